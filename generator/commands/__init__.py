"""The commands of `ocop`, one module each: they read arguments, call, print; nothing else."""

from generator.commands import (
    build,
    cache,
    changes,
    check,
    deploy,
    export,
    fmt,
    hide,
    import_,
    kiosk,
    labels,
    microsite,
    new,
    photo,
    recognise,
    report,
    schema,
    serve,
)
from generator.commands.command import Command

COMMANDS: tuple[Command, ...] = (
    build.COMMAND,
    serve.COMMAND,
    check.COMMAND,
    changes.COMMAND,
    fmt.COMMAND,
    schema.COMMAND,
    new.COMMAND,
    recognise.COMMAND,
    import_.COMMAND,
    export.COMMAND,
    photo.COMMAND,
    hide.COMMAND,
    report.COMMAND,
    labels.COMMAND,
    microsite.COMMAND,
    kiosk.COMMAND,
    deploy.COMMAND,
    cache.COMMAND,
)
"""Every command, in the order that the help lists them."""

__all__ = ["COMMANDS", "Command"]
