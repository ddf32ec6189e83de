"""Tests of comparing two pages of one article."""
