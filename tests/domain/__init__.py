"""Tests of `amended.domain`."""
