"""
A summary: the sentences of a text that a briefing would say, for whoever wants them without a voice.
"""

from __future__ import annotations

from math import inf

from briefing.clean import clean
from briefing.errors import NothingToSay
from briefing.model import Document
from briefing.rank import rank as rank_sentences
from briefing.segments.choice import Choice
from briefing.segments.study import study
from briefing.sentences import split


def rank(text: str, title: str | None, max_sentences: int, lang: str = "en", max_words: int | None = None) -> list[str]:
    """
    Return the sentences of *text* that rank highest, in its order; none if all of it reads as page junk.

    Args:
        title: The headline, None if it is not known.
        max_sentences: How many to return at most.
        lang: Language of the text: en, de, ru or uk.
        max_words: Return sentences until they have so many words: the last one may pass it.
    """
    try:
        article = clean(Document(text, "-", title=title), lang)
    except NothingToSay:
        return []
    sentences = split(article)
    choice = Choice(study(sentences, lang), rank_sentences(sentences, article.title, lang), [1.0] * len(sentences))
    lengths = [len(sentence.text.split()) for sentence in sentences]
    enough = inf if max_words is None else max_words
    while sum(lengths[index] for index in choice.taken) < enough:
        best = choice.best(max_sentences)
        if best is None:
            break
        choice.add(best)
    return [sentences[index].text for index in sorted(choice.taken)]
