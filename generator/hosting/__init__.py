"""What hosts of files are told: headers, caching, where to report a hole, whether the site fits."""

from generator.hosting.publish import publish_hosting

__all__ = ["publish_hosting"]
