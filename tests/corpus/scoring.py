"""Set what the program finds beside the answer sheet: one Score a row, with every miss by name."""

import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from briefing.model import Brief, Span
from briefing.text import Document
from tests.corpus.reading import Corpus

SHEET = Path(__file__).with_name("answers.toml")


@dataclass(frozen=True)
class Score:
    """One row of the table."""

    row: str
    right: int
    total: int
    misses: tuple[str, ...]

    @property
    def share(self) -> float:
        """Percent of right ones."""
        return 100 * self.right / self.total if self.total else 100.0


def tally(row: str, answers: Iterable[tuple[str, bool]]) -> Score:
    """Count the answers that are right, and keep the names of those that are not."""
    told = list(answers)
    return Score(
        row, sum(right for _, right in told), len(told), tuple(name for name, right in told if not right)
    )


class Marking:
    """The corpus, the sheet, and every story told as the sheet groups it."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.sheet: Mapping[str, Any] = tomllib.loads(SHEET.read_text("utf-8"))

    @cached_property
    def briefs(self) -> Mapping[str, Brief]:
        """Each story of the sheet, told: an error of the grouping is not counted again as one of a facet."""
        return {story: self.corpus.told_together(names) for story, names in self.sheet["stories"].items()}

    def records(self, story: str, facet: str) -> list[dict[str, Any]]:
        """A facet's findings about a story, as JSON has them; none where there is no such facet."""
        section = self.briefs[story].section(facet)
        return [finding.record() for finding in section.findings] if section else []  # type: ignore[misc]

    def quotes(self) -> Iterator[tuple[str, str, str]]:
        """(article, first words, speaker) of each quote; a copy has those of its original that it kept."""
        listed = self.sheet["quotes"]
        for article in self.corpus.documents:
            for words, speaker in listed.get(article, listed.get(self.sheet["copies"].get(article), [])):
                if words in self.text(article):
                    yield article, words, speaker

    def text(self, article: str) -> str:
        """The text of an article."""
        return self.corpus.documents[article].text

    def span(self, place: Sequence[str]) -> Span:
        """Where a quote's first words stand."""
        article, words = place
        document = self.corpus.documents[article]
        start = document.text.index(words.rstrip('”’",') if words.endswith('"') else words)
        return document.span(start, start + 1)


def plain(text: str) -> str:
    """Fold case and accents, so that spellings compare as people read them."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return "".join(letter for letter in folded if not unicodedata.combining(letter)).replace("’", "'")


def pairs_together(marking: Marking) -> tuple[Score, Score]:
    """Pairs of articles in one story: how many the program joins rightly, and how many of its pairs are right."""
    gold = {name: story for story, names in marking.sheet["stories"].items() for name in names}
    free = set(marking.sheet["other_language"]["articles"])
    found = {
        marking.corpus.names[article]: story.id
        for story in marking.corpus.stories
        for article in story.articles
    }
    wanted: list[tuple[str, bool]] = []
    made: list[tuple[str, bool]] = []
    for one, other in combinations(sorted(gold), 2):
        is_joined, is_one = found[one] == found[other], gold[one] == gold[other]
        if is_one and not free & {one, other}:
            wanted.append((f"{one} + {other}", is_joined))
        if is_joined:
            made.append((f"{one} + {other}", is_one))
    return tally("stories: pairs joined", wanted), tally("stories: joined pairs right", made)


def copies_found(marking: Marking) -> tuple[Score, Score]:
    """Copied texts: found, and nothing else taken for one; two editions of one page may count as copies."""
    found = {
        frozenset((marking.corpus.names[copy], marking.corpus.names[original]))
        for story in marking.sheet["stories"]
        for copy, original in marking.briefs[story].story.copies
    }
    gold = {frozenset(pair) for pair in marking.sheet["copies"].items()}
    free = {frozenset(pair) for pair in marking.sheet["editions"].items()}
    return (
        tally("copies: found", sorted((" < ".join(sorted(pair)), pair in found) for pair in gold)),
        tally("copies: right", sorted((" < ".join(sorted(pair)), pair in gold) for pair in found - free)),
    )


def origins_counted(marking: Marking) -> Score:
    """How many independent reports each story has."""
    return tally(
        "origins: counted right",
        (
            (
                f"{story}: {len(marking.briefs[story].story.origins)} for {count}",
                len(marking.briefs[story].story.origins) == count,
            )
            for story, count in marking.sheet["origins"].items()
        ),
    )


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
        if given and quotation.confidence >= 0.5:
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


def _quotation_at(document: Document, start: int) -> Any:
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
    for record in marking.records(story, "quotes"):
        spans = [*record["spans"], *record.get("parts", ())]
        spans += [span for twin in record["twins"] for span in twin["spans"]]
        if all(any(_covers(span, place) for span in spans) for place in (one, other)):
            return True
    return False


def _covers(span: Span, place: Span) -> bool:
    return span.article == place.article and span.start <= place.start < span.end


def figures_found(marking: Marking) -> tuple[Score, Score, Score, Score]:
    """Key figures: told, with what they count, in the right state, and with their rivals beside them."""
    told, counted, stated, opposed = [], [], [], []
    for story, value, words, states, rivals in marking.sheet["figures"]["key"]:
        label = f"{story}: {value} {words[0]}"
        rows = [record for record in marking.records(story, "figures") if _equal(record["value"], value)]
        rows.sort(key=lambda record: not _counts(record, words))
        told.append((label, bool(rows)))
        if not rows:
            continue
        row = rows[0]
        counted.append((f"{label}: {row['counts']!r}", _counts(row, words)))
        stated.append((f"{label}: {row['state']} for {states[0]}", row["state"] in states))
        against = [rival["value"] for rival in row["against"]]
        opposed += [
            (f"{label} against {rival}", any(_equal(each, rival) for each in against)) for rival in rivals
        ]
    return (
        tally("figures: told", told),
        tally("figures: what they count", counted),
        tally("figures: state right", stated),
        tally("figures: rivals beside them", opposed),
    )


def _counts(record: Mapping[str, Any], words: Sequence[str]) -> bool:
    said = plain(f"{record['counts']} {record['unit']}")
    return any(plain(word) in said for word in words)


def _equal(one: object, other: object) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= 0.001 * max(abs(one), abs(other))
    if isinstance(one, Sequence) and isinstance(other, Sequence):
        return len(one) == len(other) and all(map(_equal, one, other))
    return False


def conflicts_invented(marking: Marking) -> tuple[Score, Score]:
    """Values that only look in conflict stand apart; and of all conflicts shown, how many the sheet knows."""
    kept: list[tuple[str, bool]] = []
    for story, one, other, why in marking.sheet["figures"]["no_conflict"]:
        is_shown = any(
            (
                _equal(record["value"], mine)
                and any(_equal(rival["value"], theirs) for rival in record["against"])
            )
            for record in marking.records(story, "figures")
            for mine, theirs in ((one, other), (other, one))
        )
        kept.append((f"{story}: {one} and {other}, {why}", not is_shown))
    known = {
        (story, float(each))
        for story, value, _, _, rivals in marking.sheet["figures"]["key"]
        for each in (value, *rivals)
        if rivals and not isinstance(value, list)
    } | {(story, float(each)) for story, each in marking.sheet["figures"]["also_told"]}
    shown = [
        (
            f"{story}: {record['value']} {record['counts']!r} against {rival['value']}",
            all(_is_known(known, story, each["value"]) for each in (record, rival)),
        )
        for story in marking.sheet["stories"]
        for record in marking.records(story, "figures")
        for rival in record["against"]
    ]
    return tally("figures: no conflict invented", kept), tally("figures: rivals shown are rivals", shown)


def _is_known(known: set[tuple[str, float]], story: str, value: object) -> bool:
    return isinstance(value, int | float) and (story, float(value)) in known


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


def furniture_seen(marking: Marking) -> tuple[Score, Score]:
    """Bylines, captions and trailers are no evidence, and subheads are no sentences of the body."""
    outside: list[tuple[str, bool]] = []
    headed: list[tuple[str, bool]] = []
    for article, texts in marking.sheet["trailers"].items():
        outside += [
            (f"{article}: {text}", not _is_evidence(marking.corpus.documents[article], text))
            for text in texts
        ]
    for article, texts in marking.sheet["subheads"].items():
        headed += [
            (f"{article}: {text}", not _is_evidence(marking.corpus.documents[article], text))
            for text in texts
        ]
    return tally("structure: furniture is no evidence", outside), tally(
        "structure: subheads are no body", headed
    )


def _is_evidence(document: Document, text: str) -> bool:
    start = document.text.find(text)
    return start >= 0 and any(
        sentence.is_evidence for sentence in document.sentences if sentence.start <= start < sentence.end
    )


PARTS: tuple[Callable[[Marking], Score | tuple[Score, ...]], ...] = (
    pairs_together,
    copies_found,
    origins_counted,
    quotes_found,
    twins_found,
    figures_found,
    conflicts_invented,
    people_found,
    furniture_seen,
)


def mark_all(marking: Marking) -> tuple[Score, ...]:
    """Every row of the table, in order."""
    rows: list[Score] = []
    for part in PARTS:
        scores = part(marking)
        rows += [scores] if isinstance(scores, Score) else scores
    return tuple(rows)
