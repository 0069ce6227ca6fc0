"""The star script for pages that are opened as files, where browsers load no modules."""

import re

_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)


def as_classic(module: str) -> str:
    """Return a module without imports as a plain script of its own.

    Raises ValueError for a module that imports something, or exports in another form.
    """
    plain = _EXPORT.sub("", module)
    if re.search(r"^\s*(?:import|export)\b", plain, re.MULTILINE):
        raise ValueError("the script imports another module, or exports a list")
    return f'(() => {{\n"use strict";\n{plain}}})();\n'
