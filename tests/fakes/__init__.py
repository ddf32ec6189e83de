"""Hand-written stand-ins for the ports, for fast tests of services."""
