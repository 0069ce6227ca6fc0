"""The words of the report on care, in both languages."""

from collections.abc import Mapping

from generator.expiry import Ending
from generator.text import Lang, format_date

WORDS: Mapping[Lang, Mapping[str, str]] = {
    "vi": {
        "title": "Việc cần chăm sóc, tính đến {today}",
        "scope": "{products} sản phẩm.",
        "soon": "Hạng sao hết hiệu lực trong {within} ngày tới",
        "unsure": "Hạng sao chưa rõ còn hiệu lực: cần số và ngày quyết định",
        "papers": "Giấy tờ đã hoặc sắp hết hạn",
        "lacks": "Còn thiếu",
        "by_district": "Theo huyện cũ",
        "by_producer": "Theo chủ thể",
        "none": "Không có.",
        "no_district": "chưa rõ huyện",
        "no_producer": "chưa rõ chủ thể",
        "step": "trong {days} ngày",
        "product": "Sản phẩm",
        "producer": "Chủ thể",
        "district": "Huyện cũ",
        "stars": "Sao",
        "day": "Ngày",
        "days": "Còn (ngày)",
        "products": "Sản phẩm",
        "live": "Còn hiệu lực",
        "ending": "Sắp hết",
        "no_papers": "Thiếu giấy tờ",
        "no_story": "Thiếu câu chuyện",
        "no_photos": "Thiếu ảnh",
        "lack_papers": "giấy tờ",
        "lack_story": "câu chuyện",
        "lack_photos": "ảnh",
        "missing": "Thiếu gì",
        "paper": "Giấy tờ",
        "record": "Bản ghi",
        "over": "đã hết hạn",
        "left": "còn {days} ngày",
        "star": "hết hiệu lực ngày {day}",
        "star_open": "hết hiệu lực sớm nhất ngày {day}",
        "unsure_day": "muộn nhất ngày {day}",
        "paper_day": "hạn đến {day}",
        "certified": "còn sao",
        "unclear": "Chưa rõ",
    },
    "en": {
        "title": "What wants care, as of {today}",
        "scope": "{products} products.",
        "soon": "Stars that lapse within {within} days",
        "unsure": "Stars that may be over: the decision's number and date are wanted",
        "papers": "Papers that are over or will be soon",
        "lacks": "What is missing",
        "by_district": "By former district",
        "by_producer": "By producer",
        "none": "None.",
        "no_district": "district not known",
        "no_producer": "producer not known",
        "step": "within {days} days",
        "product": "Product",
        "producer": "Producer",
        "district": "Former district",
        "stars": "Stars",
        "day": "Date",
        "days": "Days left",
        "products": "Products",
        "live": "Valid",
        "ending": "Lapsing",
        "no_papers": "No papers",
        "no_story": "No story",
        "no_photos": "No photos",
        "lack_papers": "papers",
        "lack_story": "story",
        "lack_photos": "photos",
        "missing": "Missing",
        "paper": "Paper",
        "record": "Record",
        "over": "over",
        "left": "{days} days left",
        "star": "no longer valid from {day}",
        "star_open": "no longer valid from {day} at the earliest",
        "unsure_day": "over on {day} at the latest",
        "paper_day": "good until {day}",
        "certified": "certified",
        "unclear": "Unclear",
    },
}

PAPERS: Mapping[Lang, Mapping[str, str]] = {
    "vi": {
        "food_safety": "An toàn thực phẩm",
        "standard": "Tiêu chuẩn",
        "test": "Kiểm nghiệm",
        "trademark": "Nhãn hiệu",
        "origin": "Nguồn gốc",
        "other": "Giấy tờ",
    },
    "en": {
        "food_safety": "Food safety",
        "standard": "Standard",
        "test": "Test",
        "trademark": "Trademark",
        "origin": "Origin",
        "other": "Paper",
    },
}


def when(ending: Ending, lang: Lang) -> str:
    """Say when something ends, and how sure that is."""
    words = WORDS[lang]
    keys = {"unsure": "unsure_day", "paper": "paper_day"}
    key = keys.get(ending.kind) or ("star" if ending.is_exact else "star_open")
    return words[key].format(day=format_date(ending.day, lang))


def left(ending: Ending, lang: Lang) -> str:
    """Say how many days are left."""
    over = ending.days < 0 or (ending.kind != "paper" and ending.days == 0)
    return WORDS[lang]["over" if over else "left"].format(days=ending.days)


def paper_name(ending: Ending, lang: Lang) -> str:
    """Name a paper that ends."""
    paper = ending.paper
    if paper is None:
        return ""
    name = paper.title or PAPERS[lang][paper.kind]
    return f"{name} {paper.number}" if paper.number else name
