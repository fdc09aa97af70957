"""The stories as they stand: from one grouping to the next, and the next run, only what is new is compared."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from briefing.model.marks import Constraints
from briefing.model.stories import Story
from briefing.store import Filed, Opinions
from briefing.stories.grouper import Grouper
from briefing.stories.signature import Signature

_KIND = "stories"


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a run leaves for the next one."""

    stories: tuple[Story, ...]
    digests: dict[str, str]
    """Of which text each article was grouped, by article id."""
    constraints: Constraints
    unsettled: int


_decode = msgspec.msgpack.Decoder(_Kept).decode
_encode = msgspec.msgpack.Encoder().encode


class Standing:
    """Keeps the stories of one scope up to date."""

    def __init__(self, opinions: Opinions, rules: str, scope: str) -> None:
        self._opinions = opinions
        self._rules = rules
        self._scope = scope
        self._grouper: Grouper | None = None
        self._digests: dict[str, str] = {}
        self._lock = threading.Lock()

    def group(
        self,
        filed: Sequence[Filed],
        signatures: Sequence[Signature],
        *,
        constraints: Constraints,
        earlier: Mapping[str, str],
    ) -> tuple[Story, ...]:
        """Group the articles that take part now, each with its signature; `earlier` names the stories of before."""
        digests = {each.article.id: each.digest for each in filed}
        with self._lock:
            if self._grouper is None:
                self._grouper = self._restore(signatures, digests, constraints, earlier)
            grouper, before = self._grouper, self._digests
            grouper.constrain(constraints)
            gone = [article for article in before if article not in digests]
            if gone:
                grouper.remove(gone)
            fresh = [each for each in signatures if before.get(each.article) != digests[each.article]]
            if fresh:
                grouper.add(fresh)
            stories = grouper.stories()
            if fresh or gone or before != digests:
                self._digests = digests
                self._keep(_Kept(stories, digests, constraints, grouper.unsettled))
        return stories

    def _restore(
        self,
        signatures: Sequence[Signature],
        digests: Mapping[str, str],
        constraints: Constraints,
        earlier: Mapping[str, str],
    ) -> Grouper:
        """Go on from what the last run left; from nothing where it left nothing or was of other rules."""
        packed = self._opinions.find(_KIND, (self._scope,), self._rules).get(self._scope)
        try:
            kept = _decode(packed) if packed else None
        except msgspec.MsgspecError:  # it is only a cache
            kept = None
        if kept is None:
            return Grouper(constraints, earlier=earlier)
        self._digests = {article: digest for article, digest in kept.digests.items() if article in digests}
        known = [each for each in signatures if each.article in self._digests]
        return Grouper.restore(known, kept.stories, kept.constraints, unsettled=kept.unsettled)

    def _keep(self, kept: _Kept) -> None:
        self._opinions.keep(_KIND, ((self._scope, _encode(kept)),), self._rules)
