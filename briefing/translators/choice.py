"""
The choice of a translator: each file of this folder with a function `translator` is one.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
from collections.abc import Mapping
from types import ModuleType

from briefing.errors import PlanError
from briefing.translators import Access, Translator

#: The translator when nobody names one: it needs no network.
DEFAULT = "argos"
#: The environment variable with the key for a server that wants one: keys come from nowhere else.
KEY = "BRIEFING_TRANSLATOR_KEY"


def names() -> tuple[str, ...]:
    """
    Names of all translators, sorted.
    """
    return tuple(name for name in _files() if is_there(name))


def is_there(name: str) -> bool:
    """
    Tell whether there is a translator called *name*, without a look into any other file.
    """
    return name in _files() and hasattr(_module(name), "translator")


def load(name: str, url: str = "", *, offline: bool = False, environ: Mapping[str, str] = os.environ) -> Translator:
    """
    The translator called *name*, at *url* where it is a server; nothing is asked of it yet.

    Raises:
        PlanError: There is none of that name, or *url* or *offline* does not go with it.
    """
    if not is_there(name):
        raise PlanError(f"There is no translator called {name!r}; there are: {', '.join(names())}.")
    made: Translator = _module(name).translator(Access(url, environ.get(KEY, "").strip(), offline))
    return made


def _files() -> tuple[str, ...]:
    import briefing.translators

    return tuple(sorted(each.name for each in pkgutil.iter_modules(briefing.translators.__path__)))


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"briefing.translators.{name}")
