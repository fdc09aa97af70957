"""What each measure of a sentence adds to its worth: a table made by scripts/fit_summary.py."""

CONSTANT = 0.2465
WEIGHTS = {
    "place": -0.0132,
    "depth": -0.0237,
    "length": -0.0197,
    "fullness": -0.0132,
    "excess": -0.0073,
    "newness": 0.0064,
    "capitals": -0.0299,
    "quote": 0.0714,
    "quote in a long story": 0.0005,
    "speaking": -0.0033,
    "pointing": 0.0107,
    "of us": -0.0053,
    "digits": -0.0057,
    "no end": -0.0352,
    "shared words": 0.1128,
    "shared pairs": 0.2559,
    "centre": 0.1297,
    "frequent": 0.0900,
    "unheard": -0.0211,
    "title told": -0.0568,
    "titles told": 0.1964,
    "of the title": 0.0842,
}
