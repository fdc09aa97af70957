"""How many sentences a second the figures are found in, and a story's ledger made: CPU time on one core.

    python bench/figures.py [FOLDER]       a folder of articles; without it, corpus/

`find_quantities` is timed alone on sentences that are already cut; the share of sentences with a figure is
printed beside it, because the others cost almost nothing. The goal is 8,000 sentences a second.
"""

import sys
from pathlib import Path

from measuring import CORPUS, ROUNDS, best_of, documents, telling_of

from briefing.facets.figures import Figures
from briefing.model.briefs import Limits
from briefing.text.numbers.finding import find_quantities

LONGEST_STORY = 30


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    found = list(documents(folder))
    sentences = sum(len(document.sentences) for document in found)
    telling = sum(
        any(sentence.start <= quantity.start < sentence.end for quantity in document.quantities)
        for document in found
        for sentence in document.sentences
    )

    def find():
        for document in found:
            find_quantities(document.text, document.sentences, document.quotations)

    seconds = best_of(ROUNDS, find)
    print(
        f"{sentences} sentences, {telling / sentences:.0%} with figures: {sentences / seconds:,.0f} sentences/s"
    )

    story = found[:LONGEST_STORY]
    told = telling_of(story, Limits(figures=None))
    figures = sum(len(document.quantities) for document in story)
    seconds = best_of(2, lambda: Figures().find(told))
    print(f"ledger of {len(story)} articles with {figures} figures: {seconds:.2f} s")


if __name__ == "__main__":
    main()
