"""News in a dozen languages: told apart, cut into sentences and grouped without a word about what they are in."""

import pytest

from briefing.model.marks import Constraints
from briefing.model.stories import Story
from briefing.stories.grouping import group
from briefing.text.prepare import prepare
from tests.stories.abroad import Report, count_pairs, read_reports

REPORTS = read_reports()
LANGUAGES = tuple(dict.fromkeys(each.language for each in REPORTS))


@pytest.fixture(scope="module")
def stories() -> tuple[Story, ...]:
    return group([prepare(each.article) for each in REPORTS], constraints=Constraints(), earlier={})


def of(language: str) -> list[Report]:
    return [each for each in REPORTS if each.language == language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_article_is_told_for_what_it_is(language: str) -> None:
    assert {prepare(each.article).language for each in of(language)} == {language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_stories_are_found(language: str, stories: tuple[Story, ...]) -> None:
    right, joined, wanted = count_pairs(of(language), [story.articles for story in stories])

    assert right == joined == wanted


def test_the_same_event_in_two_languages_is_two_stories(stories: tuple[Story, ...]) -> None:
    language_of = {each.article.id: each.language for each in REPORTS}

    assert all(len({language_of[article] for article in story.articles}) == 1 for story in stories)


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_sentences_end_where_a_reader_ends_them(language: str) -> None:
    found = {
        document.words_at(each.start, each.end)
        for document in (prepare(report.article) for report in of(language))
        for each in document.sentences
    }
    wanted = [sentence for report in of(language) for sentence in report.sentences]

    assert sum(sentence in found for sentence in wanted) >= len(wanted) - 1
