"""Put documents together that tell of one event, all at once; see `grouper` for an archive that grows."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.model.marks import Constraints
from briefing.model.stories import Story
from briefing.stories.grouper import Grouper
from briefing.stories.ranking import rank
from briefing.stories.signature import Signature, sign
from briefing.text import Document


def group(
    documents: Sequence[Document], *, constraints: Constraints, earlier: Mapping[str, str]
) -> tuple[Story, ...]:
    """Group and rank documents; `earlier` maps article ids to the ids of their stories so far."""
    signatures = [sign(each) for each in documents]
    stories = group_signatures(signatures, constraints=constraints, earlier=earlier)
    return rank(stories, {each.article: each.published for each in signatures})


def group_signatures(
    signatures: Iterable[Signature], *, constraints: Constraints, earlier: Mapping[str, str]
) -> tuple[Story, ...]:
    """Group articles by their signatures alone."""
    grouper = Grouper(constraints, earlier=earlier)
    grouper.add({signature.article: signature for signature in signatures}.values())
    return grouper.stories()
