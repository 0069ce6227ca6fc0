"""Imports lists as offices keep them: from a spreadsheet to records, row by row explained.

One module a step: `reading` a file into sheets, `tables` finds the list in a sheet, `columns` and
`cells` understand it, `rows` joins that to facts, `matching` finds what the catalogue has already,
`planning` decides, `writing` does it, `review` and `wording` tell people. `exporting` is the way
back.
"""
