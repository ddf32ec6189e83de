"""Notices and look-alikes of our own, in every language, with the floors that detection must hold on them."""
