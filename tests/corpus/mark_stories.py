"""Marks for what stands in a story, and for what in an article is evidence."""

from itertools import combinations

from briefing.text import Document
from tests.corpus.marking import Marking, Score, tally


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


def days_told(marking: Marking) -> tuple[Score, Score]:
    """Sentences of the timeline under the right day, and days that are no event's left out."""
    sheet = marking.sheet["timeline"]
    rows = {story: marking.records(story, "timeline") for story in marking.sheet["stories"]}
    right = [
        (f"{story}: {words}: {row['date']} for {day}", row["date"] == day)
        for story, words, day in sheet["dates"]
        for row in rows[story]
        if row["text"].startswith(words)
    ]
    left_out = [
        (f"{story}: {words}", not any(row["text"].startswith(words) for row in rows[story]))
        for story, words in sheet["none"]
    ]
    return tally("timeline: days right", right), tally("timeline: other days left out", left_out)


def news_told(marking: Marking) -> Score:
    """Titles with their summaries that tell what there is to know on the last morning."""
    told = []
    for story, wordings in marking.sheet["summary"].items():
        title = marking.briefs[story].story.title
        text = " ".join((title, *(str(row["text"]) for row in marking.records(story, "summary"))))
        told.append((f"{story}: {text[:200]}", any(wording in text for wording in wordings)))
    return tally("summary: the news is in it", told)


def edits_told(marking: Marking) -> Score:
    """Sentences that a later edition of a page changed in silence, old beside new."""
    told = []
    for edition, now, before in marking.sheet["edits"]["told"]:
        changes = marking.corpus.changes_of(edition, marking.sheet["editions"][edition])
        is_told = any(
            record["kind"] == "edit"
            and str(record["text"]).startswith(now)
            and str(record["before"]).startswith(before)
            for record in changes
        )
        told.append((f"{edition}: {before} -> {now}", is_told))
    return tally("changes: edits told", told)
