"""What a [[feed]] table may say beside its address."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedOptions:
    """The keys of a [[feed]] table."""

    tags: tuple[str, ...] = ()
    full_text: bool = False
    """Fetch the linked page where an entry is only a blurb."""
    language: str | None = None
    """Of articles whose feed does not say it, or says it wrongly."""
    user: str = ""
    password_env: str = ""
    """The environment variable that holds the password."""
