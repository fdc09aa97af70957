"""Numbers of one article and what they count: `finding.find_quantities`."""
