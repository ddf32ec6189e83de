"""Tests of the fetcher against servers on this machine."""
