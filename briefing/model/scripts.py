"""Scripts that write no spaces between words: Thai, Lao, Burmese, Khmer, kana and Han."""

_UNSPACED = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3040", "\u30ff"),
    ("\u3400", "\u9fff"),
)
"""First and last character of each."""


def has_unspaced(text: str) -> bool:
    """Whether a character of a text is of such a script."""
    return any(first <= character <= last for character in text for first, last in _UNSPACED)
