"""Widgets that know their data and their messages, and nothing else."""
