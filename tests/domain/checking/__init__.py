"""Tests of `amended.domain.checking`."""
