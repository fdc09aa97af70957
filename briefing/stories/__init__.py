"""Articles made into stories, with reasons, ranked and told; pure."""
