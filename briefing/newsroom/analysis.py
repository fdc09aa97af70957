"""Documents and signatures of stored articles: cached, or made anew, by several processes when there are many."""

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import TypeAlias

import msgspec

from briefing.model.news import Article
from briefing.newsroom.events import Progress, Waiting
from briefing.store import Filed, Opinions
from briefing.stories.signature import Signature, sign
from briefing.text import Document, Name, Quantity, Quotation, Sentence
from briefing.text.prepare import prepare

_KIND = "document"
_SIGNATURE = "signature"
_MANY_ARTICLES = 120
"""From here on, starting processes costs less than it saves."""
_CHUNK = 24
_CHUNK_HERE = 6
"""A tenth of a second: so often who waits is told."""
_NICE = 10
_PULSE_SECONDS = 0.1
_NICE = 10

_Findings: TypeAlias = tuple[
    str,
    tuple[Sentence, ...],
    tuple[int, int] | None,
    tuple[Name, ...],
    tuple[Quotation, ...],
    tuple[Quantity, ...],
]
_Packed: TypeAlias = tuple[bytes, bytes]
"""A document's findings and its signature."""
_decode = msgspec.msgpack.Decoder(_Findings).decode
_decode_signature = msgspec.msgpack.Decoder(Signature).decode
_encode = msgspec.msgpack.Encoder().encode


class Analysis:
    """Makes articles ready, each once."""

    def __init__(self, opinions: Opinions, rules: str) -> None:
        self._opinions = opinions
        self._rules = rules

    def prepare_new(self, articles: Sequence[Filed]) -> Iterator[Waiting]:
        """Make those ready that are not yet, and keep them; yields while it works."""
        known = self._opinions.known(_KIND, (filed.digest for filed in articles), self._rules)
        todo = [filed for filed in articles if filed.digest not in known]
        if len(todo) < _MANY_ARTICLES or (os.cpu_count() or 1) == 1:
            yield from self._prepare_here(todo)
            return
        try:
            yield from self._prepare_in_processes(todo)
        except (BrokenProcessPool, OSError):
            # One was killed for want of memory, or the machine gives us none: it takes longer alone.
            yield from self._prepare_here(todo)

    def documents(self, articles: Sequence[Filed]) -> tuple[Document, ...]:
        """The documents of articles that have been made ready."""
        found = self._opinions.find(_KIND, (filed.digest for filed in articles), self._rules)
        return tuple(
            _unpack(each.article, found.get(each.digest)) or prepare(each.article) for each in articles
        )

    def signatures(self, articles: Sequence[Filed]) -> tuple[Signature, ...]:
        """The signatures of articles that have been made ready."""
        found = self._opinions.find(_SIGNATURE, (filed.digest for filed in articles), self._rules)
        return tuple(
            _unpack_signature(found.get(each.digest)) or sign(prepare(each.article)) for each in articles
        )

    def _prepare_here(self, todo: Sequence[Filed]) -> Iterator[Waiting]:
        for start in range(0, len(todo), _CHUNK_HERE):
            chunk = todo[start : start + _CHUNK_HERE]
            self._keep([each.digest for each in chunk], _prepare_chunk([each.article for each in chunk]))
            yield Waiting("analysis", Progress(done=start + len(chunk), total=len(todo)))

    def _prepare_in_processes(self, todo: Sequence[Filed]) -> Iterator[Waiting]:
        # Spawned, not forked: the screen has threads, and a fork would copy their locks.
        pool = ProcessPoolExecutor(
            mp_context=multiprocessing.get_context("spawn"), initializer=_start_process
        )
        try:
            chunks = [todo[start : start + _CHUNK] for start in range(0, len(todo), _CHUNK)]
            digests: dict[Future[list[_Packed]], list[str]] = {
                pool.submit(_prepare_chunk, [each.article for each in chunk]): [each.digest for each in chunk]
                for chunk in chunks
            }
            pending, done = set(digests), 0
            while pending:
                ready, pending = wait(pending, timeout=_PULSE_SECONDS, return_when=FIRST_COMPLETED)
                for future in ready:
                    packed = future.result()
                    self._keep(digests[future], packed)
                    done += len(packed)
                yield Waiting("analysis", Progress(done=done, total=len(todo)))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _keep(self, digests: Sequence[str], packed: Sequence[_Packed]) -> None:
        pairs = tuple(zip(digests, packed, strict=True))
        self._opinions.keep(_KIND, [(digest, document) for digest, (document, _) in pairs], self._rules)
        self._opinions.keep(
            _SIGNATURE, [(digest, signature) for digest, (_, signature) in pairs], self._rules
        )


def _start_process() -> None:
    """Give way, so that keys are answered meanwhile, and leave Ctrl+C to the one who started it."""
    os.nice(_NICE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _prepare_chunk(articles: list[Article]) -> list[_Packed]:
    return [_pack(prepare(article)) for article in articles]


def _pack(document: Document) -> _Packed:
    findings = (
        document.language,
        document.sentences,
        document.trailer,
        document.names,
        document.quotations,
        document.quantities,
    )
    return _encode(findings), _encode(sign(document))


def _unpack(article: Article, packed: bytes | None) -> Document | None:
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


def _unpack_signature(packed: bytes | None) -> Signature | None:
    if packed is None:
        return None
    try:
        return _decode_signature(packed)
    except msgspec.MsgspecError:
        return None
