"""Tests of `amended.domain.values`."""
