"""Why articles stand in one story."""

from dataclasses import replace

from briefing.stories.reasons import find_reasons
from briefing.stories.signature import sign
from briefing.text.prepare import prepare
from tests.builders import an_article


def test_what_they_share_is_said_and_what_one_alone_has_is_not() -> None:
    one = an_article(
        "Ferry runs aground off Alderwick\nIt carried 214 passengers and struck Gull Rock, said Hetty Maclaine.",
        outlet="A",
    )
    other = an_article(
        "Hetty Maclaine praises calm on stranded ferry\nAll 214 passengers left the ferry near Alderwick in lifeboats.",
        outlet="B",
    )

    reasons = find_reasons([sign(prepare(one)), sign(prepare(other))])

    assert ("name", "Hetty Maclaine") in {(reason.kind, reason.text) for reason in reasons}
    assert ("day", "2026-11-22") in {(reason.kind, reason.text) for reason in reasons}
    assert "lifeboats" not in {reason.text for reason in reasons}
    assert len(reasons) == len(set(reasons))


def test_an_article_alone_needs_no_reason() -> None:
    assert find_reasons([sign(prepare(an_article()))]) == ()


def test_a_name_and_its_genitive_are_one_reason() -> None:
    texts = (
        "Hetty Maclaine's ferry sails\nHetty Maclaine's ferry sailed. Hetty Maclaine's crew of Alderwick cheered.",
        "Ferry of Hetty Maclaine sails\nHetty Maclaine sailed the ferry to Alderwick. Hetty Maclaine waved.",
    )
    signed = [
        replace(sign(prepare(an_article(text, outlet=text[:5]))), names=names)
        for text, names in zip(
            texts, (("Maclaine’s", "Alderwick"), ("Maclaine", "Maclaine's", "Alderwick")), strict=True
        )
    ]

    names = [reason.text for reason in find_reasons(signed) if reason.kind == "name"]

    assert sorted(names) == ["Alderwick", "Maclaine"]
