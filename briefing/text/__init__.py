"""All that one article alone tells; pure."""

from briefing.text.document import Document, Name, Quantity, Quotation, Sentence, SentenceKind
from briefing.text.prepare import prepare

__all__ = ["Document", "Name", "Quantity", "Quotation", "Sentence", "SentenceKind", "prepare"]
