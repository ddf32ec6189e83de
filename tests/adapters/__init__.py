"""Tests of `amended.adapters`."""
