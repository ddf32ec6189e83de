"""Tells a page that collapsed to a fragment of what it was from an article that was cut, rewritten or retracted."""

from __future__ import annotations

from dataclasses import replace

from amended.domain.snapshots import Page, Unreadable

_SUBSTANTIAL = 600
_FRAGMENT = 0.25


def still_whole(old: Page, new: Page) -> Page:
    """`new`, marked unreadable as `collapsed` where it holds but a fragment of what `old` did; else as it is."""
    if not new.readable or not old.readable:
        return new
    before, after = len(old.text), len(new.text)
    if before < _SUBSTANTIAL or after >= before * _FRAGMENT:
        return new
    return replace(new, readable=False, unreadable_reason=Unreadable.COLLAPSED)
