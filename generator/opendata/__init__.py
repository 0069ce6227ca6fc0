"""Open data: what machines read, in `/du-lieu/`, in the pages' JSON-LD and in the site map."""

from generator.opendata.publish import publish_data

__all__ = ["publish_data"]
