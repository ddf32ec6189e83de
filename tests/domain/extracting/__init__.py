"""Tests of `amended.domain.extracting`."""
