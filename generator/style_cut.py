"""Cutting a style sheet down to what pages use.

A rule stays when one of its selectors matches an element of the pages, in any state that an
element can come into (hovered, focused, opened); a custom property stays when something that
stays reads it. What is not understood stays.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any

import tinycss2
import tinyhtml5
from cssselect2 import ElementWrapper, Matcher, SelectorError, compile_selector_list

_STATES = frozenset(
    [
        "active",
        "any-link",
        "autofill",
        "checked",
        "focus",
        "focus-visible",
        "focus-within",
        "fullscreen",
        "hover",
        "indeterminate",
        "invalid",
        "link",
        "open",
        "placeholder-shown",
        "target",
        "valid",
        "visited",
    ]
)
"""Pseudo-classes that no element of a page as it is written has, but may come to have."""

_NESTED = frozenset(("media", "supports", "layer", "container"))
_DROPPED = frozenset(("charset",))
_ANY = tinycss2.parse_component_value_list("*")[0]


@lru_cache(maxsize=4)  # a project that is served is built again and again
def cut(css: str, pages: tuple[str, ...], inside: str, readers: str = "") -> str:
    """Return `css` without what nothing inside the elements `inside` uses.

    `pages` are HTML documents or parts of them; `inside` is a selector, its elements count too.
    What lies around them lends its custom properties and nothing else. `readers` is the text of
    style sheets that may read custom properties of this one.
    """
    nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    used, around = _matching(set(_selectors(nodes)), pages, inside)
    return _Writer(used, around, _names_read(nodes, used, used | around, readers)).write(nodes)


class _Writer:
    """Writes what stays.

    `used` are the selectors whose rules stay, `around` those whose custom properties stay,
    `names` the custom properties and animations that are read.
    """

    def __init__(self, used: set[str], around: set[str], names: set[str]) -> None:
        self.used, self.around, self.names = used, around - used, names

    def write(self, nodes: Iterable[Any]) -> str:
        return "".join(map(self._node, nodes))

    def _node(self, node: Any) -> str:
        if node.type == "qualified-rule":
            return self._rule(node)
        if node.type != "at-rule" or node.lower_at_keyword in _DROPPED:
            return ""
        if node.lower_at_keyword in _NESTED and node.content is not None:
            inner = self.write(_rules(node.content))
            return f"@{node.at_keyword} {_head(node)}{{{inner}}}" if inner else ""
        if node.lower_at_keyword.endswith("keyframes") and _head(node) not in self.names:
            return ""
        return str(node.serialize())

    def _rule(self, node: Any) -> str:
        selectors = _split(node.prelude)
        kept = [d for d in _declarations(node.content) if not _is_custom(d) or d.name in self.names]
        customs = [d for d in kept if _is_custom(d)]
        return _written([one for one in selectors if one in self.used], kept) + _written(
            [one for one in selectors if one in self.around], customs
        )


def _written(selectors: list[str], declarations: list[Any]) -> str:
    if not selectors or not declarations:
        return ""
    return f"{','.join(selectors)}{{{';'.join(d.serialize().strip() for d in declarations)}}}"


def _head(node: Any) -> str:
    return str(tinycss2.serialize(node.prelude)).strip()


def _is_custom(declaration: Any) -> bool:
    return str(declaration.name).startswith("--")


def _rules(content: list[Any]) -> list[Any]:
    return list(tinycss2.parse_rule_list(content, skip_comments=True, skip_whitespace=True))


def _declarations(content: list[Any]) -> list[Any]:
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return [node for node in found if node.type == "declaration"]


def _split(prelude: list[Any]) -> list[str]:
    """Return the selectors of a rule, one by one, as they are written."""
    parts: list[list[Any]] = [[]]
    for piece in prelude:
        if piece == ",":
            parts.append([])
        else:
            parts[-1].append(piece)
    return [str(tinycss2.serialize(part)).strip() for part in parts]


def _selectors(nodes: Iterable[Any]) -> Iterator[str]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield from _split(node.prelude)
        elif node.type == "at-rule" and node.lower_at_keyword in _NESTED and node.content:
            yield from _selectors(_rules(node.content))


def _matching(selectors: set[str], pages: Iterable[str], inside: str) -> tuple[set[str], set[str]]:
    """Return the selectors that match an element inside, or around those inside.

    Selectors that are not understood count as matching inside.
    """
    words = frozenset(re.findall(r"[\w-]+", " ".join(pages)))
    matcher = Matcher()
    used: set[str] = set()
    around: set[str] = set()
    for selector in selectors:
        tokens = tinycss2.parse_component_value_list(selector)
        if not _names(tokens) <= words:
            continue
        try:
            for compiled in compile_selector_list(_in_any_state(tokens)):
                matcher.add_selector(compiled, selector)
        except SelectorError:
            used.add(selector)
    for page in pages:
        root = ElementWrapper.from_html_root(tinyhtml5.parse(page))
        for top in root.query_all(inside):
            for element in top.iter_subtree():
                used.update(match[-1] for match in matcher.match(element))
            for element in top.ancestors:
                around.update(match[-1] for match in matcher.match(element))
    return used, around


def _names(tokens: list[Any]) -> set[str]:
    """Return the classes and ids that an element must have, or one that it lies in."""
    ids = {token.value for token in tokens if token.type == "hash"}
    return ids | {b.value for a, b in pairwise(tokens) if a == "." and b.type == "ident"}


def _in_any_state(tokens: list[Any]) -> str:
    """Return a selector without the states and the parts of elements that it asks for."""
    kept: list[Any] = []
    for token in tokens:
        colons = 2 if kept[-2:] == [":", ":"] else 1 if kept[-1:] == [":"] else 0
        is_state = token.type == "ident" and token.lower_value in _STATES
        if colons == 2 or (colons == 1 and is_state):
            del kept[-colons:]
            if not kept or kept[-1].type == "whitespace" or kept[-1] in (">", "+", "~"):
                kept.append(_ANY)
        else:
            kept.append(token)
    return str(tinycss2.serialize(kept))


def _names_read(nodes: list[Any], used: set[str], lending: set[str], readers: str) -> set[str]:
    """Return the custom properties and animations that something that stays reads."""
    customs: dict[str, list[Any]] = {}
    for declaration in filter(_is_custom, _staying(nodes, lending)):
        customs.setdefault(declaration.name, []).append(declaration)
    waiting = list(_idents(tinycss2.parse_component_value_list(readers)))
    for declaration in _staying(nodes, used):
        if not _is_custom(declaration):
            waiting += _idents(declaration.value)
    names: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in names:
            names.add(name)
            waiting += [one for custom in customs.get(name, ()) for one in _idents(custom.value)]
    return names


def _staying(nodes: Iterable[Any], used: set[str]) -> Iterator[Any]:
    for node in nodes:
        if node.type == "qualified-rule" and not used.isdisjoint(_split(node.prelude)):
            yield from _declarations(node.content)
        elif node.type == "at-rule" and node.lower_at_keyword in _NESTED and node.content:
            yield from _staying(_rules(node.content), used)


def _idents(tokens: Iterable[Any]) -> Iterator[str]:
    for token in tokens:
        if token.type == "ident":
            yield token.value
        elif token.type == "function":
            yield from _idents(token.arguments)
        elif token.type in ("() block", "[] block", "{} block"):
            yield from _idents(token.content)
