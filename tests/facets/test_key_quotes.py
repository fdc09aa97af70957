"""Which quotes are key, tried on the corpus: what two outlets print is among the first five of its story."""

from collections.abc import Iterator

import pytest

from briefing.model.news import Span
from tests.corpus.mark_key_quotes import FIRST, chosen
from tests.corpus.marking import Marking
from tests.corpus.reading import read_corpus


@pytest.fixture(scope="module")
def marking() -> Marking:
    return Marking(read_corpus())


def _shared_quotes(marking: Marking) -> Iterator[tuple[str, Span]]:
    for how in ("identical", "trimmed", "reworded"):
        for story, one, _ in marking.sheet["twins"].get(how, ()):
            yield story, marking.span(one)


def test_what_two_outlets_print_is_among_the_key_quotes(marking: Marking) -> None:
    asked = list(_shared_quotes(marking))
    shown = {story: chosen(marking, story, FIRST) for story, _ in asked}

    hits = sum(
        any(
            span.article == place.article and span.start <= place.start < span.end
            for quote in shown[story]
            for span in (*quote.spans, *quote.parts)
        )
        for story, place in asked
    )

    assert hits >= 0.75 * len(asked), f"{hits} of {len(asked)}"


def test_quotes_of_one_speaker_stand_together(marking: Marking) -> None:
    for story in marking.sheet["stories"]:
        speakers = [quote.rows()[0].group for quote in chosen(marking, story, FIRST)]

        assert len(set(speakers)) == len(
            [name for at, name in enumerate(speakers) if speakers[:at][-1:] != [name]]
        )
