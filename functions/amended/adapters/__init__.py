"""One file per technology; each translates its technology's errors into those of `amended.errors`."""
