"""Conformance: the poller with its real parts against a scripted server, a case for each promise about manners."""
