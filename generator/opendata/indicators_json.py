"""`/du-lieu/indicators.json`: the indicators with what they count, for dashboards."""

import json
from typing import Any

from generator.catalogue import Catalogue
from generator.indicators import Indicator, Share, indicators


def indicators_json(catalogue: Catalogue) -> str:
    """Return the file's text: JSON with one indicator a line.

    `share` is in percent, to one decimal, None where nothing is counted; `unknown` of those
    counted in `of` nobody knows whether they have it. `certified` counts those whose star is
    valid for certain on the day in `generated_for`, `all` everything in the records.
    """
    lines = ",\n".join(_dump(_entry(indicator)) for indicator in indicators(catalogue))
    return (
        f'{{"generated_for": {_dump(catalogue.today.isoformat())}, "indicators": [\n{lines}\n]}}\n'
    )


def _entry(indicator: Indicator) -> dict[str, Any]:
    return {
        "id": f"{indicator.about}_{indicator.id}",
        "about": indicator.about,
        "target": indicator.target,
        "certified": _share(indicator.certified),
        "all": _share(indicator.all),
    }


def _share(share: Share) -> dict[str, Any]:
    return {
        "count": share.count,
        "of": share.of,
        "unknown": share.unknown,
        "share": share.percent,
    }


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
