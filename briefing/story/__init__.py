"""
A story: an article with its sentences, each with its weight.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing import clean, detect, rank, sentences
from briefing.errors import SourceError
from briefing.languages import LANGUAGES
from briefing.model import Article, Document, Sentence
from briefing.rank import Ranking


@dataclass(frozen=True, slots=True)
class Story:
    """
    What can be chosen from: *ranking* tells what each of *sentences* is worth.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    ranking: Ranking


def tell(document: Document) -> Story:
    """
    Clean, split and weigh a document. Raises `SourceError` for a foreign language, `NothingToSay` for mere junk.
    """
    language = detect.language_of(document)
    if language is None:
        known = ", ".join(each.name for each in LANGUAGES.values())
        raise SourceError(
            f"The language of {document.address} could not be told; Briefing reads {known}, "
            "and needs a few whole sentences to recognise one."
        )
    article = clean.clean(document, language)
    found = sentences.split(article)
    return Story(article, found, rank.rank(found, article.title, language))
