"""Installing Debian's programs where that can be done: as root, or through sudo at once."""

import os
import shutil
import subprocess


def install(*packages: str) -> None:
    """Install packages; do nothing where there is no apt-get or no leave to use it."""
    if not shutil.which("apt-get"):
        return
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    wanted = ["install", "-y", "-qq", "--no-install-recommends", *packages]
    for arguments in (["update", "-qq"], wanted):
        done = subprocess.run(
            [*prefix, "apt-get", *arguments],
            env=environment,
            stdout=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode:
            return
