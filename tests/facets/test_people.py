"""The facet of people: one person, one row."""

from briefing.facets import Telling
from briefing.facets.people import People, Person
from briefing.text import Document
from tests.builders import a_document, a_story


def people_of(*documents: Document) -> tuple[Person, ...]:
    return People().find(Telling(story=a_story(*documents), documents=documents))


def test_spellings_of_two_articles_are_one_person() -> None:
    one = a_document("One\nPresident Oleksiy Horenskyy left. Horenskyy was tired.", outlet="one")
    two = a_document("Two\nOleksiy Horensky, the president, left. Later Horensky slept.", outlet="two")

    (person,) = people_of(one, two)

    assert person.text == "Oleksiy Horenskyy"
    assert person.role == "President"
    assert set(person.spellings) == {"Oleksiy Horenskyy", "Horenskyy", "Oleksiy Horensky", "Horensky"}


def test_a_bare_surname_joins_the_full_name_of_another_article() -> None:
    one = a_document("One\nMs Holt left. Then Ms Holt came back.", outlet="one")
    two = a_document("Two\nDana Holt left the town.", outlet="two")

    (person,) = people_of(one, two)

    assert person.text == "Dana Holt"


def test_siblings_stay_two() -> None:
    one = a_document("One\nDana Holt and Martin Holt left the town on Friday.", outlet="one")

    assert [person.text for person in people_of(one)] == ["Dana Holt", "Martin Holt"]


def test_who_speaks_comes_before_who_is_named() -> None:
    document = a_document("One\nAlan Reed left. “We will rebuild the bridge,” Dana Holt said.")

    assert [person.text for person in people_of(document)] == ["Dana Holt", "Alan Reed"]


def test_the_name_stands_at_the_first_span() -> None:
    document = a_document("Reed wins\nMr Reed won again. Alan Reed was glad.")

    (person,) = people_of(document)

    assert document.words_at(person.spans[0].start, person.spans[0].end) == person.text == "Alan Reed"
