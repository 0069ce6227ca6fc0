"""A small project to import into."""

import pytest
from desk import Desk
from small_project import Project


@pytest.fixture
def desk(project: Project) -> Desk:
    project.write(
        "content/producers/htx-nam-anh.yml",
        """
        name: Hợp tác xã Dịch vụ nông nghiệp Nam Anh
        also_known_as: [HTX Nam Anh]
        type: hop-tac-xa
        district: nam-dan
        sources: [{source: bao}]
        """,
    )
    for slug, product_id, name in (
        ("nuoc-mam-ha-anh", "b3c4d", "Nước mắm Hà Anh"),
        ("nuoc-mam-cua-hoi", "c3d4f", "Nước mắm Cửa Hội"),
    ):
        project.product(slug, f"id: {product_id}\nname: {name}\n", "cua-lo")
    project.product(
        "tuong-nam-anh",
        """
        id: d4f5g
        name: Tương Nam Anh   # tên trên nhãn
        # chủ thể: xem tờ trình
        recognitions:
          - {decision: qd-1978-2024, stars: 4}
        """,
    )
    return Desk(project)
