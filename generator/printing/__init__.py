"""What is printed: labels, cards, stickers, and the catalogue of a fair, as PDF.

One module for each kind prepares plain data; the template of its name in `overrides/print/` sets
it. Text of records reaches a template as data alone, so that nothing in it can act as markup.
"""
