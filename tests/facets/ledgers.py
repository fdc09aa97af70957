"""The ledger of a story that several outlets tell."""

from datetime import timedelta

from briefing.facets.base import Telling
from briefing.facets.figures import Figure, Figures
from briefing.model.briefs import Limits
from tests.builders import NOON, a_document, a_story


def ledger(*texts: str, gap: timedelta = timedelta(0)) -> list[Figure]:
    """The figures of a story told by several outlets, each `gap` after the one before."""
    documents = tuple(
        a_document(text, outlet=f"outlet {index}", published=NOON + index * gap)
        for index, text in enumerate(texts)
    )
    telling = Telling(story=a_story(*documents), documents=documents, limits=Limits(figures=None))
    return [finding for finding in Figures().find(telling) if isinstance(finding, Figure)]


def opposed(figures: list[Figure]) -> list[tuple[str, frozenset[object]]]:
    """Each state of rivals, and the two values that stand against each other."""
    return [
        (figure.state, frozenset((figure.value, rival.value)))
        for figure in figures
        for rival in figure.against
    ]
