"""Quotes as programs that read lines get them."""

from briefing.facets.quotes import Quote, Twin
from briefing.model.news import Span


def test_a_quote_has_a_line_for_each_wording_with_who_said_it() -> None:
    there, here = Span("a", 0, 5), Span("b", 3, 7)
    twin = Twin(text="safe", spans=(here,), how="trimmed", marked='"safe"')
    quote = Quote(text="We are", spans=(there,), speaker="Inés Varga", twins=(twin,))

    assert [(line.value, line.who, line.state, line.span) for line in quote.lines()] == [
        ("We are", "Inés Varga", "", there),
        ("safe", "Inés Varga", "trimmed", here),
    ]


def test_the_line_of_what_somebody_denied_says_so() -> None:
    quote = Quote(
        text="it was late", spans=(Span("a", 0, 5),), speaker="Inés Varga", cue="denied", kind="indirect"
    )

    assert [line.state for line in quote.lines()] == ["denied"]
