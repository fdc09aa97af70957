"""Put documents together that tell of one event."""

from collections.abc import Mapping, Sequence

from briefing.model import Constraints, Story
from briefing.text import Document


def group(
    documents: Sequence[Document], *, constraints: Constraints, earlier: Mapping[str, str]
) -> tuple[Story, ...]:
    """Group documents into stories; `earlier` maps article ids to the ids of the stories that they were in."""
    return tuple(
        Story(
            id=earlier.get(each.id, each.id),
            title=each.article.title,
            articles=(each.id,),
            origins=((each.id,),),
        )
        for each in documents
    )
