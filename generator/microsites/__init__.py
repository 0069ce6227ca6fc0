"""The sites of producers, inside the catalogue and on their own, and the campaigns.

A site is described once (`views`), as frozen data that knows nothing of where it stands; a
`Location` gives it its addresses, `pages` turns both into HTML. `publish` puts the sites of all
producers into the catalogue, `standalone` writes one that stands alone.
"""
