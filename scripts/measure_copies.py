"""Measure how well copies are found: altered copies of articles must be, other reports of the same story must not.

    python scripts/measure_copies.py FILE.jsonl ...

Each line is a record with `text`, `cluster` (its story) and perhaps `title`. Every article of some length is cut,
given another headline, put in another order and has two paragraphs replaced; each result is compared with it.
"""

import json
import sys
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from random import Random

from briefing.model.news import Article
from briefing.stories.copies import is_one_text
from briefing.stories.signature import Signature, sign
from briefing.text.prepare import prepare

FEWEST_PARAGRAPHS, FEWEST_WORDS = 6, 150


def signed(name: str, text: str) -> Signature:
    title = text.split("\n", 1)[0][:150]
    return sign(prepare(Article(id=name, outlet=name, title=title, text=text, language="en")))


def paragraphs(record: dict[str, str]) -> list[str]:
    return [line for line in record["text"].split("\n") if line.strip()]


def altered(own: list[str], foreign: list[str], dice: Random) -> dict[str, list[str]]:
    shuffled = dice.sample(own, len(own))
    patched = list(own)
    for place, line in zip(dice.sample(range(len(own)), 2), foreign, strict=False):
        patched[place] = line
    return {
        "cut to half": own[: (len(own) + 1) // 2],
        "another headline": ["Another headline for the same text", *own[1:]],
        "another order": shuffled,
        "two paragraphs replaced": patched,
    }


def is_copy(one: Signature, other: Signature) -> bool:
    shared = len(set(one.shingles) & set(other.shingles))
    return is_one_text(shared, len(one.shingles), len(other.shingles))


def main() -> None:
    dice = Random(1)
    records = [
        json.loads(line) for path in sys.argv[1:] for line in Path(path).read_text("utf-8").splitlines()
    ]
    records = [each for each in records if len(paragraphs(each)) >= FEWEST_PARAGRAPHS]
    records = [each for each in records if len(each["text"].split()) >= FEWEST_WORDS]
    found: Counter[str] = Counter()
    chosen = dice.sample(records, min(200, len(records)))
    for record in chosen:
        foreign = paragraphs(dice.choice(records))
        original = signed("original", record["text"])
        for kind, lines in altered(paragraphs(record), foreign, dice).items():
            found[kind] += is_copy(original, signed(kind, "\n".join(lines)))
    for kind, count in found.items():
        print(f"{kind:26} found {count} of {len(chosen)}")
    stories = defaultdict(list)
    for record in records:
        stories[record["cluster"]].append(signed(record["id"], record["text"]))
    pairs = [pair for story in stories.values() for pair in combinations(story, 2)]
    flagged = [pair for pair in pairs if is_copy(*pair)]
    print(f"pairs of one story: {len(pairs)}, called copies: {len(flagged)}")
    for one, other in flagged:
        shared = len(set(one.shingles) & set(other.shingles))
        print(
            f"  {one.article} {other.article} share {shared} of {len(one.shingles)} and {len(other.shingles)}"
        )


if __name__ == "__main__":
    main()
