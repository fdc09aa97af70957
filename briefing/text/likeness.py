"""Whether two texts say the same: the content words that they share."""

from briefing.text.tokens import find_words, plain_word, stem_words, stop_words

_SAME = 0.6
_FEW_WORDS = 4


def content_stems(text: str, language: str) -> tuple[str, ...]:
    """List the stems of the words that say something, in order, as often as they stand."""
    idle = stop_words(language)
    words = [plain_word(word) for word in find_words(text, language)]
    return tuple(stem_words([word for word in words if word and word not in idle], language))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Rate from 0 to 1 how far the shorter of two sets of stems is said by the longer, its length weighed in."""
    if not one or not other:
        return 0.0
    shared = len(one & other)
    smaller, larger = sorted((len(one), len(other)))
    if smaller < _FEW_WORDS:
        return shared / larger
    return (shared / smaller + 2 * shared / (smaller + larger)) / 2


def say_the_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether one of two sentences can go because the other says it."""
    return likeness(one, other) >= _SAME
