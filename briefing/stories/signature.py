"""A Signature: the little of a document that grouping looks at, so that texts need not be read again."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from briefing.text import Document, SentenceKind
from briefing.text.tokens import find_words, plain_word, stem_words, stop_words

BODY_WORDS = 400
"""How far into the body grouping reads: 400 words beat 150 slightly, and more adds little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What grouping knows of one article."""

    article: str
    """Its id."""
    outlet: str
    title: str
    language: str
    published: datetime | None
    given: str | None
    """The story that the file's maker put it in."""
    terms: tuple[tuple[str, int, int], ...]
    """(stem, times in the title, times in the body), by stem."""
    names: tuple[str, ...] = ()
    """Words written with a capital inside a sentence, as counted; by word."""


def sign(document: Document) -> Signature:
    """Make the signature of a document."""
    article, language = document.article, document.language
    title, body = _parts(document)
    in_title = Counter(_stems(title, language))
    in_body = Counter(_stems(body, language))
    return Signature(
        article=article.id,
        outlet=article.outlet,
        title=article.title,
        language=language,
        published=article.published,
        given=article.story,
        terms=tuple((stem, in_title[stem], in_body[stem]) for stem in sorted(in_title | in_body)),
    )


def _parts(document: Document) -> tuple[list[str], list[str]]:
    """The words of the title and those of the body, as far as grouping reads."""
    body: list[str] = []
    for sentence in document.sentences:
        if sentence.kind is SentenceKind.BODY and sentence.start >= len(document.article.title):
            body += find_words(document.words_at(sentence.start, sentence.end), document.language)
            if len(body) >= BODY_WORDS:
                break
    return find_words(document.article.title, document.language), body[:BODY_WORDS]


def _stems(written: Iterable[str], language: str) -> list[str]:
    stop = stop_words(language)
    words = [word for word in map(plain_word, written) if len(word) > 1 and word not in stop]
    return stem_words(words, language)
