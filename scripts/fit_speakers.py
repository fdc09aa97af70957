"""Fit the weights by which a pronoun finds its person, and write briefing/text/quotes/weights.py.

python scripts/fit_speakers.py LABELLED.jsonl

A line of the labelled file is an article: `text`, and `quotes` with the spans of `speaker`. No corpus says whom the
pronouns mean, so each quote whose speaker is named, and was named shortly before, stands in for one: it is asked whom
a pronoun in the name's place would mean. Conditional logistic regression, five folds by article for the figures.
"""

import json
import sys
from math import exp
from pathlib import Path

from briefing.model.news import Article
from briefing.text.names.finding import find_names
from briefing.text.quotes.candidates import FEATURES, gather
from briefing.text.quotes.marks import find_stretches
from briefing.text.quotes.passage import open_passage
from briefing.text.structure import find_structure

TARGET = Path(__file__).parents[1] / "briefing" / "text" / "quotes" / "weights.py"
NEAR_SENTENCES = 2
LOOK_BACK_MENTIONS = 80
FOLDS = 5
ROUNDS = 12
RATE = 0.05
SHRINK = 0.002


def instances(record):
    """Yield (candidates' values, index of the right one) for the quotes of one article."""
    text = record["text"]
    title = text.lstrip().split("\n", 1)[0]
    article = Article(id="", outlet="", title=title if len(title) <= 150 else "", text=text, language="en")
    sentences, _ = find_structure(article, "en")
    names = find_names(text, sentences)
    passage = open_passage(text, sentences, names, find_stretches(text, sentences))
    named = [
        (party.first, name, party)
        for party in passage.parties
        if party.kind == "name"
        for name in party.names
    ]
    last = ()
    quotes = [quote for quote in record["quotes"] if quote["speaker"] and quote["content"]]
    for quote in sorted(quotes, key=lambda quote: quote["content"][0]):
        start, end = quote["speaker"][0]
        inside = range(passage.tokens.first_from(start), passage.tokens.first_from(end))
        said = next(
            (party for party in passage.parties if party.kind == "name" and party.first in inside), None
        )
        if said is None or names[said.names[0]].kind != "person":
            continue
        before = [each for each in named if each[0] < said.first][-LOOK_BACK_MENTIONS:]
        candidates = gather(passage, before, said.first, names[said.names[0]].gender or "", last)
        here = [at for at, each in enumerate(candidates) if each.name == said.names[0]]
        if len(candidates) > 1 and here and candidates[here[0]].values[0] <= NEAR_SENTENCES:
            yield [each.values for each in candidates], here[0]
        last = said.names


def fit(samples):
    weights = [0.0] * len(FEATURES)
    for turn in range(ROUNDS):
        rate = RATE / (1 + turn)
        for rows, right in samples:
            chances = shares(rows, weights)
            for row, chance, is_right in zip(
                rows, chances, (at == right for at in range(len(rows))), strict=True
            ):
                slope = is_right - chance
                for at, value in enumerate(row):
                    if value:
                        weights[at] += rate * slope * value
            weights = [weight * (1 - rate * SHRINK) for weight in weights]
    return weights


def shares(rows, weights):
    scores = [sum(w * v for w, v in zip(weights, row, strict=True)) for row in rows]
    top = max(scores)
    odds = [exp(score - top) for score in scores]
    return [odd / sum(odds) for odd in odds]


def accuracy(samples, weights):
    hits = 0
    for rows, right in samples:
        chances = shares(rows, weights)
        hits += max(range(len(rows)), key=lambda at: chances[at]) == right
    return hits / max(1, len(samples))


def main():
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        articles = [list(instances(json.loads(line))) for line in lines]
    folds = [[sample for article in articles[fold::FOLDS] for sample in article] for fold in range(FOLDS)]
    for held in range(FOLDS):
        weights = fit([sample for fold in range(FOLDS) if fold != held for sample in folds[fold]])
        print(f"fold {held}: {len(folds[held])} quotes, {accuracy(folds[held], weights):.3f} right")
    weights = fit([sample for fold in folds for sample in fold])
    lines = [f'    "{feature}": {weight:.2f},\n' for feature, weight in zip(FEATURES, weights, strict=True)]
    head = '"""What each feature of a candidate weighs; made by scripts/fit_speakers.py."""\n\nWEIGHTS = {\n'
    TARGET.write_text(head + "".join(lines) + "}\n", encoding="utf-8")
    print("".join(lines))


if __name__ == "__main__":
    main()
