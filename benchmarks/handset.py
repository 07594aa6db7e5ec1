"""
Translation models whose weights are set by hand: a token's code and its place stand side by side in a vector.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import numpy as np
import sentencepiece
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def tokenizer(texts: Sequence[str], letters: Sequence[str], pieces: Sequence[str]) -> bytes:
    """
    Return a tokenizer of *letters* and of *pieces*, of which the first that fits is taken; *texts* are made of both.
    """
    out = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([*texts, "".join(letters)]),
        model_writer=out,
        model_type="char",
        vocab_size=len(letters) + len(pieces) + 4,
        hard_vocab_limit=False,
        character_coverage=1.0,
        use_all_vocab=True,
        normalization_rule_name="identity",
        user_defined_symbols=pieces,
        max_sentence_length=1 << 20,
        num_threads=1,
        minloglevel=2,
        unk_id=0,
        bos_id=1,
        eos_id=2,
        pad_id=-1,
    )
    return out.getvalue()


def pieces_of(model: bytes) -> list[str]:
    """
    Return the pieces of a tokenizer, by their numbers.
    """
    processor = sentencepiece.SentencePieceProcessor(model_proto=model)
    return [processor.id_to_piece(number) for number in range(processor.get_piece_size())]


def places(count: int) -> Floats:
    """
    Return *count* places, a power of two: vectors of length 1 at right angles to each other, shape (count, count).
    """
    matrix: Floats = np.ones((1, 1), np.float32)
    while len(matrix) < count:
        matrix = np.block([[matrix, matrix], [matrix, -matrix]])
    even: Floats = (matrix / np.sqrt(count)).astype(np.float32)
    return even


def neutral(norm: Any, size: int) -> None:
    """
    Let a normalisation of *size* values scale nothing.
    """
    norm.gamma, norm.beta = np.ones(size, np.float32), np.zeros(size, np.float32)


def nothing(linear: Any, rows: int, columns: int) -> None:
    """
    Let a linear layer give nothing but zeros.
    """
    linear.weight, linear.bias = np.zeros((rows, columns), np.float32), np.zeros(rows, np.float32)


def silent(layer: Any, size: int, between: int) -> None:
    """
    Let the self-attention and the feed-forward part of a layer, *between* wide, add nothing to what passes through.
    """
    nothing(layer.self_attention.linear[0], 3 * size, size)
    nothing(layer.self_attention.linear[1], size, size)
    nothing(layer.ffn.linear_0, between, size)
    nothing(layer.ffn.linear_1, size, between)
    neutral(layer.self_attention.layer_norm, size)
    neutral(layer.ffn.layer_norm, size)


def attend(attention: Any, size: int, code: int) -> None:
    """
    Let the decoder fetch the code, *code* values long, of the source token at its own place.

    The value behind the code marks the end of the source, which is fetched past it; the rest is the place.
    """
    place, token = np.zeros((2, size, size), np.float32)
    place[code + 1 :, code + 1 :] = np.eye(size - code - 1)
    token[:code, :code] = np.eye(code)
    neutral(attention.layer_norm, size)
    # The query is the decoder's position, the key the source's, the value the code of the translation.
    for linear, weight in zip(attention.linear, (place * 40.0, np.concatenate([place, token]), token), strict=True):
        linear.weight, linear.bias = weight, np.zeros(len(weight), np.float32)
    # Every query also asks, more faintly, for the end: past the source nothing else answers, and every beam ends.
    attention.linear[0].bias[code] = 100.0
    attention.linear[1].weight[code, code] = 1.0


def finish(spec: Any, source: Sequence[str], target: Sequence[str]) -> None:
    """
    Give the model its vocabularies, and eight bits a weight.
    """
    spec.register_source_vocabulary(list(source))
    spec.register_target_vocabulary(list(target))
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
