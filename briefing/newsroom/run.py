"""What is particular to one run of the program."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What is particular to this run of the program."""

    has_own_scope: bool = False
    """PATHs were given: only they are shown, and marks are neither heeded nor moved."""
    is_one_story: bool = False
    """All articles are one story, whatever the rules say."""

    @property
    def keeps_marks(self) -> bool:
        """Whether marks are heeded and moved; a run with paths of its own leaves them alone."""
        return not self.has_own_scope
