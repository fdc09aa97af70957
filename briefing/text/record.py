"""A Document as `briefing inspect` prints it: one JSON object, the shape of docs/article.schema.json."""

from briefing.model.json import article_members, write_json, write_value
from briefing.text.document import Document, Name, Quantity, Quotation

SCHEMA = "briefing/article/1"


def write_record(document: Document) -> str:
    """Write everything found in one article on one line of JSON."""
    return write_json(record(document))


def record(document: Document) -> dict[str, object]:
    """List everything found in one article under the names that JSON has for it."""
    article = document.article
    return {
        "schema": SCHEMA,
        **article_members(article),
        "language": document.language,
        "text": article.text,
        "sentences": [(sentence.start, sentence.end) for sentence in document.sentences],
        "trailer": document.trailer,
        "quotes": [_quote(document, quotation) for quotation in document.quotations],
        "figures": [_figure(document, quantity) for quantity in document.quantities],
        "names": [_name(name) for name in document.names],
    }


def _quote(document: Document, quotation: Quotation) -> dict[str, object]:
    return {
        "start": quotation.start,
        "end": quotation.end,
        "text": document.words_at(quotation.start, quotation.end),
        "mention": quotation.mention,
        "speaker": quotation.speaker,
        "role": quotation.role,
        "cue": quotation.cue,
        "to": quotation.to,
        "kind": quotation.kind,
        "confidence": round(quotation.confidence, 3),
    }


def _figure(document: Document, quantity: Quantity) -> dict[str, object]:
    return {
        "start": quantity.start,
        "end": quantity.end,
        "text": document.words_at(quantity.start, quantity.end),
        "value": write_value(quantity.value),
        "unit": quantity.unit,
        "kind": quantity.kind,
        "counts": quantity.counts,
        "change": quantity.change,
        "hedge": quantity.hedge,
        "said_by": quantity.said_by,
        "weight": round(quantity.weight, 4),
    }


def _name(name: Name) -> dict[str, object]:
    return {"name": name.name, "kind": name.kind, "role": name.role, "mentions": list(name.mentions)}
