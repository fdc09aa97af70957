"""The verbs that both faces use: `Newsroom`, what happens meanwhile, and what a run of its own may be."""
