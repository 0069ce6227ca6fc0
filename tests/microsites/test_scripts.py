import pytest

from generator.microsites.scripts import as_classic


def test_exports_are_taken_away_and_nothing_leaks():
    plain = as_classic("export function a() {}\nexport const b = 1;\na();\n")
    assert "export" not in plain
    assert plain.startswith("(() => {")
    assert plain.rstrip().endswith("})();")


@pytest.mark.parametrize(
    "module",
    ['import { a } from "./a.js";\n', "const a = 1;\nexport { a };\n", "export default 1;\n"],
)
def test_what_cannot_stand_alone_is_refused(module):
    with pytest.raises(ValueError, match="module"):
        as_classic(module)
