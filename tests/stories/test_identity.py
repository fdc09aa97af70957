"""Ids of stories: given once, never twice."""

from briefing.stories.identity import name_stories


def test_an_article_whose_every_name_went_elsewhere_gets_one_of_its_own() -> None:
    taken: set[str] = set()

    for _ in range(4):
        (name,) = name_stories([["a"]], earlier={}, taken=taken)
        assert name not in taken
        taken.add(name)


def test_the_story_that_keeps_most_of_its_articles_keeps_the_id() -> None:
    earlier = dict.fromkeys("abc", "old")

    names = name_stories([["a"], ["b", "c", "d"]], earlier=earlier, taken=frozenset())

    assert names[1] == "old"
    assert names[0] not in ("old", "")


def test_of_two_stories_made_one_the_greater_lives_on() -> None:
    earlier = {"a": "small", "b": "great", "c": "great"}

    assert name_stories([["a", "b", "c"]], earlier=earlier, taken=frozenset()) == ["great"]
