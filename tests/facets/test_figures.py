"""The ledger of figures across the articles of a story."""

from briefing.facets.base import Telling
from briefing.facets.figures import Figure, Figures
from briefing.model import Limits
from tests.builders import a_document, a_story


def ledger(*texts: str) -> list[Figure]:
    """The figures of a story told by several outlets."""
    documents = tuple(a_document(text, outlet=f"outlet {index}") for index, text in enumerate(texts))
    telling = Telling(story=a_story(*documents), documents=documents, limits=Limits(figures=None))
    return [finding for finding in Figures().find(telling) if isinstance(finding, Figure)]


def test_the_same_figure_in_two_outlets_is_one_corroborated_row() -> None:
    figures = ledger(
        "Ferry sinks off Marlow.\nThe ferry had 212 passengers aboard, the coastguard said.",
        "Marlow ferry goes down.\nThere were 212 passengers aboard the ferry.",
    )

    assert [(figure.value, figure.state, figure.origins) for figure in figures] == [
        (212.0, "corroborated", 2)
    ]
