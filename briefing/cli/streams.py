"""
The standard streams: results out, a text in.
"""

from __future__ import annotations

import io
import json
import sys
from typing import Any, BinaryIO

import click


def show(result: str) -> None:
    """
    Print *result*, at once, so that an error is met here and not when Python ends.
    """
    click.echo(result)
    if sys.stdout is not None:
        sys.stdout.flush()


def show_json(value: Any) -> None:
    """
    Print *value* as JSON, dates as ISO 8601 writes them.
    """
    show(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def standard_input() -> BinaryIO:
    """
    Standard input as bytes; nothing at all when it is closed, as it is for many a service.
    """
    return sys.stdin.buffer if sys.stdin is not None else io.BytesIO()
