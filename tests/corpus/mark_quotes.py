"""Marks for quotes, their speakers and twins, and for people."""

from collections.abc import Mapping
from itertools import combinations
from typing import Any

from briefing.facets.quotes.utterances import SURE_ENOUGH
from briefing.model.news import Span
from briefing.text import Document
from briefing.text.document import Quotation
from tests.corpus.marking import Marking, Score, plain, tally


def quotes_found(marking: Marking) -> tuple[Score, Score, Score, Score]:
    """Marked speech found, with its speaker; names given wrongly; marked words that are nobody's speech."""
    found, spoken, named, unspoken = [], [], [], []
    for article, words, speaker in marking.quotes():
        quotation = _quotation_at(marking.corpus.documents[article], marking.span((article, words)).start)
        label = f"{article}: {words}"
        found.append((label, quotation is not None))
        if quotation is None:
            continue
        given = quotation.speaker or ""
        mention = quotation.mention or ""
        right = _is_speaker(speaker, given or mention)
        spoken.append((f"{label}: {given or mention or 'nobody'} for {speaker}", right))
        if given and quotation.confidence >= SURE_ENOUGH:
            named.append((f"{label}: {given} for {speaker}", right))
    for article, marked in marking.sheet["no_quotes"].items():
        for words in marked:
            quotation = _quotation_at(marking.corpus.documents[article], marking.span((article, words)).start)
            is_speech = quotation is not None and quotation.kind == "direct"
            unspoken.append((f"{article}: {words}", not is_speech))
    return (
        tally("quotes: found", found),
        tally("quotes: speaker right", spoken),
        tally("quotes: names given are right", named),
        tally("quotes: other marked words left alone", unspoken),
    )


def indirect_found(marking: Marking) -> tuple[Score, Score]:
    """Speech without marks: found, with its speaker."""
    found, spoken = [], []
    for article, words, speaker in marking.sheet["indirect"]["speech"]:
        start = marking.span((article, words)).start
        over = [
            each for each in marking.corpus.documents[article].quotations if each.start <= start < each.end
        ]
        found.append((f"{article}: {words}", bool(over)))
        if over:
            given = over[0].speaker or over[0].mention or ""
            spoken.append(
                (f"{article}: {words}: {given or 'nobody'} for {speaker}", _is_speaker(speaker, given))
            )
    return tally("indirect: found", found), tally("indirect: speaker right", spoken)


def _quotation_at(document: Document, start: int) -> Quotation | None:
    """The marked speech over a character, the shortest where one holds another."""
    over = [
        quotation
        for quotation in document.quotations
        if quotation.kind != "indirect" and quotation.start <= start < quotation.end
    ]
    return min(over, key=lambda quotation: quotation.end - quotation.start, default=None)


def _is_speaker(gold: str, given: str) -> bool:
    """A name by its last word and, where both have one, its first; words in lower case by any they share."""
    wanted, got = plain(gold).split(), plain(given).split()
    if not got:
        return False
    if gold[0].islower():
        return bool(set(wanted) & set(got) - {"a", "an", "the", "of"})
    if len(wanted) == 1 or len(got) == 1:
        return wanted[-1] in got
    return wanted[-1] in got and wanted[0] in got


def twins_found(marking: Marking) -> tuple[Score, Score]:
    """One utterance in two outlets is one finding, and two utterances are two."""
    joined: list[tuple[str, bool]] = []
    apart: list[tuple[str, bool]] = []
    for how, rows in marking.sheet["twins"].items():
        for story, one, other in rows:
            are_one = _stand_together(marking, story, marking.span(one), marking.span(other))
            label = f"{how}: {one[0]}: {one[1]} + {other[0]}: {other[1]}"
            (apart if how == "none" else joined).append((label, are_one != (how == "none")))
    return tally("twins: found", joined), tally("twins: others kept apart", apart)


def _stand_together(marking: Marking, story: str, one: Span, other: Span) -> bool:
    """Whether two places stand in two wordings of one finding; pieces of one wording are all shown, and no twins."""
    for record in marking.records(story, "quotes"):
        wordings = [[record["spans"][0], *record.get("parts", ())]]
        wordings += [twin["spans"] for twin in record["twins"]]
        homes = [
            {at for at, spans in enumerate(wordings) if any(_covers(span, place) for span in spans)}
            for place in (one, other)
        ]
        if all(homes) and len(homes[0] | homes[1]) > 1:
            return True
    return False


def _covers(span: Span, place: Span) -> bool:
    return span.article == place.article and span.start <= place.start < span.end


def people_found(marking: Marking) -> tuple[Score, Score, Score]:
    """People told, their spellings joined, and nobody made one with another."""
    told, joined, apart = [], [], []
    for story, people in marking.sheet["people"].items():
        found = [_spellings(record) for record in marking.records(story, "people")]
        for spellings in people:
            mine = [index for index, names in enumerate(found) if set(map(plain, spellings)) & names]
            told.append((f"{story}: {spellings[0]}", bool(mine)))
            if len(spellings) > 1 and mine:
                joined.append((f"{story}: {' / '.join(spellings)}", len(mine) == 1))
        for one, other in combinations(people, 2):
            if plain(one[0]).split()[-1] == plain(other[0]).split()[-1]:
                mixed = any(
                    set(map(plain, one)) & names and set(map(plain, other)) & names for names in found
                )
                apart.append((f"{story}: {one[0]} and {other[0]}", not mixed))
    return (
        tally("people: told", told),
        tally("people: spellings joined", joined),
        tally("people: namesakes apart", apart),
    )


def _spellings(record: Mapping[str, Any]) -> set[str]:
    return {plain(name) for name in (record["name"], *record["spellings"])}
