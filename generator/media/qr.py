"""QR codes: the short address of a product as SVG, as PNG, and as outlines for print.

Error correction is M or better (the best that costs no larger symbol), and four modules of quiet
zone stand around, as ISO/IEC 18004 wants.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import segno
from PIL import Image

from generator.media.outline import outline
from generator.media.svg import Point, path_data

RECIPE = 1  # raise it when the files change: caches follow it
QUIET = 4
"""Modules of light around a symbol."""
PNG_MODULE = 24
"""Pixels of a module in the PNG: 20 mm of a version 3 symbol are printed at 880 pixels an inch."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A QR code: `size` modules a side without the quiet zone, the dark cells row by row."""

    size: int
    dark: tuple[tuple[bool, ...], ...]

    def rings(self) -> list[list[Point]]:
        """Return the outlines of the dark modules, to be filled by the even-odd rule."""
        return outline(
            (x, y) for y, row in enumerate(self.dark) for x, is_dark in enumerate(row) if is_dark
        )


def symbol(content: str) -> Symbol:
    """Return the QR code of `content`. Raises ValueError when it is too long for any."""
    code = segno.make_qr(content, error="m", boost_error=True)
    rows: Sequence[bytearray] = code.matrix
    return Symbol(len(rows), tuple(tuple(bool(module) for module in row) for row in rows))


def qr_svg(code: Symbol) -> str:
    """Return the code as an SVG file, black on white, one unit a module."""
    side = code.size + 2 * QUIET
    moved = [[(x + QUIET, y + QUIET) for x, y in ring] for ring in code.rings()]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"'
        f' width="{side * 8}" height="{side * 8}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/>'
        f'<path fill-rule="evenodd" d="{path_data(moved)}"/></svg>'
    )


def qr_png(code: Symbol, module: int = PNG_MODULE) -> bytes:
    """Return the code as a PNG file of two colours, `module` pixels a module."""
    side = code.size + 2 * QUIET
    light, edge = b"\xff" * (side * QUIET), b"\xff" * QUIET
    rows = b"".join(
        edge + bytes(0 if is_dark else 255 for is_dark in row) + edge for row in code.dark
    )
    image = Image.frombytes("L", (side, side), light + rows + light).convert("1")
    file = io.BytesIO()
    large = image.resize((side * module, side * module), Image.Resampling.NEAREST)
    large.save(file, "PNG", compress_level=6, dpi=(600, 600))
    return file.getvalue()
