"""Measure what each signal of grouping brings: each is taken out in turn, and labelled sets are grouped without it.

    python scripts/measure_ablation.py FILE.jsonl ...       labelled sets, as scripts/labelled.py reads them

What is shown is the mean of the sets. A signal is taken out by setting the constants that weigh it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import mean
from types import ModuleType
from typing import Any

from labelled import Score, articles_of, events_of, score

from briefing.model.news import Article
from briefing.stories import background, grouper, likeness, linkage, signature, vectors
from briefing.stories.grouper import Grouper
from briefing.stories.signature import sign
from briefing.text import Document
from briefing.text.prepare import prepare

Change = tuple[ModuleType, str, Any]


def nothing_is_common(_: str) -> background.Background:
    return background.background("none")


WITHOUT: dict[str, tuple[Change, ...]] = {
    "as shipped": (),
    "without shared rare names": ((likeness, "_NAMES_SAY", 0.0),),
    "without days": (
        (likeness, "_SAME_DAY", 0.0),
        (likeness, "_FIRST_DAY", 0.0),
        (likeness, "_LATER_DAYS", 0.0),
    ),
    "strangers may join": ((grouper, "are_strangers", lambda *_: False),),
    "without the look at nearest neighbours": ((likeness, "_CROWDING", 0.0),),
    "rarity from the set alone": (
        (vectors, "background", nothing_is_common),
        (signature, "background", nothing_is_common),
        (vectors, "_OWN_SAY", 1.0),
        (vectors, "_OWN_SAY_ON_HEADLINES", 1.0),
    ),
    "rarity from the background alone": (
        (vectors, "_OWN_SAY", 0.0),
        (vectors, "_OWN_SAY_ON_HEADLINES", 0.0),
    ),
    "title and lead weigh no more": ((signature, "_TITLE_WEIGHT", 1.0), (signature, "_LEAD_WEIGHT", 1.0)),
    "headlines borrow no words": ((vectors, "_BORROWED", 0.0),),
    "average pair alone": ((linkage, "_WORST_PAIR", 0.0),),
    "worst pair alone": ((linkage, "_WORST_PAIR", 1.0),),
}


@contextmanager
def changed(changes: tuple[Change, ...]) -> Iterator[None]:
    before = [(module, name, getattr(module, name)) for module, name, _ in changes]
    for module, name, value in changes:
        setattr(module, name, value)
    try:
        yield
    finally:
        for module, name, value in before:
            setattr(module, name, value)


def grouped(documents: list[Document], events: dict[str, str]) -> Score:
    grouping = Grouper()
    grouping.add([sign(each) for each in documents])
    return score(events, [story.articles for story in grouping.stories()])


def main() -> None:
    sets = []
    for path in sys.argv[1:]:
        articles: list[Article] = articles_of(path)
        sets.append(([prepare(each) for each in articles], events_of(path, articles)))
    print(f"{'':42}{'BCubed F1':>10}{'pair F1':>9}{'precision':>11}")
    for name, changes in WITHOUT.items():
        with changed(changes):
            scores = [grouped(*each) for each in sets]
        columns = ([each.bcubed_f1 for each in scores], [each.pair_f1 for each in scores])
        precision = mean(each.pair_precision for each in scores)
        print(f"{name:42}{mean(columns[0]):>10.3f}{mean(columns[1]):>9.3f}{precision:>11.3f}", flush=True)


if __name__ == "__main__":
    main()
