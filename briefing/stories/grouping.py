"""Put documents together that tell of one event, all at once; see `grouper` for an archive that grows."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.model import Constraints, Story
from briefing.stories.grouper import Grouper
from briefing.stories.signature import Signature, sign
from briefing.text import Document


def group(
    documents: Sequence[Document], *, constraints: Constraints, earlier: Mapping[str, str]
) -> tuple[Story, ...]:
    """Group documents into stories; `earlier` maps article ids to the ids of their stories so far."""
    return group_signatures([sign(each) for each in documents], constraints=constraints, earlier=earlier)


def group_signatures(
    signatures: Iterable[Signature], *, constraints: Constraints, earlier: Mapping[str, str]
) -> tuple[Story, ...]:
    """Group articles by their signatures alone."""
    grouper = Grouper(constraints, earlier=earlier)
    grouper.add(signatures)
    return grouper.stories()
