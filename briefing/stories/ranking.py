"""Which stories come first: many origins, fresh, unread, of interest; and why, in words."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from math import exp, log2
from types import MappingProxyType

from briefing.model.stories import Story
from briefing.stories.signature import Signature
from briefing.text.tokens import find_words, plain_word, stem_words

_FRESH_HOURS = 18.0
"""After so many hours a story is worth 1/e of its freshness."""
_ORIGINS_WEIGHT, _FRESHNESS_WEIGHT, _ARTICLES_WEIGHT, _NEWS_WEIGHT = 1.0, 3.0, 0.2, 0.6
_INTEREST_WEIGHT = 1.5
_MUTED = -100.0
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_UNDATED_FRESHNESS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """What the user wants to see more of, and what not at all."""

    interest: tuple[str, ...] = ()
    mute: tuple[str, ...] = ()


def rank(
    stories: Iterable[Story],
    times: Mapping[str, datetime | None],
    *,
    signatures: Mapping[str, Signature] = MappingProxyType({}),
    now: datetime | None = None,
    taste: Taste | None = None,
    seen: Set[str] = frozenset(),
) -> tuple[Story, ...]:
    """Rank stories, the most deserving first, by the times of all articles; `seen` are those that the user has read.

    The `signatures` are asked for words of interest alone: without a taste they need not be there.
    Freshness counts from the newest article, but for those dated after `now`: a page of last month keeps its
    order, and one clock that runs ahead makes nothing old.
    """
    wanted = taste or Taste()
    known = [time for time in times.values() if time is not None]
    newest = max((time for time in known if now is None or time <= now), default=_LONG_AGO)
    ranked = [
        _rank(
            story,
            max((time for article in story.articles if (time := times[article]) is not None), default=None),
            [signatures[article] for article in story.articles] if wanted != Taste() else (),
            (newest, now),
            taste=wanted,
            seen=seen,
        )
        for story in stories
    ]
    return tuple(sorted(ranked, key=lambda story: (-story.rank, story.id)))


def _rank(
    story: Story,
    latest: datetime | None,
    signed: Sequence[Signature],
    clock: tuple[datetime, datetime | None],
    *,
    taste: Taste,
    seen: Set[str],
) -> Story:
    """Weigh a story by the newest article of all, and say how old it is now."""
    newest, now = clock
    origins, articles = len(story.origins), len(story.articles)
    new = sum(article not in seen for article in story.articles)
    worth = _ORIGINS_WEIGHT * log2(1 + origins) + _ARTICLES_WEIGHT * log2(1 + articles)
    worth += _NEWS_WEIGHT * new / articles
    reasons = ["1 origin" if origins == 1 else f"{origins} origins"]
    hours = _hours_between(latest, newest)
    worth += _FRESHNESS_WEIGHT * (_UNDATED_FRESHNESS if hours is None else exp(-hours / _FRESH_HOURS))
    age = _hours_between(latest, now or newest)
    if age is not None:
        reasons.append(_age(age))
    if seen and new:
        reasons.append(f"{new} new since you last read")
    interest, muted = _held(taste.interest, story, signed), _held(taste.mute, story, signed)
    worth += _INTEREST_WEIGHT * len(interest) + (_MUTED if muted else 0.0)
    reasons += [f"of interest: {phrase}" for phrase in interest] + [f"muted: {phrase}" for phrase in muted]
    return replace(story, rank=round(worth, 4), rank_reasons=tuple(reasons))


def _hours_between(latest: datetime | None, now: datetime) -> float | None:
    return None if latest is None else max(0.0, (now - latest).total_seconds() / 3600)


def _age(hours: float) -> str:
    if hours < 1:
        return "newest within the hour"
    return f"newest {hours:.0f} h ago" if hours < 48 else f"newest {hours / 24:.0f} days ago"


def _held(phrases: Sequence[str], story: Story, signed: Sequence[Signature]) -> list[str]:
    """The phrases that stand in the story's title, or in the titles or names of at least half of its articles."""
    return [
        phrase
        for phrase in phrases
        if _stands_in((story.title,), phrase, signed[0].language)
        or 2 * sum(_holds(each, phrase) for each in signed) >= len(signed)
    ]


def _holds(signature: Signature, phrase: str) -> bool:
    return _stands_in((signature.title, *signature.names), phrase, signature.language)


def _stands_in(texts: Iterable[str], phrase: str, language: str) -> bool:
    wanted = _stems(phrase, language)
    return bool(wanted) and any(_runs(wanted, _stems(text, language)) for text in texts)


def _stems(text: str, language: str) -> list[str]:
    return stem_words([plain_word(word) for word in find_words(text, language)], language)


def _runs(wanted: Sequence[str], stems: Sequence[str]) -> bool:
    """Whether the wanted stems stand among the others, in a row."""
    return any(
        list(stems[start : start + len(wanted)]) == list(wanted)
        for start in range(len(stems) - len(wanted) + 1)
    )
