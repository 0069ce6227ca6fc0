"""Campaigns joined with their products; what each is on a day: to come, on, or over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.gathering import belongs, may_belong
from generator.records.campaign import Campaign
from generator.records.loader import Records

if TYPE_CHECKING:
    from generator.catalogue import ProductView


class Phase(StrEnum):
    """What a campaign is on a day."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


@dataclass(frozen=True, eq=False)
class CampaignView:
    """A campaign and its products: those chosen by name first, then the others in the alphabet."""

    slug: str
    file: str
    record: Campaign
    products: tuple["ProductView", ...]

    @property
    def first_day(self) -> date:
        """The first day on which it is on."""
        return self.record.starts.earliest

    @property
    def last_day(self) -> date:
        """The last day on which it is on."""
        return self.record.ends.latest

    def phase(self, day: date) -> Phase:
        """Return what the campaign is on `day`; both its first and its last day belong to it."""
        if day < self.first_day:
            return Phase.BEFORE
        return Phase.DURING if day <= self.last_day else Phase.AFTER


def join_campaigns(records: Records, products: Iterable["ProductView"]) -> tuple[CampaignView, ...]:
    """Join every campaign with its products, the one that ends last first."""
    every = tuple(products)
    views = [
        CampaignView(slug, str(entry.file), entry.record, _products(entry.record, every))
        for slug, entry in records.campaigns.items()
    ]
    return tuple(sorted(views, key=lambda view: (-view.last_day.toordinal(), view.slug)))


def _products(campaign: Campaign, products: tuple["ProductView", ...]) -> tuple["ProductView", ...]:
    by_slug = {product.slug: product for product in products}
    named = [
        by_slug[slug]
        for slug in dict.fromkeys(campaign.products)
        if slug in by_slug and may_belong(by_slug[slug], campaign)
    ]
    asked = [p for p in products if p not in named and belongs(p, campaign)]
    return tuple(p for p in (*named, *asked) if not campaign.live_through or _lasts(p, campaign))


def _lasts(product: "ProductView", campaign: Campaign) -> bool:
    """Tell whether a product's star is valid for certain until the campaign's last day ends."""
    status = product.status
    if status is None or status.live_until is None or not product.is_live:
        return False
    return status.live_until > campaign.ends.latest
