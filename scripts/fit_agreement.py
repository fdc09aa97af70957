"""Fit how alike two mentions of a figure are: are they of one thing, whatever their values.

    python scripts/fit_agreement.py PAIRS.jsonl             cross-validate and print the table of weights
    python scripts/fit_agreement.py PAIRS.jsonl --write     write it to briefing/facets/weights.py

A line of PAIRS is {"label": "conflict" | "other" | ..., "headline", "headline_span", "sentence", "span"}: the marked
figures of a headline and of a sentence are of one thing (conflict) or not (other); other labels are left out. A
logistic regression with an L2 penalty is fitted by gradient ascent; nothing but the standard library is needed.
"""

import json
import math
import random
from pathlib import Path

from fitting import climb, read_options, write_or_print

from briefing.facets.likeness import Rarity, features, unit_relation
from briefing.facets.mentions import mentions_of
from briefing.facets.values import are_equal
from briefing.model.news import Article
from briefing.text.prepare import prepare

FOLDS = 6
PENALTY = 0.003
STEPS = 300
RATE = 0.5
SMALLEST = 0.02
TARGET = Path(__file__).parents[1] / "briefing/facets/weights.py"
DOC = "What each feature of two mentions adds to their likeness; made by scripts/fit_agreement.py."


def mention_at(text, span, origin):
    """Find the mention that overlaps a span of a text; None where the figure is not found."""
    title = text.split(". ")[0]
    document = prepare(Article(id=str(origin), outlet=str(origin), title=title, text=text, language="en"))
    mentions = mentions_of(document, origin)
    return next((each for each in mentions if each.span.start < span[1] and span[0] < each.span.end), None)


def examples(path):
    """Read the pairs whose figures are both found: their features, and whether they are of one thing."""
    alone = Rarity({})
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["label"] not in ("conflict", "other"):
            continue
        one = mention_at(row["headline"], row["headline_span"], 0)
        other = mention_at(row["sentence"], row["span"], 1)
        if one is None or other is None or not unit_relation(one, other):
            continue
        if not are_equal(one.quantity, other.quantity):
            yield tuple(features(one, other, alone)), row["label"] == "conflict"


def chance(weights, found):
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) * value for name, value in found)))


def fit(data):
    def slopes(weights):
        gradient = {}
        for found, is_one in data:
            error = is_one - chance(weights, found)
            for name, value in found:
                gradient[name] = gradient.get(name, 0.0) + error * value
        penalties = {name: PENALTY * weight for name, weight in weights.items() if name != "always"}
        return {name: total / len(data) - penalties.get(name, 0.0) for name, total in gradient.items()}

    return climb(slopes, steps=STEPS, rate=RATE)


def main():
    options = read_options(__doc__, "pairs")
    data = list(examples(options.pairs))
    random.Random(3).shuffle(data)
    held = []
    for fold in range(FOLDS):
        weights = fit([each for index, each in enumerate(data) if index % FOLDS != fold])
        held += [(chance(weights, found), is_one) for found, is_one in data[fold::FOLDS]]
    for least in (0.5, 0.6, 0.7, 0.8):
        shown = [is_one for value, is_one in held if value >= least]
        every = sum(is_one for _, is_one in held)
        print(
            f"held out, from {least}: precision {sum(shown) / len(shown):.1%}, recall {sum(shown) / every:.1%}"
        )
    weights = fit(data)
    table = ((name, f"{value:.2f}") for name, value in weights.items() if abs(value) >= SMALLEST)
    write_or_print(table, target=TARGET, doc=DOC, is_written=options.write)


if __name__ == "__main__":
    main()
