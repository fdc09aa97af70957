#!/usr/bin/env python3
"""Fit the weights of the summary's sentences, and write briefing/facets/summary/weights.py.

    python scripts/fit_summary.py SET.jsonl [SET.jsonl ...]

Sets are as in references.py. Each sentence is worth half of the share of its words that the reference has, and the
whole share of its pairs of words; a ridge regression inside each story learns that worth from the measures. No more
than the standard library is needed.
"""

import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

from references import read_stories

from briefing.facets.summary.candidates import may_stand_alone, read_reports
from briefing.facets.summary.measures import measure, read_tokens, survey

WEIGHTS_FILE = Path(__file__).parents[1] / "briefing/facets/summary/weights.py"
RIDGE = 1000.0
DAMPED = {"quote": 0.5}
"""Measures whose weight is taken in part only: quotes have a section of their own."""
MEAN_WORTH = 0.35
"""What an average sentence is worth: redundancy takes a share of it."""


def main() -> None:
    stories = [row for path in sys.argv[1:] for row in read_stories(path)]
    names, rows = [], []
    for telling, reference in stories:
        found = list(examples(telling, reference))
        names = names or list(found[0][0]) if found else names
        rows.extend(centred(found, names))
    means = [sum(row[0][at] for row in rows) / len(rows) for at in range(len(names))]
    scales = deviations(rows, means)
    weights = [weight / scale for weight, scale in zip(ridge(rows, scales), scales, strict=True)]
    weights = [weight * DAMPED.get(name, 1.0) for name, weight in zip(names, weights, strict=True)]
    constant = MEAN_WORTH - sum(weight * mean for weight, mean in zip(weights, means, strict=True))
    write(names, weights, constant)
    print(f"{len(stories)} stories, {len(rows)} sentences")


def examples(telling, reference):
    """Yield the measures and the worth of each sentence that may be chosen."""
    reports = read_reports(telling)
    background = survey(reports)
    wanted = read_tokens(reference, "en").stems
    words, pairs = Counter(wanted), Counter(pairwise(wanted))
    for report in reports:
        said: set[str] = set()
        for place, (sentence, text, tokens) in enumerate(report.body):
            if may_stand_alone(report.document, sentence, text):
                yield measure(report, place, said, background), worth(tokens.stems, words, pairs)
            said.update(tokens.content)


def worth(stems, words, pairs):
    own, own_pairs = Counter(stems), Counter(pairwise(stems))
    return 0.5 * (own & words).total() / max(1, len(stems)) + (own_pairs & pairs).total() / max(
        1, len(stems) - 1
    )


def centred(found, names):
    """Yield (measures, measures less the story's mean, worth less its mean, the weight of the row)."""
    if not found:
        return
    table = [[float(measures[name]) for name in names] for measures, _ in found]
    means = [sum(column) / len(table) for column in zip(*table, strict=True)]
    mean_worth = sum(value for _, value in found) / len(found)
    for row, (_, value) in zip(table, found, strict=True):
        yield row, [x - m for x, m in zip(row, means, strict=True)], value - mean_worth, len(found) ** -0.5


def deviations(rows, means):
    squares = [sum((row[0][at] - mean) ** 2 for row in rows) / len(rows) for at, mean in enumerate(means)]
    return [square**0.5 or 1.0 for square in squares]


def ridge(rows, scales):
    """Solve the weighted normal equations; the weights belong to measures divided by their scales."""
    size = len(scales)
    mean_weight = sum(row[3] for row in rows) / len(rows)
    matrix = [[RIDGE * (at == other) for other in range(size)] for at in range(size)]
    target = [0.0] * size
    for _, centred_row, value, row_weight in rows:
        scaled = [x / scale for x, scale in zip(centred_row, scales, strict=True)]
        weight = row_weight / mean_weight
        for at, x in enumerate(scaled):
            target[at] += weight * x * value
            line, factor = matrix[at], weight * x
            for other in range(size):
                line[other] += factor * scaled[other]
    return solve(matrix, target)


def solve(matrix, target):
    """Solve a symmetric positive system by elimination."""
    size = len(target)
    lines = [[*line, value] for line, value in zip(matrix, target, strict=True)]
    for at in range(size):
        pivot = max(range(at, size), key=lambda line: abs(lines[line][at]))
        lines[at], lines[pivot] = lines[pivot], lines[at]
        for line in range(size):
            factor = lines[line][at] / lines[at][at] if line != at else 0.0
            if factor:
                lines[line] = [x - factor * y for x, y in zip(lines[line], lines[at], strict=True)]
    return [lines[at][size] / lines[at][at] for at in range(size)]


def write(names, weights, constant):
    table = "".join(f'    "{name}": {weight:.4f},\n' for name, weight in zip(names, weights, strict=True))
    WEIGHTS_FILE.write_text(
        '"""What each measure of a sentence adds to its worth: a table made by scripts/fit_summary.py."""\n\n'
        f"CONSTANT = {constant:.4f}\nWEIGHTS = {{\n{table}}}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
