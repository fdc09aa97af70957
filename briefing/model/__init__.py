"""The nouns that every room shares, frozen, each imported from its own file; docs/glossary.md says what each means."""
