"""Documents and signatures of stored articles: cached, or made anew, by several processes when there are many."""

import os
from collections.abc import Iterator, Sequence

from briefing.newsroom.packing import Packed, pack_new, unpack, unpack_signature
from briefing.newsroom.progress import Progress, Waiting
from briefing.store.archive import Filed
from briefing.store.opinions import Opinions
from briefing.stories.signature import Signature, sign
from briefing.text import Document
from briefing.text.prepare import prepare

_KIND = "document"
_SIGNATURE = "signature"
_SWEPT_FOR_EACH = 4
"""Rows of the cache looked at for each article that is new: it is cleared as it grows, and costs nothing at rest."""
_MANY_ARTICLES = 120
"""From here on, starting processes costs less than it saves."""
_CHUNK_HERE = 6
"""A tenth of a second: so often who waits is told."""


class Analysis:
    """Makes articles ready, each once."""

    def __init__(self, opinions: Opinions, rules: str) -> None:
        self._opinions = opinions
        self._rules = rules

    def prepare_new(self, articles: Sequence[Filed]) -> Iterator[Waiting]:
        """Make those ready that are not yet, and keep them; yields while it works."""
        todo = self._unready(articles)
        if len(todo) < _MANY_ARTICLES or (os.cpu_count() or 1) == 1:
            yield from self._keep_as_they_come(_pack_here(todo), len(todo))
            return
        # What several processes take costs 8 ms to import, and there are seldom so many.
        from briefing.newsroom.processes import pack_in_processes  # noqa: PLC0415

        try:
            yield from self._keep_as_they_come(pack_in_processes(todo), len(todo))
        except OSError:
            # One was killed for want of memory, or the machine gives us none: what is left takes longer alone.
            left = self._unready(todo)
            yield from self._keep_as_they_come(_pack_here(left), len(todo), done=len(todo) - len(left))

    def _unready(self, articles: Sequence[Filed]) -> list[Filed]:
        known = self._opinions.known(_KIND, (filed.digest for filed in articles), self._rules)
        return [filed for filed in articles if filed.digest not in known]

    def documents(self, articles: Sequence[Filed]) -> tuple[Document, ...]:
        """The documents of articles that have been made ready."""
        found = self._opinions.find(_KIND, (filed.digest for filed in articles), self._rules)
        return tuple(
            unpack(each.article, found.get(each.digest)) or prepare(each.article) for each in articles
        )

    def signatures(self, articles: Sequence[Filed]) -> tuple[Signature, ...]:
        """The signatures of articles that have been made ready."""
        found = self._opinions.find(_SIGNATURE, (filed.digest for filed in articles), self._rules)
        return tuple(
            unpack_signature(found.get(each.digest)) or sign(prepare(each.article)) for each in articles
        )

    def signed(self, digests: Sequence[str]) -> Iterator[Signature]:
        """The signatures kept under digests, whoever holds their articles; what is not kept is left out."""
        for packed in self._opinions.find(_SIGNATURE, digests, self._rules).values():
            signature = unpack_signature(packed)
            if signature is not None:
                yield signature

    def _keep_as_they_come(
        self, came: Iterator[list[tuple[str, Packed]]], total: int, *, done: int = 0
    ) -> Iterator[Waiting]:
        for pairs in came:
            if pairs:
                self._keep(pairs)
            done += len(pairs)
            yield Waiting("analysis", Progress(done=done, total=total))

    def _keep(self, pairs: Sequence[tuple[str, Packed]]) -> None:
        self._opinions.keep(_KIND, [(digest, document) for digest, (document, _) in pairs], self._rules)
        self._opinions.keep(
            _SIGNATURE, [(digest, signature) for digest, (_, signature) in pairs], self._rules
        )
        self._opinions.sweep(self._rules, of_articles=(_KIND, _SIGNATURE), most=_SWEPT_FOR_EACH * len(pairs))


def _pack_here(todo: Sequence[Filed]) -> Iterator[list[tuple[str, Packed]]]:
    for start in range(0, len(todo), _CHUNK_HERE):
        chunk = todo[start : start + _CHUNK_HERE]
        packed = pack_new([each.article for each in chunk])
        yield [(each.digest, one) for each, one in zip(chunk, packed, strict=True)]
