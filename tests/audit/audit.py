"""`make audit`: dependencies looked up in the advisories, and bills of materials (CycloneDX).

The bills are written to `.cache/sbom/`. Exit 0: nothing is known against any of them; 1: an
advisory names one; 2: the advisories could not be reached, which is said, and proves nothing.
"""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BILLS = ROOT / ".cache" / "sbom"
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-audit.lock")
NODE = {"tests": ROOT, "lighthouse": ROOT / "tests/browser/lighthouse"}
"""Only the first has a bill: npm refuses one to Lighthouse, which asks for "latest" of its own."""
CLEAN, FOUND, UNKNOWN = 0, 1, 2


def main() -> int:
    """Audit, write the bills, print what was found; return the exit code."""
    results = [audit_python(lock) for lock in LOCKS]
    results += [audit_node(name, folder) for name, folder in NODE.items()]
    BILLS.mkdir(parents=True, exist_ok=True)
    for lock in LOCKS:
        write_bill(f"python-{Path(lock).stem}", python_bill(lock), ROOT)
    write_bill("node-tests", ["npm", "sbom", "--sbom-format=cyclonedx", *OFFLINE], ROOT)
    return FOUND if FOUND in results else max(results)


OFFLINE = ("--package-lock-only",)
"""What npm knows from its lock: nothing need be installed."""


def audit_python(lock: str) -> int:
    """Look up the packages of a lock of Python's."""
    program = Path(sys.executable).with_name("pip-audit")
    options = ["--require-hashes", "--disable-pip", "--format=json", "--progress-spinner=off"]
    answer = run([str(program), "--requirement", lock, *options], ROOT)
    packages = (answer or {}).get("dependencies", [])
    known = [package for package in packages if "skip_reason" not in package]
    advisories = [
        f"{package['name']} {package['version']}: {one['id']} {', '.join(one['fix_versions'])}"
        for package in known
        for one in package["vulns"]
    ]
    return report(lock, advisories, looked_up=len(known), of=len(packages))


def audit_node(name: str, folder: Path) -> int:
    """Look up the packages of a lock of npm's."""
    answer = run(["npm", "audit", "--json", *OFFLINE], folder) or {}
    found = answer.get("vulnerabilities", {})
    advisories = [f"{package}: {one['severity']}, {one['range']}" for package, one in found.items()]
    total = answer.get("metadata", {}).get("dependencies", {}).get("total", 0)
    return report(f"npm: {name}", advisories, looked_up=total, of=total)


def report(what: str, advisories: list[str], *, looked_up: int, of: int) -> int:
    """Print what was found of one lock; return its exit code."""
    for advisory in advisories:
        say(f"{what}: {advisory}")
    if not looked_up:
        say(
            f"{what}: không hỏi được danh sách lỗ hổng / the advisories cannot be reached from here"
        )
    elif looked_up < of:
        say(f"{what}: {of - looked_up} of {of} packages are not in the advisories' registry")
    if looked_up:
        say(f"{what}: {looked_up} packages, {len(advisories)} advisories")
    if advisories:
        return FOUND
    return CLEAN if looked_up and looked_up == of else UNKNOWN


def python_bill(lock: str) -> list[str]:
    """Return the command that prints the bill of materials of a lock of Python's."""
    program = Path(sys.executable).with_name("cyclonedx-py")
    return [str(program), "requirements", "--output-reproducible", "--of=JSON", lock]


def write_bill(name: str, command: list[str], folder: Path) -> None:
    """Write what a command prints, and say how much it lists."""
    bill = run(command, folder)
    if bill is None:
        raise SystemExit(f"{command[0]}: no bill of materials")
    file = BILLS / f"{name}.cdx.json"
    file.write_text(json.dumps(bill, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    say(f"{file.relative_to(ROOT)}: {len(bill['components'])} components")


def run(command: list[str], folder: Path) -> dict | None:
    """Return what a command prints as JSON, None when that is not JSON."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    try:
        return json.loads(done.stdout)
    except json.JSONDecodeError:
        return None


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    raise SystemExit(main())
