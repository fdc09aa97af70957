"""All that one article alone tells; pure. Its nouns stand here; `text.prepare`, which finds them, is dear to import."""

from briefing.text.document import Document, Name, Quantity, Quotation, Sentence, SentenceKind

__all__ = ["Document", "Name", "Quantity", "Quotation", "Sentence", "SentenceKind"]
