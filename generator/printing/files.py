"""What pages are told of the PDFs that lie in the site."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LabelFile:
    """A PDF of a producer's products: its kind, its address from the site's root, its bytes."""

    kind: str
    address: str
    size: int
