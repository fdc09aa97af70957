"""Names: what is one, whose it is, and what the article calls its bearer."""

import pytest

from briefing.text import Name
from tests.builders import a_document


def names_of(body: str) -> dict[str, Name]:
    document = a_document("What happened in the town\n" + body)
    return {name.name: name for name in document.names}


def test_a_surname_alone_is_the_person_named_in_full_before() -> None:
    names = names_of("Dana Holt opened the mill. On Friday the mill was sold, and Holt left. Now Holt bakes.")

    assert len(names["Dana Holt"].mentions) == 3
    assert names["Dana Holt"].kind == "person"


def test_two_people_of_one_surname_stay_two() -> None:
    names = names_of("Dana Holt met Martin Holt at the mill. Mr Holt was late. Mrs Holt was not.")

    assert len(names["Martin Holt"].mentions) == 2
    assert len(names["Dana Holt"].mentions) == 2


def test_a_title_before_the_name_is_its_role_and_no_part_of_it() -> None:
    names = names_of("The plan came from Harbour Secretary Alan Reed and Prime Minister Sir John Marsh.")

    assert names["Alan Reed"].role == "Harbour Secretary"
    assert names["John Marsh"].role == "Prime Minister"


def test_what_commas_set_off_after_the_name_is_the_role() -> None:
    names = names_of(
        "Dana Holt, a baker from Harrowgate, left. Alan Reed, 54, the union's treasurer, stayed."
    )

    assert names["Dana Holt"].role == "baker from Harrowgate"
    assert names["Alan Reed"].role == "union's treasurer"


def test_a_name_set_off_from_its_role_has_it() -> None:
    names = names_of(
        "The port's chairman, Otto Vance, left. Said a spokesman for the ministry, Dr Nora Lind."
    )

    assert names["Otto Vance"].role == "port's chairman"
    assert names["Nora Lind"].role == "spokesman for the ministry"


def test_a_possessive_owner_belongs_to_the_role() -> None:
    names = names_of("Norway’s President Kari Lund spoke. Lund left.")

    assert names["Kari Lund"].role == "Norway’s President"


def test_first_names_honorifics_and_pronouns_tell_the_gender() -> None:
    names = names_of("Anna Berg spoke. Mr Qorven spoke too. Zorin Vash said he took his hat with him.")

    assert names["Anna Berg"].gender == "f"
    assert names["Qorven"].gender == "m"
    assert names["Zorin Vash"].gender == "m"


def test_a_word_that_opens_a_sentence_is_no_name() -> None:
    names = names_of(
        "Still the rain fell. Officials waited. Nothing moved. But still the officials waited for nothing."
    )

    assert not names


def test_initials_stand_for_the_organisation() -> None:
    names = names_of("The Harbour Workers Union met. The HWU voted. A strike, the HWU said, will follow.")

    assert len(names["Harbour Workers Union"].mentions) == 3
    assert names["Harbour Workers Union"].kind == "organisation"


def test_every_mention_is_spelt_as_a_name_of_its_bearer() -> None:
    document = a_document("Reed wins\nAlan Reed’s boat won. Reed’s crew cheered for Alan Reed in Oslo.")

    for name in document.names:
        for start, end in name.mentions:
            assert document.words_at(start, end).split()[-1] == name.name.split()[-1]


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Corben Chief Executive Bram Tolle said so.", "Bram Tolle", "Corben Chief Executive"),
        ("Professor Emeritus Ludwig von der Heyde said so.", "Ludwig von der Heyde", "Professor Emeritus"),
        ("Prime Minister-designate Jonas Weil said so.", "Jonas Weil", "Prime Minister-designate"),
        ("Sir Ronald Peake MP said so.", "Ronald Peake", None),
        ("It will open, said the auditor, Jan Moll.", "Jan Moll", "auditor"),
        (
            "Carrow & Vane's chief economist, Idris Tall, said so.",
            "Idris Tall",
            "Carrow & Vane's chief economist",
        ),
        ("‘I had two pair,’ says Piet Brand, ‘and the coastguard at the window.’", "Piet Brand", None),
    ],
)
def test_a_title_of_several_words_is_no_part_of_the_name(words: str, name: str, role: str | None) -> None:
    assert names_of(words)[name].role == role


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The Shippers’ Council said that the port was full.", "Shippers’ Council"),
        ("The Teachers' Union will strike.", "Teachers' Union"),
    ],
)
def test_a_body_that_a_plural_owns_keeps_its_apostrophe(words: str, name: str) -> None:
    assert names_of(words)[name].kind == "organisation"


def test_a_rival_may_be_a_firm_and_a_storm_is_nobody() -> None:
    names = names_of(
        "Shares of its rival Monet, which is smaller, rose. Storm Ottilie left. Ottilie was slow. Ottilie!"
    )

    assert [name for name, each in names.items() if each.kind == "person"] == []


def test_a_noun_beside_a_name_tells_its_gender() -> None:
    names = names_of("Her nephew Orv Pell sang. Nobody heard Qess Lund, a spokeswoman.")

    assert (names["Orv Pell"].gender, names["Qess Lund"].gender) == ("m", "f")


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Dana Holt, 44, showed nothing as Judge Rita Marsh read the verdict.", None),
        ("Dana Holt, 22, thanked Judge Rita Marsh.", None),
        ("Dana Holt, 54, a retired judge, wept.", "retired judge"),
        ("Dana Holt, Deputy Chief Justice, wept.", "Deputy Chief Justice"),
    ],
)
def test_what_someone_did_is_no_role(sentence: str, role: str | None) -> None:
    assert names_of(sentence)["Dana Holt"].role == role
