"""Reported speech of one article and who said it."""

from collections.abc import Sequence

from briefing.text.document import Name, Quotation, Sentence


def find_quotations(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Quotation, ...]:
    """Find direct, partial and indirect quotations in order."""
    return ()
