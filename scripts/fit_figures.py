"""Fit the weights of figures to headlines: the one of an article that its editor chose.

    python scripts/fit_figures.py ARTICLES.jsonl             cross-validate and print the table of weights
    python scripts/fit_figures.py ARTICLES.jsonl --write     write it to briefing/text/numbers/weights.py

A line of ARTICLES is {"text", "number_span": [start, end] of the headline's figure in the text}; lines
without a span, or with "needs_reasoning", are left out. A listwise softmax over the figures of an article
is fitted by gradient ascent with an L2 penalty; nothing but the standard library is needed.
"""

import json
import math
import random
import re
from pathlib import Path

from fitting import climb, read_options, write_or_print

from briefing.model.news import Article
from briefing.text.numbers.weighing import features
from briefing.text.prepare import prepare

FOLDS = 8
PENALTY = 0.005
STEPS = 120
RATE = 0.5
SMALLEST = 0.05
TARGET = Path(__file__).parents[1] / "briefing/text/numbers/weights.py"
BY_HAND = {"in title": 1.5, "kind size": -1.5, "one": -1.5}
"""The texts that were learnt from have no titles; a plan's number of points is never its news."""
DOC = "What each feature of a figure adds to its weight; made by scripts/fit_figures.py."


def examples(path):
    """Read the articles: for each its figures' features, and which of them are right."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row.get("needs_reasoning") or not row.get("number_span"):
            continue
        text, (start, end) = row["text"], row["number_span"]
        if text.startswith("("):
            cut = len(text) - len(text[text.find(")") + 1 :].lstrip())
            text, start, end = text[cut:], start - cut, end - cut
        if start < 0:
            continue
        title = re.split(r"(?<=[.!?])\s", text)[0]
        document = prepare(Article(id=row["id"], outlet="-", title=title, text=text, language="en"))
        found = document.quantities
        values = {each.value for each in found if each.start < end and start < each.end}
        yield list(features(found, text, document.sentences)), [each.value in values for each in found]


def fit(data):
    usable = [(rows, right) for rows, right in data if any(right) and not all(right)]

    def slopes(weights):
        gradient = {}
        for rows, right in usable:
            powers = [math.exp(sum(weights.get(name, 0.0) for name in row)) for row in rows]
            whole = sum(powers)
            good = sum(power for power, is_right in zip(powers, right, strict=True) if is_right)
            for row, power, is_right in zip(rows, powers, right, strict=True):
                share = (power / good if is_right else 0.0) - power / whole
                for name in row:
                    gradient[name] = gradient.get(name, 0.0) + share
        return {
            name: total / len(usable) - PENALTY * weights.get(name, 0.0) for name, total in gradient.items()
        }

    return climb(slopes, steps=STEPS, rate=RATE)


def score(data, weights):
    """Give the share of articles whose figure is ranked first, and in the first three."""
    first = three = 0
    for rows, right in data:
        sums = [sum(weights.get(name, 0.0) for name in row) for row in rows]
        order = sorted(range(len(sums)), key=lambda index: (-sums[index], index))
        first += any(right[index] for index in order[:1])
        three += any(right[index] for index in order[:3])
    return first / len(data), three / len(data)


def main():
    options = read_options(__doc__, "articles")
    data = list(examples(options.articles))
    random.Random(1).shuffle(data)
    results = []
    for fold in range(FOLDS):
        held = data[fold::FOLDS]
        rest = [each for index, each in enumerate(data) if index % FOLDS != fold]
        results.append((len(held), *score(held, fit(rest))))
    first, three = (sum(r[0] * r[which] for r in results) / len(data) for which in (1, 2))
    print(f"{len(data)} articles, held out: first {first:.1%}, in the first three {three:.1%}")
    weights = fit(data)
    print("on all of them: first {:.1%}, in the first three {:.1%}".format(*score(data, weights)))
    table = {name: round(value, 2) for name, value in weights.items() if abs(value) >= SMALLEST} | BY_HAND
    write_or_print(table.items(), target=TARGET, doc=DOC, is_written=options.write)


if __name__ == "__main__":
    main()
