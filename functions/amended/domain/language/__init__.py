"""The words of the languages: tables by language, and how a text is cut into words. Below extract, values and check."""
