"""Reading without a network: the worker that keeps pages, and what makes the site installable."""

from generator.offline.publish import publish_offline

__all__ = ["publish_offline"]
