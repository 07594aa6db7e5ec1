"""
A translation package with the shape of a published one, whose hand-set weights say each word again.

Six layers a side, 512 wide, 2,048 in between, 32,000 words: what it costs to run is what a real one costs, and the
lengths of what comes out are natural. One layer of the decoder attends to the source word at its own place, all others
add nothing, but are computed.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import sentencepiece
from ctranslate2.specs import transformer_spec
from numpy.typing import NDArray

LAYERS, WIDTH, BETWEEN, WORDS = 6, 512, 2048, 32_000
PLACES, CODE = 256, 255
"""
Half of the width tells where a token stands, the rest which it is, but for the one value that marks the end.
"""

_END = CODE
_LOGIT = 12.0
_SYLLABLES = [first + vowel for first in "bcdfghjklmnprstvwz" for vowel in "aeiou"]

Floats = NDArray[np.float32]


def build(folder: Path, words: Sequence[str]) -> Path:
    """
    Write a package below *folder* that knows *words* and as many made up as there have to be; return its folder.
    """
    path = folder / "translate-en_uk-0_0"
    (path / "model").mkdir(parents=True)
    tokenizer = _tokenizer(words)
    processor = sentencepiece.SentencePieceProcessor(model_proto=tokenizer)
    pieces = [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
    _spec(pieces).save(str(path / "model"))
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
    out = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([*known, "".join(letters)]),
        model_writer=out,
        model_type="char",
        vocab_size=len(letters) + len(pieces) + 4,
        hard_vocab_limit=False,
        character_coverage=1.0,
        use_all_vocab=True,
        normalization_rule_name="identity",
        user_defined_symbols=pieces,
        num_threads=1,
        minloglevel=2,
        unk_id=0,
        bos_id=1,
        eos_id=2,
        pad_id=-1,
    )
    return out.getvalue()


def _spec(pieces: Sequence[str]) -> Any:
    random = np.random.default_rng(7)
    code = random.choice([-1.0, 1.0], size=(len(pieces), CODE)).astype(np.float32)
    code /= np.linalg.norm(code, axis=1, keepdims=True)
    words = np.zeros((len(pieces), WIDTH), np.float32)
    words[:, :CODE] = code
    words[pieces.index("</s>"), _END] = 1.0
    places = np.zeros((PLACES, WIDTH), np.float32)
    places[:, _END + 1 :] = _hadamard(PLACES) / np.sqrt(PLACES)
    spec = transformer_spec.TransformerSpec.from_config((LAYERS, LAYERS), 1, pre_norm=True)
    for side, embedding in ((spec.encoder, words), (spec.decoder, np.zeros_like(words))):
        side.scale_embeddings = False
        side.position_encodings.encodings = places
        _neutral(side.layer_norm)
        for layer in side.layer:
            _silent(layer)
        (side.embeddings[0] if side is spec.encoder else side.embeddings).weight = embedding
    for layer in spec.decoder.layer[1:]:
        _mute(layer.attention)
    _attend(spec.decoder.layer[0].attention)
    projection = np.zeros_like(words)
    projection[:, :CODE] = code * (_LOGIT / np.sqrt(WIDTH))
    spec.decoder.projection.weight, spec.decoder.projection.bias = projection, np.zeros(len(pieces), np.float32)
    spec.register_source_vocabulary(list(pieces))
    spec.register_target_vocabulary(list(pieces))
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    return spec


def _hadamard(size: int) -> Floats:
    matrix = np.ones((1, 1), np.float32)
    while len(matrix) < size:
        matrix = np.block([[matrix, matrix], [matrix, -matrix]])
    return matrix


def _neutral(norm: Any) -> None:
    norm.gamma, norm.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)


def _nothing(linear: Any, rows: int, columns: int) -> None:
    linear.weight, linear.bias = np.zeros((rows, columns), np.float32), np.zeros(rows, np.float32)


def _silent(layer: Any) -> None:
    _nothing(layer.self_attention.linear[0], 3 * WIDTH, WIDTH)
    _nothing(layer.self_attention.linear[1], WIDTH, WIDTH)
    _nothing(layer.ffn.linear_0, BETWEEN, WIDTH)
    _nothing(layer.ffn.linear_1, WIDTH, BETWEEN)
    _neutral(layer.self_attention.layer_norm)
    _neutral(layer.ffn.layer_norm)


def _mute(attention: Any) -> None:
    _neutral(attention.layer_norm)
    for linear, rows in zip(attention.linear, (WIDTH, 2 * WIDTH, WIDTH), strict=True):
        _nothing(linear, rows, WIDTH)


def _attend(attention: Any) -> None:
    place, token = np.zeros((2, WIDTH, WIDTH), np.float32)
    place[_END + 1 :, _END + 1 :] = np.eye(PLACES)
    token[:CODE, :CODE] = np.eye(CODE)
    _neutral(attention.layer_norm)
    for linear, weight in zip(attention.linear, (place * 40.0, np.concatenate([place, token]), token), strict=True):
        linear.weight, linear.bias = weight, np.zeros(len(weight), np.float32)
    # Past the source only its end answers.
    attention.linear[0].bias[_END] = 100.0
    attention.linear[1].weight[_END, _END] = 1.0
