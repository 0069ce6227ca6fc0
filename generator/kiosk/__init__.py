"""Kiosks of tourism centres: one page each with all its screens, in the site or as a folder."""
