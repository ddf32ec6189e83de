"""Which facts differ between two wordings."""

from __future__ import annotations

import pytest

from amended.domain.comparison.facts import differing, known_names
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.comparison_results import Fact


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("The fire killed 12 people.", "The fire killed 13 people.", {Fact.NUMBER}),
        ("The fire killed 12 people.", "The fire killed twelve people.", set()),
        ("It cost $5,000.", "It cost $5000.", set()),
        ("It cost 5 million.", "It cost 5 billion.", {Fact.NUMBER}),
        ("She was forty-five.", "She was 45.", set()),
        ("Two of them left.", "Three of them left.", {Fact.NUMBER}),
        ("It fell to -5 degrees.", "It fell to 5 degrees.", {Fact.NUMBER}),
        ("It grew by 3.5%.", "It grew by 5.3%.", {Fact.NUMBER}),
        ("He left on 3 May.", "He left on 4 May.", {Fact.DATE}),
        ("He left on May 3, 2024.", "He left on 3 May 2024.", set()),
        ("He left on Monday.", "He left on Tuesday.", {Fact.DATE}),
        ("He came to Monday’s match.", "He came to Sunday’s match.", {Fact.DATE}),
        ("Through Monday’s match he led.", "Through Sunday's match he led.", {Fact.DATE}),
        ("It was built in 1987.", "It was built in 1978.", {Fact.DATE}),
        ("It begins at 4:30 p.m. today.", "It begins at 5:30 p.m. today.", {Fact.DATE}),
        ("It sold for $1987.", "It sold for $1978.", {Fact.NUMBER}),
        ("The mayor, Ann Lee, spoke.", "The mayor, Amy Lee, spoke.", {Fact.NAME}),
        ("Mr. Smith spoke.", "Mr. Smyth spoke.", {Fact.NAME}),
        ("He moved to Paris.", "He moved to London.", {Fact.NAME}),
        ("The judge, Helen Marsh, spoke.", "The judge, Helen March, spoke.", {Fact.NAME}),
        ("Mr. Mays spoke.", "Mr. May spoke.", {Fact.NAME}),
        ("The bridge opens in March.", "The bridge opens in May.", {Fact.DATE}),
        ("The Ford plant closed last March.", "The Ford plant closed last May.", {Fact.DATE}),
        ("In August Wilson won.", "In June Wilson won.", {Fact.DATE}),
        ("The Peace Bridge opens on March 3.", "The Peace Bridge opens on May 3.", {Fact.DATE}),
        ("The mayor spoke.", "The mayor, Ann Lee, spoke.", set()),
        ("Mayor Ann Lee of Oslo spoke.", "The Norwegian mayor, Ann Lee, of Oslo spoke.", set()),
        ("The aide of Mr. Lee met Mr. Lee.", "The aide of Mr. Lee met Mr. Ray.", {Fact.NAME}),
        ("Tom Lee was there, Lee’s friend said.", "Tom Ray was there, Lee’s friend said.", {Fact.NAME}),
        ("The mayor met Lee, and the mayor left.", "The Mayor met Lee, and the mayor left.", set()),
        ("Officials spoke.", "Residents spoke.", set()),
        ("It was Ann Lee who sued Bob Ray.", "It was Bob Ray who sued Ann Lee.", {Fact.NAME}),
        ("It rose from 3 to 5 percent.", "It rose from 5 to 3 percent.", {Fact.NUMBER}),
        ("He often met Ann Lee.", "He met Ann Lee often.", set()),
        ("It cost 40 million pounds.", "It cost 40m pounds.", set()),
        ("It cost 40bn pounds.", "It cost 40m pounds.", {Fact.NUMBER}),
        ("Ann Lee's house burned.", "The house of Ann Lee burned.", set()),
        ("“We won,” she said.", "“We lost,” she said.", {Fact.QUOTE}),
        ("She said they won.", "She said they “won”.", {Fact.QUOTE}),
        ("She called it 'a win'.", 'She called it "a win".', set()),
        (
            "It's the mayor's plan, the Joneses' friend said.",
            "It is the mayor's plan, the Joneses' friend said.",
            set(),
        ),
        ("He was armed.", "He was not armed.", {Fact.NEGATION}),
        ("He didn't go.", "He did go.", {Fact.NEGATION}),
        ("It was confirmed.", "It was unconfirmed.", {Fact.NEGATION}),
        ("She says so.", "She said so.", set()),
        ("See https://a.example/123.", "See https://a.example/456.", set()),
        ("", "12 people were hurt.", set()),
        ("12 people were hurt.", "", set()),
    ],
)
def test_the_facts_that_differ_in_english(before: str, after: str, expected: set[Fact]) -> None:
    """Facts are compared by what they are worth; wording, elaboration and addresses are no facts."""
    assert set(differing(before, after, vocabulary("en"))) == expected


@pytest.mark.parametrize(
    ("language", "before", "after", "expected"),
    [
        ("de", "Ein Mann kam am 3. Mai.", "Der Mann kam am 4. Mai.", {Fact.DATE}),
        ("de", "Das Haus brannte ab.", "Das Gebäude brannte ab.", set()),
        ("de", "Bürgermeisterin Anna Lang sprach.", "Bürgermeisterin Anna Lange sprach.", {Fact.NAME}),
        ("de", "Es kostet 1.500 Euro.", "Es kostet 1500 Euro.", set()),
        ("fr", "Un homme est venu le 3 mai.", "L’homme est venu le 3 mai.", set()),
        ("fr", "« Nous avons gagné », dit-elle.", "« Nous avons perdu », dit-elle.", {Fact.QUOTE}),
        ("cs", "Ministr to potvrdil.", "Ministr to nepotvrdil.", {Fact.NEGATION}),
        ("ja", "5月3日に会った。", "5月4日に会った。", {Fact.DATE}),
        ("ja", "スミスさんが話した。", "ジョーンズさんが話した。", {Fact.NAME}),
        ("ja", "彼は「勝った」と言った。", "彼は「負けた」と言った。", {Fact.QUOTE}),
        ("ja", "売上の6割を占めるiPhoneは15％減となった。", "売上の6割を占めるiPhoneは22％減となった。", {Fact.NUMBER}),
        ("ja", "Helveticaの誕生50周年だった。", "Helveticaの誕生57周年だった。", {Fact.NUMBER}),
        ("zh", "他说Windows在今年售出300份。", "他说Android在今年售出300份。", {Fact.NAME}),
        ("zh", "他说Windows在今年售出300份。", "他说Windows在去年售出300份。", set()),
        ("zh", "有三人受伤。", "有四人受伤。", {Fact.NUMBER}),
        ("tr", "Toplantı yapıldı.", "Toplantı yapılmadı.", {Fact.NEGATION}),
        ("ru", "Это было 3 мая.", "Это было 3 июня.", {Fact.DATE}),
    ],
)
def test_the_facts_that_differ_in_other_languages(language: str, before: str, after: str, expected: set[Fact]) -> None:
    """Number words, months, negations and quotation marks are each language's own; German nouns are no names."""
    assert set(differing(before, after, vocabulary(language))) == expected


def test_a_name_at_the_beginning_is_known_from_elsewhere() -> None:
    """The first word of a sentence is a name where the article has it inside a sentence."""
    names = known_names(["The mayor, Ann Lee, met Tom Dale.", "“Then came Smith,” she said."])
    assert names >= {"ann", "lee", "tom", "dale", "smith"}
    assert "the" not in names
    assert Fact.NAME in differing("Lee spoke first.", "Dale spoke first.", vocabulary("en"), names=names)


def test_a_headline_has_the_names_that_the_article_has() -> None:
    """Where all words are capitalised, only known names count."""
    known = vocabulary("en")
    before, after = "Mayor Lee Opens New Harbour Bridge", "Mayor Dale Opens Grand Harbour Bridge"
    assert differing(before, after, known) == ()
    assert differing(before, after, known, names=frozenset({"lee", "dale"})) == (Fact.NAME,)


def test_inside_an_open_quotation_every_word_is_quoted() -> None:
    """A sentence of a longer quotation that was edited differs in the quotation."""
    known = vocabulary("en")
    assert differing("We are glad.", "We are very glad.", known, quoted=True) == (Fact.QUOTE,)
    assert differing("We are glad.", "We are very glad.", known) == ()
