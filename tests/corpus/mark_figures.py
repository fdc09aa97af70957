"""Marks for key figures, and for conflicts that are none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tests.corpus.marking import Marking, Score, plain, tally


def figures_found(marking: Marking) -> tuple[Score, Score, Score, Score]:
    """Key figures: told, with what they count, in the right state, and with their rivals beside them."""
    told, counted, stated, opposed = [], [], [], []
    for story, value, words, states, rivals in marking.sheet["figures"]["key"]:
        label = f"{story}: {value} {words[0]}"
        rows = [row for row in _rows(marking.records(story, "figures")) if _equal(row["value"], value)]
        rows.sort(key=lambda record: not _counts(record, words))
        told.append((label, bool(rows)))
        if not rows:
            continue
        row = rows[0]
        counted.append((f"{label}: {row['counts']!r}", _counts(row, words)))
        stated.append((f"{label}: {row['state']} for {states[0]}", row["state"] in states))
        against = [rival["value"] for rival in row["against"]]
        opposed += [
            (f"{label} against {rival}", any(_equal(each, rival) for each in against)) for rival in rivals
        ]
    return (
        tally("figures: told", told),
        tally("figures: what they count", counted),
        tally("figures: state right", stated),
        tally("figures: rivals beside them", opposed),
    )


def _rows(records: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Each row of the table, and each rival in it as if the row were its own."""
    for record in records:
        yield record
        for rival in record["against"]:
            others = [each for each in record["against"] if each is not rival]
            yield {**record, "value": rival["value"], "against": [record, *others]}


def _counts(record: Mapping[str, Any], words: Sequence[str]) -> bool:
    said = plain(f"{record['counts']} {record['unit']}")
    return any(plain(word) in said for word in words)


def _equal(one: object, other: object) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= 0.001 * max(abs(one), abs(other))
    if isinstance(one, Sequence) and isinstance(other, Sequence):
        return len(one) == len(other) and all(map(_equal, one, other))
    return False


def conflicts_invented(marking: Marking) -> tuple[Score, Score]:
    """Values that only look in conflict stand apart; and of all conflicts shown, how many the sheet knows."""
    kept: list[tuple[str, bool]] = []
    for story, one, other, why in marking.sheet["figures"]["no_conflict"]:
        is_shown = any(
            (
                _equal(record["value"], mine)
                and any(_equal(rival["value"], theirs) for rival in record["against"])
            )
            for record in marking.records(story, "figures")
            for mine, theirs in ((one, other), (other, one))
        )
        kept.append((f"{story}: {one} and {other}, {why}", not is_shown))
    known = {
        (story, float(each))
        for story, value, _, _, rivals in marking.sheet["figures"]["key"]
        for each in (value, *rivals)
        if rivals and not isinstance(value, list)
    } | {(story, float(each)) for story, each in marking.sheet["figures"]["also_told"]}
    shown = [
        (
            f"{story}: {record['value']} {record['counts']!r} against {rival['value']}",
            all(_is_known(known, story, each["value"]) for each in (record, rival)),
        )
        for story in marking.sheet["stories"]
        for record in marking.records(story, "figures")
        for rival in record["against"]
    ]
    return tally("figures: no conflict invented", kept), tally("figures: rivals shown are rivals", shown)


def _is_known(known: set[tuple[str, float]], story: str, value: object) -> bool:
    return isinstance(value, int | float) and (story, float(value)) in known
