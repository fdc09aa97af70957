"""What each measure of a sentence adds to its worth: a table made by scripts/fit_summary.py."""

CONSTANT = 0.2560
WEIGHTS = {
    "place": -0.0114,
    "depth": -0.0229,
    "length": -0.0184,
    "fullness": -0.0234,
    "excess": -0.0073,
    "newness": 0.0041,
    "capitals": -0.0471,
    "quote": 0.0361,
    "speaking": -0.0032,
    "pointing": 0.0081,
    "of us": -0.0064,
    "digits": -0.0018,
    "no end": -0.0153,
    "shared words": 0.1254,
    "shared pairs": 0.2535,
    "centre": 0.1261,
    "frequent": 0.0787,
    "unheard": -0.0171,
    "title told": -0.0535,
    "titles told": 0.2037,
    "of the title": 0.0794,
}
