"""The parts of an article's text."""

import itertools
from dataclasses import replace

import pytest

from briefing.text.document import SentenceKind
from briefing.text.structure import find_structure
from tests.builders import an_article

PROSE = (
    "The old bridge over the Harrow fell into the river on Friday evening, and nobody was hurt when it fell. "
)


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    article = an_article(text, title=title)
    sentences, _ = find_structure(article, "en")
    return [(sentence.kind.value, text[sentence.start : sentence.end]) for sentence in sentences]


def kind_of(line: str) -> str:
    found = {words: kind for kind, words in kinds(f"A bridge fell\n{PROSE}\n\n{line}\n\n{PROSE}")}
    return found.get(line, "cut")


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "By JANE ROE and John Marten, Staff Writers",
        "By Jane Roe | jroe@harrowpost.example",
        "Advertisement",
        "Advertisement Continue reading the main story",
        "Photo: Jane Roe / Harrow Post",
        "Image copyright Reuters Image caption The bridge before it fell",
        "Volunteers look for survivors under the bridge on Friday. (Jane Roe/Reuters)",
        "Volunteers at the bridge on Friday. Photo: Harrow Post / J. Roe",
        "FILE - In this May 4, 2016, file photo, the bridge over the Harrow stands.",
        "Updated 4:30 p.m. ET",
        "Share on Facebook",
        "Follow Jane Roe on Twitter: @janeroe",
        "Digg",
        "Read more: The bridges of the Harrow",
        "(Additional reporting by Jane Roe; Editing by John Marten)",
        "Copyright 2016 Harrow Post. All rights reserved.",
        "© Harrow Post",
        "Please turn on JavaScript. Media requires JavaScript to play.",
        "Sign up for our newsletter and never miss a bridge.",
        "* * *",
        "http://harrowpost.example/bridge",
    ],
)
def test_furniture_is_not_evidence(line: str) -> None:
    assert kind_of(line) == "furniture"


@pytest.mark.parametrize(
    "line",
    ["What the engineers knew", "'Like thunder'", "A LONG WAIT", "What happens now?", "5. The north pier"],
)
def test_subheads_are_not_evidence(line: str) -> None:
    assert kind_of(line) == "subhead"


@pytest.mark.parametrize(
    "line",
    [
        "No.",
        "It fell.",
        "“Why did nobody close it?” asked the mayor.",
        "By Friday night the whole town had come to look at the bridge.",
        "Photographs of the bridge were sold in the market for years.",
        "More from the river than from the road, the town had seen it coming.",
        "Watch the river, the old people used to say.",
        "The company makes printers and shares its profit with the town.",
        "(c) the owner failed to look at the piers after the flood in the spring;",
    ],
)
def test_body_stays_body(line: str) -> None:
    assert kind_of(line) == "body"


def test_the_first_line_is_the_title() -> None:
    assert kinds("A bridge fell\nNobody was hurt.")[0] == ("title", "A bridge fell")


def test_a_first_line_that_is_also_body_is_cut_into_sentences() -> None:
    text = "A bridge fell. Nobody was hurt.\n" + PROSE
    assert kinds(text, title="A bridge fell.")[:2] == [
        ("body", "A bridge fell."),
        ("body", "Nobody was hurt."),
    ]


@pytest.mark.parametrize(
    "dateline",
    ["HARROWGATE (AP) —", "(CNN) --", "PORT ORR, Maine --", "KABUL, Nov. 3 (Reuters) -", "London (CNN)"],
)
def test_a_dateline_is_not_a_part_of_the_sentence_after_it(dateline: str) -> None:
    assert kinds(f"A bridge fell\n{dateline} Nobody was hurt.")[1:] == [
        ("furniture", dateline),
        ("body", "Nobody was hurt."),
    ]


def test_a_correction_is_furniture() -> None:
    wrong = "this article first said that the bridge was closed."
    found = kinds(f"A bridge fell\n{PROSE}\n\nCorrection, 16 May: {wrong}\n\n{PROSE}")

    assert ("furniture", f"Correction, 16 May: {wrong}") in found


def test_a_last_line_about_the_author_is_furniture() -> None:
    article = replace(
        an_article(f"A bridge fell\n{PROSE}\n\nJane Roe lives in Harrowgate."), author="Jane Roe"
    )

    sentences, trailer = find_structure(article, "en")

    assert [each.kind for each in sentences] == [SentenceKind.TITLE, SentenceKind.BODY]
    assert trailer


def test_a_bullet_is_not_a_part_of_its_sentence() -> None:
    assert kinds("A bridge fell\n• Nobody was hurt.\n" + PROSE)[1] == ("body", "Nobody was hurt.")


def test_boilerplate_inside_a_paragraph_is_furniture() -> None:
    found = kinds(f"A bridge fell\n{PROSE}Sign up for our newsletter. The river is high.")
    assert found[-2:] == [("furniture", "Sign up for our newsletter."), ("body", "The river is high.")]


def test_what_follows_related_stories_is_the_trailer() -> None:
    text = f"A bridge fell\n{PROSE}\n{PROSE}\nRelated Stories:\nAnother bridge\nA third bridge fell"
    sentences, trailer = find_structure(an_article(text), "en")
    assert trailer == (text.index("Related"), len(text))
    assert sentences[-1].end <= text.index("Related")


def test_a_box_of_links_in_mid_article_does_not_end_it() -> None:
    text = f"A bridge fell\n{PROSE}\n\nRead more\n\nAnother bridge\n\n{PROSE}\n\n{PROSE}"
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "furniture", "subhead", "body", "body"]


def test_furniture_at_the_end_is_the_trailer() -> None:
    text = f"A bridge fell\n{PROSE}\nDigg\nreddit\n© Harrow Post"
    _, trailer = find_structure(an_article(text), "en")
    assert trailer == (text.index("Digg"), len(text))


def test_lines_wrapped_at_a_column_are_one_paragraph() -> None:
    words = (PROSE * 6).split()
    lines = [""]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > 72:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    text = "A bridge fell\n\n" + "\n".join(lines) + "\n\nThe end came soon."
    assert len(kinds(text)) == 1 + 6 + 1


def test_spans_are_in_order_and_bare() -> None:
    text = f"  A bridge fell  \n\n  {PROSE}  \n\t• It is gone.\n\nBy Jane Roe\n"
    sentences, _ = find_structure(an_article(text, title="A bridge fell"), "en")
    assert [text[each.start : each.end].strip() for each in sentences] == [
        text[each.start : each.end] for each in sentences
    ]
    assert all(before.end <= after.start for before, after in itertools.pairwise(sentences))


@pytest.mark.parametrize(
    "body",
    [
        "word " * 200_000,
        '"' * 100_000,
        "” " * 100_000,
        "A." * 200_000,
        "By Jane Roe and " * 60_000,
        "(" * 500_000,
        "PARIS, FRANCE - " * 60_000,
        " " * 500_000 + "x",
        "___\n" * 50_000,
    ],
    ids=["words", "quotes", "closers", "initials", "byline", "brackets", "dateline", "spaces", "rules"],
)
def test_hostile_text_is_read_to_its_end(body: str) -> None:
    text = "A bridge fell\n" + body
    sentences, trailer = find_structure(an_article(text), "en")
    assert sentences[0].kind is SentenceKind.TITLE
    assert max(sentences[-1].end, trailer[1] if trailer else 0) <= len(text)


def test_notes_to_editors_are_the_trailer() -> None:
    text = f"Bridge shut\n{PROSE}\n{PROSE}\nNotes to editors\n1. The order rests on section 3 of the Bridges Act."
    _, trailer = find_structure(an_article(text), "en")

    assert trailer is not None
    assert text[slice(*trailer)].startswith("Notes to editors")
