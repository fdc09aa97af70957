"""What grouping costs: all at once from 1,000 to 100,000 articles, and adding 100 to an archive that stands.

    python bench/grouping.py [MOST]      MOST articles at the largest (20,000; 100,000 takes minutes)

The articles are made by a seeded generator with word counts as uneven as in news, three reports an event on
average, 1,000 articles a day. CPU seconds of this process; ratios travel better than seconds.
"""

import resource
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from random import Random

from briefing.model.stories import Constraints
from briefing.stories.grouper import Grouper
from briefing.stories.signature import TERMS_KEPT, Signature, Term

A_DAY = 1000
VOCABULARY = [f"w{place}" for place in range(60_000)]
COMMONNESS = list(accumulate(1 / (place + 20) for place in range(60_000)))
START = datetime(2026, 1, 1, tzinfo=UTC)


def make(seed: int) -> Iterator[Signature]:
    """Events without end: each has words and names of its own, and one to six reports within a day."""
    dice = Random(seed)
    made = 0
    while True:
        topic = dice.choices(VOCABULARY[500:], k=30)
        names = [f"n{dice.randrange(30_000)}" for _ in range(6)]
        hour = made / A_DAY * 24
        for _ in range(dice.choice((1, 1, 2, 3, 4, 6))):
            words = [*topic, *names, *dice.choices(VOCABULARY, cum_weights=COMMONNESS, k=220)]
            terms = dict.fromkeys(dice.sample(words, len(words)))
            yield Signature(
                article=f"{seed}-{made}",
                outlet=f"outlet {dice.randrange(60)}",
                title=" ".join(topic[:6]),
                language="en",
                published=START + timedelta(hours=hour + dice.random() * 20),
                given=None,
                terms=tuple(
                    Term(word, word, 1.0 + 0.7 * (word in topic), word in topic[:6]) for word in terms
                )[:TERMS_KEPT],
                name_stems=tuple(names),
                words=420,
            )
            made += 1


def cpu(work, *arguments):
    started = time.process_time()
    work(*arguments)
    return time.process_time() - started


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    print(
        f"{'articles':>9} {'at once, s':>11} {'s / 2,000':>10} {'restore, s':>11} {'add 100, s':>11} {'MB':>6}"
    )
    for size in (size for size in (1000, 2000, 10_000, 20_000, 100_000) if size <= most):
        source = make(1)
        signatures = [next(source) for _ in range(size)]
        fresh = [next(source) for _ in range(100)]
        grouper = Grouper()
        at_once = cpu(grouper.add, signatures)
        stories = grouper.stories()
        started = time.process_time()
        restored = Grouper.restore(signatures, stories, Constraints())
        restore = time.process_time() - started
        # The first addition files the archive in the index; a screen that stays open pays that once.
        restored.add(fresh[:1])
        added = cpu(restored.add, fresh[1:])
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size:>9,} {at_once:>11.2f} {at_once / size * 2000:>10.2f} {restore:>11.2f} {added:>11.2f} {memory:>6.0f}"
        )


if __name__ == "__main__":
    main()
