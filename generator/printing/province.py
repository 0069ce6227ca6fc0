"""The map of a booklet: the province, darker where more of its products come from."""

import re
from collections.abc import Mapping

from generator.media.maps import Atlas, province_map

_SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
_NONE = re.compile(r'<tspan class="map-n"[^>]*>0</tspan>')
_STYLE = """<style>
.map-rim{fill:none;stroke:#e3d8bf;stroke-width:10;stroke-linejoin:round}
.map-d{stroke:#fffdf6;stroke-width:1.2;stroke-linejoin:round}
.map-0{fill:#f3ead5}.map-1{fill:#f1d9a0}.map-2{fill:#eac374}.map-3{fill:#dfa64a}.map-4{fill:#cd8a2c}
text{font-family:"Be Vietnam Pro";font-weight:500;font-size:16px;fill:#2a1f17;text-anchor:middle}
.map-n{font-size:14px;font-weight:400}
.map-water{fill:#4d8a93;font-weight:400}
.map-waves{fill:none;stroke:#4d8a93;stroke-width:1.5;stroke-linecap:round}
.map-sea-near{stop-color:#4d8a93;stop-opacity:.35}.map-sea-far{stop-color:#4d8a93;stop-opacity:0}
.map-inset{fill:#fffdf6}.map-hit{fill:none}.map-frame{fill:none;stroke:#8a7656}
</style>"""
"""The colours of print: those of the badge instead of the green of the site's map, which says
something else (valid stars)."""


def province_svg(atlas: Atlas, counts: Mapping[str, int], label: str) -> str:
    """Return the map as an SVG file; `counts` are the booklet's products by former district."""
    svg = province_map(
        atlas,
        links={},
        titles={},
        counts={slug: {"valid": count} for slug, count in counts.items()},
        label=label,
    )
    wide, high = _SIZE.search(svg).groups()  # type: ignore[union-attr]  # every map has one
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}"'
    return _NONE.sub("", svg).replace("<svg", opening, 1).replace(">", ">" + _STYLE, 1)
