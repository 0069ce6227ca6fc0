"""The checks: what is wrong with records that have the right shape, one module a topic.

Every check is a function from what was loaded (and the day) to faults; none of them raises.
"""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import chain
from pathlib import Path

from generator.records.checks import (
    campaigns,
    centres,
    consent,
    geometry,
    going,
    identity,
    likeness,
    links,
    markdown,
    microsites,
    numbers,
    recognitions,
    references,
    text_form,
    wording,
)
from generator.records.checks import dates as dates_check
from generator.records.faults import Fault, in_order
from generator.records.loader import Loaded
from generator.records.salvage import is_told

Topic = Callable[[Loaded, date], Iterable[Fault]]

_TOPICS: tuple[Topic, ...] = (
    text_form.check,
    identity.check,
    likeness.check,
    references.check,
    recognitions.check,
    dates_check.check,
    numbers.check,
    links.check,
    markdown.check,
    consent.check,
    wording.check,
    microsites.check,
    campaigns.check,
    centres.check,
)


def check(loaded: Loaded, root: Path, today: date) -> tuple[Fault, ...]:
    """Return every fault of the project at `root`, those of loading too, sorted by place.

    `today` is the day on which nothing may lie in the future.
    """
    found = chain.from_iterable(topic(loaded, today) for topic in _TOPICS)
    of_files = (geometry.check(loaded, root), going.check(loaded, root, today))
    told = (fault for fault in chain(*of_files, found) if is_told(fault, loaded.dropped))
    return in_order(chain(loaded.faults, told))
