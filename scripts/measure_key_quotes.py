"""Measure the choice of quotes: how many of those that an editor's summary quotes are among the first five.

    python scripts/measure_key_quotes.py SET.jsonl [SET.jsonl ...]

Sets are as in references.py. Marked words of the summary, four at least, name the quote that has them in a row; stories
with fewer than six quotes tell nothing.
"""

import re
import sys
from dataclasses import replace

from references import read_stories

from briefing.facets import FACETS, Telling
from briefing.facets.quotes import Quote, Quotes
from briefing.facets.quotes.twins import wording
from briefing.model.briefs import Limits, Section

MARKED = re.compile(r"[“\"]([^“”\"]{8,400})[”\"]")
FEWEST_WORDS, RUN_WORDS, RUN_SHARE = 4, 6, 0.8
FIRST = 5


def main() -> None:
    stories = wanted = right = 0
    by_chance = 0.0
    for untold, summary in (story for path in sys.argv[1:] for story in read_stories(path)):
        telling = after_its_summary(untold)
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


def after_its_summary(telling: Telling) -> Telling:
    """The story with its summary told, which its quotes need not say again."""
    facet = next(facet for facet in FACETS if facet.name == "summary")
    told = Section(facet.name, facet.title, facet.layout, facet.find(telling))
    return replace(telling, told=(told,))


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
