"""
What the user has set for Argos Translate, read without importing it.

Its own settings module makes four folders when it is imported, fails where it cannot, and prints to standard output
when its settings file is damaged.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path


def setting(name: str, environ: Mapping[str, str]) -> str | None:
    """
    The value of *name*: from *environ*, else from the settings file, as Argos has it.
    """
    return environ[name] if name in environ else _from_file(_file(environ), name)


def home(environ: Mapping[str, str]) -> Path:
    """
    The folder that Argos takes for the user's own.
    """
    return Path(environ["SNAP_USER_DATA"]) if "SNAP" in environ else Path.home()


def _file(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("XDG_CONFIG_HOME", home(environ) / ".config")) / "argos-translate" / "settings.json"


def _from_file(file: Path, name: str) -> str | None:
    try:
        settings = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    value = settings.get(name) if isinstance(settings, dict) else None
    return value if isinstance(value, str) else None
