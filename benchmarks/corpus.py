"""
The corpus: articles with editors' summaries, and the program that scores summaries, from outside the project.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

SHARED = Path(__file__).parent.parent.parent / "shared"
"""
Where the corpus lies: its texts belong to their publishers and are no part of the project.
"""

LANGUAGES = ("en", "de", "ru", "uk")
BRIEFING_LIKE = re.compile("cnndm|inshorts|fundus|trafilatura|gazeta|rbc|tsn")
"""
Sources whose summaries are as short as a briefing: the others are a headline, or half of the article.
"""


@dataclass(frozen=True, slots=True)
class Example:
    """
    An article and what an editor made of it.
    """

    text: str
    title: str | None
    language: str
    summary: str


def there() -> bool:
    """
    Tell whether the corpus is on this machine.
    """
    return (SHARED / "data" / "summaries").is_dir()


@lru_cache(maxsize=1)
def scorer() -> Any:
    """
    Return the module that scores summaries by ROUGE. It needs the package rouge-score.
    """
    spec = importlib.util.spec_from_file_location("rouge_bench", SHARED / "tools" / "rouge_bench.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up here
    spec.loader.exec_module(module)
    return module


def files(part: str) -> list[Path]:
    """
    Return the files of *part*, `train` or `dev`, one a language.
    """
    return [SHARED / "data" / "summaries" / f"{part}.{language}.jsonl.gz" for language in LANGUAGES]


def examples(part: str) -> list[Example]:
    """
    Read the briefing-like articles of *part*.
    """
    return [
        Example(each["text"], each.get("title"), each["lang"], each["summary"])
        for each in scorer().read_articles(files(part))
        if BRIEFING_LIKE.search(each["source"])
    ]
