"""The pipeline: records → catalogue → pages and other outputs → search index → site."""

import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from jinja2 import TemplateError
from markupsafe import Markup
from yaml import YAMLError

from generator import mkdocs_plugin, search
from generator.addresses import LANGS, Lang
from generator.assets import publish_assets
from generator.catalogue import Catalogue, join
from generator.form import publish_form
from generator.form.bundle import BundleError, pinned
from generator.form.publish import SCRIPT as FORM_SCRIPT
from generator.hosting import publish_hosting
from generator.kiosk.publish import publish_kiosks
from generator.media.cache import Cache
from generator.media.geojson import read_province
from generator.media.maps import Atlas, make_atlas
from generator.media.photo_checks import check_photos
from generator.media.pictures import Pictures
from generator.media.publish import publish_pictures
from generator.media.publish_cards import publish_cards
from generator.media.publish_producers import with_producers
from generator.media.work import SchedulerError, cores, executor_for
from generator.microsites.campaigns import publish_campaigns
from generator.microsites.publish import publish_sites
from generator.offline import publish_offline
from generator.opendata import publish_data
from generator.pages import all_pages
from generator.pages.context import Context
from generator.pages.maps import locators
from generator.pages.markdown import to_html
from generator.pages.sharing import share_cards
from generator.pages.views import cards
from generator.printing.publish import publish_print
from generator.printing.typesetting import TypesettingError
from generator.progress import Progress, silent
from generator.recognition import State
from generator.records.checks import check
from generator.records.checks.walk import with_photos
from generator.records.faults import Fault, in_order
from generator.records.loader import Loaded, load
from generator.staging import NotASiteError, staged
from generator.words import Words, read_words
from generator.writing import write_pages

CANNOT_BUILD = (
    BundleError,
    mkdocs_plugin.EngineError,
    search.SearchError,
    NotASiteError,
    SchedulerError,
    TemplateError,
    TypesettingError,
    YAMLError,
    OSError,
)
"""What `build` raises when records are sound but the site cannot be made."""


def watched(root: Path) -> list[Path]:
    """Return the files and folders whose change makes the site another one."""
    return [root / name for name in ("products", "content", "overrides", "mkdocs.yml")]


class FaultyRecordsError(Exception):
    """The records have errors; `faults` holds them, warnings included."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        errors = [f"{f.code} {f.file}:{f.line} {dict(f.params)}" for f in faults if f.is_error]
        super().__init__("; ".join(errors))


@dataclass
class Report:
    """What a build made: products by state, pages, files, bytes, seconds of each stage."""

    states: Mapping[State, int] = field(default_factory=dict)
    pages: int = 0
    files: int = 0
    bytes: int = 0
    warnings: tuple[Fault, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str, tell: Callable[[str], None]) -> Iterator[None]:
        """Time a stage and tell of its begin."""
        tell(name)
        started = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - started


@dataclass(frozen=True)
class Work:
    """How long work is done: who does it, and who is told.

    `jobs` is the number of processes for photos and pages, by default one a core; `scheduler` the
    address of a Dask scheduler that makes the photos instead. `stage` is told the name of each
    stage as it begins, `photos` and `cards` how far the photos and the share cards are.
    """

    jobs: int | None = None
    scheduler: str | None = None
    stage: Callable[[str], None] = lambda _: None
    photos: Progress = silent
    cards: Progress = silent


def check_all(root: Path, today: date, work: Work = Work()) -> tuple[Loaded, tuple[Fault, ...]]:
    """Load the project at `root` and return it with every fault of its records and photos.

    Raises SchedulerError when the scheduler asked for does not answer.
    """
    loaded = load(root)
    faults = check(loaded, root, today)
    if any(entry.record.photos for entry in with_photos(loaded)) or any(
        entry.record.mark for entry in loaded.records.producers.values()
    ):
        with executor_for(work.scheduler, work.jobs) as executor:
            photos = check_photos(loaded, root, media_cache(root), executor, work.photos)
        faults = in_order((*faults, *photos))
    return loaded, faults


def build(
    root: Path, today: date, out: Path, work: Work = Work(), known_until: date | None = None
) -> Report:
    """Build the site of the project at `root`, as true on `today`, into the folder `out`.

    Records may speak of days up to `known_until`, by default `today`: a site can be built for
    a day of the past from records of the present.

    Raises FaultyRecordsError when the records have errors, one of CANNOT_BUILD when the site
    cannot be made; `out` is then left as it was.
    """
    report = Report()
    with report.stage("records", work.stage):
        loaded, faults = check_all(root, max(today, known_until or today), work)
        if any(fault.is_error for fault in faults):
            raise FaultyRecordsError(faults)
        report.warnings = faults
        catalogue = join(loaded.records, today)
        report.states = catalogue.states
    with staged(out) as site:
        engine = mkdocs_plugin.Engine(root)
        words, cache = read_words(root / "overrides" / "words"), media_cache(root)
        with executor_for(work.scheduler, work.jobs) as executor:
            with report.stage("media", work.stage):
                pictures = with_producers(
                    publish_pictures(catalogue, root, site, cache, executor, work.photos),
                    *(catalogue.producers, root, site, cache, executor, work.photos),
                )
                if engine.settings.share_cards:
                    named = share_cards(catalogue, pictures, words, site, engine.settings.name)
                    drawn = publish_cards(named, site, cache, executor, work.cards)
                    pictures = replace(pictures, share_cards=drawn)
            with (
                report.stage("print", work.stage),
                _local(executor, work) as hands,
            ):
                labels = publish_print(catalogue, words, engine.settings, root, site, cache, hands)
        with report.stage("pages", work.stage):
            context = make_context(root, site, catalogue, engine, pictures, words)
            context = replace(context, labels=labels)
            engine.build(context, site)
            made = (publish_sites(context, root, site), publish_campaigns(context, root, site))
            drafts = [*all_pages(context), *(draft for sites in made for draft in sites.drafts)]
            files = [draft for sites in made for draft in sites.files]
            write_pages([*drafts, *files], site, work.jobs or cores())
            report.pages = len(drafts)
        with report.stage("data", work.stage):
            publish_data(context, site, [known for sites in made for known in sites.addresses])
            publish_offline(context, root / "overrides" / "offline", site)
            publish_form(context, loaded.records, root / "overrides" / "form", site)
            repository = context.settings.repository
            publish_hosting(
                *(site, context.settings.url, context.settings.report, today),
                api=repository.api if repository else None,
            )
        with report.stage("search", work.stage):
            if catalogue.products:  # Pagefind makes no index of nothing
                search.build_index(site)
        with report.stage("kiosks", work.stage):
            publish_kiosks(context, root, site, cache)
        report.files, report.bytes = _size(site)
    return report


def _local(executor: Executor, work: Work) -> AbstractContextManager[Executor]:
    """Return workers of this machine: `executor`, unless it hands its work to a scheduler."""
    return executor_for(jobs=work.jobs) if work.scheduler else nullcontext(executor)


def media_cache(root: Path) -> Cache:
    """Return the cache of all that is made of photos and drawn for cards."""
    return Cache(root / ".cache" / "media")


def make_context(
    root: Path,
    site: Path,
    catalogue: Catalogue,
    engine: mkdocs_plugin.Engine,
    pictures: Pictures,
    words: Mapping[Lang, Words],
) -> Context:
    """Return what page renderers read; the assets are written into the folder `site`."""
    geometry = (root / "content/places/districts.geojson").read_bytes()
    atlas = _atlas(geometry, words["vi"]("map_sea"))
    return Context(
        catalogue=catalogue,
        words=words,
        settings=engine.settings,
        environment=engine.environment,
        assets=publish_assets(engine.assets, site),
        pictures=pictures,
        atlas=atlas,
        locators=locators(atlas, catalogue),
        cards={lang: cards(catalogue, pictures, words[lang]) for lang in LANGS},
        home_text={lang: _home_text(root, lang) for lang in LANGS},
        form_bundle=pinned(root / "overrides" / "form").folder + FORM_SCRIPT,
    )


@lru_cache(maxsize=2)  # a project that is served is built again and again
def _atlas(geometry: bytes, sea: str) -> Atlas:
    return make_atlas(read_province(geometry), sea)


def _home_text(root: Path, lang: Lang) -> Markup:
    return to_html((root / "content" / lang / "home.md").read_text(encoding="utf-8"))


def _size(site: Path) -> tuple[int, int]:
    sizes = [file.stat().st_size for file in site.rglob("*") if file.is_file()]
    return len(sizes), sum(sizes)
