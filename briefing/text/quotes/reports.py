"""Clauses that report speech: a cue with its subject and the one addressed."""

from dataclasses import dataclass

from briefing.text.names.words import ROLE_MODIFIERS, ROLE_NOUNS, TITLES
from briefing.text.quotes.cues import CUES, Cue
from briefing.text.quotes.hearsay import subject_at_second_hand
from briefing.text.quotes.passage import Party, Passage
from briefing.text.quotes.subjects import MAX_REACH, shared_subject, subject_after, subject_before
from briefing.text.quotes.words import (
    ADVERBS,
    AUXILIARIES,
    BE_FORMS,
    CLAUSE_OPENERS,
    DETERMINERS,
    PREPOSITIONS,
)

_NOT = frozenset(("not", "never", "n't", "n’t"))
_IF = frozenset(("if", "unless"))
_ADDRESSEE_REACH = 8
_TITLE_REACH = 7
_BEFORE_PARTICIPLE = (
    BE_FORMS | ADVERBS | frozenset((",", "and", "or", "by", "before", "after", "while", "—", "–"))
)


@dataclass(frozen=True, slots=True)
class Report:
    """One cue in its sentence."""

    cue: int
    """Index of the cue's first token."""
    last: int
    """Index of its last token: of `to` in "according to"."""
    subject: Party
    is_inverted: bool
    kind: str
    """The cue's kind, `according`, or `none` where a name alone signs."""
    to: tuple[int, int] | None = None
    """Tokens of the addressee: first and last."""
    is_relative: bool = False
    """It stands in a relative clause: "a woman who said"."""
    is_negated: bool = False
    """It is denied or only supposed: "did not say", "if she says"."""

    @classmethod
    def without_cue(cls, subject: Party) -> "Report":
        """A name that signs a quote."""
        return cls(subject.first, subject.first, subject, is_inverted=False, kind="none")

    def is_aside(self, passage: Passage) -> bool:
        """Whether it stands in passing: "As Holt once put it"."""
        before = self.subject.first - 1
        return before >= 0 and passage.tokens.lowers[before] == "as"


def phrase_start(passage: Passage, report: Report) -> int:
    """The first token of a clause, with the title before its subject: "spokesman Alan Reed said"."""
    first = min(report.cue, report.subject.first)
    words, lowers = passage.tokens.words, passage.tokens.lowers
    at = first
    while at > 0 and first - at < _TITLE_REACH and not passage.quoted[at - 1]:
        if words[at - 1] in (",", "—", "–"):
            return at
        is_title = (
            lowers[at - 1] in ROLE_NOUNS or lowers[at - 1] in TITLES or lowers[at - 1] in ROLE_MODIFIERS
        )
        if not is_title and not words[at - 1][0].isupper():
            return first
        at -= 1
    return at if at and passage.quoted[at - 1] else first


def find_reports(passage: Passage) -> list[Report]:
    """Find the reporting clauses outside all marks, in order."""
    found: list[Report] = []
    tokens = passage.tokens
    for sentence in passage.sentences:
        if not sentence.is_evidence:
            continue
        low, high = tokens.first_from(sentence.start), tokens.last_until(sentence.end) + 1
        for at in range(low, high):
            lower = tokens.lowers[at]
            if passage.quoted[at]:
                continue
            if lower == "according" and at + 1 < high and tokens.lowers[at + 1] == "to":
                report = _according(passage, at, high)
            elif lower == "in" and tokens.lowers[at + 1 : at + 4] == ("the", "words", "of"):
                report = _according(passage, at + 2, high)
            elif lower in CUES:
                report = _report(
                    passage, at, low, high, found[-1] if found and found[-1].cue >= low else None
                )
            else:
                continue
            if report is not None:
                found.append(report)
    return found


def _according(passage: Passage, at: int, high: int) -> Report | None:
    subject = subject_after(passage, at + 1, high)
    if subject is None:
        last = at + 1
        while (
            last + 1 < high and passage.tokens.words[last + 1][0].isalnum() and last - at < _ADDRESSEE_REACH
        ):
            last += 1
        if last == at + 1:
            return None
        subject = Party(at + 2, last, "nominal")
    return Report(at, at + 1, subject, is_inverted=True, kind="according")


def _report(passage: Passage, at: int, low: int, high: int, earlier: Report | None) -> Report | None:
    """Read one cue: its subject before it, after it, or shared with an earlier verb."""
    cue = CUES[passage.tokens.lowers[at]]
    lowers = passage.tokens.lowers
    begin = _clause_low(passage, at, low)
    vouched_for = subject_at_second_hand(passage, at, begin) if at > begin else None
    if vouched_for is not None:
        return Report(at, at, vouched_for, is_inverted=False, kind=cue.kind)
    if _is_noun(passage, at, low, high, cue):
        return None
    subject = _before(passage, at, begin, low, earlier)
    if cue.form == "base" and subject is not None and not _takes_base(passage, subject):
        return None
    is_inverted = False
    may_invert = at == begin or passage.quoted[at - 1] or lowers[at - 1] in (",", "—", "–")
    if may_invert and cue.form != "ing":
        after = subject_after(passage, at, high)
        if after is not None and (
            subject is None or passage.quoted[at - 1] or _ends_with(passage, subject, after, high)
        ):
            subject, is_inverted = after, True
    if subject is None:
        return None
    to = None if is_inverted else _addressee(passage, at, high, cue.kind)
    is_relative = not is_inverted and "who" in lowers[subject.last + 1 : at]
    last = at + 1 if lowers[at] in ("put", "puts") else at
    return Report(
        at,
        last,
        subject,
        is_inverted,
        cue.kind,
        to,
        is_relative=is_relative,
        is_negated=_is_negated(passage, at, begin) or _is_supposed(passage, subject, begin),
    )


def _is_negated(passage: Passage, at: int, low: int) -> bool:
    """Whether "not" or "never" stands before a cue, auxiliaries and adverbs between."""
    lowers = passage.tokens.lowers
    while at > low and (lowers[at - 1] in AUXILIARIES or lowers[at - 1] in ADVERBS or lowers[at - 1] in _NOT):
        at -= 1
        if lowers[at] in _NOT or lowers[at].endswith(("n't", "n’t")):
            return True
    return False


def _ends_with(passage: Passage, before: Party, after: Party, high: int) -> bool:
    """Whether a name after a cue ends the clause: "The coast, in the west, was hit, said Dana Holt"."""
    is_last = after.last + 1 >= high or not passage.tokens.words[after.last + 1][0].isalnum()
    return before.kind == "nominal" and after.kind == "name" and is_last


def _is_supposed(passage: Passage, subject: Party, low: int) -> bool:
    """Whether "if" or "unless" leads to a subject, its title between."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    at = subject.first
    while (
        at > low
        and (words[at - 1][0].isupper() or lowers[at - 1] in DETERMINERS)
        and lowers[at - 1] not in _IF
    ):
        at -= 1
    return at > low and lowers[at - 1] in _IF


def _is_noun(passage: Passage, at: int, low: int, high: int, cue: Cue) -> bool:
    """Tell a noun that looks like a cue: "the claim", "Reed's comments", "reports of", "to say"."""
    lowers = passage.tokens.lowers
    before = lowers[at - 1] if at > low else ""
    if before in DETERMINERS or before in ("of", "to") or before.endswith("'s"):
        return True
    if cue.form in ("base", "present") and (before in PREPOSITIONS or _is_verb(passage, at - 1, low)):
        return True
    if passage.tokens.words[at][0].isupper() and at > low and not passage.quoted[at - 1]:
        return True  # the United States
    if cue.lemma == "go" and before in BE_FORMS:
        return True  # "the train was going"
    if cue.form == "ing" and at > low and not passage.quoted[at - 1]:
        return before not in _BEFORE_PARTICIPLE
    if cue.lemma == "put" and lowers[at + 1 : at + 2] != ("it",):
        return True
    is_of = cue.form in ("base", "present") and at + 1 < high and lowers[at + 1] == "of"
    return is_of and cue.lemma not in ("say", "speak", "talk")


def _is_verb(passage: Passage, at: int, low: int) -> bool:
    """Whether a verb stands there that "claims" or "reports" is the object of: "rejected claims that"."""
    lowers = passage.tokens.lowers
    return at > low and lowers[at].endswith("ed") and lowers[at - 1] not in DETERMINERS


def _before(passage: Passage, at: int, begin: int, low: int, earlier: Report | None) -> Party | None:
    """The subject before a cue, its own or one that an earlier verb has too."""
    lowers = passage.tokens.lowers
    back = at - 1
    while back >= begin and (lowers[back] in AUXILIARIES or lowers[back] in ADVERBS):
        back -= 1
    joined = back >= begin and lowers[back] in ("and", "but", "or")
    if not joined and CUES[lowers[at]].form != "ing":
        own = subject_before(passage, at, begin)
        return earlier.subject if own is None and earlier and CUES[lowers[at]].lemma == "say" else own
    if CUES[lowers[at]].form == "ing" and lowers[at - 1] in BE_FORMS:
        return subject_before(passage, at, begin)
    if earlier and not earlier.is_relative:
        return earlier.subject
    return shared_subject(passage, low, at)


def _takes_base(passage: Passage, subject: Party) -> bool:
    """Whether a subject goes with a verb's bare form: a plural, "I", "we", "they"."""
    if subject.kind == "pronoun":
        return subject.agrees in ("plural", "author")
    last = passage.tokens.lowers[subject.last]
    return (
        len(subject.names) > 1
        or last.endswith("s")
        or last in ("police", "people", "men", "women", "some", "many")
    )


def _clause_low(passage: Passage, at: int, low: int) -> int:
    """Where the words outside marks begin that a cue belongs to."""
    begin = at
    low = max(low, at - MAX_REACH)
    while begin > low and not passage.quoted[begin - 1]:
        begin -= 1
    return begin


def _addressee(passage: Passage, at: int, high: int, kind: str) -> tuple[int, int] | None:
    """Who is told: the noun right after "told", or after "said to"."""
    lowers = passage.tokens.lowers
    first = at + 1
    if kind != "tell":
        if first >= high or lowers[first] != "to":
            return None
        first += 1
    party = passage.starts_at.get(first)
    if party is None and first < high and lowers[first] in DETERMINERS:
        party = passage.starts_at.get(first + 1)
    if party is not None and party.last < high:
        last = party.last
        while last + 1 < high and party.kind == "name" and passage.tokens.words[last + 1][0].isupper():
            last += 1  # Channel Six
        return first, last
    last = first - 1
    while last + 1 < high and last - first < 4:
        lower = lowers[last + 1]
        if (
            not lower[0].isalnum()
            or lower in CLAUSE_OPENERS
            or lower in PREPOSITIONS
            or passage.quoted[last + 1]
        ):
            break
        last += 1
        if last == first and lower in (
            "reporters",
            "me",
            "us",
            "him",
            "her",
            "them",
            "you",
            "parliament",
            "lawmakers",
        ):
            break
    return (first, last) if last >= first else None
