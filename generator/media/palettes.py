"""The colours of covers: the dyes of the loom, some cloths for each product group.

The names are those of the dyes that weavers of the west of Nghệ An use or once used: indigo,
madder and lac reds, turmeric, leaves, bark, ebony mud; the undyed yarn is the cream.
"""

from collections.abc import Mapping
from dataclasses import dataclass

INDIGO = "#24385f"
NIGHT = "#18263f"
MADDER = "#92301f"
BRICK = "#b9512c"
TURMERIC = "#e3a735"
STRAW = "#f1cf8a"
OCHRE = "#bd7a17"
LEAF = "#4c7035"
MOSS = "#2c4632"
SAGE = "#cfd9bd"
LAC = "#8f3350"
BLUSH = "#efcdb8"
BARK = "#694630"
EBONY = "#281d17"
UNDYED = "#efe1c6"
CREAM = "#faf2e1"
RIVER = "#2a5666"
MIST = "#d3dfda"


@dataclass(frozen=True, slots=True)
class Palette:
    """The threads of one cloth: `cloth` under the name in `ink`, `band` under the motif.

    `a`, `b` and `c` are the threads of the motif, `other` the second accent, `edge` the borders
    on the cloth itself.
    """

    cloth: str
    ink: str
    edge: str
    band: str
    a: str
    b: str
    c: str
    other: str


_BY_GROUP: Mapping[str, tuple[Palette, ...]] = {
    "thuc-pham": (
        Palette(CREAM, EBONY, MADDER, MADDER, CREAM, TURMERIC, BLUSH, STRAW),
        Palette(STRAW, EBONY, INDIGO, INDIGO, TURMERIC, CREAM, BRICK, CREAM),
        Palette(MADDER, CREAM, TURMERIC, CREAM, MADDER, TURMERIC, INDIGO, BRICK),
        Palette(UNDYED, MOSS, MOSS, MOSS, CREAM, TURMERIC, SAGE, STRAW),
        Palette(INDIGO, CREAM, STRAW, STRAW, INDIGO, BRICK, CREAM, MADDER),
        Palette(CREAM, EBONY, BRICK, OCHRE, CREAM, EBONY, STRAW, UNDYED),
    ),
    "do-uong": (
        Palette(MOSS, CREAM, TURMERIC, CREAM, MOSS, BRICK, OCHRE, LEAF),
        Palette(SAGE, MOSS, MOSS, MOSS, CREAM, TURMERIC, SAGE, STRAW),
        Palette(CREAM, MOSS, BRICK, BRICK, CREAM, STRAW, MOSS, UNDYED),
        Palette(STRAW, MOSS, LEAF, LEAF, CREAM, STRAW, MOSS, UNDYED),
    ),
    "duoc-lieu": (
        Palette(UNDYED, EBONY, BARK, BARK, UNDYED, TURMERIC, SAGE, STRAW),
        Palette(LEAF, CREAM, STRAW, UNDYED, MOSS, MADDER, LEAF, BARK),
        Palette(BARK, CREAM, STRAW, STRAW, BARK, CREAM, MOSS, MADDER),
        Palette(SAGE, EBONY, MADDER, MADDER, CREAM, TURMERIC, SAGE, STRAW),
    ),
    "thu-cong-my-nghe": (
        Palette(INDIGO, CREAM, TURMERIC, CREAM, INDIGO, MADDER, OCHRE, MADDER),
        Palette(CREAM, INDIGO, INDIGO, INDIGO, CREAM, TURMERIC, BLUSH, STRAW),
        Palette(EBONY, CREAM, BRICK, MADDER, STRAW, CREAM, EBONY, TURMERIC),
        Palette(STRAW, EBONY, MADDER, EBONY, STRAW, BRICK, CREAM, CREAM),
    ),
    "sinh-vat-canh": (
        Palette(BLUSH, EBONY, LAC, LAC, CREAM, TURMERIC, BLUSH, STRAW),
        Palette(LAC, CREAM, STRAW, CREAM, LAC, LEAF, OCHRE, MOSS),
        Palette(SAGE, EBONY, LEAF, LEAF, CREAM, STRAW, MOSS, BLUSH),
    ),
    "du-lich": (
        Palette(RIVER, CREAM, STRAW, CREAM, RIVER, BRICK, OCHRE, INDIGO),
        Palette(MIST, NIGHT, RIVER, RIVER, CREAM, TURMERIC, MIST, STRAW),
        Palette(STRAW, NIGHT, RIVER, NIGHT, STRAW, BRICK, MIST, TURMERIC),
    ),
}


def palettes(group: str) -> tuple[Palette, ...]:
    """Return the cloths of a product group; an unknown group gets those of the crafts."""
    return _BY_GROUP.get(group, _BY_GROUP["thu-cong-my-nghe"])
