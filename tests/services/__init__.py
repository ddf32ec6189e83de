"""Tests of `amended.services`."""
