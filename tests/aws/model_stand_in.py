"""A model on this machine that knows two answers, whose calls may go wrong."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.on_loopback import Handler, OnLoopback

_ANSWERS = {
    "Bridget": ("Name of the head of works corrected", "She is Bridget Hale, not Brigid Hale."),
    "14 days": ("Length of the pool's closing corrected", "It is 14 days, not 14 weeks."),
}
_NO_ANSWER = {"throttled": 429, "answers 500": 500, "knows no key": 401}


class ModelStandIn(OnLoopback):
    """An endpoint that speaks OpenAI's API; `fault(service, operation, writes=)` says how a call goes wrong, or ""."""

    def __init__(self, fault: Callable[..., str]) -> None:
        class Answer(Handler):
            def answer(self) -> None:
                asked = self.rfile.read(int(self.headers.get("content-length") or 0)).decode()
                way = fault("model", self.path.rpartition("/")[2], writes=False)
                if way and way not in _NO_ANSWER:
                    self.connection.close()
                    return
                body = json.dumps({} if way else _answer(asked)).encode()
                self.reply(_NO_ANSWER.get(way, 200), body, {"Content-Type": "application/json"})

        super().__init__(Answer)

    @property
    def url(self) -> str:
        """What OPENAI_BASE_URL is set to."""
        return f"http://{self.host}/v1"


def _answer(asked: str) -> dict[str, object]:
    """The answer to a request that names one of the notices; the later one is looked for first."""
    headline, said = next(answer for word, answer in _ANSWERS.items() if word in asked)
    summary = {
        "headline": headline,
        "said": said,
        "now": [{"notice": 0, "who": "", "text": said, "evidence": said}],
        "why": "",
    }
    message = {"role": "assistant", "content": json.dumps(summary)}
    return {
        "id": "1",
        "object": "chat.completion",
        "created": 0,
        "model": "stand-in",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 50, "total_tokens": 150},
    }
