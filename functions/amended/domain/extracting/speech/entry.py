"""One language as data: who speaks in its news without being named, and the words that report it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One language. Most fields are a regular expression's alternatives for one whole word.

    `heads` are the nouns of those who speak (police, ministry, spokesman) as subject of a sentence, `bodies` the same
    in any case, where a language has cases. `says` are finite verbs of saying and denying, `separable` pairs of such a
    verb and the particle that must follow it ("teilte … mit"). `articles` open a phrase and are left out of what is
    told, `whose` opens one and is part of it ("her"), `links` carry it on ("of", "for"); what is in several does
    either. `describes` finds adjectives and genitives inside a phrase, mostly by their ending. `asides` are words that
    may stand between a speaker and the verb, `that` opens what was said, `has` are auxiliaries. `agent` stands before
    the speaker of a passive, `according` before one who is followed, `by` behind one. `ours` are the publisher's own
    words for itself and for what it printed. `dative` finds a phrase, article included, that looks like a subject and
    is none ("der Polizei").

    `follows` says where the subject may stand behind the verb: "closing" only where a quotation or clause was closed in
    front of it, "second" also where the verb is the second part of its clause, "free" anywhere; "last" says
    that the verb ends its sentence.

    `definite` is what definite nouns begin with, where a phrase ends behind the last of them. `glued` are prepositions
    written together with the word behind them, as patterns with what to put there. `since` stands between the
    publisher's own words and a speaker who is told nevertheless ("updated after …"). `within` stands before the body
    whose members, not named, said it ("сообщили в полиции"). `caseless` says that names have no capitals, so that
    several plain words in front of the verb may be one. `bare` lets plain words stand in a phrase without an article in
    front of its noun, `trailing` lets an adjective stand behind it.
    """

    heads: str
    says: str
    bodies: str = ""
    separable: tuple[tuple[str, str], ...] = ()
    articles: str = ""
    whose: str = ""
    links: str = ""
    describes: str = ""
    asides: str = ""
    that: str = ""
    has: str = ""
    agent: str = ""
    according: str = ""
    by: str = ""
    ours: str = ""
    dative: str = ""
    follows: str = "closing"
    bare: bool = False
    trailing: bool = False
    caseless: bool = False
    within: str = ""
    since: str = ""
    definite: str = ""
    glued: tuple[tuple[str, str], ...] = ()
