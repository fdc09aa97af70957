"""The table of marks: every part of the analysis, in order."""

from collections.abc import Callable

from tests.corpus.mark_figures import conflicts_invented, figures_found
from tests.corpus.mark_key_quotes import key_quotes_chosen
from tests.corpus.mark_quotes import indirect_found, people_found, quotes_found, twins_found
from tests.corpus.mark_stories import (
    copies_found,
    days_told,
    edits_told,
    furniture_seen,
    news_told,
    origins_counted,
    pairs_together,
)
from tests.corpus.marking import Marking, Score

PARTS: tuple[Callable[[Marking], Score | tuple[Score, ...]], ...] = (
    pairs_together,
    copies_found,
    origins_counted,
    news_told,
    quotes_found,
    indirect_found,
    twins_found,
    key_quotes_chosen,
    figures_found,
    conflicts_invented,
    people_found,
    days_told,
    edits_told,
    furniture_seen,
)


def mark_all(marking: Marking) -> tuple[Score, ...]:
    """Every row of the table, in order."""
    rows: list[Score] = []
    for part in PARTS:
        scores = part(marking)
        rows += [scores] if isinstance(scores, Score) else scores
    return tuple(rows)
