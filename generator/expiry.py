"""What ends, and when: stars that lapse, papers that expire. Reports and calendars read it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.catalogue import ProductView
from generator.dates import PartialDate
from generator.recognition import State
from generator.records.product import Document

_LIVE = (State.VALID, State.EXPIRING, State.POTENTIAL)


@dataclass(frozen=True)
class Ending:
    """Something of a product that ends.

    A `star` is valid for certain before `day` and no longer from it on; an `unsure` one may have
    ended already and has ended for certain on `day`; a `paper` is good until `day` itself.
    `days` are left until then, below 0 when it is over. `is_exact` tells whether the sources
    leave no other day open.
    """

    product: ProductView
    kind: Literal["star", "unsure", "paper"]
    day: date
    days: int
    is_exact: bool
    paper: Document | None = None

    @property
    def code(self) -> str:
        """What tells this ending from others of the product, from one build to the next."""
        if self.paper:
            return f"{self.paper.kind}-{self.day.isoformat()}"
        status = self.product.status
        return (status and status.recognition.decision) or "star"


def endings(products: Iterable[ProductView], today: date) -> tuple[Ending, ...]:
    """Return all endings from `today` on, and papers that are over; the earliest first."""
    found = (ending for product in products for ending in _of(product, today))
    return tuple(sorted(found, key=lambda e: (e.day, e.product.sort_key, e.kind)))


def _of(product: ProductView, today: date) -> Iterator[Ending]:
    status = product.status
    if status and status.ends:
        if status.state in _LIVE:
            day = status.live_until or status.ends.earliest
            exact = status.ends.is_exact
            yield Ending(product, "star", day, (day - today).days, exact)
        elif status.state is State.UNCERTAIN and status.ends.latest > today:
            day = status.ends.latest
            yield Ending(product, "unsure", day, (day - today).days, is_exact=False)
    for paper in product.record.documents:
        if paper.valid_to:
            yield _paper(product, paper, paper.valid_to, today)


def _paper(product: ProductView, paper: Document, until: PartialDate, today: date) -> Ending:
    day = until.earliest
    return Ending(product, "paper", day, (day - today).days, until.is_exact, paper)
