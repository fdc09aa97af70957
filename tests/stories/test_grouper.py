"""Stories that grow: they keep their ids, and come out as if all articles had been there at once."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from briefing.model.marks import Constraints
from briefing.model.news import Article
from briefing.model.stories import Story
from briefing.stories.grouper import Grouper
from briefing.stories.reach import Find
from briefing.stories.signature import Signature, sign
from briefing.text.prepare import prepare
from tests.builders import NOON
from tests.stories.news import a_report, the_news


def signed(*articles: Article) -> list[Signature]:
    return [sign(prepare(each)) for each in articles]


def partition(grouper: Grouper) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in grouper.stories()}


def finder(signatures: Iterable[Signature]) -> Find:
    kept = {each.article: each for each in signatures}
    return lambda articles: [kept[article] for article in articles]


def next_run(grouper: Grouper, signatures: list[Signature]) -> Grouper:
    return Grouper.restore(grouper.state, finder(signatures))


def test_one_by_one_in_batches_and_at_once_agree() -> None:
    signatures = signed(*the_news(20))
    at_once, in_batches, one_by_one = Grouper(), Grouper(), Grouper()

    at_once.add(signatures)
    for first in range(0, len(signatures), 7):
        in_batches.add(signatures[first : first + 7])
    for each in signatures:
        one_by_one.add([each])

    assert len(partition(at_once) & partition(in_batches)) >= 19
    assert len(partition(at_once) & partition(one_by_one)) >= 19


def test_a_run_for_every_few_articles_agrees_with_all_at_once() -> None:
    signatures = signed(*the_news(20))
    at_once, grouper = Grouper(), Grouper()

    at_once.add(signatures)
    for first in range(0, len(signatures), 4):
        grouper = next_run(grouper, signatures)
        grouper.add(signatures[first : first + 4])

    assert len(partition(at_once) & partition(grouper)) >= 19


def test_what_was_taken_for_one_story_is_parted_when_much_has_come_and_the_greater_part_lives_on() -> None:
    news = signed(*the_news(12))
    early = news[:5]
    unrelated = [replace(each, language="de") for each in news[6:]]
    merged = Story(
        id="early",
        title="",
        articles=tuple(each.article for each in early),
        origins=tuple((each.article,) for each in early),
        rank=1.0,
    )

    first = Grouper()
    first.add(early)
    grouper = Grouper.restore(replace(first.state, stories=(merged,)), finder([*early, *unrelated]))
    for each in unrelated:
        grouper.add([each])
        grouper = next_run(grouper, [*early, *unrelated])

    of = {article: story.id for story in grouper.stories() for article in story.articles}
    assert [of[each.article] for each in early[:3]] == ["early"] * 3
    assert of[early[3].article] == of[early[4].article] != "early"


def test_a_story_keeps_its_id_as_it_grows() -> None:
    grouper = Grouper()
    grouper.add(signed(a_report(3, 1)))
    (before,) = grouper.stories()

    grouper.add(signed(a_report(3, 0), a_report(3, 2)))

    (after,) = grouper.stories()
    assert after.id == before.id
    assert len(after.articles) == 3


def test_a_story_keeps_its_id_in_the_next_run() -> None:
    first, second = signed(a_report(3, 0)), signed(a_report(3, 1))
    grouper = Grouper()
    grouper.add(first)
    (before,) = grouper.stories()

    again = next_run(grouper, [*first, *second])
    again.add(second)

    assert [story.id for story in again.stories()] == [before.id]


def test_a_story_keeps_its_id_when_its_first_article_leaves_the_window() -> None:
    signatures = signed(*(a_report(3, version) for version in range(3)))
    grouper = Grouper()
    grouper.add(signatures)
    (before,) = grouper.stories()

    later = next_run(grouper, signatures)
    later.remove([signatures[0].article])

    assert [story.id for story in later.stories()] == [before.id]


def test_what_is_restored_is_not_grouped_again() -> None:
    signatures = signed(*the_news(5))
    grouper = Grouper()
    grouper.add(signatures)

    again = next_run(grouper, signatures)

    assert again.stories() == grouper.stories()


def test_articles_are_forgotten() -> None:
    signatures = signed(*the_news(3))
    grouper = Grouper()
    grouper.add(signatures)

    grouper.remove([signatures[0].article, "unknown"])

    assert signatures[0].article not in {article for story in grouper.stories() for article in story.articles}


def test_an_edited_article_moves_to_the_story_that_it_now_tells() -> None:
    news = signed(*the_news(4))
    edited = sign(prepare(a_report(2, 4)))
    grouper = Grouper()
    grouper.add(news)

    grouper.add([replace(edited, article=news[0].article)])

    of = {article: story.id for story in grouper.stories() for article in story.articles}
    assert of[news[0].article] == of[news[6].article] != of[news[1].article]


def test_when_the_user_splits_a_story_the_greater_part_keeps_the_id() -> None:
    articles = [a_report(3, version) for version in range(3)]
    grouper = Grouper()
    grouper.add(signed(*articles))
    (before,) = grouper.stories()

    grouper.constrain(Constraints(apart=tuple((articles[0].id, each.id) for each in articles[1:])))

    of = {article: story.id for story in grouper.stories() for article in story.articles}
    assert of[articles[1].id] == of[articles[2].id] == before.id != of[articles[0].id]


def test_when_the_user_takes_a_merge_back_the_stories_part() -> None:
    articles = [a_report(1, 0), a_report(1, 1), a_report(2, 0)]
    grouper = Grouper(Constraints(together=((articles[0].id, articles[2].id),)))
    grouper.add(signed(*articles))
    assert len(grouper.stories()) == 1

    grouper.constrain(Constraints())

    assert len(grouper.stories()) == 2


def test_a_story_that_has_news_every_day_goes_on() -> None:
    reports = [a_report(6, day % 3, at=NOON + timedelta(days=day)) for day in range(4)]
    reports = [
        Article(**{name: getattr(each, name) for name in Article.__slots__} | {"id": f"day {day}"})
        for day, each in enumerate(reports)
    ]
    grouper = Grouper()

    for each in reports:
        grouper.add(signed(each))

    assert len(grouper.stories()) == 1
