"""The words around what is told: of many tags a few, with the count of the others."""

from dataclasses import replace

from briefing.formats.wording import about, chosen_tags, tags
from briefing.model.briefs import Brief, Coverage
from briefing.model.news import Span
from briefing.model.stories import Story
from tests.builders import an_article


def a_long_brief() -> Brief:
    """Tell a story of two articles of forty sentences each, which say nothing."""
    coverage = tuple(
        Coverage(
            article=an_article(outlet=outlet),
            letter=letter,
            sentences=tuple((at * 10, at * 10 + 9) for at in range(40)),
        )
        for outlet, letter in (("The Vale", "a"), ("The Post", "b"))
    )
    ids = tuple(each.article.id for each in coverage)
    story = Story(id="s", title="", articles=ids, origins=tuple((each,) for each in ids))
    return Brief(story=story, state="new", coverage=coverage, sections=())


def spans(brief: Brief, article: int, count: int) -> tuple[Span, ...]:
    return tuple(Span(brief.coverage[article].article.id, at * 10, at * 10 + 5) for at in range(count))


def test_few_tags_are_all_shown() -> None:
    brief = a_long_brief()

    assert tags(brief, spans(brief, 0, 6)) == "[a:1 a:2 a:3 a:4 a:5 a:6]"
    assert tags(brief, ()) == ""


def test_of_many_tags_six_are_shown_and_the_others_counted() -> None:
    brief = a_long_brief()

    assert tags(brief, spans(brief, 0, 40)) == "[a:1 a:2 a:3 a:4 a:5 a:6 +34]"


def test_every_article_has_its_first_tag_before_one_has_its_second() -> None:
    brief = a_long_brief()

    shown, more = chosen_tags(brief, spans(brief, 0, 40) + spans(brief, 1, 2))

    assert shown == ("a:1", "a:2", "a:3", "a:4", "a:5", "b:1")
    assert more == "+36"


def test_a_span_between_or_behind_the_sentences_has_the_next_or_the_last() -> None:
    brief = a_long_brief()
    article = brief.coverage[0].article.id

    assert [brief.tag(Span(article, at, at + 1)) for at in (0, 8, 9, 10, 9_999)] == [
        "a:1",
        "a:1",
        "a:2",
        "a:2",
        "a:40",
    ]


def test_a_story_that_is_not_in_english_says_that_quotes_and_figures_may_be_missing() -> None:
    brief = a_long_brief()
    foreign = replace(brief, coverage=tuple(replace(each, language="de") for each in brief.coverage))

    assert "English" not in about(brief, has_states=False)
    assert about(foreign, has_states=False).endswith("not in English, quotes and figures may be missing")
