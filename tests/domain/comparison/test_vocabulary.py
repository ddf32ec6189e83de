"""What is known of languages is made when it is needed."""

from __future__ import annotations

import subprocess
import sys

_FRESH = """
import time
from amended.domain.comparison.vocabulary import any_vocabulary, spoken_language
begin = time.process_time()
assert any_vocabulary().month_of("mai")
assert spoken_language("en", "der Mann und die Frau sind nicht mehr in der Stadt , sagte er".split()) == "de"
print(time.process_time() - begin)
"""


def test_a_fresh_process_soon_knows_the_words_of_all_languages() -> None:
    """The patterns of 27 languages take a third of a second to be made, and to tell languages apart needs none."""
    taken = subprocess.run([sys.executable, "-c", _FRESH], capture_output=True, check=True, text=True).stdout
    assert float(taken) < 0.1
