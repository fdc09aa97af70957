"""The grouper at work: it goes on from what the last run left, and is told what is new, changed or gone."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from briefing.model.marks import Constraints
from briefing.model.stories import Story
from briefing.newsroom.analysis import Analysis
from briefing.store.archive import Filed
from briefing.stories.grouper import Grouper, State
from briefing.stories.reach import in_turn
from briefing.stories.signature import Signature

_decode = msgspec.msgpack.Decoder(State).decode
_encode = msgspec.msgpack.Encoder().encode


class Regrouping:
    """Groups anew where something has changed."""

    def __init__(self, analysis: Analysis, left: bytes | None) -> None:
        """Begin with what the last run left, as `left_behind` packs it; None where it left nothing."""
        self._analysis = analysis
        self._filed: dict[str, Filed] = {}
        self._grouper = self._restore(left)

    def group(
        self,
        filed: Sequence[Filed],
        before: Mapping[str, str],
        *,
        constraints: Constraints,
        earlier: Callable[[], Mapping[str, str]],
    ) -> tuple[Story, ...]:
        """Group the articles that take part now; `before` says of which text each was grouped last, by its digest."""
        self._filed = {each.article.id: each for each in filed}
        if self._grouper is None:
            self._grouper, before = Grouper(constraints, earlier=earlier(), find=self._find), {}
        digests = {each.article.id: each.digest for each in filed}
        gone = {article: digest for article, digest in before.items() if digests.get(article) != digest}
        self._grouper.remove(gone, self._analysis.signed(tuple(gone.values())))
        self._grouper.constrain(constraints)
        fresh = [article for article, digest in digests.items() if before.get(article) != digest]
        self._grouper.add(in_turn(self._find, fresh))
        return self._grouper.stories()

    def left_behind(self) -> bytes:
        """What the next run goes on from."""
        assert self._grouper is not None
        return _encode(self._grouper.state)

    def _restore(self, left: bytes | None) -> Grouper | None:
        try:
            return Grouper.restore(_decode(left), self._find) if left else None
        except msgspec.MsgspecError:  # it is only a cache
            return None

    def _find(self, articles: Sequence[str]) -> Iterable[Signature]:
        return self._analysis.signatures([self._filed[article] for article in articles])
