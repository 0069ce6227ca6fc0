"""What the home page shows of campaigns; their own pages are microsites."""

from generator import addresses, text
from generator.addresses import Lang
from generator.campaigns import CampaignView, Phase
from generator.pages.context import Context
from generator.pages.views import localised, name_of


def campaign_tiles(context: Context, lang: Lang) -> tuple[dict[str, object], ...]:
    """Return the campaigns that are on or to come and have products, the one that is on first.

    Each tile names its days, so that it stays true on a site that was built long ago.
    """
    current = [
        campaign
        for campaign in context.catalogue.campaigns
        if campaign.products and campaign.phase(context.today) is not Phase.AFTER
    ]
    return tuple(
        _tile(context, campaign, lang)
        for campaign in sorted(current, key=lambda one: (one.first_day, one.slug))
    )


def _tile(context: Context, campaign: CampaignView, lang: Lang) -> dict[str, object]:
    first, last = (text.format_date(day, lang) for day in (campaign.first_day, campaign.last_day))
    return {
        "name": name_of(campaign.record, lang),
        "summary": localised(campaign.record, "summary", lang),
        "address": addresses.campaign(campaign.slug, lang),
        "picture": context.cards[lang][campaign.products[0].slug].picture,
        "days": context.words[lang]("campaign_days", first=first, last=last),
    }
