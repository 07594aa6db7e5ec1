"""
A Piper voice in memory: the one seam to piper-tts and onnxruntime.
"""

from __future__ import annotations

import importlib
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voices.engine import command
from voices.errors import EngineUnavailable

if TYPE_CHECKING:
    from piper import PiperVoice

#: The package, as pip takes it.
PACKAGE = "piper-tts>=1.3"
#: From onnxruntime's own levels: only what ends a run is told.
_FATAL = 4


class Unloadable(ValueError):
    """
    Raised for files that are no voice; the message is a phrase that says why.
    """


def require() -> None:
    """
    Raise `EngineUnavailable` unless piper-tts can be imported.
    """
    # Since 1.29 onnxruntime sends what models it runs, and on which machine, to Microsoft. It decides once, while it
    # is imported (microsoft/onnxruntime#29843); what it asks is this.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    try:
        importlib.import_module("piper")  # 0.2 s with onnxruntime
    except (ImportError, OSError) as e:  # while it is imported, it asks for the current folder
        raise EngineUnavailable(
            f"Piper needs the package piper-tts, which cannot be imported ({e}): `{command(PACKAGE)}`."
        ) from e


def load(model: Path, config: Path) -> PiperVoice:
    """
    Load the voice of two files, and prove that it makes a sound.

    It computes with one thread: many voices or sentences side by side are faster than one on many threads.

    Raises `EngineUnavailable` without piper-tts, `Unloadable` when the files are no voice.
    """
    require()
    import json

    import onnxruntime
    from piper import PiperConfig, PiperVoice

    # A phoneme that a voice does not know is a warning for who trains it.
    logging.getLogger("piper").setLevel(logging.ERROR)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = _FATAL
    try:
        described = PiperConfig.from_dict(json.loads(config.read_text(encoding="utf-8")))
        session = onnxruntime.InferenceSession(str(model), sess_options=options, providers=["CPUExecutionProvider"])
        voice = PiperVoice(session=session, config=described)
        _prove(voice)
    except Exception as e:  # onnxruntime has a dozen kinds, none of them with a base of its own
        raise Unloadable(str(e).strip().splitlines()[0][:200] if str(e).strip() else type(e).__name__) from e
    return voice


def _prove(voice: PiperVoice) -> None:
    some = [symbol for symbol in voice.config.phoneme_id_map if symbol.isalpha()][:12]
    sound: Any = voice.phoneme_ids_to_audio(voice.phonemes_to_ids(some))
    if not sound.size:
        raise ValueError("it makes no sound")
