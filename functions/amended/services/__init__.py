"""Use cases: each service does the I/O that a pure decision of the domain asks for, and decides nothing itself."""
