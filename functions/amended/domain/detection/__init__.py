"""Which texts of a page are notices, of what kind, with which fields: language is data, grammar and form decide."""

from __future__ import annotations

from amended.domain.detection.engine import detect
from amended.domain.detection.house import under_one_name
from amended.domain.detection.once import each_page_once
from amended.domain.detection.rules import Rules

__all__ = ["Rules", "detect", "each_page_once", "under_one_name"]
