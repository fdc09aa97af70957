"""How many articles of 3 kB a second the names and quotations are found in: CPU time on one core.

    python bench/quotes.py [FOLDER]       a folder of articles; without it, corpus/

`find_names` and `find_quotations` are timed alone, on sentences that are already cut, and a story's quotes
with their twins beside them. The goal is 250 articles of 3 kB a second.
"""

import sys
from pathlib import Path

from measuring import CORPUS, ROUNDS, best_of, documents, telling_of

from briefing.facets.quotes import Quotes
from briefing.model.briefs import Limits
from briefing.text.names.finding import find_names
from briefing.text.quotes.finding import find_quotations

ARTICLE_CHARACTERS = 3000
LONGEST_STORY = 30


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    ready = list(documents(folder))
    articles = sum(len(each.text) for each in ready) / ARTICLE_CHARACTERS
    names = best_of(ROUNDS, lambda: [find_names(each.text, each.sentences) for each in ready])
    quotes = best_of(
        ROUNDS, lambda: [find_quotations(each.text, each.sentences, each.names) for each in ready]
    )
    print(f"{len(ready)} articles, {articles:.0f} of 3 kB")
    print(f"names       {1000 * names / articles:6.2f} ms an article of 3 kB")
    print(f"quotations  {1000 * quotes / articles:6.2f} ms")
    print(f"both        {articles / (names + quotes):6.0f} articles of 3 kB a second (goal 250)")
    story = ready[:LONGEST_STORY]
    telling = telling_of(story, Limits(quotes=None))
    told = best_of(ROUNDS, lambda: Quotes().find(telling))
    print(f"one story   {1000 * told:6.1f} ms for {len(story)} articles, twins and choice")


if __name__ == "__main__":
    main()
