"""Measure the choice of quotes: how many of those that an editor's summary quotes are among the first five.

    python scripts/measure_key_quotes.py SET.jsonl [SET.jsonl ...]

A line of a set is one story: {"id", "documents": [{"title", "text", "source"}], "references": [summary]}. Marked words
of the summary, four at least, name the quote that has them in a row; stories with fewer than six quotes tell nothing.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from briefing.facets import FACETS, Telling
from briefing.facets.quotes import Quote, Quotes
from briefing.facets.quotes.twins import wording
from briefing.model.briefs import Limits, Section
from briefing.model.news import Article
from briefing.model.stories import Story
from briefing.sources.draft import Draft, make_article
from briefing.text.prepare import prepare

MARKED = re.compile(r"[“\"]([^“”\"]{8,400})[”\"]")
FEWEST_WORDS, RUN_WORDS, RUN_SHARE = 4, 6, 0.8
FIRST = 5


def main() -> None:
    stories = wanted = right = 0
    by_chance = 0.0
    for telling, summary in (story for path in sys.argv[1:] for story in read_stories(Path(path))):
        every = Quotes().find(replace(telling, limits=Limits(quotes=None)))
        names = [
            words
            for match in MARKED.finditer(summary)
            if len(words := wording(match[1]).words) >= FEWEST_WORDS
        ]
        keys = [words for words in names if any(is_named(quote, words) for quote in every)]
        if not keys or len(every) <= FIRST:
            continue
        chosen = Quotes().find(replace(telling, limits=Limits(quotes=FIRST)))
        stories += 1
        wanted += len(keys)
        right += sum(any(is_named(quote, words) for quote in chosen) for words in keys)
        by_chance += len(keys) * FIRST / len(every)
    print(f"{stories} stories, {wanted} quotes that a summary has")
    print(
        f"among the first {FIRST}: {100 * right / wanted:.1f} %, by chance {100 * by_chance / wanted:.1f} %"
    )


def read_stories(path: Path) -> Iterator[tuple[Telling, str]]:
    """Yield each story with its summary told, and the editor's summary."""
    summary_facet = next(facet for facet in FACETS if facet.name == "summary")
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        articles: dict[str, Article] = {}
        for number, each in enumerate(record["documents"]):
            draft = Draft(
                title=each.get("title") or "", text=each.get("text") or "", ref=f"{record['id']}#{number}"
            )
            article = make_article(
                draft, outlet=each.get("source") or f"source {number}", path=None, is_record=True
            )
            if article is not None:
                articles[article.id] = article
        story = Story(
            id=record["id"],
            title="",
            articles=tuple(articles),
            origins=tuple((article,) for article in articles),
        )
        telling = Telling(story=story, documents=tuple(prepare(article) for article in articles.values()))
        told = Section(
            summary_facet.name, summary_facet.title, summary_facet.layout, summary_facet.find(telling)
        )
        yield replace(telling, told=(told,)), record["references"][0]


def is_named(quote: Quote, words: tuple[str, ...]) -> bool:
    """Whether a quote, or a twin of it, has nearly all of the words in a row."""
    least = min(len(words), RUN_WORDS, RUN_SHARE * len(words))
    return any(
        longest_run(words, wording(text).words) >= least
        for text in (quote.text, *(twin.text for twin in quote.twins))
    )


def longest_run(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    best, row = 0, [0] * (len(other) + 1)
    for word in one:
        row = [0, *(row[at] + 1 if word == against else 0 for at, against in enumerate(other))]
        best = max(best, *row)
    return best


if __name__ == "__main__":
    main()
