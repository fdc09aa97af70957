"""Expressions of time resolved against the day of publication."""

from datetime import date

import pytest

from briefing.text.dates import find_dates

WEDNESDAY = date(2026, 11, 18)


def read(sentence: str, published: date | None = WEDNESDAY, language: str = "en") -> dict[str, str]:
    return {sentence[each.start : each.end]: each.when for each in find_dates(sentence, published, language)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It fell on Friday.", {"Friday": "2026-11-13"}),
        ("It will open on Friday.", {"Friday": "2026-11-20"}),
        ("Sunday will be cold.", {"Sunday": "2026-11-22"}),
        ("He said on Monday that it will open on Friday.", {"Monday": "2026-11-16", "Friday": "2026-11-20"}),
        ("It fell last Friday.", {"last Friday": "2026-11-13"}),
        ("It stood on Wednesday.", {"Wednesday": "2026-11-18"}),
        ("It fell in March 2022.", {"March 2022": "2022-03"}),
        ("It fell in May.", {"in May": "2026-05"}),
        ("It fell in December.", {"in December": "2025-12"}),
        ("It fell on 4 March 2021.", {"4 March 2021": "2021-03-04"}),
        ("It fell on March 4, 2020.", {"March 4, 2020": "2020-03-04"}),
        ("It fell on Nov. 3.", {"Nov. 3": "2026-11-03"}),
        ("It fell on March 4.", {"March 4": "2026-03-04"}),
        ("It fell three years ago.", {"three years ago": "2023"}),
        ("It fell two weeks ago.", {"two weeks ago": "2026-W45"}),
        ("It fell 5 days ago.", {"5 days ago": "2026-11-13"}),
        ("It fell last week.", {"last week": "2026-W46"}),
        ("In October of last year it rose.", {"In October of last year": "2025-10"}),
        ("By Tuesday evening 34 ships lay at anchor.", {"Tuesday": "2026-11-17"}),
        ("By Friday it will be mended.", {"Friday": "2026-11-20"}),
        ("A survey published on Monday by the bank put it at two.", {"Monday": "2026-11-16"}),
        ("The man who had warned them was heard on Monday.", {"Monday": "2026-11-16"}),
        ("He steps down in March.", {"in March": "2027-03"}),
        ("At its nearest, on 4 February, it will pass.", {"4 February": "2027-02-04"}),
        ("It fell overnight.", {"overnight": "2026-11-18"}),
        ("It fell last night.", {"last night": "2026-11-17"}),
        ("It was built in 1871.", {"in 1871": "1871"}),
        ("It fell on 2021-02-03.", {"2021-02-03": "2021-02-03"}),
        ("It fell on 3.2.2021.", {"3.2.2021": "2021-02-03"}),
        ("They are known to have died in the flood of Saturday.", {"Saturday": "2026-11-14"}),
        ('"On Saturday I will sleep," she said.', {"Saturday": "2026-11-21"}),
        ("The bank said on Tuesday it will close.", {"Tuesday": "2026-11-17"}),
        ("Fares were to go up on 1 January, he said.", {"1 January": "2027-01-01"}),
        ("It was sold by a grocer in Harrow on 16 November, he said.", {"16 November": "2026-11-16"}),
        ("The road is to be ready by the end of March.", {"of March": "2027-03"}),
    ],
)
def test_what_is_certain_is_resolved(sentence: str, expected: dict[str, str]) -> None:
    assert read(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "It may march in time.",
        "It would open on Friday.",
        "It opens next Friday.",
        "It fell last Tuesday.",
        "It cost 2000 pounds.",
        "She teaches from Monday to Thursday.",
        "“It is Tuesday, there is a meeting,” she said.",
        "“We live today as we are,” she said.",
        "Today's bridges are better.",
        "They came every Friday.",
        "It fell on February 30, 2021.",
        "It fell a few days ago.",
        "In 2005 people the town believed.",
        "The flood cost what would be 75 million euros today.",
    ],
)
def test_what_is_uncertain_is_left_out(sentence: str) -> None:
    assert read(sentence) == {}


def test_an_undated_article_has_only_days_that_say_their_year() -> None:
    assert read("On Friday, as on March 4, 2020, it fell.", None) == {"March 4, 2020": "2020-03-04"}


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "de",
            "Am Freitag fiel sie, wie vor drei Jahren.",
            {"Freitag": "2026-11-13", "vor drei Jahren": "2023"},
        ),
        ("fr", "Elle est tombée hier, le 4 mars 2021.", {"hier": "2026-11-17", "4 mars 2021": "2021-03-04"}),
        ("es", "Cayó el viernes pasado.", {"viernes pasado": "2026-11-13"}),
        ("it", "È caduto venerdì, tre anni fa.", {"venerdì": "2026-11-13", "tre anni fa": "2023"}),
        (
            "pt",
            "Caiu ontem, em 4 de março de 2021.",
            {"ontem": "2026-11-17", "4 de março de 2021": "2021-03-04"},
        ),
        ("nl", "Hij viel vorige week.", {"vorige week": "2026-W46"}),
        ("ja", "2021-02-03", {}),
    ],
)
def test_each_language_has_its_own_words(language: str, sentence: str, expected: dict[str, str]) -> None:
    assert read(sentence, language=language) == expected


def test_hostile_sentences_are_read_to_their_end() -> None:
    for text in (
        "last " * 20_000,
        "1 " * 50_000,
        "in March " * 10_000,
        "“" * 50_000 + " today",
        "By Monday " * 10_000,
    ):
        find_dates(text, WEDNESDAY, "en")


@pytest.mark.parametrize(
    "sentence",
    ["Since Monday 298 flights have been cancelled.", "Waits fell to three hours from six on Monday."],
)
def test_a_day_that_only_bounds_or_compares_is_an_aside(sentence: str) -> None:
    assert [each.is_aside for each in find_dates(sentence, WEDNESDAY, "en")] == [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "A mast was seen ten miles off the port from which she had sailed on Nov 10.",
        "A bell that was stolen from the chapel 40 years ago has come home.",
        "The ban until 2030 fell by one vote.",
        "The flood of 1974 was deeper.",
        "Weil, who became mayor in 2022, declined.",
        "Weil said that she had seen worse in 1987.",
        "Weil, who on Friday had called it a joke, declined.",
        "It was the deepest snow in November since the war.",
        "The share would reach 17 percent by 2040.",
    ],
)
def test_the_day_of_a_relative_clause_or_a_bound_is_an_aside(sentence: str) -> None:
    assert [each.is_aside for each in find_dates(sentence, WEDNESDAY, "en")] == [True]


def test_a_wish_for_next_year_is_no_day_and_a_plan_is_one() -> None:
    assert read("„Das machen wir nächstes Jahr wieder“, sagte sie.", language="de") == {}
    assert read('"We will open it next year," she said.') == {"next year": "2027"}


def test_a_day_of_which_somebody_says_what_should_be_lies_ahead() -> None:
    assert read("On Friday, said Mr Oldacre, who keeps the keys, it should open.") == {"Friday": "2026-11-20"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of sick children rose to 203 on Saturday.",
        "It fell in the summer of 2021.",
        "In 2022 she became mayor, who had been a clerk.",
    ],
)
def test_the_day_to_which_something_rose_is_that_of_the_sentence(sentence: str) -> None:
    assert [each.is_aside for each in find_dates(sentence, WEDNESDAY, "en")] == [False]


def test_the_day_of_a_clause_about_something_stands_beside_that_of_the_sentence() -> None:
    sentence = "The shed that burnt down on Thursday will be rebuilt, its owner said on Friday."

    assert [each.is_beside for each in find_dates(sentence, WEDNESDAY, "en")] == [True, False]
    assert [
        each.is_beside for each in find_dates("He said that the shed burnt down on Friday.", WEDNESDAY, "en")
    ] == [False]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Ms Amsel is to see Otto Brink, the port's director, in Lund on Friday.", "2026-11-20"),
        ("The keeper, who has let in two goals, is due to have a scan on Friday.", "2026-11-20"),
        ('Radio Amsel will play "The Long Ferry" on Sunday at noon.', "2026-11-22"),
        ("The queen flies to Lund on Friday, her office said.", "2026-11-20"),
        ("Lund host Amsel on Saturday.", "2026-11-21"),
        ("Tickets go on sale on Friday.", "2026-11-20"),
    ],
)
def test_what_is_planned_lies_ahead_whatever_stands_between_the_verb_and_its_day(
    sentence: str, when: str
) -> None:
    assert list(read(sentence).values()) == [when]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The mayor, who is due in court, resigned on Friday.", "2026-11-13"),
        ("The road will close on Sunday, the mayor said, after a lorry crashed on Tuesday.", "2026-11-17"),
        ("It will close, the mayor, Ann Amsel, said on Monday.", "2026-11-16"),
        ("The fire on Monday, the worst in years, killed three.", "2026-11-16"),
        ("The blast on Monday has left a hole.", "2026-11-16"),
        ("On Monday, the bank said it will close.", "2026-11-16"),
        ("Two are missing after a landslide on Monday.", "2026-11-16"),
        ("On Friday it withdrew its offer.", "2026-11-13"),
    ],
)
def test_what_is_told_is_past_though_a_plan_stands_beside_it(sentence: str, when: str) -> None:
    assert list(read(sentence).values())[-1] == when


@pytest.mark.parametrize(
    "sentence",
    [
        "A girl walks past the burnt school on Friday.",
        "Police are looking into a shooting on Friday.",
        "Sales on Black Friday rose.",
        "It fell on Ash Wednesday.",
    ],
)
def test_a_day_of_a_picture_an_inquiry_or_a_feast_is_not_told(sentence: str) -> None:
    assert read(sentence) == {}


def test_a_strike_from_a_weekday_on_lies_ahead_in_french() -> None:
    sentence = "Le syndicat appelle à la grève à partir de vendredi."

    assert read(sentence, language="fr") == {"vendredi": "2026-11-20"}
