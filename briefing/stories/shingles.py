"""Runs of words that a text shares with its copies, as a small sample of hashes."""

from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

from briefing.text import Document, SentenceKind
from briefing.text.tokens import find_words, plain_word

_RUN = 6
"""Words in a run: shorter ones are shared by chance, longer ones miss light rewrites."""
_ONE_IN = 4
"""A run is kept where its first word says so: the same runs are kept in every text."""
_SHORTEST_TEXT = 8
"""Words: "Read the full report on our site" is no text that one wrote and others copied."""
_WORDS_READ = 1500
_FACTORS = (1, 31, 961, 29_791, 923_521, 28_629_151)
_MASK = 0xFFFFFFFF


def find_shingles(document: Document) -> tuple[int, ...]:
    """Hash the sampled runs of words of the body; quoted words are no running text."""
    hashes = [_hash(word) for word in _running_words(document)]
    runs = {
        sum(value * factor for value, factor in zip(hashes[start : start + _RUN], _FACTORS, strict=True))
        & _MASK
        for start in range(len(hashes) - _RUN + 1)
        if hashes[start] % _ONE_IN == 0
    }
    return tuple(sorted(runs))


def hash_words(words: Sequence[str]) -> int:
    """Hash a whole text, for one that is too short for its runs to tell it; 0 where it is a phrase."""
    return crc32(" ".join(map(plain_word, words)).encode()) or 1 if len(words) >= _SHORTEST_TEXT else 0


def _running_words(document: Document) -> list[str]:
    quoted = [(quote.start, quote.end) for quote in document.quotations if quote.kind != "indirect"]
    words: list[str] = []
    for sentence in document.sentences:
        if sentence.kind is not SentenceKind.BODY:
            continue
        at = sentence.start
        for start, end in quoted:
            if sentence.start <= start < sentence.end:
                words += find_words(document.words_at(at, max(at, start)), document.language)
                at = max(at, end)
        words += find_words(document.words_at(at, sentence.end), document.language)
        if len(words) >= _WORDS_READ:
            break
    return [plain_word(word) for word in words[:_WORDS_READ]]


@lru_cache(maxsize=50_000)
def _hash(word: str) -> int:
    return crc32(word.encode())
