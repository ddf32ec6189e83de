"""Tests of what detection takes for a notice, with which fields, and what it leaves alone."""
