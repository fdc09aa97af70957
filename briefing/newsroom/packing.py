"""A document's findings and its signature as bytes, for the cache and for the way between processes."""

from typing import TypeAlias

import msgspec

from briefing.model.news import Article
from briefing.stories.signature import Signature, sign
from briefing.text import Document, Name, Quantity, Quotation, Sentence
from briefing.text.prepare import prepare

_Findings: TypeAlias = tuple[
    str,
    tuple[Sentence, ...],
    tuple[int, int] | None,
    tuple[Name, ...],
    tuple[Quotation, ...],
    tuple[Quantity, ...],
]
Packed: TypeAlias = tuple[bytes, bytes]
"""A document's findings and its signature."""
_decode = msgspec.msgpack.Decoder(_Findings).decode
_decode_signature = msgspec.msgpack.Decoder(Signature).decode
_encode = msgspec.msgpack.Encoder().encode


def pack_new(articles: list[Article]) -> list[Packed]:
    """Make articles ready, and pack them."""
    return [_pack(prepare(article)) for article in articles]


def _pack(document: Document) -> Packed:
    findings = (
        document.language,
        document.sentences,
        document.trailer,
        document.names,
        document.quotations,
        document.quantities,
    )
    return _encode(findings), _encode(sign(document))


def unpack(article: Article, packed: bytes | None) -> Document | None:
    """Unpack a document; None where there is none or what is there is damaged: it is only a cache."""
    if packed is None:
        return None
    try:
        language, sentences, trailer, names, quotations, quantities = _decode(packed)
    except msgspec.MsgspecError:
        return None
    return Document(
        article=article,
        language=language,
        sentences=sentences,
        trailer=trailer,
        names=names,
        quotations=quotations,
        quantities=quantities,
    )


def unpack_signature(packed: bytes | None) -> Signature | None:
    """Unpack a signature; None as above."""
    if packed is None:
        return None
    try:
        return _decode_signature(packed)
    except msgspec.MsgspecError:
        return None
