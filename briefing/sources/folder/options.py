"""What a [[folder]] table may say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderOptions:
    """What a [[folder]] table may say beside its path."""

    language: str | None = None
    """Of articles that do not say theirs."""
    tags: tuple[str, ...] = ()
