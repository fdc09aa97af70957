"""A news reader for the terminal that tells each story once, in its sources' own words."""

__version__ = "0.1.0"
