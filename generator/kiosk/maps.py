"""The map of a kiosk: the province with a link on every district that has something to show."""

from collections import Counter

from markupsafe import Markup

from generator.addresses import Lang
from generator.centres import CentreView
from generator.kiosk.screens import Painter
from generator.media import maps as drawing
from generator.pages.views import district_name

NEAREST = 8
"""Districts that stand beside the map as buttons, nearest first."""


def screen(centre: CentreView, painter: Painter, lang: Lang) -> str:
    """Return the screen of the map."""
    context, words = painter.context, painter.context.words[lang]
    counts: dict[str, Counter[str]] = {}
    for item in centre.products:
        if item.product.district:
            states = counts.setdefault(item.product.district.slug, Counter())
            states[item.product.state] += 1
    places = {d.slug: d for d in context.catalogue.districts if d.slug in counts}
    titles = {
        slug: f"{district_name(place, lang)}: {words('product_count', count=counts[slug].total())}"
        for slug, place in places.items()
    }
    svg = drawing.province_map(
        context.atlas,
        links={slug: f"#district/{slug}" for slug in places},
        titles=titles,
        counts=counts,
        label=words("map_label", province=context.settings.province[lang]),
    )
    nearest = [
        {
            "go": f"district/{slug}",
            "name": district_name(places[slug], lang),
            "count": words("product_count", count=count.total()),
        }
        for slug, count in list(counts.items())[:NEAREST]
    ]
    values = {"map": Markup(svg), "districts": nearest}  # noqa: S704 the drawing escapes its texts
    return painter.render("map.html", lang, values)
