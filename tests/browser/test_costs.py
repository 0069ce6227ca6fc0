"""The table of costs: sums by hand, and no number where no price is known."""

from costs import Prices, lines


def test_a_price_that_nobody_gave_is_not_made_up():
    [s3] = [line for line in lines(250_000, 30, Prices()) if line.startswith("| S3")]
    assert "0.25 × price of a GB + 30 × price of 1,000 requests" in s3


def test_what_a_thousand_visits_cost():
    table = list(lines(250_000, 30, Prices(gigabyte=0.12, thousand_requests=0.0004)))
    [s3] = [line for line in table if line.startswith("| S3")]
    assert "| 0.25, 30,000 | 0.0420 | 400,000 |" in s3  # 0.25 × 0.12 + 30 × 0.0004
    assert all("https://" in line and "(2026-" in line for line in table[2:5])
