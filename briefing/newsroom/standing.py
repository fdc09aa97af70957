"""The stories as they stand: from one grouping to the next, and the next run, only what is new is compared."""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from briefing.model.marks import Constraints
from briefing.model.stories import Story
from briefing.newsroom.analysis import Analysis
from briefing.store.archive import Filed
from briefing.store.opinions import Opinions
from briefing.stories.grouper import Grouper, State
from briefing.stories.reach import in_turn
from briefing.stories.signature import Signature

_KIND = "stories"
_Kept = TypeVar("_Kept")


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came out last: enough while nothing changes."""

    stories: tuple[Story, ...]
    digests: dict[str, str]
    """Of which text each article was grouped, by article id."""
    constraints: Constraints


_decode_outcome = msgspec.msgpack.Decoder(_Outcome).decode
_decode_state = msgspec.msgpack.Decoder(State).decode
_encode = msgspec.msgpack.Encoder().encode


class Standing:
    """Keeps the stories of one scope up to date."""

    def __init__(self, opinions: Opinions, analysis: Analysis, rules: str, scope: str) -> None:
        self._opinions = opinions
        self._analysis = analysis
        self._rules = rules
        self._scope = scope
        self._state_key = f"{scope}\0state"
        self._outcome: _Outcome | None = None
        self._grouper: Grouper | None = None
        self._filed: dict[str, Filed] = {}
        self._lock = threading.Lock()

    def group(
        self,
        filed: Sequence[Filed],
        *,
        constraints: Constraints,
        earlier: Callable[[], Mapping[str, str]],
    ) -> tuple[Story, ...]:
        """Group the articles that take part now; `earlier` tells the stories of before where all starts anew."""
        digests = {each.article.id: each.digest for each in filed}
        with self._lock:
            outcome = self._outcome or self._find_kept(self._scope, _decode_outcome)
            if outcome is None or (outcome.digests, outcome.constraints) != (digests, constraints):
                before = {} if outcome is None else outcome.digests
                outcome = self._regroup(filed, before, digests, constraints, earlier)
            self._outcome = outcome
        return outcome.stories

    def _regroup(
        self,
        filed: Sequence[Filed],
        before: Mapping[str, str],
        digests: dict[str, str],
        constraints: Constraints,
        earlier: Callable[[], Mapping[str, str]],
    ) -> _Outcome:
        """Tell the grouper of all that is new, changed or gone, and keep what comes of it."""
        self._filed = {each.article.id: each for each in filed}
        grouper = self._grouper or self._restore()
        if grouper is None:
            grouper, before = Grouper(constraints, earlier=earlier(), find=self._find), {}
        self._grouper = grouper
        gone = {article: digest for article, digest in before.items() if digests.get(article) != digest}
        grouper.remove(gone, self._analysis.signed(tuple(gone.values())))
        grouper.constrain(constraints)
        fresh = [article for article, digest in digests.items() if before.get(article) != digest]
        grouper.add(in_turn(self._find, fresh))
        outcome = _Outcome(grouper.stories(), digests, constraints)
        kept = ((self._scope, _encode(outcome)), (self._state_key, _encode(grouper.state)))
        self._opinions.keep(_KIND, kept, self._rules)
        return outcome

    def _restore(self) -> Grouper | None:
        """Go on from what the last run left; None where it left nothing or was of other rules."""
        state = self._find_kept(self._state_key, _decode_state)
        return None if state is None else Grouper.restore(state, self._find)

    def _find(self, articles: Sequence[str]) -> Iterable[Signature]:
        return self._analysis.signatures([self._filed[article] for article in articles])

    def _find_kept(self, key: str, decode: Callable[[bytes], _Kept]) -> _Kept | None:
        packed = self._opinions.find(_KIND, (key,), self._rules).get(key)
        try:
            return decode(packed) if packed else None
        except msgspec.MsgspecError:  # it is only a cache
            return None
