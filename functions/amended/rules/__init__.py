"""Data, no code: publisher wording, languages and markup conventions, read through `importlib.resources`."""
