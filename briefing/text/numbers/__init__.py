"""Numbers of one article and what they count."""

from collections.abc import Sequence

from briefing.text.document import Quantity, Quotation, Sentence


def find_quantities(
    text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> tuple[Quantity, ...]:
    """Find the quantities in order."""
    return ()
