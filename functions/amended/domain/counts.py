"""How messages and commands give a count of things. Pure."""

from __future__ import annotations


def number_of(count: int, one: str, more: str = "") -> str:
    """A count with its noun: "1 article", "3 articles"; `more` is the plural where it is not made by an s."""
    return f"{count} {one if count == 1 else more or f'{one}s'}"
