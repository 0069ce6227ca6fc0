"""Records written anew with one indent: lists two columns in from their key; comments stay.

Quotes and blocks stay as they are; mappings in braces get the order of the model; a list of
mappings in brackets is opened, a line for each, so that more can be put in, unless comments
stand by it.
"""

import io
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tag import Tag

from generator.records.base import Record
from generator.records.shape import model_at
from generator.records.yaml_reader import Path

_NO_LIMIT = 1_000_000
_NULLS = frozenset({"", "~", "null"})


class _Resolver(VersionedResolver):
    """Takes every plain word as text, so that none is written in another way."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is not ScalarNode:
            return super().resolve(kind, value, implicit)
        is_null = implicit[0] and value in _NULLS
        return Tag(suffix=f"tag:yaml.org,2002:{'null' if is_null else 'str'}")


def plain_yaml() -> YAML:
    """Return a reader and writer that keeps comments, quotes and blocks; words are text."""
    yaml = YAML()
    yaml.Resolver = _Resolver
    yaml.preserve_quotes = True
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.width = _NO_LIMIT
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def in_style(text: str, model: type[Record]) -> str:
    """Return the text of a record of `model` with the indent of all records."""
    yaml = plain_yaml()
    data = yaml.load(text)
    _order_braces(data, model, ())
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()


def _order_braces(data: Any, model: type[Record], path: Path) -> None:
    """Put the keys of every mapping in braces in the order of the model."""
    if isinstance(data, CommentedSeq):
        for place, value in enumerate(data):
            _order_braces(value, model, (*path, place))
    if not isinstance(data, CommentedMap):
        return
    for key, value in data.items():
        if not path and key not in data.ca.items:
            _open(value)
        _order_braces(value, model, (*path, key))
    part = model_at(model, path)
    if part and data.fa.flow_style() and not data.ca.items:
        names = list(part.model_fields)
        ranks = {key: names.index(key) if key in names else len(names) for key in data}
        for key in sorted(data, key=ranks.__getitem__):
            data.move_to_end(key)


def _open(value: Any) -> None:
    """Open a list of mappings that stands in brackets, if no comment stands in it."""
    if not isinstance(value, CommentedSeq) or value.ca.items or value.ca.comment:
        return
    if all(isinstance(item, CommentedMap) and not item.ca.items for item in value) and value:
        value.fa.set_block_style()
