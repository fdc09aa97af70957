"""What a pane shows, as lines: pure functions from nouns and a width."""
