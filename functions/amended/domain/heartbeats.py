"""The names under which heartbeats are recorded, for `doctor` and for alarms."""

RUN = "run"
PRUNE = "prune"
DISPATCH = "dispatch"
IMPORT = "import"
