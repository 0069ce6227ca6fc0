"""A project, and the one who imports lists into it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from small_project import Project

from generator.importing import run
from generator.importing.plan import Step
from generator.importing.planning import Options
from generator.importing.writing import Prepared
from generator.records.loader import Records, load
from generator.records.store import write_all

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Desk:
    """A project and the one who imports into it."""

    project: Project

    @property
    def root(self) -> Path:
        return self.project.root

    def plan(self, file: Path, **options: str) -> Prepared:
        """Plan the import of a file, by default from the source `bao`."""
        understood = run.understand(file)
        settings = Options(**{"source": "bao", **options})
        return run.plan(understood, load(self.root), self.root, TODAY, settings)

    def bring_in(self, file: Path, **options: str) -> Prepared:
        """Plan the import of a file and write it."""
        prepared = self.plan(file, **options)
        write_all(self.root, prepared.files)
        return prepared

    def records(self) -> Records:
        loaded = load(self.root)
        assert loaded.faults == ()
        return loaded.records


def outcome(prepared: Prepared) -> dict[int, tuple[str, str | None]]:
    """Return what becomes of each row, by its number: how it ends, with which product."""
    return {step.facts.row: (step.act, step.slug) for step in prepared.plan.steps}


def why(prepared: Prepared) -> dict[int, list[str]]:
    """Return the codes of the reasons of each row that is left."""
    left = [step for step in prepared.plan.steps if step.act == "leave"]
    return {step.facts.row: [one.code for one in step.reasons] for step in left}


def notes(step: Step) -> list[str]:
    return [one.code for one in step.notes]
