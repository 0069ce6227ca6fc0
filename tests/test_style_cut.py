import pytest

from generator.style_cut import cut

PAGE = """<body><header class="top"><a>x</a></header>
<div class="prose"><h2 id="a">A</h2><p class="lead">b <a href="#a">c</a></p>
<details><summary>d</summary><input type="checkbox"></details></div></body>"""


def kept(css: str, page: str = PAGE, readers: str = "") -> str:
    return cut(css, (page,), ".prose", readers)


@pytest.mark.parametrize(
    "css",
    [
        "h2{color:red}",
        ".prose>h2{color:red}",
        ".prose .lead a{color:red}",
        'a[href^="#"]{color:red}',
        "h2+p{color:red}",
        "p:not(.x){color:red}",
        ":is(h1,h2){color:red}",
        "p:first-of-type{color:red}",
        # states that a page comes into
        "a:hover{color:red}",
        "p:hover>a:focus-visible{color:red}",
        ":target{color:red}",
        "input:checked{color:red}",
        "a:not(:hover){color:red}",
        # parts of elements
        'p::before{content:""}',
        'p:after{content:""}',
        "::selection{color:red}",
        "summary::-webkit-details-marker{display:none}",
        # what is not understood
        "p:from-the-future{color:red}",
        "@font-face{font-family:x}",
        "@media print{p{color:red}}",
        "@supports (display:grid){@media print{p{color:red}}}",
        "@layer x{p{color:red}}",
    ],
)
def test_what_pages_use_stays(css):
    assert kept(css) == css


@pytest.mark.parametrize(
    "css",
    [
        ".md-nav{color:red}",
        "h3{color:red}",
        "h2+h2{color:red}",
        "p.x:hover{color:red}",
        "#b{color:red}",
        '.x p::before{content:""}',
        "a[target]{color:red}",
        ":hover>.md-clipboard{color:red}",
        "@media print{.x{color:red}}",
        "@keyframes turn{to{rotate:1turn}}",
        ".top a{color:red}",  # around the prose, not inside
        "body{color:red}",
        "p{}",
    ],
)
def test_what_no_page_uses_goes(css):
    assert kept(css) == ""


def test_of_several_selectors_those_that_match_stay():
    assert kept("h1,h2,.x{color:red}") == "h2{color:red}"


def test_a_custom_property_stays_while_something_reads_it():
    css = ":root{--a:var(--b);--b:1;--c:2}p{margin:var(--a)}.x{margin:var(--c)}"
    assert kept(css) == ":root{--a:var(--b);--b:1}p{margin:var(--a)}"


def test_other_style_sheets_may_read_a_custom_property():
    assert kept("body{--c:2;color:red}", readers="p{margin:var(--c)}") == "body{--c:2}"


def test_an_animation_stays_while_something_runs_it():
    css = "@keyframes turn{to{rotate:1turn}}p{animation:turn 1s}"
    assert kept(css) == css


def test_what_scripts_add_is_named_as_one_more_page():
    css = ".added{color:red}"
    assert cut(css, (PAGE, '<p class="prose added">'), ".prose") == css
