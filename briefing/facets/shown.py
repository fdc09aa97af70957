"""What a brief shows, in the little that tells later what is new, changed or gone."""

from collections.abc import Iterable

from briefing.model import Section, Shown


def list_shown(sections: Iterable[Section]) -> tuple[Shown, ...]:
    """List the findings of the sections that are followed from one reading to the next."""
    return tuple(
        Shown(kind=section.facet, key=finding.label, text=finding.text, spans=finding.spans)
        for section in sections
        if section.facet in ("quotes", "figures")
        for finding in section.findings
    )
