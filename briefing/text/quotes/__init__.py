"""Reported speech of one article and who said it."""

from briefing.text.quotes.finding import find_quotations

__all__ = ["find_quotations"]
