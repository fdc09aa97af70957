"""Put documents together that tell of one event, all at once; see `grouper` for an archive that grows."""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import UTC, datetime

from briefing.model import Constraints, Story
from briefing.stories.grouper import Grouper
from briefing.stories.ranking import Taste, rank
from briefing.stories.signature import Signature, sign
from briefing.text import Document

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def group(
    documents: Sequence[Document], *, constraints: Constraints, earlier: Mapping[str, str]
) -> tuple[Story, ...]:
    """Group documents into stories; `earlier` maps article ids to the ids of their stories so far."""
    return group_signatures([sign(each) for each in documents], constraints=constraints, earlier=earlier)


def group_signatures(
    signatures: Iterable[Signature],
    *,
    constraints: Constraints,
    earlier: Mapping[str, str],
    now: datetime | None = None,
    taste: Taste | None = None,
    seen: Set[str] = frozenset(),
) -> tuple[Story, ...]:
    """Group articles by their signatures alone, and rank the stories.

    Freshness counts from the newest article, but for those dated after `now`: a page of last month keeps its
    order, and one clock that runs ahead makes nothing old. `seen` are articles that the user has read.
    """
    known = {signature.article: signature for signature in signatures}
    grouper = Grouper(constraints, earlier=earlier)
    grouper.add(known.values())
    times = [each.published for each in known.values() if each.published is not None]
    newest = max((time for time in times if now is None or time <= now), default=_LONG_AGO)
    return rank(grouper.stories(), known, now=newest, taste=taste, seen=seen)
