"""The parts of the extract: wording by language, words, speakers, and what the title still claims."""
