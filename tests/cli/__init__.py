"""Tests of `amended.cli`."""
