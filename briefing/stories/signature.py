"""A Signature: the little of a document that grouping looks at, so that texts need not be read again.

It is a frozen value of plain tuples: whoever stores it may encode it, and must drop it when RULES change.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import log

from briefing.stories.background import background
from briefing.stories.shingles import find_shingles, hash_words
from briefing.text import Document, SentenceKind
from briefing.text.tokens import find_words, plain_word, stem_words, stop_words

RULES = "5"
"""The version of what a signature holds."""
BODY_WORDS = 400
"""How far into the body grouping reads: 400 words beat 150 slightly, and more adds little."""
LEAD_WORDS = 60
TERMS_KEPT = 100
"""The weightiest terms: half as many again gain .002 BCubed F1 and cost half as much again."""
_TITLE_WEIGHT = 1.2
_LEAD_WEIGHT = 1.5
_FIGURES_KEPT = 12


@dataclass(frozen=True, slots=True)
class Term:
    """A stem of one article."""

    stem: str
    written: str
    """As it is first written there: what reasons show."""
    weight: float
    """How much the article makes of it, before the stem's rarity."""
    is_in_title: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What grouping knows of one article but for its words: little enough to be kept of all."""

    article: str
    """Its id."""
    language: str
    published: datetime | None
    given: str | None
    """The story that the file's maker put it in."""
    is_blurb: bool = False
    """A feed's teaser of it is all that is known."""
    words: int = 0
    """Length of the title and as much of the body as was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Card):
    """What grouping knows of one article."""

    outlet: str
    title: str
    terms: tuple[Term, ...]
    """The weightiest first."""
    names: tuple[str, ...] = ()
    """People, organisations and places in full, most mentioned first."""
    name_stems: tuple[str, ...] = ()
    """The stems of these names, of the whole article."""
    figures: tuple[str, ...] = ()
    """Quantities as written, weightiest first."""
    shingles: tuple[int, ...] = ()
    """Runs of words of the body outside quotations, sampled and hashed: what copies share."""
    body: int = 0
    """A hash of the words of the body, as far as they are read; 0 where they are too few to tell one text."""

    @property
    def card(self) -> Card:
        """The article without its words."""
        return Card(
            article=self.article,
            language=self.language,
            published=self.published,
            given=self.given,
            is_blurb=self.is_blurb,
            words=self.words,
        )


def sign(document: Document) -> Signature:
    """Make the signature of a document."""
    article = document.article
    title, body = _parts(document)
    named = {stem for name in document.names for stem, _ in _stems(name.name.split(), document.language)}
    terms = _terms(title, body, document.language)
    figures = [quantity for quantity in document.quantities if quantity.is_figure]
    figures = sorted(figures, key=lambda each: (-each.weight, each.start))[:_FIGURES_KEPT]
    names = sorted(document.names, key=lambda each: (-len(each.mentions), each.name))
    return Signature(
        article=article.id,
        outlet=article.outlet,
        title=article.title,
        language=document.language,
        published=article.published,
        given=article.story,
        terms=terms,
        names=tuple(name.name for name in names),
        name_stems=tuple(sorted(named)),
        figures=tuple(document.words_at(figure.start, figure.end) for figure in figures),
        shingles=find_shingles(document),
        body=hash_words(body),
        is_blurb=article.is_blurb,
        words=len(title) + len(body),
    )


def _parts(document: Document) -> tuple[list[str], list[str]]:
    """The words of the title and those of the body, as far as grouping reads."""
    title_end = len(document.article.title)
    body: list[str] = []
    for sentence in document.sentences:
        if sentence.kind is SentenceKind.BODY and sentence.start >= title_end:
            body += find_words(document.words_at(sentence.start, sentence.end), document.language)
            if len(body) >= BODY_WORDS:
                break
    return find_words(document.article.title, document.language), body[:BODY_WORDS]


def _terms(title: list[str], body: list[str], language: str) -> tuple[Term, ...]:
    title_stems, body_stems = _stems(title, language), _stems(body, language)
    counts = Counter(stem for stem, _ in title_stems)
    counts.update(stem for stem, _ in body_stems)
    written = dict(reversed(title_stems + body_stems))
    in_title = {stem for stem, _ in title_stems}
    in_lead = in_title | {stem for stem, _ in body_stems[:LEAD_WORDS]}
    common = background(language)
    weighed = []
    for stem, count in counts.items():
        weight = 1 + log(count)
        if stem in in_lead:
            weight *= _LEAD_WEIGHT * (_TITLE_WEIGHT if stem in in_title else 1.0)
        weighed.append((-weight * common.rarity(stem), stem, weight))
    weighed.sort()
    return tuple(
        Term(stem, written[stem], round(weight, 3), stem in in_title)
        for _, stem, weight in weighed[:TERMS_KEPT]
    )


def _stems(written: Iterable[str], language: str) -> list[tuple[str, str]]:
    """The stems of words that carry meaning, each with the word as written."""
    stop = stop_words(language)
    pairs = [(word, original) for original in written if len(word := plain_word(original)) > 1]
    pairs = [pair for pair in pairs if pair[0] not in stop]
    stems = stem_words([word for word, _ in pairs], language)
    return [(stem, original) for stem, (_, original) in zip(stems, pairs, strict=True)]
