"""Tests of `amended.presentation`."""
