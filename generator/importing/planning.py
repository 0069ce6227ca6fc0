"""Decides for every row of a list what becomes of it; nothing is written here."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.importing.columns import Field
from generator.importing.deciding import Decided, decide
from generator.importing.grouping import group_of
from generator.importing.knowledge import Knowledge
from generator.importing.matching import Match, match_producer, match_product
from generator.importing.plan import (
    NewProducer,
    NewProduct,
    Plan,
    ProductUpdate,
    Reason,
    Recognised,
    Step,
)
from generator.importing.recognising import place
from generator.importing.rows import Facts
from generator.records.layout import Value
from generator.records.loader import NO_DISTRICT, Loaded
from generator.records.naming import name_key, producer_kind

_BLOCKING = (Field.NAME, Field.STARS, Field.PRODUCER)
_TOLD = (Field.SCORE, Field.GTIN, Field.CERTIFICATE, Field.ADDRESS)
_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Options:
    """What the person who imports says for the whole list.

    `decision` stands for rows that name none; `issuer` lets unknown decisions be created; `group`
    is that of new products whose row names none.
    """

    source: str
    decision: str | None = None
    issuer: str | None = None
    basis: str = "press"
    group: str | None = None


Refused = Mapping[tuple[str, int], Reason]
"""Rows, by sheet and number, that must stay out, and why."""


def plan_rows(
    rows: Iterable[Facts], loaded: Loaded, options: Options, refused: Refused | None = None
) -> Plan:
    """Return the plan for the rows of a list, in their order."""
    planner = _Planner(Knowledge.of(loaded), options, refused or {})
    return Plan(options.source, tuple(planner.step(facts) for facts in rows))


class _Left(Exception):  # noqa: N818 - no error: the row stays out, with a reason
    """Ends the planning of a row that is left."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.code)
        self.reason = reason


@dataclass
class _Planner:
    """Plans row after row; what is known grows on the way."""

    known: Knowledge
    options: Options
    refused: Refused
    first_rows: dict[tuple[object, ...], int] = field(default_factory=dict)

    def step(self, facts: Facts) -> Step:
        """Decide what becomes of one row."""
        try:
            step = self._planned(facts)
        except _Left as left:
            return Step(facts, "leave", reasons=(left.reason,), notes=tuple(_notes(facts)))
        said = (step.slug, facts.decision_slug, facts.decision, facts.stars, facts.gtin)
        first = self.first_rows.setdefault(said, facts.row)
        if step.act == "same" and first != facts.row:
            return replace(step, act="leave", reasons=(Reason.of("doubled", row=str(first)),))
        self.known.remember(step.makes)
        return step

    def _planned(self, facts: Facts) -> Step:
        self._refuse_unclear(facts)
        maker, new_maker = self._producer(facts)
        given = decide(facts, self.known.decisions, self.options.decision, self.options.issuer)
        if given.unclear and (facts.stars or facts.decision.number or facts.decision_slug):
            raise _Left(given.unclear)
        match = self._product(facts, maker)
        fields = self._fields(facts, given)
        notes = (*given.notes, *_notes(facts))
        if match.slug:
            step = self._update(facts, match.slug, maker, fields, notes)
        else:
            step = self._create(facts, maker, fields, notes)
        first = tuple(one for one in (new_maker, given.creates) if one and step.makes)
        return replace(step, makes=(*first, *step.makes))

    def _refuse_unclear(self, facts: Facts) -> None:
        if (facts.sheet, facts.row) in self.refused:
            raise _Left(self.refused[facts.sheet, facts.row])
        for at in _BLOCKING:
            unclear = facts.why_unclear(at)
            if unclear:
                raise _Left(Reason.of(unclear.reason, field=str(at), shown=unclear.shown))
        if facts.name.startswith(_FORMULA):
            raise _Left(Reason.of("formula_text", shown=facts.name))
        if not name_key(facts.name):
            raise _Left(Reason.of("no_name"))

    def _producer(self, facts: Facts) -> tuple[str | None, NewProducer | None]:
        """Return the slug of the row's producer, and what to create if it is new."""
        if facts.producer_slug or not facts.producer:
            return facts.producer_slug, None
        where = facts.place
        match = match_producer(facts.producer, where.district, self.known.index)
        if match.kind == "doubtful":
            like = ", ".join(match.like)
            raise _Left(Reason.of("producer", shown=facts.producer, like=like))
        if match.slug:
            return match.slug, None
        name = self.known.free_producer(facts.producer, where.district)
        kind = producer_kind(facts.producer)
        new = NewProducer(name, facts.producer, kind, where.district, where.commune, where.printed)
        return name, new

    def _product(self, facts: Facts, maker: str | None) -> Match:
        index = self.known.index
        by_id = index.ids.get(facts.id or "")
        if by_id:
            if name_key(facts.name) not in index.products[by_id].keys:
                raise _Left(Reason.of("id_name", id=facts.id or "", slug=by_id))
            return Match("known", by_id)
        match = match_product(facts.name, maker, facts.place.district, index)
        if match.kind == "doubtful":
            raise _Left(Reason.of("product", shown=facts.name, like=", ".join(match.like)))
        return match

    def _fields(self, facts: Facts, given: Decided) -> dict[str, Value]:
        """Return the recognition that the row tells, empty when it tells none."""
        if not (given.slug or facts.stars):
            return {}
        told: dict[str, Value | None] = {
            "decision": given.slug,
            "stars": facts.stars,
            "score": facts.score,
            "certificate": facts.certificate,
            "outcome": facts.outcome,
            "period": None if given.slug else given.period,
            "source": self.options.source,
        }
        return {name: value for name, value in told.items() if value is not None}

    def _update(
        self,
        facts: Facts,
        name: str,
        maker: str | None,
        fields: dict[str, Value],
        notes: tuple[Reason, ...],
    ) -> Step:
        """Plan what a present product gets; what it has already is never overwritten."""
        there = self.known.index.products[name]
        entry = self.known.loaded.records.products.get(name)
        if maker and there.producer and maker != there.producer:
            raise _Left(Reason.of("maker_differs", shown=facts.producer or "", slug=name))
        keys: dict[str, Value] = {}
        if entry:
            record, where = entry.record, facts.place
            if fields and name_key(facts.name) != name_key(record.name):
                fields = {**fields, "name_then": facts.name}
            if maker and record.producer is None:
                keys["producer"] = maker
            if where.printed and not (record.place_then or record.commune):
                if where.commune and where.district == there.district:
                    keys["commune"] = where.commune
                keys["place_then"] = where.printed
        variants, taken = self._variants(facts, name)
        update = ProductUpdate(name, keys, self._recognised(name, fields), variants)
        if update.is_empty:
            return Step(facts, "same", name, notes=(*notes, *taken))
        return Step(facts, "update", name, notes=(*notes, *taken), makes=(update,))

    def _create(
        self, facts: Facts, maker: str | None, fields: dict[str, Value], notes: tuple[Reason, ...]
    ) -> Step:
        groups, where = self.known.loaded.records.groups, facts.place
        group, is_guess = group_of(facts, self.known.groups, groups, self.options.group)
        if group is None:
            raise _Left(Reason.of("no_group"))
        district = where.district or self.known.district_of(maker)
        name = self.known.free_product(facts.name, maker, district)
        variants, taken = self._variants(facts, name)
        made = NewProduct(
            slug=name,
            name=facts.name,
            group=group,
            district=district or NO_DISTRICT,
            producer=maker,
            commune=where.commune,
            place_then=where.printed,
            recognitions=self._recognised(name, fields),
            variants=variants,
        )
        guessed = (Reason.of("group_guessed", group=groups[group].short_name),) if is_guess else ()
        nowhere = () if district else (Reason.of("no_district"),)
        return Step(
            facts, "create", name, notes=(*notes, *guessed, *nowhere, *taken), makes=(made,)
        )

    def _recognised(self, name: str, fields: dict[str, Value]) -> tuple[Recognised, ...]:
        if not fields:
            return ()
        verdict = place(fields, self.known.histories.get(name, ()), self.known.decisions)
        if verdict.kind == "against":
            present = verdict.present
            theirs = f"{present.stars} sao" if present and present.stars else "…"
            raise _Left(Reason.of("stars_differ", slug=name, theirs=theirs))
        return (verdict.recognised,) if verdict.recognised else ()

    def _variants(
        self, facts: Facts, name: str
    ) -> tuple[tuple[Mapping[str, Value], ...], tuple[Reason, ...]]:
        """Return the pack that a bar code tells, or why it is not taken."""
        owner = self.known.gtins.get(facts.gtin or "")
        if not facts.gtin or owner == name:
            return (), ()
        if owner:
            return (), (Reason.of("gtin_taken", gtin=facts.gtin, slug=owner),)
        net: dict[str, Value] = {"net": facts.net} if facts.net else {}
        return ({"name": facts.net or facts.name, "gtin": facts.gtin, **net},), ()


def _notes(facts: Facts) -> Iterator[Reason]:
    """Yield what to know of a row whatever becomes of it."""
    for at in _TOLD:
        unclear = facts.why_unclear(at)
        if unclear:
            yield Reason.of(unclear.reason, field=str(at), shown=unclear.shown)
    if facts.contacts:
        yield Reason.of("contacts", count=str(len(facts.contacts)))
    if facts.name.isupper() and " " in facts.name:
        yield Reason.of("capitals")
