import base64
import hashlib
import re
import threading
from urllib.request import urlopen

import pytest

from generator import mkdocs_plugin
from generator.hosting import policy


@pytest.fixture
def address(tmp_path):
    page = f'<meta http-equiv="Content-Security-Policy" content="{policy.PAGE}"><body></body>'
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    server = mkdocs_plugin.serve(lambda: None, tmp_path, [tmp_path], "127.0.0.1", 0)
    server.server_bind()
    server.server_activate()
    threading.Thread(target=server.handle_request, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.server_close()


def test_the_policy_lets_the_script_run_that_reloads_the_page_and_no_other(address):
    with urlopen(address) as answer:  # noqa: S310 - a server of our own
        page = answer.read().decode()
    [script] = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    allowed = f"script-src 'self' 'sha256-{digest}'"
    assert policy.PAGE.replace("script-src 'self'", allowed) in page


def test_the_form_for_editors_is_not_reloaded_under_the_hands(tmp_path):
    page = b'<body><main class="form-start"></main></body>'
    server = mkdocs_plugin.serve(lambda: None, tmp_path, [tmp_path], "127.0.0.1", 0)
    assert server._inject_js_into_html(page, 1) == page
    assert server._inject_js_into_html(b"<body></body>", 1) != b"<body></body>"
    server.server_close()
