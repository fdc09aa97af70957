"""People, organisations and places of one article, their spellings joined: `finding.find_names`."""
