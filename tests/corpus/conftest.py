"""The corpus is read and marked once for all tests that look at it."""

import pytest

from tests.corpus.marking import Marking, Score
from tests.corpus.reading import Corpus, read_corpus
from tests.corpus.scoring import mark_all


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return read_corpus()


@pytest.fixture(scope="session")
def marking(corpus: Corpus) -> Marking:
    return Marking(corpus)


@pytest.fixture(scope="session")
def scores(marking: Marking) -> dict[str, Score]:
    return {score.row: score for score in mark_all(marking)}
