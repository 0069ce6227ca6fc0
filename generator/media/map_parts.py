"""Pieces that all maps share: a name set on them, the sea."""

from generator.media import labels
from generator.media.labels import Box, Label
from generator.media.svg import attributes, text


def label_text(label: Label, count: int | None = None, kind: str | None = None) -> str:
    """Write a placed label; its lines are spaced in text sizes, so that any size fits."""
    first, *rest = label.lines
    lift = label.lift - len(rest) * labels.LINE / 2 + 0.34
    opening = attributes(
        class_=kind,
        x=label.x,
        y=label.y,
        dx=_em(label.shift),
        dy=_em(lift),
        text_anchor=None if label.anchor == "middle" else label.anchor,
    )
    lines = [text(first)]
    for line in rest:
        step = attributes(x=label.x, dx=_em(label.shift), dy=_em(labels.LINE))
        lines.append(f"<tspan{step}>{text(line)}</tspan>")
    if count is not None:
        lines.append(f'<tspan class="map-n" x="{label.x}" dy="1.2em">{count}</tspan>')
    return f"<text{opening}>{''.join(lines)}</text>"


def sea_wash(centre: tuple[int, int], reach: tuple[int, int], prefix: str) -> str:
    """Draw the sea as a wash that fades out from `centre`; the land is drawn over it."""
    return (
        f'<radialGradient id="{prefix}-sea"><stop class="map-sea-near"/>'
        '<stop class="map-sea-far" offset="1"/></radialGradient>'
        f'<ellipse fill="url(#{prefix}-sea)" cx="{centre[0]}" cy="{centre[1]}"'
        f' rx="{reach[0]}" ry="{reach[1]}"/>'
    )


def waves(name: Box) -> str:
    """Draw a few waves under the name of the sea."""
    x, y = round((name.left + name.right) / 2), round(name.bottom)
    step = 8 if name.right - name.left > 40 and name.bottom - name.top > 30 else 5
    swell = f"q{step / 2:g}-{step * 0.75:g} {step} 0t{step} 0 {step} 0 {step} 0"
    first, second = f"M{x - 3 * step} {y + step}", f"M{x - step} {y + round(step * 2.4)}"
    return f'<path class="map-waves" d="{first}{swell}{second}{swell}"/>'


def _em(value: float) -> str | None:
    short = f"{value:.2f}".rstrip("0").rstrip(".")
    return None if short in ("0", "-0") else f"{short}em"
