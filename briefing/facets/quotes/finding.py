"""A quote as a finding: the words, who said them, and the same utterance in other articles."""

from dataclasses import dataclass

from briefing.model.briefs import Finding, Line, Row
from briefing.model.news import Span
from briefing.text.quotes.cues import CUES
from briefing.text.quotes.words import DETERMINERS

_NO_FACTS = {
    "deny": "denied", "demand": "demanded", "propose": "proposed", "recommend": "recommended",
    "request": "requested", "advocate": "advocated", "urge": "urged",
}  # fmt: skip
"""Verbs whose words without marks are not what the speaker says is so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The same utterance in another place."""

    text: str
    spans: tuple[Span, ...]
    how: str
    """`identical`, `trimmed` or `reworded`."""
    marked: str
    """The text with the marks that its article put around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Finding):
    """One utterance of a story, in its fullest wording."""

    speaker: str | None = None
    """The full name, None where it is not sure."""
    mention: str | None = None
    """The speaker as written."""
    confidence: float = 0.0
    role: str | None = None
    cue: str | None = None
    to: str | None = None
    kind: str = "direct"
    parts: tuple[Span, ...] = ()
    """Where its cue interrupts it: the pieces, whose texts joined by one space are the text."""
    twins: tuple[Twin, ...] = ()
    marked: str = ""
    """The text with the marks that its article put around it."""

    def rows(self) -> tuple[Row, ...]:
        """Show it under its speaker, then each other wording."""
        group = self._heading()
        same = tuple(span for twin in self.twins if twin.how == "identical" for span in twin.spans)
        own = self.parts or self.spans[:1]
        rows = [
            Row(
                cells=(self.marked or self.text,),
                spans=(*own, *same),
                group=group,
                lead=self._lead(),
                note=f"to {self.to}" if self.to else "",
                sign=self.state,
            )
        ]
        rows += [
            Row(cells=(twin.marked,), spans=twin.spans, group=group, lead=f"{twin.how}:", depth=1)
            for twin in self.twins
            if twin.how != "identical"
        ]
        return tuple(rows)

    def _lead(self) -> str:
        """What the words without marks are: what is denied or demanded is not told as so."""
        return f"{self._no_fact() or 'reported'}:" if self.kind == "indirect" else ""

    def _no_fact(self) -> str:
        """How words without marks are said that are not said to be so; empty for all others."""
        cue = CUES.get((self.cue or "").lower()) if self.kind == "indirect" else None
        return _NO_FACTS.get(cue.lemma, "") if cue else ""

    def _heading(self) -> str:
        if self.speaker:
            return f"{self.speaker}, {self.role}" if self.role else self.speaker
        return f'unattributed: "{_inside_sentence(self.mention)}"' if self.mention else "unattributed"

    def lines(self) -> tuple[Line, ...]:
        """Write it for programs that read lines, then each other wording with how it differs."""
        who = self.speaker or ""
        state = self._no_fact() or self.state
        twins = (Line(value=twin.text, span=twin.spans[0], who=who, state=twin.how) for twin in self.twins)
        return (Line(value=self.text, span=self.spans[0], who=who, state=state), *twins)

    def record(self) -> dict[str, object]:
        """Write it for JSON, spans as Span."""
        record: dict[str, object] = {
            "text": self.text,
            "speaker": self.speaker,
            "mention": self.mention,
            "confidence": self.confidence,
            "role": self.role,
            "cue": self.cue,
            "to": self.to,
            "kind": self.kind,
            "origins": self.origins,
            "spans": self.spans,
            "twins": [{"text": twin.text, "how": twin.how, "spans": twin.spans} for twin in self.twins],
        }
        return record | ({"parts": self.parts} if self.parts else {})


def _inside_sentence(mention: str) -> str:
    """A noun as it stands inside a sentence: "The coastguard" and "the coastguard" are one."""
    leading = mention.split(" ", 1)[0].lower()
    return leading + mention[len(leading) :] if leading in DETERMINERS else mention
