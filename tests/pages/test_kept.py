from types import SimpleNamespace

from markupsafe import Markup

from generator.pages.kept import Kept


class Macro:
    """Writes down what it was called with."""

    def __init__(self, name):
        self.name, self.calls = name, []

    def __call__(self, *arguments):
        self.calls.append(arguments)
        return Markup(f"{self.name} {len(self.calls)}")  # noqa: S704 a text of ours


def test_a_macro_is_called_once_for_a_subject_and_its_options():
    kept, macro, subject = Kept(), Macro("card"), SimpleNamespace()
    assert kept(macro, subject, "vi", 3) == "card 1"
    assert kept(macro, subject, "vi", 3) == "card 1"
    assert macro.calls == [(subject, "vi", 3)]


def test_another_option_subject_or_macro_is_another_call():
    kept, macro, subject = Kept(), Macro("card"), SimpleNamespace()
    assert kept(macro, subject, "vi") == "card 1"
    assert kept(macro, subject, "en") == "card 2"
    assert kept(macro, SimpleNamespace(), "vi") == "card 3"
    assert kept(Macro("star"), subject, "vi") == "star 1"


def test_subjects_that_come_one_after_the_other_are_never_mixed_up():
    kept, macro = Kept(), Macro("card")
    assert len({kept(macro, SimpleNamespace()) for _ in range(50)}) == 50
