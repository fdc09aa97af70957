#!/usr/bin/env python3
"""CPU time of telling a summary, a timeline and what one origin alone has, per story.

    python bench/summary.py

Stories are made of sentences drawn from a small vocabulary by a fixed seed; what counts is how the time grows.
"""

import random
import time

from measuring import telling_of

from briefing.facets.differences import Differences
from briefing.facets.summary import Summary
from briefing.facets.timeline import Timeline
from briefing.model.news import Article
from briefing.text import Document
from briefing.text.prepare import prepare

SENTENCES = 35
RUNS = 5
NOUNS = "bridge council river mayor engineer fire town market ferry harbour school road flood bank winter ship".split()
VERBS = "closed told found moved warned opened reached repaired counted flooded left saw".split()
NAMES = "Maren Oldacre,Jonas Pell,Ilse Brandt,Sepp Rauch,Tove Marten".split(",")


def a_sentence(dice: random.Random) -> str:
    words = [dice.choice(NAMES) if dice.random() < 0.4 else "The " + dice.choice(NOUNS), dice.choice(VERBS)]
    for _ in range(dice.randrange(4, 12)):
        words += [
            "the" if dice.random() < 0.5 else "a",
            dice.choice(NOUNS),
            dice.choice(("in", "of", "near", "after")),
        ]
    return " ".join([*words, "Harrowgate", "on", dice.choice(("Monday", "Tuesday", "Friday"))]) + "."


def reports(articles: int, dice: random.Random) -> list[Document]:
    documents = []
    for number in range(articles):
        text = f"Bridge {number} closed\n" + "\n".join(a_sentence(dice) for _ in range(SENTENCES))
        title = text.split("\n", 1)[0]
        article = Article(
            id=f"{number:04d}", outlet=f"Outlet {number}", title=title, text=text, language="en"
        )
        documents.append(prepare(article))
    return documents


def main() -> None:
    print(f"{'articles':>8} {'summary':>9} {'timeline':>9} {'only in':>9}   CPU ms a story")
    for articles in (1, 5, 20, 80):
        telling = telling_of(reports(articles, random.Random(articles)))
        costs = []
        for facet in (Summary(), Timeline(), Differences()):
            started = time.process_time()
            for _ in range(RUNS):
                facet.find(telling)
            costs.append(1000 * (time.process_time() - started) / RUNS)
        print(f"{articles:>8} " + " ".join(f"{cost:>9.1f}" for cost in costs))


if __name__ == "__main__":
    main()
