"""Makes files of a plan: new records from the stubs of `ocop new`, old ones edited as text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.importing.plan import (
    Made,
    NewDecision,
    NewProducer,
    NewProduct,
    Plan,
    ProductUpdate,
    Reason,
)
from generator.importing.planning import Options, plan_rows
from generator.importing.rows import Facts
from generator.records import new, proposal
from generator.records.editing import Edit, EditError, edit, item, key
from generator.records.faults import Fault
from generator.records.formatting import formatted
from generator.records.layout import Value
from generator.records.loader import PRODUCT_FILE, Loaded
from generator.records.messages import how, what
from generator.records.product import Product
from generator.records.yaml_reader import Path as Path_
from generator.records.yaml_reader import read

_ROUNDS = 8

Files = dict[PurePosixPath, bytes]


@dataclass(frozen=True)
class Prepared:
    """A plan whose every file is sound, its files, and what `check` warns of in them."""

    plan: Plan
    files: Mapping[PurePosixPath, bytes]
    warnings: tuple[Fault, ...] = ()


def prepare(
    rows: tuple[Facts, ...], loaded: Loaded, root: Path, today: date, options: Options
) -> Prepared:
    """Plan the rows and make the files; a row whose record would be faulty is left, and why.

    Nothing is written. Raises OSError when a record cannot be read.
    """
    refused: dict[tuple[str, int], Reason] = {}
    for _ in range(_ROUNDS):
        plan = plan_rows(rows, loaded, options, refused)
        files, broken = _files(plan, loaded, root, today, options)
        faults = proposal.faults_of(files, loaded, root, today)
        errors = {fault.file: fault for fault in reversed(faults) if fault.is_error}
        found = {**_blamed(plan, loaded, errors), **broken}
        if not found:
            return Prepared(plan, files, tuple(f for f in faults if not f.is_error))
        refused |= found
    return Prepared(Plan(plan.source, tuple(s for s in plan.steps if not s.makes)), {})


def file_of(made: Made, loaded: Loaded) -> PurePosixPath:
    """Return the file that holds, or will hold, a record."""
    if isinstance(made, NewProducer):
        return PurePosixPath("content/producers", f"{made.slug}.yml")
    if isinstance(made, NewDecision):
        return PurePosixPath("content/decisions", f"{made.slug}.yml")
    if isinstance(made, NewProduct):
        return PurePosixPath("products", made.district, made.slug, PRODUCT_FILE)
    return loaded.records.products[made.slug].file


def _files(
    plan: Plan, loaded: Loaded, root: Path, today: date, options: Options
) -> tuple[Files, dict[tuple[str, int], Reason]]:
    """Return the files of the plan, and the rows whose record cannot be edited."""
    files: Files = {}
    homes: dict[str, PurePosixPath] = {}
    ids = {entry.record.id for entry in loaded.records.products.values()}
    broken: dict[tuple[str, int], Reason] = {}
    for step in plan.steps:
        for made in step.makes:
            known = isinstance(made, ProductUpdate) and made.slug in homes
            file = homes[made.slug] if known else file_of(made, loaded)
            try:
                if isinstance(made, ProductUpdate):
                    raw = files.get(file) or (root / file).read_bytes()
                    files[file] = _in_form(_updated(raw, made, plan.source), file)
                else:
                    text = _drafted(made, loaded, today, options, ids)
                    files[file] = _in_form(text.encode(), file)
                    homes[made.slug] = file
            except EditError:
                broken[step.facts.sheet, step.facts.row] = Reason.of("not_editable", file=str(file))
    return files, broken


def _blamed(
    plan: Plan, loaded: Loaded, errors: Mapping[PurePosixPath, Fault]
) -> dict[tuple[str, int], Reason]:
    """Return the rows that make faulty files, and what is wrong with these."""
    homes = {m.slug: file_of(m, loaded) for m in plan.makes() if isinstance(m, NewProduct)}
    blamed = {}
    for step in plan.steps:
        for made in step.makes:
            new_home = isinstance(made, ProductUpdate) and made.slug in homes
            fault = errors.get(homes[made.slug] if new_home else file_of(made, loaded))
            if fault:
                reason = Reason.of(
                    "fault",
                    number=fault.code,
                    vi=f"{what(fault)} {how(fault)}",
                    en=f"{what(fault, 'en')} {how(fault, 'en')}",
                )
                blamed[step.facts.sheet, step.facts.row] = reason
    return blamed


def _drafted(
    made: NewProducer | NewDecision | NewProduct,
    loaded: Loaded,
    today: date,
    options: Options,
    ids: set[str],
) -> str:
    if isinstance(made, NewProducer):
        return new.producer(
            loaded,
            today,
            name=made.name,
            kind=made.type,
            source=options.source,
            slug_=made.slug,
            district=made.district,
            commune=made.commune,
            place_then=made.place_then,
        ).text
    if isinstance(made, NewDecision):
        return new.decision(
            loaded,
            today,
            number=made.number,
            day=made.date,
            issuer=made.issuer,
            source=options.source,
            basis=options.basis,
            slug_=made.slug,
        ).text
    product_id = new.fresh_id(loaded)
    while product_id in ids:
        product_id = new.fresh_id(loaded)
    ids.add(product_id)
    text = new.product(
        loaded,
        today,
        name=made.name,
        group=made.group,
        source=options.source,
        district=made.district,
        slug_=made.slug,
        kind="service" if made.group == "du-lich" else "goods",
        producer=made.producer,
        commune=made.commune,
        place_then=made.place_then,
        recognitions=[recognised.fields for recognised in made.recognitions],
        product_id=product_id,
    ).text
    if not made.variants:
        return text
    packs = [item(variant) for variant in made.variants]
    return edit(text.encode(), Product, Edit(items={"variants": packs})).decode()


def _updated(raw: bytes, made: ProductUpdate, source: str) -> bytes:
    """Return a record with what the plan adds, citing the source unless it is cited already."""
    given = made.recognitions
    lists = {"recognitions": given, "variants": made.variants}
    touched = (*made.keys, *(name for name, new in lists.items() if new))
    use: dict[str, Value] = {"source": source, "fields": touched}
    items = {
        "recognitions": [item(r.fields, r.before) for r in given if r.into is None],
        "variants": [item(variant) for variant in made.variants],
        "sources": [] if _cites(raw, source) else [item(use)],
    }
    keys = {name: key(name, value) for name, value in made.keys.items()}
    inner: dict[Path_, Mapping[str, Value]] = {
        ("recognitions", r.into): r.fields for r in given if r.into is not None
    }
    return edit(raw, Product, Edit(keys=keys, items=items, inner=inner))


def _cites(raw: bytes, source: str) -> bool:
    """Tell whether a record names a source among its own."""
    data = read(raw, PurePosixPath(PRODUCT_FILE)).data
    uses = data.get("sources") if isinstance(data, dict) else ()
    return any(isinstance(use, dict) and use.get("source") == source for use in uses or ())


def _in_form(raw: bytes, file: PurePosixPath) -> bytes:
    done = formatted(raw, file)
    return raw if done.raw is None else done.raw
