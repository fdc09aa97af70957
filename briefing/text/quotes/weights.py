"""What each feature of a candidate weighs; made by scripts/fit_speakers.py."""

WEIGHTS = {
    "distance": -1.47,
    "sentence before": -0.29,
    "subject": 0.18,
    "quoted": -0.81,
    "possessive": -0.24,
    "after a preposition": -0.22,
    "gender known": 0.36,
    "spoke last": 1.11,
    "often named": 0.68,
    "new here": 0.84,
    "named last": -0.53,
}
