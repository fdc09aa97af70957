"""An interview printed in turns, `Post: You cut the rate. Why?`: what is asked is not told."""

import re
from collections import Counter

from briefing.text.document import Document, SentenceKind

_LABEL = re.compile(r"([A-Z][\w.'’-]{0,30}(?:\s[A-Z][\w.'’-]{0,30}){0,3}):\s")
_SPOKEN = frozenset((SentenceKind.BODY, SentenceKind.SUBHEAD))
"""A short question on a line of its own looks like a subhead."""
_FEWEST_TURNS = 2
_FEWEST_VOICES = 2


def find_asked(document: Document) -> frozenset[int]:
    """Find where the sentences start that an interviewer says: of two voices or more, the one that asks most."""
    voices: dict[int, str] = {}
    turns: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for sentence in document.sentences:
        if sentence.kind not in _SPOKEN:
            continue
        words = document.words_at(sentence.start, sentence.end)
        if sentence.paragraph not in voices:
            label = _LABEL.match(words)
            voices[sentence.paragraph] = label[1] if label else ""
            turns[voices[sentence.paragraph]] += 1
        asked[voices[sentence.paragraph]] += words.endswith("?")
    voiced = sorted(voice for voice, count in turns.items() if voice and count >= _FEWEST_TURNS)
    if len(voiced) < _FEWEST_VOICES:
        return frozenset()
    asks = max(voiced, key=lambda voice: asked[voice])
    if not asked[asks]:
        return frozenset()
    return frozenset(each.start for each in document.sentences if voices.get(each.paragraph) == asks)
