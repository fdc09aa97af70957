"""Measure quotes on labelled articles: precision and recall by confidence, and what each part of the rules brings.

    python scripts/measure_quotes.py LABELLED.jsonl [LABELLED.jsonl ...]

A line is an article: `text`; `quotes`, each with `speaker_text` (as written), `speaker_kind`, `content` (spans of all
that is said) and perhaps `speaker_ref` (the full name: without any, there is no table of confidence); `segments`, the
marked stretches: `span`, `words` and `quote` (which one it belongs to, null where it is no speech). Stretches of five
words and more count.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from briefing.facets.quotes.utterances import SURE_ENOUGH
from briefing.model.news import Article
from briefing.text import Quotation
from briefing.text.prepare import prepare
from briefing.text.quotes import announcing, attribution, finding, reports, subjects
from briefing.text.quotes.resolving import NOBODY
from briefing.text.quotes.weights import WEIGHTS

FEWEST_WORDS = 5
SAME_SHARE = 0.5
COVERED_SHARE = 0.3
THRESHOLDS = (0.0, 0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9, 0.95)
EDGES = " \t\n\r\"“”'‘’`,.;:?!…—–-()[]"
TITLES = frozenset(
    """mr mrs ms miss dr sen rep gov president prime minister sir lord lady gen general col capt sgt lt judge justice
    professor prof mayor secretary senator governor chief premier chancellor king queen pope rev hon the a an jr sr ii
    iii""".split()
)
LIGHT = frozenset(
    "the a an of for in on at to and or his her their its who which that with by from said says".split()
)
NAME_RUN = re.compile(r"[A-Z][\w'’.-]*(?:\s+(?:al-|bin |de |van |von |der |la |del )?[A-Z][\w'’.-]*)*")


def without(name: str) -> Any:
    return patch.dict(WEIGHTS, {name: 0.0})


def nobody(*_: object, **__: object) -> None:
    return None


PARTS: dict[str, Callable[[], tuple[Any, ...]]] = {
    "everything": lambda: (),
    "without the table of first names": lambda: (
        patch("briefing.text.names.genders.gender_of_first_name", lambda _: ""),
    ),
    "the person named last, no weights": lambda: (
        patch.dict(WEIGHTS, {feature: 5.0 * (feature == "named last") for feature in WEIGHTS}),
    ),
    'without the weight of "spoke last"': lambda: (without("spoke last"),),
    'without the weight of "often named"': lambda: (without("often named"),),
    "without bylines and transcripts": lambda: (
        patch.object(attribution, "_signed_by", nobody),
        patch.object(attribution, "_labelled", nobody),
    ),
    "without names behind roles": lambda: (
        patch.object(subjects, "named_after", nobody),
        patch.object(subjects, "named_before_comma", nobody),
        patch.object(subjects, "named_behind_comma", nobody),
    ),
    "without subjects shared by two verbs": lambda: (
        patch.object(reports, "shared_subject", nobody),
        patch.object(announcing, "shared_subject", nobody),
    ),
    "without speakers of quotes that name none": lambda: (
        patch.object(finding, "resolve_unnamed", lambda *_, **__: NOBODY),
    ),
}


@dataclass
class Guess:
    """A quotation that stands for a labelled one."""

    quotation: Quotation
    is_as_written: bool
    is_full_name: bool
    kind: str


def main() -> None:
    for path in sys.argv[1:]:
        records = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
        print(f"\n{len(records)} articles")
        guesses = [guess for record in records for guess in marked_guesses(record, quotations(record))[0]]
        labelled = sum(len(labels(record)) for record in records)
        if any(label.get("speaker_ref") for record in records for label in record["quotes"]):
            calibration(guesses, labelled)
        print(f"\n{'F1':<44}{'spans':>8}{'written':>9}{'full':>7}{'pronouns':>10}{'all':>7}")
        for part, patches in PARTS.items():
            with ExitStack() as stack:
                for each in patches():
                    stack.enter_context(each)
                print(f"{part:<44}" + score(records))


def quotations(record) -> tuple[Quotation, ...]:
    title = record["text"].lstrip().split("\n", 1)[0]
    article = Article(
        id="", outlet="", title=title if len(title) <= 150 else "", text=record["text"], language="en"
    )
    return prepare(article).quotations


def labels(record):
    """The marked stretches that are speech, each with its label."""
    return [
        (stripped(record["text"], *segment["span"]), record["quotes"][segment["quote"]])
        for segment in record["segments"]
        if segment["quote"] is not None and segment["words"] >= FEWEST_WORDS
    ]


def marked_guesses(record, found) -> tuple[list[Guess], int]:
    """The quotations that stand for a labelled stretch, best match first; how many stand in marks at all."""
    text, gold = record["text"], labels(record)
    said = []
    for quotation in found:
        start, end = stripped(text, quotation.start, quotation.end)
        inside = sum(overlap((start, end), tuple(segment["span"])) for segment in record["segments"])
        if (
            end > start
            and len(re.findall(r"\w+", text[start:end])) >= FEWEST_WORDS
            and 2 * inside >= end - start
        ):
            said.append(((start, end), quotation))
    pairs = sorted(
        (
            (likeness(span, other), -at, -place)
            for at, (span, _) in enumerate(gold)
            for place, (other, _) in enumerate(said)
            if likeness(span, other) >= SAME_SHARE
        ),
        reverse=True,
    )
    guesses, used, taken = [], set(), set()
    for _, at, place in pairs:
        if at in used or place in taken:
            continue
        used.add(at)
        taken.add(place)
        guesses.append(judge(gold[-at][1], said[-place][1]))
    return guesses, len(said)


def judge(label, quotation: Quotation) -> Guess:
    kind, written = label["speaker_kind"], label["speaker_text"]
    full = label.get("speaker_ref") or (written if kind in ("name", "nominal") else None)
    is_full = full is not None and is_same(quotation.speaker or quotation.mention, full)
    return Guess(quotation, is_full or is_same(quotation.mention, written), is_full, kind)


def calibration(guesses: list[Guess], labelled: int) -> None:
    print(f"\n{'names shown from':<20}{'shown':>7}{'right':>9}{'of all':>9}   ({labelled} quotes)")
    for least in THRESHOLDS:
        shown = [each for each in guesses if each.quotation.speaker and each.quotation.confidence >= least]
        right = sum(each.is_full_name for each in shown)
        shares = f"{100 * right / max(1, len(shown)):>8.1f}%{100 * right / labelled:>8.1f}%"
        print(f"{least:<20.2f}{len(shown):>7}{shares}{'  shipped' if least == SURE_ENOUGH else ''}")
    tenths: dict[int, list[bool]] = {}
    for each in guesses:
        if each.quotation.speaker:
            tenths.setdefault(min(9, int(10 * each.quotation.confidence)), []).append(each.is_full_name)
    print("by tenths: " + ", ".join(f"0.{at} {sum(of)}/{len(of)}" for at, of in sorted(tenths.items())))


def score(records) -> str:
    count: Counter[str] = Counter()
    for record in records:
        found = quotations(record)
        guesses, said = marked_guesses(record, found)
        count["labelled"] += len(labels(record))
        count["said"] += said
        count["spans"] += len(guesses)
        count["written"] += sum(each.is_as_written for each in guesses)
        count["full"] += sum(each.is_full_name for each in guesses)
        pronouns = [each for each in guesses if each.kind == "pronoun"]
        count["pronouns"] += len(pronouns)
        count["resolved"] += sum(each.is_full_name for each in pronouns)
        count["covered"] += covered(record, found)
        count["found"] += len(found)
        count["every"] += len(record["quotes"])
    marked = count["labelled"] + count["said"]
    spans, written, full = (200 * count[kind] / marked for kind in ("spans", "written", "full"))
    pronouns = 100 * count["resolved"] / max(1, count["pronouns"])
    every = 200 * count["covered"] / (count["found"] + count["every"])
    return f"{spans:>8.1f}{written:>9.1f}{full:>7.1f}{pronouns:>10.1f}{every:>7.1f}"


def covered(record, found) -> int:
    """How many labelled quotes, marked or not, one quotation each covers in part."""
    left, hits = list(found), 0
    for label in record["quotes"]:
        spans = [tuple(span) for span in label["content"]]
        best = max(left, key=lambda each: shared((each.start, each.end), spans), default=None)
        size = sum(end - start for start, end in spans)
        if best is not None and shared((best.start, best.end), spans) > COVERED_SHARE * size:
            left.remove(best)
            hits += 1
    return hits


def shared(span, spans) -> int:
    return sum(overlap(span, each) for each in spans)


def overlap(one, other) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def likeness(one, other) -> float:
    both = overlap(one, other)
    return both / (max(one[1], other[1]) - min(one[0], other[0])) if both else 0.0


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def is_same(given: str | None, label: str | None) -> bool:
    """By the last word of a name; where there is none, by any word that they share."""
    if not given or not label:
        return False
    names = [surnames(given), surnames(label)]
    if all(names):
        return bool(names[0] & names[1])
    words = [set(re.findall(r"[\w-]+", each.lower())) - LIGHT for each in (given, label)]
    return bool(words[0] & words[1])


def surnames(text: str) -> set[str]:
    runs = NAME_RUN.findall(re.sub(r"['’]s\b", "", text))
    named = [[word.strip(".,'’").lower() for word in run.split()] for run in runs]
    kept = [[word for word in words if word not in TITLES] for words in named]
    return {words[-1] for words in kept if words}


if __name__ == "__main__":
    main()
