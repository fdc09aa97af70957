"""Numbers are found in any form that news writes them in, with what they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text import Quantity
from tests.builders import a_document

PREFIX = "Something happened here.\nIt is said. Nobody knows why it was so.\n"
"""Enough sentences for years and labels to be marked."""


def quantities(text: str) -> list[Quantity]:
    return list(a_document(PREFIX + text).quantities)


def values(text: str) -> list[object]:
    return [quantity.value for quantity in quantities(text) if quantity.is_figure]


def only(text: str) -> Quantity:
    (quantity,) = [each for each in quantities(text) if each.is_figure]
    return quantity


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("three dozen people", 36.0, "people"),
        ("half a million homes", 500_000.0, "home"),
        ("2.5bn euros", 2.5e9, "euro"),
        ("$500 billion", 5e11, "dollar"),
        ("€3.2m", 3.2e6, "euro"),
        ("Rs 10 crore", 1e8, "indian rupee"),
        ("HK$5.4m", 5.4e6, "hong kong dollar"),
        ("£12", 12.0, "pound sterling"),
        ("4 per cent", 4.0, "percentage"),
        ("25 basis points", 25.0, "basis point"),
        ("a quarter of a percentage point", 0.25, "percentage point"),
        ("5.25%-5.5%", (5.25, 5.5), "percentage"),
        ("between 10 and 15 people", (10.0, 15.0), "people"),
        ("$3 to $5 a barrel", (3.0, 5.0), "dollar per barrel"),
        ("one to two thousand tents", (1000.0, 2000.0), "tent"),
        ("two and a half metres", 2.5, "metre"),
        ("10 1/2 miles", 10.5, "mile"),
        ("900 km/h", 900.0, "kilometre per hour"),
        ("12,000 acres", 12_000.0, "acre"),
        ("38.5C", 38.5, "celsius"),
        ("60 kilos", 60.0, "kilogram"),
        ("40 per 100,000 people", 40.0, "per 100,000 people"),
        ("1.5 million gallons", 1.5e6, "gallon"),
        ("15 years", 15.0, "year"),
        ("twenty-one ships", 21.0, "ship"),
        ("three hundred and twelve cows", 312.0, "cow"),
        ("3.4M vehicles", 3.4e6, "vehicle"),
    ],
)
def test_a_number_is_read_with_its_unit(written: str, value: object, unit: str) -> None:
    found = only(f"There it stood: {written}.")

    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("One in five voters stayed at home.", 0.2, "share"),
        ("Two thirds of members voted yes.", 2 / 3, "share"),
        ("Profits tripled in Ilva.", 3.0, "multiple"),
        ("The Senate voted 52-48 to confirm her.", (52.0, 48.0), "score"),
        ("The 41-year-old was found alive.", 41.0, "age"),
        ("Anna Weld, 29, was found alive.", 29.0, "age"),
        ("The actor died at the age of 81.", 81.0, "age"),
        ("She is 41 and lives in Ilva.", 41.0, "age"),
        ("The quake, of magnitude 6.4, shook Ilva.", 6.4, "magnitude"),
        ("He is No. 3 in the world.", 3.0, "rank"),
        ("It was her fourth victim.", 4.0, "rank"),
        ("The four-point plan was signed.", 4.0, "size"),
    ],
)
def test_a_number_has_a_kind(text: str, value: object, kind: str) -> None:
    found = only(text)

    assert (found.value, found.kind) == (value, kind)


@pytest.mark.parametrize(
    "text",
    [
        "The F-16 landed in Ilva.",
        "They met on 3 May, and again on June 14.",
        "It opened at 5.12pm and shut at 10:45.",
        "Call 0800 555 012 for help.",
        "Flight 370 was lost.",
        "They live at 14 Mill Road.".replace("14 Mill Road", "number 9"),
        "The law rests on section 427 of the act.",
        "The taps run at seven.",
        "The shop is open from 10 to 4.",
        "In the 1990s it was quiet.",
        "No one knew.",
        "The virus, COVID-19, is back.",
    ],
)
def test_what_is_no_figure_is_left_out(text: str) -> None:
    assert values(text) == []


def test_years_are_marked_and_are_no_figures() -> None:
    (year,) = quantities("The war began in 2022.")

    assert (year.value, year.kind, year.is_figure) == (2022.0, "year", False)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Russia launched 267 drones overnight.", "drones launched overnight, Russia"),
        ("The blast killed 12 people.", "people killed, blast"),
        ("Officials said 185 people, including 12 children, had died.", "people had died"),
        ("They want 50% ownership of these resources.", "ownership of these resources"),
        ("Ukraine owes the US $500 billion.", "Ukraine"),
        ("Shares of Almera rose 6.5% on Monday.", "Shares of Almera"),
        ("Turnout was 61.4 per cent.", "Turnout"),
    ],
)
def test_what_it_counts_is_said_in_the_words_of_the_sentence(text: str, counts: str) -> None:
    found = quantities(text)[0]

    assert counts in found.counts
    assert len(found.counts.split()) <= 8


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Nearly 270 drones came.", "nearly"),
        ("At least 12 people died.", "at least"),
        ("It cost more than $5 million.", "more than"),
        ("It holds up to 400 people.", "up to"),
        ("The fee went up to $60.", None),
    ],
)
def test_a_hedge_is_kept(text: str, hedge: str | None) -> None:
    assert only(text).hedge == hedge


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Oil rose 4% on Monday.", "up"),
        ("Shares fell by 11 percent.", "down"),
        ("It was a 3% drop.", "down"),
        ("The rate is 4 percent.", None),
    ],
)
def test_a_change_has_a_direction(text: str, change: str | None) -> None:
    assert only(text).change == change


def test_what_others_counts_is_what_was_counted_before() -> None:
    assert [each.unit for each in quantities("The raid killed one person and injured five others.")] == [
        "people",
        "people",
    ]


def test_a_number_without_a_noun_takes_the_one_before() -> None:
    assert [each.unit for each in quantities("They shot down 138 drones, while 119 failed.")] == [
        "drone",
        "drone",
    ]


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ("According to the coastguard, 12 people were aboard.", "the coastguard"),
        ("Some 12 people were aboard, police said.", "police"),
        ("Twelve people were aboard.", None),
    ],
)
def test_who_gave_it_is_named_where_the_sentence_does(text: str, said_by: str | None) -> None:
    assert only(text).said_by == said_by


def test_nothing_after_the_article_is_evidence() -> None:
    text = "Storm in Marrick.\nThe storm cut power to 9,000 homes in Marrick on Monday night.\n" * 3

    found = a_document(
        f"{text}Related Stories:\nMill Burns Down\nMarking 700 Day\nPort Opens Again"
    ).quantities

    assert 700.0 not in [quantity.value for quantity in found]


def test_the_first_figure_of_the_article_weighs_more_than_a_stray_one() -> None:
    document = a_document(
        "Mill to cut 3,200 jobs.\nThe mill in Penrow will cut 3,200 jobs, it said.\nTwo dogs looked on.\n"
        "Nothing else is known of it.\nThe mill has one gate."
    )
    weights = {quantity.value: quantity.weight for quantity in document.quantities}

    assert weights[3200.0] > weights[2.0] > 0.0


def test_every_quantity_stands_in_the_text_and_weighs_between_nothing_and_all() -> None:
    document = a_document(
        "Prices rose 4% to $61.\nSome 1.2 million people fled; 12 were hurt, five of them badly."
    )

    for quantity in document.quantities:
        assert any(letter.isalnum() for letter in document.words_at(quantity.start, quantity.end))
        assert 0.0 <= quantity.weight <= 1.0


WHOLE = st.integers(min_value=13, max_value=10**9).filter(lambda number: not 1500 <= number <= 2100)
UNITS = (("people", "people"), ("drones", "drone"), ("homes", "home"), ("euros", "euro"), ("acres", "acre"))
SCALES = (("thousand", 10**3), ("million", 10**6), ("billion", 10**9), ("trillion", 10**12))


def in_words(number: int) -> str:
    """Write a whole number under a million in English words."""
    small = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen"
    ).split()
    tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
    if number < 20:
        return small[number]
    if number < 100:
        return tens[number // 10] + (f"-{small[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{small[number // 100]} hundred{rest}"
    rest = f" {in_words(number % 1000)}" if number % 1000 else ""
    return f"{in_words(number // 1000)} thousand{rest}"


@given(WHOLE, st.sampled_from(UNITS), st.sampled_from(("{}", "{:,}")))
def test_a_whole_number_in_digits_is_read_back(number: int, unit: tuple[str, str], form: str) -> None:
    found = only(f"There were {form.format(number)} {unit[0]} in Ilva.")

    assert (found.value, found.unit) == (float(number), unit[1])


@given(st.integers(min_value=2, max_value=999_999), st.sampled_from(UNITS))
def test_a_number_in_words_is_read_back(number: int, unit: tuple[str, str]) -> None:
    found = only(f"There were {in_words(number)} {unit[0]} in Ilva.")

    assert (found.value, found.unit) == (float(number), unit[1])


@given(
    st.decimals(min_value="1.1", max_value="999.9", places=1),
    st.sampled_from(SCALES),
    st.sampled_from(("${} {}", "€{} {}", "{} {} pounds in cash", "£{} {}")),
)
def test_money_with_a_scale_is_read_back(number: object, scale: tuple[str, int], form: str) -> None:
    found = only(f"It cost {form.format(number, scale[0])}.")

    assert found.kind == "money"
    assert found.value == pytest.approx(float(str(number)) * scale[1])


@given(st.integers(1, 900), st.integers(1, 99), st.sampled_from(("-", " to ", "–")))
def test_a_range_of_percents_is_read_back(low: int, more: int, joint: str) -> None:
    found = only(f"It lies at {low / 10}%{joint}{low / 10 + more}% in Ilva.")

    assert found.unit == "percentage"
    assert found.value == pytest.approx((low / 10, low / 10 + more))


PARTS = (
    *(
        "one",
        "hundred",
        "million",
        "trillion",
        "and",
        "a",
        "half",
        "of",
        "the",
        "12",
        "3.5",
        "1,000",
        "$",
        "%",
        "-",
    ),
    *(
        "/",
        "(",
        ")",
        ",",
        ".",
        "people",
        "dead",
        "May",
        "2022",
        "No.",
        "to",
        "between",
        "from",
        "in",
        "third",
        "'",
    ),
    *("“", "”", "Rs", "km", "per", "year", "old", "U.S.", "½", "bn", "m"),
)


@given(st.lists(st.sampled_from(PARTS), max_size=40), st.sampled_from((" ", "")))
def test_no_row_of_number_words_is_too_much(parts: list[str], joint: str) -> None:
    for quantity in quantities(joint.join(parts)):
        ends = quantity.value if isinstance(quantity.value, tuple) else (quantity.value,)
        assert all(abs(end) < 1e19 for end in ends)


@pytest.mark.parametrize(
    "text",
    [
        "one hundred and " * 5_000,
        "9" * 100_000,
        "according to the A A A A 40 " * 4_900,
        '"' * 100_000,
        "5-" * 20_000,
        "the 12 people of the " * 5_000,
        "$" * 50_000 + "5",
        "According to " + "the A " * 20_000 + " 5 people",
        "5" + " " * 100_000 + "million",
    ],
    ids=["words", "digits", "capitals", "marks", "hyphens", "no stop", "signs", "names", "spaces"],
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    assert len(quantities(text)) <= 5_000


def test_another_language_writes_its_points_and_commas_the_other_way_round() -> None:
    text = (
        "Die Wahl ist entschieden.\nDie Ärztin kam auf 50,6 Prozent der Stimmen, wie die Kommission mitteilte.\n"
        "Auf dem Platz standen nach Angaben der Polizei etwa 8.200 Menschen, und sie sangen bis in die Nacht."
    )

    found = a_document(text).quantities

    assert [quantity.value for quantity in found] == [50.6, 8200.0]
    assert {quantity.counts for quantity in found} == {""}


@pytest.mark.parametrize(
    "text",
    [
        "Second Officer Ivo Karst saw the boat.",
        "The second engineer went below.",
        "The goal came in the 12th minute.",
        "At ten past three the bell rang.",
        "The doors shut at a quarter to six.",
        "The polls shut at four o’clock.",
        "Ten o'clock is late.",
        "Around seven that evening the lights went out.",
        "Ratings: Ware 6, Hollis 7, Karst 8.",
    ],
)
def test_offices_clock_times_and_line_ups_are_no_figures(text: str) -> None:
    assert values(text) == []


def test_a_word_for_none_or_some_does_not_say_what_is_counted() -> None:
    assert only("None of the seven is in danger.").counts == ""


def test_a_slash_without_a_second_number_ends_the_first() -> None:
    assert values("The race was 12 12/ long.") == [12.0, 12.0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The rate rose to 5.2 percent from 4.8.", 4.8, "percentage"),
        ("A survey put Weld ahead by 51 percent to 49.", 49.0, "percentage"),
        ("The hall is 84 metres by 61.", 61.0, "metre"),
        ("Sales reached €3.4m, up from 2.9m.", 2.9e6, "euro"),
        ("Shares closed at $14.85, against 15.10 on Monday.", 15.1, "dollar"),
    ],
)
def test_a_number_has_the_unit_of_the_one_it_is_compared_with(text: str, value: float, unit: str) -> None:
    assert [each.unit for each in quantities(text) if each.value == value] == [unit]


@pytest.mark.parametrize(
    "text",
    [
        "The index rose 2 percent to 98.",
        "The index rose 2 percent from 4512.3.",
        "The rate was 7 percent, more than 5 banks offered.",
    ],
)
def test_what_a_change_ends_at_has_not_the_unit_of_the_change(text: str) -> None:
    assert [each.unit == "percentage" for each in quantities(text)] == [True, False]


@pytest.mark.parametrize(
    "text",
    ["Harrow United 3 Marlow Town 2", "Harrow Town 29, Port Marlow 28, Upper Weld 25", "Statement 118/2026"],
)
def test_results_standings_and_file_numbers_are_no_figures(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "sayers"),
    [
        ("Police said 28,000 were there; the club gave the crowd as 31,406.", ["Police", "the club"]),
        ("The organisers put the number at 40,000, police at 12,000.", ["The organisers", "police"]),
        ("The police say 12,000 and Quiet Skies say 40,000.", ["The police", "Quiet Skies"]),
        ("Guard Ann Weld, 39, said so.", [None]),
    ],
)
def test_a_count_belongs_to_the_party_of_its_clause(text: str, sayers: list[str | None]) -> None:
    assert [each.said_by for each in quantities(text)] == sayers


def test_who_gives_a_number_is_not_what_it_counts() -> None:
    assert only("Airport director Mona Weld said it would bring 11,000 jobs.").counts == ""


def test_an_age_in_commas_is_that_of_the_name_before_it() -> None:
    found = quantities("Dale Weld, 44, of Marlow; Ana-Lucia Ferro, 29, a welder; and Kyle Weld, 22, died.")

    assert [each.counts for each in found] == ["Dale Weld", "Ana-Lucia Ferro", "Kyle Weld"]


@pytest.mark.parametrize(
    ("text", "value"), [("It was minus 14 degrees in Lorne.", -14.0), ("It was -3C in Hale.", -3.0)]
)
def test_a_minus_belongs_to_its_number(text: str, value: float) -> None:
    found = only(text)

    assert found.value == value
    assert (PREFIX + text)[found.start] in "m-"
