from generator.microsites.hosting import hosting_files

PAGES = [{"vi": "", "en": "en/"}]


def test_a_domain_is_named_wherever_hosts_look():
    files = hosting_files("senquebac.vn", PAGES, ["style-1.css", "media/photos/"])
    assert files["CNAME"] == "senquebac.vn\n"
    assert "https://senquebac.vn/sitemap.xml" in files["robots.txt"]
    assert "<loc>https://senquebac.vn/en/</loc>" in files["sitemap.xml"]
    assert "https://www.senquebac.vn/* https://senquebac.vn/:splat 301!" in files["_redirects"]
    assert "ErrorDocument 404 /404.html" in files[".htaccess"]
    assert "server_name senquebac.vn;" in files["nginx.conf"]


def test_without_a_domain_nothing_is_named():
    files = hosting_files(None, PAGES, [])
    assert not {"CNAME", "sitemap.xml", "_redirects"} & set(files)
    assert "Sitemap" not in files["robots.txt"]
    assert "ErrorDocument" not in files[".htaccess"]


def test_every_host_is_told_the_strict_policy_and_what_to_keep():
    files = hosting_files("a.vn", PAGES, ["style-1.css", "media/photos/"])
    for name in ("_headers", ".htaccess", "nginx.conf"):
        assert "default-src 'none'" in files[name], name
        assert "frame-ancestors 'none'" in files[name], name
        assert "immutable" in files[name], name
    assert "/media/photos/*\n  Cache-Control" in files["_headers"]
