"""What a sentence claims: figures, names, days; another that bears it out claims the same, whatever its words."""

import re
from dataclasses import dataclass

from briefing.facets.values import AT_LEAST, AT_MOST, are_equal
from briefing.text import Document, Quantity
from briefing.text.dates import find_dates
from briefing.text.likeness import content_stems, likeness
from briefing.text.names.across import spelling_key
from briefing.text.tokens import find_words

_LIKE_ENOUGH = 0.5
"""How alike two sentences must be without the names in them: what two tell of one person may be two things."""
_HELD = 0.7
"""What part of a shown sentence's words, without names, numbers and who said it, another must have."""
_CUE = re.compile(
    r"""(?ix)
    [,.!?]["”]\s[^"“”]{0,200}\b(?:said|says|told|added|asked)\b[^"“”]{0,200}\Z        # "...," she told the court
  | ,\s[^,"“”]{0,80}\b(?:said|says|told|added|announced|according\sto)\b[^,"“”]{0,80}\Z
  | \A[^,"“”]{0,80}\b(?:said|says|added|told\s\w+)\s(?:that\b|(?=["“]))
    """
)
_MALE = re.compile(r"(?i)\b(?:he|him|his|himself)\b")
_FEMALE = re.compile(r"(?i)\b(?:she|hers?|herself)\b")
_YEAR_CHARACTERS = 4
_DAY_CHARACTERS = 10
_LOOSE_KINDS = frozenset(("count", "age", "points", "score", "share", "percent"))
_MAGNITUDE = re.compile(
    r"(?i)\b(?:(?:tens|hundreds|thousands|millions)\sof\s)?(?:dozens|scores|hundreds|thousands|millions|billions)\b"
)
_DENIED = re.compile(
    r"""(?ix)\b(?:not|cannot|no|nobody|none|never|neither|nor|without|den(?:y|ies|ied)|refus(?:e|es|ed)|reject(?:s|ed)?
      | nicht|nie|kein(?:e|en|er|em|es)?|pas|jamais|aucune?|nunca|ning[uú]n[oa]?|não|non|niet|geen)\b
    | n['’]t\b
    """
)
_LEAST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Claims:
    """One sentence taken to pieces."""

    figures: tuple[Quantity, ...]
    """Its numbers, years too; those of days apart."""
    magnitudes: frozenset[str]
    """Numbers that are words: thousands, tens of thousands."""
    people: tuple[frozenset[str], ...]
    """Each person whom it names: the words of the fullest name in the article, spellings joined."""
    others: tuple[frozenset[str], ...]
    """Each place and organisation likewise."""
    days: frozenset[str]
    """ISO 8601, as exact as the words are."""
    is_denied: bool
    words: frozenset[str]
    """All its words, spellings joined."""
    stems: frozenset[str]
    """The stems of what it says, names left out."""
    said: frozenset[str]
    """These without numbers and without who said it."""
    genders: frozenset[str]
    """Whether it speaks of a `he` or of a `she`."""


def read_claims(document: Document, start: int, end: int) -> Claims:
    """Take a sentence to pieces."""
    words = document.words_at(start, end)
    published = document.article.published
    dates = find_dates(words, published.date() if published else None, document.language)
    days = [each for each in dates if len(each.when) > _YEAR_CHARACTERS]
    names = [
        (name, mention) for name in document.names for mention in name.mentions if start <= mention[0] < end
    ]
    unnamed = words
    for _, (first, last) in names:
        unnamed = unnamed[: first - start] + " " * (last - first) + unnamed[last - start :]
    numbers = [each for each in document.quantities if start <= each.start < end]
    hedges = frozenset(content_stems(" ".join(each.hedge or "" for each in numbers), document.language))
    uncounted = unnamed
    for each in numbers:
        first, last = each.start - start, each.end - start
        uncounted = uncounted[:first] + " " * (last - first) + uncounted[last:]
    return Claims(
        figures=tuple(
            each for each in numbers if not any(day.start <= each.start - start < day.end for day in days)
        ),
        magnitudes=frozenset(" ".join(each.lower().split()) for each in _MAGNITUDE.findall(words)),
        people=tuple(_keys(name.name) for name, _ in names if name.kind == "person"),
        others=tuple(_keys(name.name) for name, _ in names if name.kind != "person"),
        days=frozenset(each.when for each in days),
        is_denied=_DENIED.search(words) is not None,
        words=_keys(words),
        stems=frozenset(content_stems(unnamed, document.language)),
        said=frozenset(content_stems(_CUE.sub(" ", uncounted), document.language)) - hedges,
        genders=frozenset(
            name for name, pattern in (("he", _MALE), ("she", _FEMALE)) if pattern.search(words)
        ),
    )


def bears_out(other: Claims, shown: Claims) -> bool:
    """Tell whether a sentence claims all that a shown one does, its figures above all, and nothing against it."""
    return (
        other.is_denied == shown.is_denied
        and shown.magnitudes <= other.magnitudes
        and all(any(_is_same_figure(each, figure) for each in other.figures) for figure in shown.figures)
        and all(_is_day_told(day, other.days) for day in shown.days)
        and all(_is_person_told(name, other.people) for name in shown.people)
        and all(_is_name_told(name, other) for name in shown.others)
        and likeness(shown.stems, other.stems) >= _LIKE_ENOUGH
        and len(shown.said & other.said) >= _HELD * len(shown.said)
        and (not shown.genders or not other.genders or bool(shown.genders & other.genders))
    )


def _keys(words: str) -> frozenset[str]:
    return frozenset(spelling_key(word) for word in find_words(words, "en"))


def _is_same_figure(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers are one: near `almost 60` is no `more than 60`, nor a rise a fall."""
    if one.change and other.change and one.change != other.change:
        return False
    hedges = (one.hedge, other.hedge)
    if any(each in AT_LEAST for each in hedges) and any(each in AT_MOST for each in hedges):
        return False
    is_like = (
        one.kind == other.kind or "-" in (one.unit, other.unit) or {one.kind, other.kind} <= _LOOSE_KINDS
    )
    return is_like and are_equal(one, other)


def _is_day_told(day: str, days: frozenset[str]) -> bool:
    """Tell whether no other day is told instead: the day of the news may be left out, or be less exact, a month not."""
    if not days:
        return len(day) == _DAY_CHARACTERS
    return any(day.startswith(each) or each.startswith(day) for each in days)


def _is_person_told(name: frozenset[str], people: tuple[frozenset[str], ...]) -> bool:
    """Tell whether nobody else is named instead: Lang may be Sara Lang, but Ivo Lang is not."""
    return not people or any(name <= each or each <= name for each in people)


def _is_name_told(name: frozenset[str], other: Claims) -> bool:
    """Tell whether no other place or organisation is named instead; one word of a longer name is enough."""
    telling = frozenset(word for word in name if len(word) >= _LEAST_LETTERS) or name
    return not other.others or bool(telling & other.words)
