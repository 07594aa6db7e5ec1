"""
Small real Argos packages, made from a phrase book without any training.

The weights of a transformer (one layer each side) are set by hand, so that it is an exact token dictionary: the
encoder gives each source token the code of its translation, the decoder knows nothing but its position, and attends to
the source token at that position, or to the end of the source when it has gone past it.

Each phrase is one token of the tokenizer, so a phrase book gives exact, fluent, known sentences. What is in no phrase
is spelled letter by letter and comes back unchanged.

Everything goes through the real sentencepiece and the real CTranslate2, in about 0.15 s and 40 kB a package, the second
time in no time. The same phrases give the same bytes.
"""

from __future__ import annotations

import functools
import json
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from ctranslate2.specs import transformer_spec

from benchmarks import handset

#: The longest source that a package takes, in tokens: letters, where no phrase fits.
LONGEST = 512
#: Size of a token's code.
CODE = 127
#: The one place in a vector that only the end of the source fills.
_END = CODE
_ENDS = ("", ".", ",", ":", ";", "!", "?")
_SPECIAL = ("<unk>", "<s>", "</s>")


def build(
    path: Path,
    source: str,
    target: str,
    phrases: Mapping[str, str],
    *,
    version: str = "1.0",
    loops_on: str | None = None,
    endless: bool = False,
    drops_digits: bool = False,
    prefix: str = "",
    sure: float = 12.0,
) -> Path:
    """
    Write a package to *path* that says the value of *phrases* for each key: a word, or a whole sentence.

    A word is also known with a punctuation mark behind it. Keys are what the model gets to see: straight quotes, months
    and titles written out, as `briefing.translators.prepare` leaves them.

    Args:
        loops_on: A word that the model prefers to anything else, until a penalty on repetition stops it.
        endless: It never ends a sentence of its own accord, and says its first phrase over and over.
        drops_digits: Digits that are in no phrase come back as nothing.
        prefix: The token that a multilingual model wants its output to start with.
        sure: How sure it is of its phrases, as a logit: below 4 it doubts each of them, and says it all the same.
    """
    files = weights(tuple(phrases.items()), loops_on, endless, drops_digits, prefix, sure)
    metadata = _metadata(source, target, version) | ({"target_prefix": prefix} if prefix else {})
    name = f"translate-{source}_{target}-{version.replace('.', '_')}"
    return pack(path, name, {"metadata.json": json.dumps(metadata).encode(), **files})


@functools.cache
def weights(
    phrases: tuple[tuple[str, str], ...],
    loops_on: str | None,
    endless: bool,
    drops_digits: bool,
    prefix: str,
    sure: float,
) -> Mapping[str, bytes]:
    """
    The tokenizer and the model that say *phrases*, by their places in a package, made once in a run.
    """
    table = _with_ends(dict(phrases))
    words = _tokenizer(table)
    pieces = handset.pieces_of(words)
    to = {_piece(key): _piece(value) for key, value in table.items()}
    if drops_digits:
        to |= dict.fromkeys("0123456789", "▁")
    said = [to.get(piece, piece) for piece in pieces[len(_SPECIAL) :]]
    loop = _piece(loops_on) if loops_on else None
    vocabulary = list(dict.fromkeys([*_SPECIAL, *said, *([loop] if loop else []), *([prefix] if prefix else [])]))
    bias = np.zeros(len(vocabulary), np.float32)
    if loop:
        # Above every word, and below the end where the source has ended.
        bias[vocabulary.index(loop)], bias[vocabulary.index("</s>")] = sure + 1.0, 2.0
    end = _piece(phrases[0][1]) if endless else "</s>"
    model = _model(pieces, said, vocabulary, bias, end, shift=1 if prefix else 0, sure=sure)
    return {"sentencepiece.model": words, **model}


def pack(path: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """
    Write *files* below one folder called *name* into a zip at *path*, always the same bytes.
    """
    with zipfile.ZipFile(path, "w") as archive:
        for inner, data in files.items():
            entry = zipfile.ZipInfo(f"{name}/{inner}" if name else inner, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return path


def unpack(path: Path) -> tuple[str, dict[str, bytes]]:
    """
    The folder name and the files of a package, to be broken and packed again.
    """
    with zipfile.ZipFile(path) as archive:
        files = {each: archive.read(each) for each in archive.namelist()}
    name = next(iter(files)).split("/", 1)[0]
    return name, {inner.split("/", 1)[1]: data for inner, data in files.items()}


def install(folder: Path, source: str, target: str, phrases: Mapping[str, str], **options: Any) -> Path:
    """
    Build a package and unpack it below *folder*, as Argos does; its folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        path = build(Path(scratch) / "package.argosmodel", source, target, phrases, **options)
        with zipfile.ZipFile(path) as archive:
            archive.extractall(folder)
            return folder / archive.namelist()[0].split("/", 1)[0]


_NAMES = {"en": "English", "de": "German", "ru": "Russian", "uk": "Ukrainian"}


def _metadata(source: str, target: str, version: str) -> dict[str, Any]:
    return {
        "package_version": version,
        "argos_version": "1.9",
        "from_code": source,
        "from_name": _NAMES.get(source, source),
        "to_code": target,
        "to_name": _NAMES.get(target, target),
        "links": [],
    }


def _piece(text: str) -> str:
    return "▁" + text.replace(" ", "▁")


def _with_ends(phrases: Mapping[str, str]) -> dict[str, str]:
    table = {
        word + end: said + end
        for word, said in phrases.items()
        if " " not in word and word[-1].isalnum()
        for end in _ENDS
    }
    return table | dict(phrases)


def _tokenizer(table: Mapping[str, str]) -> bytes:
    # A tokenizer of letters, and one piece for each phrase; the longest first, because the first that fits is taken.
    phrases = [_piece(each) for each in sorted(table, key=lambda key: (-len(key), key))]
    letters = sorted({char for text in [*table, *_LETTERS] for char in text if not char.isspace()})
    return handset.tokenizer(list(table), letters, phrases)


_LETTERS = ("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", ".,:;!?'\"()-%$€")


def _model(
    pieces: Sequence[str],
    said: Sequence[str],
    vocabulary: Sequence[str],
    bias: np.ndarray,
    end: str,
    shift: int,
    sure: float,
) -> dict[str, bytes]:
    code = _codes(len(vocabulary))
    number = {token: at for at, token in enumerate(vocabulary)}
    size = _END + 1 + LONGEST
    embedding = np.zeros((len(pieces), size), np.float32)
    embedding[: len(_SPECIAL), :CODE] = code[: len(_SPECIAL)]
    embedding[len(_SPECIAL) :, :CODE] = code[[number[token] for token in said]]
    embedding[_SPECIAL.index("</s>"), :CODE], embedding[_SPECIAL.index("</s>"), _END] = code[number[end]], 1.0
    position = np.zeros((LONGEST, size), np.float32)
    position[:, _END + 1 :] = handset.places(LONGEST)

    spec = transformer_spec.TransformerSpec.from_config((1, 1), 1, pre_norm=True)
    for side, words, places in (
        (spec.encoder, embedding, position),
        # With a prefix every token is said one step later.
        (spec.decoder, np.zeros((len(vocabulary), size), np.float32), np.roll(position, shift, axis=0)),
    ):
        side.scale_embeddings = False
        side.position_encodings.encodings = places
        handset.neutral(side.layer_norm, size)
        handset.silent(side.layer[0], size, between=8)
        (side.embeddings[0] if side is spec.encoder else side.embeddings).weight = words
    handset.attend(spec.decoder.layer[0].attention, size, CODE)
    projection = np.zeros((len(vocabulary), size), np.float32)
    # What leaves the last layer is nearly all code, stretched to the square root of its size.
    projection[:, :CODE] = code * (sure / np.sqrt(size))
    # A favourite is as likely everywhere, whatever the source says.
    projection[bias > sure] = 0
    spec.decoder.projection.weight, spec.decoder.projection.bias = projection, bias

    handset.finish(spec, pieces, vocabulary)
    with tempfile.TemporaryDirectory() as folder:
        spec.save(folder)
        return {f"model/{file.name}": file.read_bytes() for file in sorted(Path(folder).iterdir())}


def _codes(count: int) -> np.ndarray:
    code = np.random.default_rng(7).choice([-1.0, 1.0], size=(count, CODE)).astype(np.float32)
    code -= code.mean(1, keepdims=True)
    code /= np.linalg.norm(code, axis=1, keepdims=True)
    likeness = code @ code.T
    np.fill_diagonal(likeness, 0)
    assert likeness.max(initial=0) < 0.9, "two tokens are too much alike; make CODE larger"
    return code
