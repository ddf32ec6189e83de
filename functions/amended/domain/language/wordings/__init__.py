"""The languages of extract and check, by family: data, with the engine in `amended.domain.language.wording`."""
