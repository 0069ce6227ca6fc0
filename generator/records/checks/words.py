"""The words that `wording` looks for: lists to be read and mended by editors of the rules.

Sources of the lists: the health foods and drinks among the province's products; claims that need
approval before advertising (NĐ 15/2018); praise that tells a reader nothing.
"""

from collections.abc import Iterator


class Phrases:
    """A list of words and phrases, found whole and in either case."""

    def __init__(self, *phrases: str) -> None:
        self._phrases = tuple(phrase.lower() for phrase in phrases)

    def first(self, text: str) -> str:
        """Return the phrase that stands first in `text`, as written there; else an empty text."""
        found = min(self._found(text), default=None)
        return text[found[0] : found[1]] if found else ""

    def all(self, text: str) -> tuple[str, ...]:
        """Return every phrase in `text` as written there, each once, in order."""
        return tuple(dict.fromkeys(text[start:end] for start, end in sorted(self._found(text))))

    def _found(self, text: str) -> Iterator[tuple[int, int]]:
        small = text.lower()
        if len(small) != len(text):  # a foreign capital that becomes two letters
            small = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        for phrase in self._phrases:
            start = small.find(phrase)
            while start >= 0:
                end = start + len(phrase)
                if not small[start - 1 : start].isalnum() and not small[end : end + 1].isalnum():
                    yield start, end
                start = small.find(phrase, end)


HEALTH = Phrases(
    "tảo xoắn",
    "spirulina",
    "nattokinaza",
    "nattokinase",
    "cà gai leo",
    "dây thìa canh",
    "giảo cổ lam",
    "linh chi",
    "chè vằng",
    "tinh bột nghệ",
    "tinh nghệ",
    "viên nghệ",
    "cao nghệ",
    "nano nghệ",
    "nghệ viên",
    "nghệ mật ong",
    "curcumin",
    "lợi sữa",
    "thực phẩm chức năng",
    "thực phẩm bảo vệ sức khỏe",
    "thực phẩm bảo vệ sức khoẻ",
)

HEALTH_IN_NAME = Phrases("bột nghệ", "nghệ đỏ", "nghệ đen", "nghệ vàng")
"""Products of turmeric; in a story these words may be an ingredient of a dish."""

ALCOHOL = Phrases("rượu", "vodka", "whisky", "brandy", "bia")

NOT_ALCOHOL = Phrases("giấm rượu", "nho rượu", "bia đá", "bia mộ", "văn bia", "tấm bia", "nhà bia")
"""Vinegar, grapes, and steles."""

CLAIMS = Phrases(
    "chữa bệnh",
    "chữa khỏi",
    "chữa trị",
    "trị bệnh",
    "đặc trị",
    "điều trị",
    "phòng bệnh",
    "ngừa bệnh",
    "ung thư",
    "tiểu đường",
    "huyết áp",
    "mỡ máu",
    "thần dược",
    "giải độc",
    "tăng cường sinh lý",
    "bồi bổ sức khỏe",
    "bồi bổ sức khoẻ",
    "lợi sữa",
    "cure",
    "cures",
    "heal",
    "heals",
    "detox",
)

PRAISE = Phrases(
    "ngon nhất",
    "tốt nhất",
    "đẹp nhất",
    "nổi tiếng nhất",
    "tuyệt nhất",
    "an toàn nhất",
    "số một Việt Nam",
    "số 1 Việt Nam",
    "số một thế giới",
    "tuyệt vời",
    "tuyệt hảo",
    "tuyệt đỉnh",
    "tuyệt phẩm",
    "hảo hạng",
    "thượng hạng",
    "hoàn hảo",
    "độc nhất vô nhị",
    "độc đáo",
    "có một không hai",
    "không đâu sánh bằng",
    "vang danh",
    "trứ danh",
    "nức tiếng",
    "đệ nhất",
    "đẳng cấp",
    "khó cưỡng",
    "the best",
    "the finest",
    "the most delicious",
    "world-class",
    "world class",
    "unique",
    "unrivalled",
    "exquisite",
    "must-try",
    "must try",
)
