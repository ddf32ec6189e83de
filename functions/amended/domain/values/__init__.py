"""Numbers, dates, times and names of short texts as values, equal in any form: which hold, and which were wrong.

Asked by the comparison (which passage does a notice correct), by the extract and by the check.
"""
