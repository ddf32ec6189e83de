"""What Slack accepts in one message, and how much of it an alert uses.

Lengths are in characters. Sources: https://docs.slack.dev/reference/block-kit/blocks and the pages below it,
https://docs.slack.dev/reference/methods/chat.postMessage; the limit on all text of a message's blocks together is
undocumented (`msg_blocks_too_long`), the number here is what has been seen to pass.
"""

from __future__ import annotations

HEADER = 150
TEXT_OBJECT = 3000
CONTEXT_ELEMENTS = 10
BUTTON_LABEL = 75
BUTTON_VALUE = 2000
ALL_BLOCK_TEXT = 9500

# What an alert takes: short enough to be read in passing, the rest is in the thread. `ALERT` is for all text but the
# buttons' and what readers said of it; the story itself has what the rest of that leaves, and `ALERT_STORY` at least.
ALERT = 1200
ALERT_STORY = 480
ALERT_TEXT = 300
# Beside the text where the blocks are refused; a longer address would leave too little room for the text.
ALERT_PLAIN_LINK = 120
ALERT_LEAD = 120
ALERT_SAID = 240
ALERT_SAID_SHARE = 0.4
ALERT_NOW_LINE = 260
ALERT_NOW_LINES = 4
# With less room than this another line is not worth beginning.
ALERT_SHORTEST_LINE = 90
ALERT_WHO = 80
ALERT_WHY = 120
ALERT_CONTEXT = 80
ALERT_FOOTER = 110

# A reply with details, and how many of them an alert may have; what is beyond them is counted.
# Headings and links come on top.
DETAILS = ALL_BLOCK_TEXT - 1000
DETAILS_PART = 2800
DETAILS_CHANGE = 900
DETAILS_MESSAGES = 3

# All items; header, the day's line and what is left out come on top.
DIGEST = ALL_BLOCK_TEXT - 1000
DIGEST_ITEMS = 20
DIGEST_TITLE = 100
DIGEST_FACT = 180
DIGEST_REASON = 60
