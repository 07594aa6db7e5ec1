"""
A list that a person wrote, as a TOML file: what stands in it, what is wrong with it, and where.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.errors import PlanError


@dataclass(frozen=True, slots=True)
class Wordlist:
    """
    The *text* of a *kind* of list, such as `lexicon`, that its writer knows as *name*.
    """

    kind: str
    name: str
    text: str

    def parsed(self, example: str) -> Mapping[str, Any]:
        """
        Return what TOML makes of the list; *example* shows what an entry looks like.

        Raises PlanError, which names the line that is no TOML.
        """
        try:
            return tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as e:
            raise PlanError(
                f"The {self.kind} {self.name} is no TOML: {_broken(self.text, e)}. Write each entry as: {example}"
            ) from e
        except (ValueError, RecursionError) as e:  # a number of thousands of figures, brackets without end
            raise PlanError(f"The {self.kind} {self.name} is no TOML: it is beyond all bounds ({e}). Mend it.") from e

    def wrong(self, entry: str, reason: str, table: str = "") -> PlanError:
        """
        Return the error for the key *entry* of *table*, with the line that it stands in.
        """
        lines = self.text.splitlines()
        head = re.compile(rf"\s*\[\s*[\"']?{re.escape(table)}[\"']?\s*\]")
        start = next((i for i, each in enumerate(lines) if head.match(each)), 0) if table else 0
        key = re.compile(rf"\s*\[?\s*[\"']?{re.escape(entry)}")
        line = next((i for i, each in enumerate(lines[start:], start + 1) if key.match(each)), start + 1)
        return PlanError(f"The {self.kind} {self.name}, line {line}: {entry!r}: {reason}")


def read(path: Path, kind: str) -> Wordlist:
    """
    Return the list of a *kind* at *path*. Raises PlanError.
    """
    try:
        return Wordlist(kind, str(path), path.read_text(encoding="utf-8-sig"))
    except OSError as e:
        raise PlanError(f"The {kind} {path} cannot be read: {e.strerror or e}. Name a TOML file.") from e
    except UnicodeDecodeError as e:
        raise PlanError(f"The {kind} {path} is not in UTF-8, from byte {e.start} on. Save it as UTF-8.") from e


def _broken(text: str, error: tomllib.TOMLDecodeError) -> str:
    """
    Return the parser's complaint with the line that it is about.
    """
    found = re.search(r"\(at line (\d+), column \d+\)", str(error))
    number = int(found[1]) if found else len(text.splitlines()) or 1
    lines = text.splitlines()
    shown = lines[number - 1].strip() if number <= len(lines) else ""
    reason = re.sub(r" \(at .*\)", "", str(error))
    return f"line {number}, {shown!r}: {reason[:1].lower()}{reason[1:]}"
