"""What people ask of Amended in Slack, once the request is known to be Slack's, and what they are answered."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from amended.domain.slack_markup import address, channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """Slack asks whether anybody is here; the value is sent back."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SlashCommand:
    """`/amended …`, typed by `user` in `channel`; `id` is another one for each time that it is typed ("" unknown)."""

    user: str
    channel: str
    text: str
    id: str = ""


class Button(StrEnum):
    """The buttons of an alert, by their `action_id` or, behind the dots, by what their value begins with."""

    OPEN = "open_article"
    CHANGES = "show_changes"
    HANDLED = "mark_handled"
    MUTE = "mute"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonPressed:
    """A button of the message `ts` in `channel`; `trigger` opens a modal within three seconds.

    `id` is another one for each press ("" where it is not known).
    """

    button: Button
    alert_id: str
    user: str
    channel: str
    ts: str
    trigger: str
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinksPosted:
    """A message that links to articles, by their keys, was posted, edited or deleted.

    `dropped` are those that it linked to before and does not any more. `ts` is the first message of its thread, or
    itself where it begins one; `id` is the event's, the same in each of Slack's repetitions.
    """

    channel: str
    ts: str
    articles: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """A request that needs no more than a yes: a closed modal, an event that nobody subscribed to."""


SlackRequest = Challenge | SlashCommand | ButtonPressed | LinksPosted | Nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """What is done after the answer: the pressed button, and the modal that it opened ("" for none)."""

    pressed: ButtonPressed
    view: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer within three seconds: words that only the person who asked sees ("" for none).

    `text` is our own, in Slack's mrkdwn; `listed` are titles from the web that follow it, to be escaped by whoever
    sends it. `challenge` is sent back as it came.
    """

    text: str = ""
    listed: tuple[str, ...] = ()
    challenge: str = ""
    later: Later | None = None


class Verb(StrEnum):
    """The words of `/amended`."""

    WATCH = "watch"
    UNWATCH = "unwatch"
    LIST = "list"
    STATUS = "status"
    MUTE = "mute"
    UNMUTE = "unmute"
    HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A slash command as it was understood; `problem` says in words why it was not, "" if it was.

    `here` asks for this channel only, rather than for everybody.
    """

    verb: Verb
    url: str = ""
    channel: str = ""
    here: bool = False
    problem: str = ""


_WORD = re.compile(r"<[^<>]*>|\S+")
_NEEDS_URL = {Verb.WATCH, Verb.UNWATCH, Verb.MUTE, Verb.UNMUTE}
CHANGE_NOTHING = frozenset({Verb.LIST, Verb.STATUS, Verb.HELP})
_MAY_SAY_HERE = {Verb.MUTE, Verb.UNMUTE}


def understood(text: str) -> Command:
    """What follows `/amended`, as Slack sends it (`amended.domain.slack_markup`)."""
    words = _WORD.findall(text)
    try:
        verb = Verb(words[0].lower() if words else "help")
    except ValueError:
        return Command(verb=Verb.HELP, problem="That is not a command I know.")
    if verb not in _NEEDS_URL:
        return Command(verb=verb)
    command = Command(verb=verb)
    for word in words[1:]:
        if verb is Verb.WATCH and (found := channel(word)) is not None:
            command = replace(command, channel=found)
        elif word.startswith("#"):
            problem = "I do not know that channel; type # and choose it from Slack’s list."
            return Command(verb=verb, problem=problem)
        elif verb in _MAY_SAY_HERE and word.lower() == "here":
            command = replace(command, here=True)
        elif not command.url and (url := address(word)) is not None:
            command = replace(command, url=url)
        else:
            return Command(verb=verb, problem=_needs(verb))
    return command if command.url else Command(verb=verb, problem=_needs(verb))


def _needs(verb: Verb) -> str:
    return f"`/amended {verb.value}` needs the address of one article, which begins with https://."
