"""The adapter to MkDocs: the only module that knows the site engine.

MkDocs reads mkdocs.yml, turns the Markdown pages of content/vi and content/en into HTML and
lends its theme's templates. Everything else is plain Python that can be moved to another engine.
"""

import base64
import hashlib
import re
import shutil
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup
from mkdocs import livereload
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator import reference, text
from generator.addresses import LANGS, Lang
from generator.assets import publish_prose
from generator.pages.context import Context, Settings, page_values
from generator.pages.kept import Kept
from generator.pages.mending import mend
from generator.repository import RepositoryError, repository_of

NAME = "ocop"
_PICTURES = "vi/anh/"
"""The pictures of the guides, below content/."""
_FORM = b'<main class="form-start">'
_VOID = re.compile(r"<((?:img|br|hr)\b[^<>]*?) ?/>")
_THEME_CSS = "assets/stylesheets/main.*.min.css"


class EngineError(Exception):
    """MkDocs refused the project; the message says why."""


class CatalogueConfig(Config):
    """The plugin has no options: all settings stand in mkdocs.yml itself."""


class CataloguePlugin(BasePlugin[CatalogueConfig]):
    """Gives Markdown pages the catalogue's frame and addresses. Runs inside `ocop build`.

    `dress` writes the style sheet for pages with these bodies and returns its address.
    """

    context: Context | None = None
    environment: Environment | None = None
    dress: Callable[[Sequence[str]], str] | None = None
    prose_css = ""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Take over the pages that the theme would write by itself (404, site map)."""
        config.theme.static_templates.clear()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep the Markdown pages and their pictures; `vi/x.md` has the address `/x/`."""
        if self.context is None:
            raise PluginError("Hãy chạy `ocop build`. Run `ocop build`, not `mkdocs build`.")
        pages = [file for file in files if file.is_documentation_page()]
        for file in pages:
            file.dest_uri = file.dest_uri.removeprefix("vi/")
        pictures = [file for file in files if file.src_uri.startswith(_PICTURES)]
        for file in pictures:
            file.dest_uri = file.dest_uri.removeprefix("vi/")
        return Files([*pages, *pictures])

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Lend MkDocs the catalogue's own environment; dress the pages, whose bodies are ready."""
        if self.dress:
            pages = (file.page for file in files.documentation_pages())
            self.prose_css = self.dress([page.content or "" for page in pages if page])
        return self.environment or env

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Fill in the tables of the guide for editors."""
        return reference.fill(markdown)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Write void elements as HTML does: `<img>`, not `<img />`."""
        return _VOID.sub(r"<\1>", html)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext | None:
        """Add what `base.html` needs."""
        if self.context is None:
            return context
        lang = language_of(page.file)
        address = "" if page.file.url in ("./", ".") else page.file.url
        other = page.meta.get("translation")
        values = page_values(self.context, address, lang, str(other) if other else None)
        title, description = str(page.title or ""), page.meta.get("description")
        file = f"content/{page.file.src_uri}"
        values["mend"] = mend(self.context, file, address, title, lang)
        values |= {"title": title, "description": description, "prose_css": self.prose_css}
        context.update(values)  # type: ignore[typeddict-item]  # base.html's own names
        return context


def _harmless(value: object) -> object:
    """Take marks of direction out of what a template prints: a record's text turns no other."""
    if value is None:
        return ""
    written = value if isinstance(value, str) else str(value)
    if written.isascii():
        return written
    bare = text.without_direction(written)
    if len(bare) == len(written):
        return written
    return Markup(bare) if isinstance(written, Markup) else bare  # noqa: S704 nothing is added


def language_of(file: File) -> Lang:
    """Return the language of a Markdown page: the folder of content/ that it lies in."""
    first = file.src_uri.split("/", 1)[0]
    return next((lang for lang in LANGS if lang == first), "vi")


class Engine:
    """MkDocs, set up for one project."""

    def __init__(self, root: Path) -> None:
        """Read mkdocs.yml of the project at `root`.

        Raises EngineError when MkDocs refuses its settings.
        """
        self.assets = root / "overrides" / "assets"
        try:
            self._config = load_config(config_file=str(root / "mkdocs.yml"))
        except (MkDocsException, OSError) as error:
            raise EngineError(str(error)) from error
        plugin = self._config.plugins.get(NAME)
        if not isinstance(plugin, CataloguePlugin):
            raise EngineError(f"mkdocs.yml: plugins thiếu `{NAME}`. Add the plugin `{NAME}`.")
        self._plugin = plugin
        self.environment = self._config.theme.get_env()
        self.environment.autoescape = True
        self.environment.trim_blocks = True
        self.environment.lstrip_blocks = True
        self.environment.finalize = _harmless
        self.environment.globals["kept"] = Kept()

    @property
    def settings(self) -> Settings:
        """What the operator set in mkdocs.yml."""
        config = self._config
        extra = config.extra
        try:
            repository = repository_of(extra.get("repository") or {})
        except RepositoryError as error:
            raise EngineError(str(error)) from error
        edit = str(extra.get("edit_url") or (repository.editing if repository else ""))
        province = extra.get("province") or {}
        return Settings(
            name=config.site_name,
            url=(config.site_url or "").rstrip("/") + "/",
            description=config.site_description or "",
            province={lang: str(province.get(lang, "")) for lang in LANGS},
            report={key: str(value) for key, value in (extra.get("report") or {}).items() if value},
            edit_url=edit.rstrip("/") + "/" if edit else None,
            share_cards=bool(extra.get("share_cards", True)),
            labels=bool(extra.get("labels", True)),
            offline=bool(extra.get("offline", True)),
            repository=repository,
        )

    @property
    def _theme_css(self) -> str:
        """The text of the theme's own style sheet."""
        for folder in self._config.theme.dirs:
            for file in sorted(Path(folder).glob(_THEME_CSS)):
                css = file.read_text(encoding="utf-8")
                return css.split("/*# sourceMappingURL", 1)[0].removeprefix('@charset "UTF-8";')
        return ""

    def build(self, context: Context, site: Path) -> None:
        """Write the Markdown pages into `site`, beside what is there.

        MkDocs empties the folder that it writes to, so it is given one of its own first.
        Raises EngineError when MkDocs fails.
        """
        self._plugin.context, self._plugin.environment = context, self.environment
        self._plugin.dress = partial(publish_prose, self.assets, self._theme_css, site=site)
        with tempfile.TemporaryDirectory(prefix="mkdocs-", dir=site) as folder:
            self._config["site_dir"] = folder
            self._config.plugins.on_startup(command="build", dirty=False)
            try:
                mkdocs_build.build(self._config)
            except (MkDocsException, ConfigurationError, SystemExit) as error:
                raise EngineError(str(error)) from error
            finally:
                self._config.plugins.on_shutdown()
            shutil.copytree(folder, site, dirs_exist_ok=True)


class _Server(livereload.LiveReloadServer):
    """A server whose pages allow the script that reloads them, and no other.

    The form for editors is not reloaded: what one is typing there would be lost.
    """

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        if _FORM in content:
            return content
        page: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        script = page.rpartition(b"<script>")[2].partition(b"</script>")[0]
        digest = base64.b64encode(hashlib.sha256(script).digest())
        return page.replace(b"script-src 'self'", b"script-src 'self' 'sha256-%b'" % digest, 1)


def serve(
    build: Callable[[], None], site: Path, watched: list[Path], host: str, port: int
) -> livereload.LiveReloadServer:
    """Return a server for `site` that calls `build` and reloads browsers on a change.

    `watched` are the files and folders whose change counts. Start it with `.serve()`.
    """
    server = _Server(builder=build, host=host, port=port, root=str(site), mount_path="/")
    for path in watched:
        server.watch(str(path))

    def error_page(code: int) -> bytes | None:
        file = site / f"{code}.html"
        return file.read_bytes() if file.is_file() else None

    server.error_handler = error_page
    return server
