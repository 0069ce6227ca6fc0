"""A printed PDF as independent libraries read it: its words, codes, sizes, fonts."""

import ctypes
from collections.abc import Iterator

import pypdfium2
import zxingcpp
from pypdfium2 import raw

POINT = 72 / 25.4
"""Points in a millimetre."""


class Pdf:
    """A printed PDF as others read it."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.document = pypdfium2.PdfDocument(data)

    def __len__(self) -> int:
        return len(self.document)

    def text(self, page: int | None = None) -> str:
        """Return the words of a page, or of all, as one selects them, on one line."""
        pages = range(len(self)) if page is None else [page]
        words = (self.document[number].get_textpage().get_text_range() for number in pages)
        return " ".join(" ".join(words).replace("\u200b", "").split())

    def size(self, page: int = 0) -> tuple[float, float]:
        """Return the size of a page in millimetres."""
        wide, high = self.document[page].get_size()
        return round(wide / POINT, 1), round(high / POINT, 1)

    def trim(self, page: int = 0) -> tuple[float, float]:
        left, bottom, right, top = self.document[page].get_trimbox()
        return round((right - left) / POINT, 1), round((top - bottom) / POINT, 1)

    def nearest_to_edge(self, page: int) -> float:
        """Return how near a letter comes to the cut edge of its page, in millimetres."""
        sheet = self.document[page]
        left, bottom, right, top = sheet.get_trimbox()
        words = sheet.get_textpage()
        boxes = [words.get_charbox(number) for number in range(words.count_chars())]
        nearest = [
            min(box[0] - left, box[1] - bottom, right - box[2], top - box[3])
            for box in boxes
            if box[2] > box[0]
        ]
        return min(nearest, default=left + right) / POINT

    def codes(self, page: int, dpi: int = 200) -> list[tuple[str, float]]:
        """Return what each QR code of a page says, and how wide it is in millimetres."""
        image = self.document[page].render(scale=dpi / 72).to_pil().convert("L")
        return [
            (
                read.text,
                (read.position.top_right.x - read.position.top_left.x) / dpi * 25.4,
            )
            for read in zxingcpp.read_barcodes(image)
        ]

    def fonts(self) -> dict[str, bool]:
        """Return the name of every font that text is set in, and whether it is embedded."""
        return {
            name: embedded
            for page in self.document
            for name, embedded in _fonts(
                page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject
            )
        }


def _fonts(holder, count, get) -> Iterator[tuple[str, bool]]:
    for number in range(count(holder)):
        found = get(holder, number)
        kind = raw.FPDFPageObj_GetType(found)
        if kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _fonts(found, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            font = raw.FPDFTextObj_GetFont(found)
            name = ctypes.create_string_buffer(100)
            raw.FPDFFont_GetBaseFontName(font, name, 100)
            yield name.value.decode(), raw.FPDFFont_GetIsEmbedded(font) == 1
