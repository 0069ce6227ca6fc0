"""The configuration of Decap CMS, made from our models and records."""

from typing import Any

from generator import addresses
from generator.form.choices import choices, taken_ids
from generator.form.collections import collections, district_names
from generator.pages.context import Context
from generator.records.loader import Records

LOCAL_SERVER = "http://localhost:8081/api/v1"
"""Where `decap-server` listens on the machine of somebody who edits without a git host."""

_COMMITS = {
    "create": "Thêm {{collection}}: {{slug}}",
    "update": "Sửa {{collection}}: {{slug}}",
    "delete": "Xóa {{collection}}: {{slug}}",
    "uploadMedia": "Thêm ảnh: {{path}}",
    "deleteMedia": "Xóa ảnh: {{path}}",
}


def config(context: Context, records: Records) -> dict[str, Any]:
    """Return what the form is told: `cms` for Decap CMS, the rest for our own widgets.

    `repository` is None where the operator named no git host: the form then opens only beside a
    local server.
    """
    repository = context.settings.repository
    districts = ((one.slug, one.name) for one in context.catalogue.districts)
    local = {"name": "proxy", "proxy_url": LOCAL_SERVER, "branch": "main"}
    backend = repository.backend() if repository else local
    return {
        "repository": repository.home if repository else None,
        "token": repository is not None
        and repository.host == "github"
        and repository.sign_in is None,
        "choices": choices(context.catalogue),
        "taken": taken_ids(records),
        "cms": {
            "backend": {**backend, "commit_messages": _COMMITS},
            "local_backend": {"url": LOCAL_SERVER},
            "load_config_file": False,
            "locale": "vi",
            "publish_mode": "editorial_workflow",
            "site_url": context.settings.url,
            "display_url": context.settings.url,
            "logo": {
                "src": f"{addresses.root_from(addresses.FORM)}{context.assets.folder}img/mark.svg"
            },
            "media_folder": "content/vi/anh",
            "public_folder": "anh",
            "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
            "show_preview_links": True,
            "collections": collections(district_names(districts)),
        },
    }
