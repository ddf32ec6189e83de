"""How each language reports who said something: data, with the engine in `amended.domain.extracting.phrases`."""
