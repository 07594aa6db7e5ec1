"""
A translation package with the shape of a published one, whose hand-set weights say each word again.

Six layers a side, 512 wide, 2,048 in between, 32,000 words: what it costs to run is what a real one costs, and the
lengths of what comes out are natural. One layer of the decoder attends to the source word at its own place, all others
add nothing, but are computed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from ctranslate2.specs import transformer_spec

from benchmarks import handset

LAYERS, WIDTH, BETWEEN, WORDS = 6, 512, 2048, 32_000
PLACES, CODE = 256, 255
"""
Half of the width tells where a token stands, the rest which it is, but for the one value that marks the end.
"""

_END = CODE
_LOGIT = 12.0
_SYLLABLES = [first + vowel for first in "bcdfghjklmnprstvwz" for vowel in "aeiou"]


def build(folder: Path, words: Sequence[str]) -> Path:
    """
    Write a package below *folder* that knows *words* and as many made up as there have to be; return its folder.
    """
    path = folder / "translate-en_uk-0_0"
    (path / "model").mkdir(parents=True)
    tokenizer = _tokenizer(words)
    _spec(handset.pieces_of(tokenizer)).save(str(path / "model"))
    (path / "sentencepiece.model").write_bytes(tokenizer)
    about = {"from_code": "en", "to_code": "uk", "from_name": "English", "to_name": "Copy", "package_version": "0.0"}
    (path / "metadata.json").write_text(json.dumps({**about, "argos_version": "1.9", "links": []}), encoding="utf-8")
    return path


def _tokenizer(words: Sequence[str]) -> bytes:
    made_up = (f"{a}{b}{c}" for a in _SYLLABLES for b in _SYLLABLES for c in _SYLLABLES)
    known = list(dict.fromkeys(words))
    letters = sorted({char for word in known for char in word} | set("abcdefghijklmnopqrstuvwxyz0123456789.,;:!?'\"-"))
    room = WORDS - len(known) - len(letters) - 4
    pieces = ["▁" + word for word in sorted({*known, *(word for word, _ in zip(made_up, range(room), strict=False))})]
    pieces.sort(key=len, reverse=True)
    return handset.tokenizer(known, letters, pieces)


def _spec(pieces: Sequence[str]) -> Any:
    random = np.random.default_rng(7)
    code = random.choice([-1.0, 1.0], size=(len(pieces), CODE)).astype(np.float32)
    code /= np.linalg.norm(code, axis=1, keepdims=True)
    words = np.zeros((len(pieces), WIDTH), np.float32)
    words[:, :CODE] = code
    words[pieces.index("</s>"), _END] = 1.0
    places = np.zeros((PLACES, WIDTH), np.float32)
    places[:, _END + 1 :] = handset.places(PLACES)
    spec = transformer_spec.TransformerSpec.from_config((LAYERS, LAYERS), 1, pre_norm=True)
    for side, embedding in ((spec.encoder, words), (spec.decoder, np.zeros_like(words))):
        side.scale_embeddings = False
        side.position_encodings.encodings = places
        handset.neutral(side.layer_norm, WIDTH)
        for layer in side.layer:
            handset.silent(layer, WIDTH, BETWEEN)
        (side.embeddings[0] if side is spec.encoder else side.embeddings).weight = embedding
    for layer in spec.decoder.layer[1:]:
        _mute(layer.attention)
    handset.attend(spec.decoder.layer[0].attention, WIDTH, CODE)
    projection = np.zeros_like(words)
    projection[:, :CODE] = code * (_LOGIT / np.sqrt(WIDTH))
    spec.decoder.projection.weight, spec.decoder.projection.bias = projection, np.zeros(len(pieces), np.float32)
    handset.finish(spec, pieces, pieces)
    return spec


def _mute(attention: Any) -> None:
    handset.neutral(attention.layer_norm, WIDTH)
    for linear, rows in zip(attention.linear, (WIDTH, 2 * WIDTH, WIDTH), strict=True):
        handset.nothing(linear, rows, WIDTH)
