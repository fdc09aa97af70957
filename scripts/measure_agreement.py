"""Measure whether grouping comes out alike however articles come: at once, by fifty, one by one, or a few each run.

    python scripts/measure_agreement.py FILE.jsonl ...      labelled sets, as scripts/labelled.py reads them

Articles come in order of time, the undated anywhere among them. What is shown is BCubed F1 in each way, and how far
the ways are apart. "Each run" adds ten articles to what the last run left, as a new process does.
"""

import sys
from collections.abc import Iterator, Sequence
from random import Random

from labelled import LabelledSet, read_set, score

from briefing.stories.grouper import Grouper
from briefing.stories.signature import Signature

A_BATCH, A_RUN = 50, 10


def as_they_come(signatures: Sequence[Signature]) -> list[Signature]:
    """Put the dated in order of time and the undated anywhere among them."""
    coming = Random(1).sample(signatures, len(signatures))
    dated = sorted((each.published, each.article, each) for each in coming if each.published)
    in_time = (each for *_, each in dated)
    return [next(in_time) if each.published else each for each in coming]


def batches(signatures: Sequence[Signature], size: int) -> Iterator[Sequence[Signature]]:
    return (signatures[start : start + size] for start in range(0, len(signatures), size))


def in_batches(signatures: Sequence[Signature], size: int) -> Grouper:
    grouper = Grouper()
    for batch in batches(signatures, size):
        grouper.add(batch)
    return grouper


def in_runs(signatures: Sequence[Signature], size: int) -> Grouper:
    kept = {signature.article: signature for signature in signatures}
    grouper = Grouper()
    for batch in batches(signatures, size):
        grouper = Grouper.restore(grouper.state, lambda articles: [kept[article] for article in articles])
        grouper.add(batch)
    return grouper


def agreement(labelled: LabelledSet) -> list[float]:
    """BCubed F1 of the four ways."""
    coming = as_they_come(labelled.signatures)
    groupers = (
        in_batches(coming, len(coming)),
        in_batches(coming, A_BATCH),
        in_batches(coming, 1),
        in_runs(coming, A_RUN),
    )
    return [
        score(labelled.events, [story.articles for story in grouper.stories()]).bcubed_f1
        for grouper in groupers
    ]


def main() -> None:
    print(f"{'':16}{'at once':>10}{'by fifty':>10}{'one by one':>12}{'each run':>10}{'apart':>8}")
    for path in sys.argv[1:]:
        labelled = read_set(path)
        found = agreement(labelled)
        at_once, by_fifty, one_by_one, each_run = found
        print(
            f"{labelled.name:16}{at_once:>10.3f}{by_fifty:>10.3f}{one_by_one:>12.3f}{each_run:>10.3f}"
            f"{max(found) - min(found):>8.3f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
