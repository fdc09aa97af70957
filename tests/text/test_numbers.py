"""Numbers are found in any form that news writes them in, with what they count."""

import pytest

from tests.builders import a_document
from tests.text.quantities import PREFIX, only, quantities, values


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


def test_another_language_writes_its_points_and_commas_the_other_way_round() -> None:
    text = (
        "Die Wahl ist entschieden.\nDie Ärztin kam auf 50,6 Prozent der Stimmen, wie die Kommission mitteilte.\n"
        "Auf dem Platz standen nach Angaben der Polizei etwa 8.200 Menschen, und sie sangen bis in die Nacht."
    )

    found = a_document(text).quantities

    assert [quantity.value for quantity in found] == [50.6, 8200.0]
    assert {quantity.counts for quantity in found} == {""}


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


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "The court of Gelt heard that 19 of the 340 investors had died.",
            ["investors had died", "investors"],
        ),
        ("Ten of its 40 passengers were hurt.", ["passengers were hurt", "passengers"]),
    ],
)
def test_what_is_told_of_some_is_not_told_of_all(text: str, counts: list[str]) -> None:
    assert [quantity.counts for quantity in quantities(text) if quantity.is_figure] == counts


def test_a_name_between_commas_is_whose_value_it_is() -> None:
    found = quantities("Ada Lind has 49.4 percent and the mayor, Bo Marr, has 48.9 percent.")

    assert [quantity.counts for quantity in found] == ["Ada Lind", "Bo Marr"]


def test_the_verb_after_a_magnitude_is_no_unit() -> None:
    found = only("Earthquake of magnitude 5.8 hits Gelt")

    assert (found.value, found.unit, found.kind) == (5.8, "magnitude", "magnitude")


@pytest.mark.parametrize(
    ("text", "unit"), [("The wall is 1.72 m tall.", "metre"), ("It takes 500 g of flour.", "gram")]
)
def test_a_unit_may_stand_apart(text: str, unit: str) -> None:
    assert only(text).unit == unit


def test_each_party_of_a_sentence_gives_its_own_count() -> None:
    found = quantities("Some 2,000 blocked a bridge, police said; organisers spoke of 5,000.")

    assert [quantity.said_by for quantity in found] == ["police", "organisers"]


def test_a_pronoun_is_nobody_who_gave_a_number() -> None:
    assert only("“We lost 34 ewes,” she said.").said_by is None
