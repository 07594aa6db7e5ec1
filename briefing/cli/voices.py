"""
`briefing voices`: who can speak.
"""

from __future__ import annotations

from typing import Any

import click

from briefing.cli.options import LanguageType
from briefing.cli.streams import show, show_json
from briefing.languages import LANGUAGES


@click.command()
@click.option("--language", type=LanguageType(), help="Only this language.")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
def voices(language: str | None, as_json: bool) -> None:
    """
    List the engines and their voices.

    The first voice of a language is the default.
    """
    from voices.engine import load, names

    codes = [language] if language else list(LANGUAGES)
    found: list[dict[str, Any]] = []
    for name in names():
        engine = load(name)
        spoken = {code: list(engine.voices(code)) for code in codes if engine.speaks(code)}
        found.append({"engine": name, "about": engine.about, "online": engine.online, "voices": spoken})
    if as_json:
        show_json(found)
        return
    for each in found:
        show(f"{each['engine']}: {each['about']}")
        for code, spoken_by in each["voices"].items():
            show(f"  {code}  {', '.join(spoken_by)}")
