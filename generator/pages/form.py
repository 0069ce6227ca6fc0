"""The page of the form for editors, `/admin/`: a frame for Decap CMS, which needs JavaScript."""

from collections.abc import Iterator
from functools import partial

from generator import addresses
from generator.hosting import policy
from generator.pages.context import Context, Draft, Page


def pages(context: Context) -> Iterator[Draft]:
    """Yield the page, in Vietnamese."""
    yield partial(_page, context)


def _page(context: Context) -> Page:
    repository = context.settings.repository
    return context.render(
        "form.html",
        addresses.FORM,
        "vi",
        None,
        title=context.words["vi"]("form_title"),
        form_policy=policy.form(repository.api if repository else None),
        bundle=context.form_bundle,
        repository=repository,
        guide=addresses.GUIDE,
    )
