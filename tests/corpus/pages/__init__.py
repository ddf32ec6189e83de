"""Whole pages in the templates of many publishing systems, with notices and look-alikes put into them."""
