"""What each measure of a sentence adds to its worth: a table made by scripts/fit_summary.py."""

CONSTANT = 0.2490
WEIGHTS = {
    "place": -0.0119,
    "depth": -0.0232,
    "length": -0.0198,
    "fullness": -0.0166,
    "excess": -0.0072,
    "newness": 0.0067,
    "capitals": -0.0354,
    "quote": 0.0360,
    "speaking": -0.0031,
    "pointing": 0.0095,
    "of us": -0.0055,
    "digits": -0.0035,
    "no end": -0.0153,
    "shared words": 0.1162,
    "shared pairs": 0.2542,
    "centre": 0.1295,
    "frequent": 0.0883,
    "unheard": -0.0160,
    "title told": -0.0576,
    "titles told": 0.1995,
    "of the title": 0.0815,
}
