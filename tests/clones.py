"""A project in git, and a clone of it where somebody proposes something."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from small_project import Project

_WHO = ("-c", "user.name=Người thử", "-c", "user.email=thu@sanvat.example")


def git(folder: Path, *command: str) -> str:
    done = subprocess.run(
        ["git", *_WHO, "-c", "init.defaultBranch=main", *command],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


@dataclass(frozen=True)
class Proposal:
    """The clone of somebody who proposes: a branch that grew from the origin's main."""

    project: Project
    origin: Path

    @property
    def root(self) -> Path:
        return self.project.root

    def commit(self, message: str = "Đề nghị") -> str:
        git(self.root, "add", "-A")
        git(self.root, "commit", "-qm", message)
        return git(self.root, "rev-parse", "HEAD")


def propose(project: Project, folder: Path) -> Proposal:
    """Put the project into git as the origin, and clone it into `folder`."""
    project.write(".gitignore", "overrides\n.cache\n")  # links to the real ones
    git(project.root, "init", "-q")
    git(project.root, "add", "-A")
    git(project.root, "commit", "-qm", "Ban đầu")
    git(folder.parent, "clone", "-q", str(project.root), str(folder))
    (folder / "overrides").symlink_to(project.root / "overrides")
    git(folder, "switch", "-qc", "de-nghi")
    return Proposal(Project(folder), project.root)
