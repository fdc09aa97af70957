"""The stories as they stand: from one grouping to the next, and the next run, only what is new is compared."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from briefing.model.marks import Constraints
from briefing.model.stories import Story
from briefing.newsroom.analysis import Analysis
from briefing.store.archive import Filed
from briefing.store.opinions import Opinions

if TYPE_CHECKING:
    from briefing.newsroom.regrouping import Regrouping

_KIND = "stories"


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came out last: enough while nothing changes."""

    stories: tuple[Story, ...]
    digests: dict[str, str]
    """Of which text each article was grouped, by article id."""
    constraints: Constraints


_decode = msgspec.msgpack.Decoder(_Outcome).decode
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
        self._regrouping: Regrouping | None = None
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
            outcome = self._outcome or self._last_outcome()
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
        """Group anew, and keep what comes of it."""
        # Where nothing has changed, what compares articles need not be imported.
        from briefing.newsroom.regrouping import Regrouping  # noqa: PLC0415

        if self._regrouping is None:
            self._regrouping = Regrouping(self._analysis, self._find_kept(self._state_key))
        stories = self._regrouping.group(filed, before, constraints=constraints, earlier=earlier)
        outcome = _Outcome(stories, digests, constraints)
        kept = ((self._scope, _encode(outcome)), (self._state_key, self._regrouping.left_behind()))
        self._opinions.keep(_KIND, kept, self._rules)
        return outcome

    def _last_outcome(self) -> _Outcome | None:
        kept = self._find_kept(self._scope)
        try:
            return _decode(kept) if kept else None
        except msgspec.MsgspecError:  # it is only a cache
            return None

    def _find_kept(self, key: str) -> bytes | None:
        return self._opinions.find(_KIND, (key,), self._rules).get(key)
