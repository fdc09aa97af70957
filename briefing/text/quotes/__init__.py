"""Reported speech of one article and who said it: `finding.find_quotations`."""
