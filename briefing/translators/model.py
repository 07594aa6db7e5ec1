"""
One translation package, loaded into memory.

The one place that touches CTranslate2 and Argos' tokenizers. `argostranslate.translate` is never imported: it loads
sentence splitters that download their own models, and it translates one sentence at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.errors import TranslationError
from briefing.translators.packages import Package

#: Tokens that are translated at once: 2 to 4 times as fast as Argos' own 32, with identical results.
BATCH = 1024
#: Argos' own, so that quality is what its packages were judged by.
LENGTH_PENALTY = 0.2
#: No sentence becomes longer than this many tokens, even where the model never ends it.
LONGEST = 512


@dataclass(frozen=True, slots=True)
class Output:
    """
    What a model says, and how sure it is: *score* is the mean log-probability of its *tokens*, 0 for no doubt at all.

    A penalty on repetition is part of the score, so that scores compare best between runs that have none.
    """

    text: str
    score: float = 0.0
    tokens: int = 0


class Model:
    """
    A model ready to run; loading takes 0.2 s and 0.4 GB for a package of the usual size (80 MB).

    Raises:
        TranslationError: The files are damaged, or of a kind that the installed CTranslate2 cannot run.
    """

    def __init__(self, package: Package, threads: int) -> None:
        self._package = package
        try:
            self._tokenizer = _tokenizer(package)
            self._translator = _translator(package, threads)
            self._tokenizer.encode("a")  # Argos loads tokenizers at first use only
        except Exception as e:
            raise TranslationError(
                f"The translation package {package.path} cannot be used: {e}; install it again with: "
                f"briefing models install {package.source} {package.target}"
            ) from e

    def run(self, texts: Sequence[str], *, beam: int, penalty: float = 1.0) -> tuple[Output, ...]:
        """
        Translate *texts*, none of them blank, in one call. *penalty* above 1 makes repeated tokens less likely.

        Raises:
            TranslationError: CTranslate2 gave up.
        """
        if not texts:
            return ()
        try:
            tokens = [self._tokenizer.encode(text) for text in texts]
            return tuple(self._search(tokens, beam, penalty))
        except Exception as e:
            raise TranslationError(
                f"The translation package {self._package.path} failed on {len(texts)} sentences, the first of them "
                f"{texts[0][:60]!r}: {e}; if that repeats, install another version of it."
            ) from e

    def _search(self, tokens: Sequence[list[str]], beam: int, penalty: float) -> list[Output]:
        prefix = self._package.prefix
        results = self._translator.translate_batch(
            tokens,
            target_prefix=[[prefix]] * len(tokens) if prefix else None,
            beam_size=beam,
            length_penalty=LENGTH_PENALTY,
            repetition_penalty=penalty,
            replace_unknowns=True,
            return_scores=True,
            max_batch_size=BATCH,
            batch_type="tokens",
            # A beam that never ends would run to this: 100 times as slow as a sentence.
            max_decoding_length=max(map(_cap, tokens)),
        )
        # Cut each at its own length, so that a sentence reads the same whatever else is in the batch.
        return [
            self._output(result.hypotheses[0], result.scores[0], _cap(own))
            for result, own in zip(results, tokens, strict=True)
        ]

    def _output(self, tokens: list[str], score: float, cap: int) -> Output:
        # The end is a token, too. What comes back is the sum divided by this power of the length.
        length = len(tokens) + 1
        return Output(self._decode(tokens[:cap]), score * length**LENGTH_PENALTY / length, length)

    def _decode(self, tokens: list[str]) -> str:
        if self._package.prefix and tokens[:1] == [self._package.prefix]:
            tokens = tokens[1:]
        # Decoding puts a space in front.
        return " ".join(self._tokenizer.decode(tokens).split())


def _cap(tokens: Sequence[str]) -> int:
    return min(LONGEST, 3 * len(tokens) + 20)


def _tokenizer(package: Package) -> Any:
    # This module, unlike argostranslate.package, makes no folders and prints nothing. 0.08 s, by sentencepiece.
    from argostranslate.tokenizer import BPETokenizer, SentencePieceTokenizer

    sentencepiece = package.path / "sentencepiece.model"
    if sentencepiece.is_file():
        return SentencePieceTokenizer(sentencepiece)
    return BPETokenizer(package.path / "bpe.model", package.source, package.target)


def _translator(package: Package, threads: int) -> Any:
    import ctranslate2  # 0.13 s

    return ctranslate2.Translator(
        str(package.path / "model"), device="cpu", compute_type="auto", inter_threads=1, intra_threads=threads
    )
