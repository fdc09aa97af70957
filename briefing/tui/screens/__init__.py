"""Whole screens: each routes messages to its widgets and requests to the messenger."""
