"""The entries of a live page: what stands in an older one may have been overtaken by a newer."""

import re
from itertools import pairwise

from briefing.text.document import Document, SentenceKind

_CLOCK = re.compile(r"\s*([01]?\d|2[0-3])[:.h]([0-5]\d)\b")
_HEADS = frozenset((SentenceKind.SUBHEAD, SentenceKind.FURNITURE))
"""A line that is a clock time and nothing else is furniture."""
_FEWEST = 2


def live_entries(document: Document) -> tuple[tuple[int, int], ...]:
    """Find the stretches of a page whose subheads are clock times, the newest first; none elsewhere."""
    text = document.article.text
    heads = [
        (sentence.start, int(clock[1]) * 60 + int(clock[2]))
        for sentence in document.sentences
        if sentence.kind in _HEADS and (clock := _CLOCK.match(text, sentence.start, sentence.end))
    ]
    if len(heads) < _FEWEST:
        return ()
    ends = [start for start, _ in heads[1:]] + [len(text)]
    entries = tuple((start, end) for (start, _), end in zip(heads, ends, strict=True))
    falls = sum(earlier > later for (_, earlier), (_, later) in pairwise(heads))
    return entries if 2 * falls >= len(heads) - 1 else entries[::-1]
