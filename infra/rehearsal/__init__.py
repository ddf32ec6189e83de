"""The built artefact at work on this machine: a local AWS, a news site, a Slack, and the functions as Lambda runs them.

`python -m infra.rehearsal sam` invokes them by `sam local invoke`, in containers; `python -m infra.rehearsal emulator`
under Lambda's runtime interface emulator, without Docker. Both play the same story (`story.py`).
"""
