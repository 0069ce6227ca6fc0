"""Sản vật Nghệ An: a static catalogue of OCOP products, built from YAML records."""

__version__ = "0.1.0"
