"""The small words of each language that comparing needs, by family: data, put together in `languages`."""
