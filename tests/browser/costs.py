"""What a thousand visits cost on each host, from the bytes and requests of one visit.

Prices change and differ by region: only what a page states that could be read stands here, with
that page and the day; every other price is asked for, and where it is not given the table shows
the formula.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.hosting.targets import GB, TARGETS

VISITS = 1000


@dataclass(frozen=True)
class Prices:
    """In one currency; None: not given."""

    gigabyte: float | None = None
    thousand_requests: float | None = None


@dataclass(frozen=True)
class Host:
    """How a host charges: `free_bytes` a month, then by what leaves it, or not at all."""

    title: str
    source: str
    read: str
    free_bytes: int | None = None
    is_metered: bool = False


HOSTS = (
    Host(
        "GitHub Pages",
        TARGETS["github-pages"].source or "",
        "2026-11",
        free_bytes=TARGETS["github-pages"].month_bytes,
    ),
    Host(
        "Cloudflare Pages", "https://developers.cloudflare.com/pages/functions/pricing", "2026-11"
    ),
    Host("S3", "https://aws.amazon.com/s3/pricing/", "2026-09-20", 100 * GB, is_metered=True),
)
"""GitHub's limit is a soft one; Cloudflare asks nothing for files, whatever the number."""

BY_RENT = "a server or shared host: its rent, whatever the number of visits that its traffic allows"


def lines(size: int, requests: int, prices: Prices) -> Iterator[str]:
    """Yield the table for visits of so many bytes and requests."""
    traffic = size * VISITS / GB
    yield f"| host | {VISITS} visits: GB, requests | cost | visits a month for nothing | source |"
    yield "|---|---:|---:|---:|---|"
    for host in HOSTS:
        free = f"{host.free_bytes // size:,}" if host.free_bytes else "any number"
        cost = _cost(traffic, requests, prices) if host.is_metered else "0"
        said = f"{host.source} ({host.read})"
        yield f"| {host.title} | {traffic:.2f}, {requests * VISITS:,} | {cost} | {free} | {said} |"
    yield ""
    yield BY_RENT


def _cost(gigabytes: float, requests: int, prices: Prices) -> str:
    """Return what traffic beyond the free one costs."""
    if prices.gigabyte is None or prices.thousand_requests is None:
        return f"{gigabytes:.2f} × price of a GB + {requests} × price of 1,000 requests"
    return f"{gigabytes * prices.gigabyte + requests * prices.thousand_requests:.4f}"
