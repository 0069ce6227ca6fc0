"""A small site with a product in every state, and with every oddity that a page must bear."""

from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from serving import FOLDER
from small_project import Project, small_project

from generator.build import build

HOSTILE = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>]]></script>\u202e & 'x'"
LONG = "Bánh gai lá mật mía gói tay nhiều lớp của làng nghề ven sông " + "rất dài " * 7 + "hết"

STORY = "Đất **bãi bồi** ven sông giữ ẩm qua mùa gió Lào. " * 12
STORY_EN = "The silt along the river **stays moist** through the hot west wind. " * 12

DECISIONS = {
    "expiring": "date: 2024-01-15",
    "expired": "date: 2023-08-06",
    "long-ago": "date: 2019-12-31",
    "open": "date: {from: 2023-11-01, to: 2023-12-31}\nround: đợt 2 năm 2023",
    "span": "date: {from: 2024-03-01, to: 2024-05-15}\nround: đợt 1 năm 2024",
}
"""Decisions by their slug; the end of `open` lies around the day of the build, `span` after it."""

PRODUCTS = {
    "con-hieu-luc": """
        id: aaaa1
        name: Tương bần còn hiệu lực
        producer: htx-day-du
        commune: "17950"
        place_then: xã Kim Liên, huyện Nam Đàn
        recognitions:
        - {decision: long-ago, stars: 5, name_then: Tương bần thượng hạng}
        - {decision: qd-1978-2024, stars: 4, outcome: downgrade, certificate: 12/GCN}
        also_known_as: [Tương cũ, Tương Nam Đàn]
        summary: Tương ủ trong chum sành, phơi nắng ba tháng, vị ngọt của đậu và nếp.
        story: |
          STORY

          ## Mùa làm tương

          - Tháng Năm: rang đậu
          - Tháng Sáu: ủ mốc
        ingredients: Đậu tương, gạo nếp, muối
        storage: Nơi khô mát
        shelf_life: 12 tháng
        usage: Chấm rau luộc
        season: Tháng 5 đến tháng 7
        variants:
        - {name: Chai 500 ml, net: 500 ml, price: 45000, price_date: 2026-05, gtin: "8934567890123"}
        - {name: Can 2 lít, price: 150000, en: {name: Can of 2 litres}}
        documents:
        - {kind: food_safety, number: 12/2025/ATTP, issuer: Sở Nông nghiệp, valid_to: 2027-01-01}
        - {kind: trademark, title: Nhãn hiệu tập thể}
        buy:
        - {kind: shop, value: Chợ Sa Nam, checked: 2026-10}
        - {kind: website, value: "https://example.org/tuong", checked: 2026-10-02}
        note: Các nguồn ghi hai tên khác nhau.
        en:
          name: Soy paste, valid
          summary: Paste of soy beans and sticky rice, kept three months in the sun.
          story: |
            STORY_EN
        """,
    "sap-het": """
        id: aaaa2
        name: Chè xanh sắp hết hiệu lực
        group: do-uong
        recognitions: [{decision: expiring, stars: 5, outcome: upgrade}]
        story: STORY
        """,
    "het-hieu-luc": """
        id: aaaa3
        name: Mật ong hết hiệu lực
        recognitions: [{decision: expired, stars: 3}]
        """,
    "thu-hoi": """
        id: aaaa4
        name: Cam bị thu hồi
        recognitions:
        - decision: qd-1978-2024
          stars: 4
          revoked: {date: 2025-05-02, source: bao, reason: chủ thể xin thôi}
        """,
    "chua-ro": """
        id: aaaa5
        name: Giò bê chưa rõ
        recognitions: [{decision: open, stars: 3}]
        """,
    "khoang-ngay": """
        id: aaaa6
        name: Nhút chỉ biết khoảng ngày
        recognitions: [{decision: span, stars: 4}]
        """,
    "chua-xac-nhan": """
        id: aaaa7
        name: Hương trầm chưa xác nhận
        group: thu-cong-my-nghe
        recognitions: [{stars: 4, period: 2019–2020, source: bao}]
        """,
    "tiem-nang": """
        id: aaaa8
        name: Dược trà tiềm năng
        group: duoc-lieu
        recognitions: [{decision: qd-1978-2024, potential: true}]
        """,
    "khong-co": """
        id: aaaa9
        name: Kẹo lạc chưa có gì
        """,
    "khong-in-sao": """
        id: aaab1
        name: Bún khô không in sao
        recognitions: [{decision: qd-1978-2024}]
        """,
    "ten-dai": f"""
        id: aaab2
        name: {LONG}
        recognitions: [{{decision: qd-1978-2024, stars: 3}}]
        """,
    "doc-hai": """
        id: aaab3
        name: HOSTILE
        producer: doc-hai
        also_known_as: [HOSTILE]
        place_then: HOSTILE
        note: HOSTILE
        summary: HOSTILE
        story: HOSTILE
        recognitions:
        - {stars: 4, period: HOSTILE, source: bao, name_then: HOSTILE, note: HOSTILE}
        photos:
        - file: xau.jpg
          caption: '"><img src=y onerror=alert(2)>'
          credit: HOSTILE
          rights: HOSTILE
        en: {name: HOSTILE}
        """,
    "ruou-nep": """
        id: aaab4
        name: Rượu nếp men lá
        group: do-uong
        warnings: [alcohol]
        recognitions: [{decision: qd-1978-2024, stars: 3}]
        """,
    "vien-bo": """
        id: aaab5
        name: Viên hoàn mật ong
        group: duoc-lieu
        warnings: [health_food]
        recognitions: [{decision: qd-1978-2024, stars: 3}]
        """,
    "ban-nua": """
        id: aaab6
        name: Du lịch cộng đồng bản Nưa
        kind: service
        group: du-lich
        recognitions: [{decision: qd-1978-2024, stars: 4}]
        """,
    "co-anh": """
        id: aaab7
        name: Thổ cẩm có ảnh
        group: thu-cong-my-nghe
        recognitions: [{decision: qd-1978-2024, stars: 4}]
        summary: Váy dệt tay trên khung gỗ.
        photos:
        - file: mot.jpg
          caption: Khung dệt trong nhà sàn
          credit: Ảnh của hợp tác xã
          rights: hợp tác xã cho dùng
          en: {caption: A loom in a stilt house}
        - {file: hai.jpg, caption: Hoa văn mặt trời, credit: Ảnh của hợp tác xã, rights: cho dùng}
        - {file: ba.jpg, caption: Sợi nhuộm chàm, credit: Ảnh của hợp tác xã, rights: cho dùng}
        """,
}
"""Records of products by slug; STORY, STORY_EN and HOSTILE stand for the texts above."""

HOSTILE_RECORDS = {
    "decisions": """
        number: HOSTILE
        issuer: HOSTILE
        round: HOSTILE
        note: HOSTILE
        date: 2024-05-06
        basis: press
        sources: [{source: bao}]
        """,
    "destinations": """
        name: HOSTILE
        also_known_as: [HOSTILE]
        kind: relic
        district: vinh
        place_then: HOSTILE
        summary: HOSTILE
        see: HOSTILE
        season: HOSTILE
        sources: [{source: bao}]
        """,
    "campaigns": """
        name: "<img src=x onerror=alert(1)>"
        kind: gifts
        summary: HOSTILE
        starts: 2026-11-01
        ends: 2027-02-05
        dates_by: editor
        occasion: HOSTILE
        during: HOSTILE
        any_of: [{kinds: [goods]}]
        en: {name: "</title><svg onload=alert(1)>"}
        """,
}
"""The other kinds of records of the same mind, by their folder."""

DISTRICTS = {"khong-co": "nghe-an", "ban-nua": "con-cuong", "doc-hai": "vinh"}
PHOTOS = {"mot": (1600, 1200), "hai": (900, 1600), "ba": (1200, 1200)}


def build_states(folder: Path, today: date) -> Path:
    """Build the site of every state in `folder`, for a host that serves it from FOLDER."""
    project = small_project(folder / "project")
    settings = (project.root / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("https://sanvat.example/", f"https://sanvat.example/{FOLDER}")
    settings = settings.replace('host: ""', "host: github").replace('name: ""', "name: chu/kho")
    settings = settings.replace('zalo: ""', "zalo: 0912 345 678")
    project.write("mkdocs.yml", settings)
    _write_records(project)
    _write_photos(project)
    with pytest.MonkeyPatch.context() as patch:
        # All faults but those of loading are let by: the checks would refuse hostile text.
        patch.setattr("generator.build.check", lambda loaded, *_: loaded.faults)
        build(project.root, today, folder / "site")
    return folder / "site"


def _write_records(project: Project) -> None:
    for slug, dates in DECISIONS.items():
        shared = "issuer: UBND tỉnh Nghệ An\nbasis: press\nsources: [{source: bao}]\n"
        project.write(f"content/decisions/{slug}.yml", f"{dates}\n{shared}")
    hostile = "'" + HOSTILE.replace("'", "''") + "'"
    for slug, record in PRODUCTS.items():
        filled = record.replace("STORY_EN", STORY_EN).replace("STORY", STORY)
        district = DISTRICTS.get(slug, "nam-dan")
        project.product(slug, filled.replace("HOSTILE", hostile), district)
    project.write(
        "content/producers/doc-hai.yml",
        f"name: {hostile}\ntype: khac\ntagline: {hostile}\nnote: {hostile}\n"
        "sources: [{source: bao}]\n",
    )
    for name, record in HOSTILE_RECORDS.items():
        project.write(f"content/{name}/doc-hai.yml", record.replace("HOSTILE", hostile))
    project.write(
        "content/centres/moi-thu.yml",
        f"name: {hostile}\nwelcome: {hostile[:-1] + ' chào bạn' * 60}'\n"
        'commune: "17950"\ndistricts: [nam-dan]\n',
    )
    project.write(
        "content/producers/htx-day-du.yml",
        """
        name: HTX Tương Nam Đàn
        also_known_as: [Hợp tác xã làng tương]
        type: hop-tac-xa
        district: nam-dan
        commune: "17950"
        place_then: xã Kim Liên, huyện Nam Đàn
        tagline: Ba tháng nắng trong một chum tương
        contacts:
        - kind: phone
          value: 0912 345 678
          checked: 2026-10
          consent: {who: chủ nhiệm, when: 2026-10-01, scope: đăng trên trang này}
        - kind: zalo
          value: 0912 345 678
          consent: {who: chủ nhiệm, when: 2026-10-01, scope: đăng trên trang này}
        - {kind: website, value: "https://example.org/"}
        note: Trước năm 2021 là tổ hợp tác.
        sources: [{source: bao}]
        en: {name: Nam Đàn Soy Paste Cooperative}
        """,
    )


def _write_photos(project: Project) -> None:
    for name, size in PHOTOS.items():
        photo = Image.linear_gradient("L").resize(size).convert("RGB")
        photo.save(project.root / f"products/nam-dan/co-anh/{name}.jpg", quality=80)
    said = {"comment": HOSTILE.encode(), "exif": _hostile_exif()}
    photo = Image.radial_gradient("L").resize((1200, 900)).convert("RGB")
    photo.save(project.root / "products/vinh/doc-hai/xau.jpg", quality=80, **said)


def _hostile_exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = HOSTILE.encode("ascii", "replace").decode()  # title, artist
    return exif
