"""Photos, covers, badges, maps and cards: bytes in, bytes out."""
