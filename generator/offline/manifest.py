"""The web app manifest, by which a phone takes the site among its apps."""

import json

from generator import addresses
from generator.pages.context import Settings

NAME = "manifest.webmanifest"


def manifest(settings: Settings, assets: str) -> str:
    """Return the manifest; `assets` is the folder of the icons, relative to the root."""
    icons = [
        {"src": f"{assets}img/icon-192.png", "sizes": "192x192", "type": "image/png"},
        {"src": f"{assets}img/icon-512.png", "sizes": "512x512", "type": "image/png"},
        {
            "src": f"{assets}img/icon-maskable.png",
            "sizes": "512x512",
            "type": "image/png",
            "purpose": "maskable",
        },
    ]
    table = {
        "name": settings.name,
        "short_name": settings.name,
        "description": settings.description,
        "lang": "vi",
        "dir": "ltr",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#fbf7f0",
        "theme_color": "#fbf7f0",
        "icons": icons,
        "shortcuts": [{"name": "Sản phẩm", "url": addresses.section("products", "vi")}],
    }
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"
