"""What a brief shows, in the little that tells later what is new, changed or gone."""

from collections.abc import Iterable

from briefing.model.briefs import Finding, Section
from briefing.model.marks import Shown
from briefing.text.likeness import content_stems

FOLLOWED = {"quotes": "quote", "figures": "figure"}
"""The sections that are followed from one reading to the next, and what their findings are called."""


def list_shown(sections: Iterable[Section]) -> tuple[Shown, ...]:
    """List the findings of the sections that are followed."""
    return tuple(
        note_shown(kind, finding)
        for section in sections
        if (kind := FOLLOWED.get(section.facet))
        for finding in section.findings
    )


def note_shown(kind: str, finding: Finding) -> Shown:
    """Note one finding, with what stays the same of it: what a figure counts, in which unit; who said a quote."""
    record = finding.record()
    if kind == "quote":
        return Shown(kind, str(record.get("speaker") or ""), finding.text, finding.spans)
    stems = sorted(set(content_stems(str(record.get("counts") or ""), "en")))
    return Shown(kind, f"{record.get('unit') or '-'}\t{' '.join(stems)}", finding.text, finding.spans)
