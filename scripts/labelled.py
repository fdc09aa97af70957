"""Labelled sets for the scripts that measure grouping: their articles as `briefing` reads them, and the score.

A set is a file of records, one a line, with `id`, `title`, `text`, `source`, `url`, `published` (or `date`) as far as
they are known, and `cluster`: the event that people said the article tells.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.model.news import Article
from briefing.sources.contents import read_articles
from briefing.stories.signature import Signature, sign
from briefing.text.prepare import prepare

_KEYS = ("id", "title", "text", "source", "url", "language")


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Signed articles, and the event of each."""

    name: str
    signatures: tuple[Signature, ...]
    events: dict[str, str]
    """By article id."""


@dataclass(frozen=True, slots=True)
class Score:
    """How well stories agree with events, each between 0 and 1."""

    bcubed_f1: float
    pair_precision: float
    pair_recall: float

    @property
    def pair_f1(self) -> float:
        """The harmonic mean of both."""
        return harmonic(self.pair_precision, self.pair_recall)


def articles_of(path: str) -> list[Article]:
    records = [
        {key: row[key] for key in _KEYS if row.get(key)}
        | {"published": row.get("published") or row.get("date")}
        for row in _rows(path)
    ]
    raw = "\n".join(map(json.dumps, records)).encode()
    articles, complaints = read_articles("set.jsonl", (raw,), path=None, language="", taken={})
    if complaints:
        raise SystemExit(f"{path}: {complaints[0]}")
    return articles


def events_of(path: str, articles: Iterable[Article]) -> dict[str, str]:
    """The event that each article tells, by its id."""
    events = {str(row["id"]): row["cluster"] for row in _rows(path)}
    return {article.id: events[article.ref or ""] for article in articles}


def read_set(path: str) -> LabelledSet:
    articles = articles_of(path)
    return LabelledSet(
        name=Path(path).name.partition(".")[0],
        signatures=tuple(sign(prepare(article)) for article in articles),
        events=events_of(path, articles),
    )


def _rows(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def score(events: dict[str, str], stories: Sequence[Sequence[str]]) -> Score:
    """Score stories, each a sequence of article ids; every article stands in exactly one."""
    story_of = {article: number for number, story in enumerate(stories) for article in story}
    both = Counter((event, story_of[article]) for article, event in events.items())
    by_event, by_story = Counter(events.values()), Counter(story_of.values())
    precision = sum(count * count / by_story[story] for (_, story), count in both.items()) / len(events)
    recall = sum(count * count / by_event[event] for (event, _), count in both.items()) / len(events)
    right = _pairs(both)
    return Score(
        bcubed_f1=harmonic(precision, recall),
        pair_precision=right / (_pairs(by_story) or 1),
        pair_recall=right / (_pairs(by_event) or 1),
    )


def harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


def _pairs(counts: Counter) -> int:
    return sum(count * (count - 1) // 2 for count in counts.values())
