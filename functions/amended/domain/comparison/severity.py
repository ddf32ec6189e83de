"""How much a comparison matters to someone who relied on the earlier version. Levels: CONTRACT.md, `compare --json`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from amended.domain.comparison.adding import tells_of_addition
from amended.domain.comparison.claims import Claim, claim, has_phrase, places_of_phrase
from amended.domain.comparison.content import content, of_one_word, stem, undated
from amended.domain.comparison.denials import is_denial, places_of_denial, without_verbs
from amended.domain.comparison.disclosure import is_substantial
from amended.domain.comparison.explaining import paragraphs_named
from amended.domain.comparison.facts import Stated, differing, stated
from amended.domain.comparison.lasting import clauses, named_in, negates_behind, negates_verb, says_it_lasts
from amended.domain.comparison.ledger import without_its_time
from amended.domain.comparison.side_matters import denies_a_bound, denies_something_further, tells_of_another
from amended.domain.comparison.statements import LONGEST, Statement
from amended.domain.comparison.told_facts import facts_told_of
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import plain, words
from amended.domain.comparison_results import Change, Fact, Reworded, Severity
from amended.domain.notices import Notice, NoticeKind

Judgement = tuple[Severity, str]

# A notice with fewer words of content than this states no fact.
_LEAST_CONTENT = 3
# A sentence is about the title when it shares so many of its words of content, and this part of them.
_LEAST_SHARED = 2
_SHARE_OF_TITLE = 0.4
# A negation is one of the words that stand so near behind it.
_REACH_OF_NEGATION = 3
# What is denied of a source ("the letter is a mistake", "disputed a letter") stands so near to it.
_REACH_OF_DENIAL = 5

_ORDER = list(Severity)
_NAMED = {
    Fact.NUMBER: "a number",
    Fact.DATE: "a date",
    Fact.NAME: "a name",
    Fact.QUOTE: "a quotation",
    Fact.NEGATION: "a negation",
}
_CORRECTING = {NoticeKind.CORRECTION, NoticeKind.AMENDMENT, NoticeKind.RETRACTION}


class Judge:
    """Judges the comparison of an article with this title; `names` are words known to be names.

    `lede` is how its earlier body began: the letter or report that it rests on is named there.
    """

    def __init__(self, title: str, known: Vocabulary, names: frozenset[str], lede: str = "") -> None:
        self._title = words(title)
        self._told = [title, lede]
        told = [*self._title, *words(lede)]
        stems = set(map(stem, told))
        self._sources = [one for one in known.sources if stem(one) in stems or has_phrase(told, [one])]
        self._about = set(content(undated(self._title, known), known))
        self._alleges = any(_begins(self._title, allegation) for allegation in known.allegations)
        self._known = known
        # "Denies closure" stays true when the denial is repeated.
        self._bare = without_verbs(known)
        self._denials = self._bare if is_denial(self._title, known) else known
        self._names = names
        self._stems_of_names = set(map(stem, names))

    def severity(
        self,
        gained: Sequence[Statement],
        reworded: Sequence[Reworded],
        removed: Sequence[Notice],
        changes: Sequence[Change],
        title_change: Change | None,
    ) -> Judgement:
        """The greatest severity of all that happened, and in a few words why.

        The `notice` of a change counts the gained and then the reworded ones. Edits that no notice explains count
        where none was gained or reworded, or only such as do not say what they correct.
        """
        explained: dict[int | None, list[Change]] = defaultdict(list)
        for change in changes:
            explained[change.notice].append(change)
        of_title = {title_change.notice: title_change} if title_change else {}
        judgements = [self._of_notice(one, explained[at], of_title.get(at)) for at, one in enumerate(gained)]
        for notice, change in of_title.items():
            explained[notice].append(change)
        judgements += [self._of_rewording(pair, explained[at]) for at, pair in enumerate(reworded, len(gained))]
        judgements += [_of_removal(one) for one in removed]
        told = [
            *((one.notice, one.is_vague) for one in gained),
            *((pair.after, self._is_vague(pair)) for pair in reworded),
        ]
        if all(vague and notice.kind in _CORRECTING for notice, vague in told):
            judgements.append(self._of_changes(explained[None]))
        return max(judgements, key=lambda one: _ORDER.index(one[0]))

    def _of_notice(self, statement: Statement, explained: list[Change], title_change: Change | None) -> Judgement:
        """The severity of a gained notice: by its kind, by what it does to the title, by the facts it corrects.

        `explained` are the edits of the body that it explains, `title_change` that of the title if it explains it.
        """
        if statement.notice.kind is NoticeKind.RETRACTION:
            return Severity.HIGH, "retraction"
        if self.denies_title(statement):
            return Severity.HIGH, "the title no longer holds"
        if not explained and self._repeats_title(statement):
            return Severity.LOW, "a notice that does not say what changed"
        corrects = (
            statement.notice.kind in _CORRECTING
            or statement.claim.is_explicit
            or (statement.notice.kind is NoticeKind.EDITORS_NOTE and self._names_what_went(statement, explained))
        )
        if title_change is not None:
            if self._lost_facts(title_change):
                return Severity.HIGH, "the title was corrected"
            if corrects and self._takes_title_back(statement, title_change):
                return Severity.HIGH, "the title no longer holds"
        fact = self._first_lost(explained) if corrects else None
        if fact is None and corrects and statement.notice.kind is not NoticeKind.CLARIFICATION:
            fact = next(iter(self._facts_corrected(statement)), None)
        if fact is not None:
            return Severity.HIGH, f"{_NAMED[fact]} corrected"
        return self._by_kind(statement, corrects=corrects)

    def _by_kind(self, statement: Statement, *, corrects: bool) -> Judgement:
        """The severity of a notice that corrects no certain fact."""
        if self._is_of_spelling(statement, corrects=corrects):
            return Severity.LOW, "spelling"
        if statement.is_vague:
            return Severity.LOW, "a notice that does not say what changed"
        if statement.notice.kind is NoticeKind.CLARIFICATION:
            return Severity.MEDIUM, "a clarification"
        if corrects:
            return Severity.MEDIUM, "a correction"
        if tells_of_addition(statement.said, self._known):
            return Severity.LOW, "an addition"
        is_update = statement.notice.kind is NoticeKind.UPDATE
        return Severity.MEDIUM, "an update with new facts" if is_update else "a note"

    def _is_of_spelling(self, statement: Statement, *, corrects: bool) -> bool:
        """Whether a notice only tells of spelling or form; of an update that is so where it says little else."""
        told = [phrase for phrase in self._known.spelling if has_phrase(statement.said, (phrase,))]
        of_form = set(content([word for phrase in told for word in phrase.split()], self._known))
        return bool(told) and (corrects or len(statement.about - of_form) <= _LEAST_CONTENT)

    def _names_what_went(self, statement: Statement, explained: Sequence[Change]) -> bool:
        """Whether a notice names, of an edit that it explains, a fact that was replaced ("we had said 5").

        Or the kind of it ("the first name was wrong at first"), or the quotation that came in the place of one: what
        somebody said does not develop.
        """
        quoted = self._stated(statement.notice.text[:LONGEST]).quotes
        kinds = facts_told_of(statement.said, self._known)
        for change in explained:
            if kinds.intersection(self._lost_facts(change)):
                return True
            if Fact.QUOTE in self._lost_facts(change) and quoted & self._stated(change.after).quotes:
                return True
            before, after = (set(content(words(one), self._known)) for one in (change.before, change.after))
            if self._lost_facts(change) and (before - after) & statement.content:
                return True
        return False

    def _repeats_title(self, statement: Statement) -> bool:
        """Whether a notice is the title as it was with a label before it ("UPDATED: …")."""
        return statement.about == self._about

    def denies_title(self, statement: Statement) -> bool:
        """Whether a notice takes back what the title says.

        It does so with a sentence that is about the title (two of its words of content, and no small part of them)
        and denies: by a word of denial, by a negation of a word of the title or by the opposite of one. A title that
        only reports an allegation stays true when that is denied, and one that reports a denial when somebody denies.
        What is denied of another thing of the kind, or of something further than the title tells, leaves it.
        And a notice takes the title back where a number or name of it is what it calls wrong; and where somebody
        disowns what the story rests on ("said the letter is a mistake") or denies the report itself.
        """
        if self._wrong_in_title(statement.claim):
            return True
        if not self._alleges and says_it_lasts(statement.printed, self._told, self._known, statement.language):
            return True
        for printed, said, parts in zip(statement.printed, statement.sentences, statement.parts, strict=True):
            shared = self._shared_with_title(said)
            is_about = len(shared) >= _LEAST_SHARED and (
                len(shared) >= 2 * _LEAST_SHARED or len(shared) >= _SHARE_OF_TITLE * len(self._about)
            )
            if tells_of_another(printed, self._told, self._known):
                continue
            further = denies_something_further(printed, self._told, self._known)
            if is_about and self._denied_by(printed, said, parts, statement.claim, further=further):
                return True
            if not self._alleges and not further and self._disowns(said, statement):
                return True
            plainly = not (self._alleges or statement.claim.wrong) and self._denials is self._known
            if plainly and self._is_all_denied(printed, statement.language):
                return True
        return False

    def _denied_by(
        self, printed: str, said: Sequence[str], parts: Sequence[Sequence[str]], claimed: Claim, *, further: bool
    ) -> bool:
        """Whether a sentence about the title denies what that says; `further`: whoever denies denies something else."""
        values_only = self._exchanges_values(said, claimed)
        if not values_only and self._opposes_title(said):
            return True
        # Some verbs of denial are among the negations. That an allegation is denied leaves a title that reports it;
        # that there is none does not ("he is not accused").
        known = self._bare if further or self._alleges else self._denials
        negated = not values_only and any(self._negates_title(part, known) for part in parts)
        if negated and denies_a_bound(printed, self._title, self._known):
            negated = False
        return negated or (not self._alleges and not further and bool(places_of_denial(said, self._denials)))

    def _shared_with_title(self, said: Sequence[str]) -> set[str]:
        """The title's words of content that a sentence has in some form: of "resigns" and "resignation" the shorter
        stem begins the longer one."""
        told = content(said, self._known)
        return {one for one in self._about if any(of_one_word(one, other) for other in told)}

    def _disowns(self, said: Sequence[str], statement: Statement) -> bool:
        """Whether a sentence denies what the story rests on, or in news of the same matter a report as such."""
        sources = self._sources
        is_news = statement.notice.kind not in _CORRECTING and not statement.claim.is_explicit
        if is_news and statement.content & self._about:
            # "Denied the claims" is what a story of claims tells anyhow.
            allegations = self._known.allegations
            sources = [one for one in self._known.sources if not one.startswith(allegations)]
        stems = set(map(stem, sources))
        near = [place for place, word in enumerate(said) if stem(word) in stems]
        near += [place for one in sources if " " in one for place in places_of_phrase(said, one)]
        denied = places_of_denial(said, self._known, rejections=True) if near else []
        return any(abs(one - other) <= _REACH_OF_DENIAL for one in near for other in denied)

    def _takes_title_back(self, statement: Statement, title_change: Change) -> bool:
        """Whether words of the old title were taken out and the notice speaks of what is in their place, or of titles.

        Another spelling and a title that only says more are no reason.
        """
        if not is_substantial(title_change, self._known):
            return False
        before, after = (set(content(words(one), self._known)) for one in (title_change.before, title_change.after))
        of_title = any(word in self._known.headline for word in statement.said)
        return bool(before - after) and (of_title or bool((before ^ after) & statement.content))

    def _wrong_in_title(self, claimed: Claim) -> bool:
        """Whether a number or a name that the notice calls wrong, and does not itself use elsewhere, is the title's."""
        wrong, right = content(claimed.wrong, self._known), set(content(claimed.right, self._known))
        return any(
            one in self._about and one not in right and (one[:1].isdigit() or one in self._stems_of_names)
            for one in wrong
        ) and bool(self._about & right or len(self._about & set(wrong)) >= _LEAST_SHARED)

    def _negates_title(self, said: Sequence[str], known: Vocabulary) -> bool:
        """Whether a negation that is known stands close before a word of the title."""
        return any(
            any(of_one_word(stem(near), one) for one in self._about)
            and (not self._alleges or near.startswith(self._known.allegations))
            for place, word in enumerate(said)
            if known.negates(word)
            for near in said[place + 1 : place + 1 + _REACH_OF_NEGATION]
        )

    def _is_all_denied(self, printed: str, language: str | None) -> bool:
        """Whether a clause of a sentence denies what the title says and names nothing else: "there was no blast"."""
        if negates_behind(printed, self._told[0], language):
            return True
        for clause in clauses(plain(printed), self._known):
            named = set(named_in(clause, self._known, language))
            if len(named) == 1 and not named & self._stems_of_names and self._negates_title(words(clause), self._bare):
                return True
            if negates_verb(clause, frozenset(self._about), self._bare, language):
                return True
        return False

    def _opposes_title(self, said: Sequence[str]) -> bool:
        """Whether the sentence has the opposite of a word of the title, which is not in the title too."""
        return any(
            _begins(self._title, one) and _begins(said, other) and not _begins(self._title, other)
            for pair in self._known.opposites
            for one, other in (pair, pair[::-1])
        )

    def _exchanges_values(self, said: Sequence[str], claimed: Claim) -> bool:
        """Whether a sentence sets nothing but numbers and names against each other: "the bridge opened in 1933, not
        1932" says nothing against a title by which it closes."""
        wrong = content([word for word in claimed.wrong if word in said], self._known)
        return bool(wrong) and all(one[:1].isdigit() or one in self._stems_of_names for one in wrong)

    def _first_lost(self, changes: Sequence[Change]) -> Fact | None:
        """The kind of the first fact that was replaced or taken out in one of these changes."""
        return next((fact for change in changes for fact in self._lost_facts(change)), None)

    def _lost_facts(self, change: Change) -> list[Fact]:
        """The kinds of fact of which something that stood there was replaced or taken out."""
        if not change.facts:
            return []
        old, new = self._stated(change.before), self._stated(change.after)
        lost = {
            # Where all are still there, they changed places.
            Fact.NUMBER: bool(old.numbers - new.numbers) or old.numbers == new.numbers,
            Fact.DATE: bool(old.dates - new.dates),
            Fact.NAME: bool(old.names - new.names) or old.names == new.names,
            Fact.QUOTE: bool(old.quotes - new.quotes),
            Fact.NEGATION: True,
        }
        return [fact for fact in change.facts if lost[fact]]

    def _facts_corrected(self, statement: Statement) -> list[Fact]:
        """The kinds of fact that a correction itself says it corrects, where no edit of the body shows it.

        A number or a quotation in the statement; a date or a name only where the notice sets it against a wrong one;
        what it calls by its kind.
        """
        found = self._stated(statement.notice.text[:LONGEST])
        own_dates = self._stated(statement.notice.stated_time or "").dates
        own_numbers = Counter(map(str, paragraphs_named(statement.said)))
        wrong, named = statement.claim.wrong, facts_told_of(statement.said, self._known)
        facts = {
            Fact.NUMBER: bool(found.numbers - own_numbers),
            Fact.QUOTE: bool(found.quotes),
            Fact.NAME: bool(set(found.names) & set(wrong)),
            Fact.NEGATION: any(map(self._known.negates, wrong)) or self._negates_what_was_wrong(statement),
            Fact.DATE: bool(found.dates - own_dates) and bool(wrong),
        }
        return [fact for fact, is_so in facts.items() if is_so or fact in named]

    def _negates_what_was_wrong(self, statement: Statement) -> bool:
        """Whether a sentence denies what another one calls wrong: "… said that she had agreed. She has not agreed", or
        in short "She did not"."""
        wrongs = [
            set(content(claim(one, statement.language, self._known).wrong, self._known)) for one in statement.printed
        ]
        for at, said in enumerate(statement.sentences):
            wrong = frozenset[str]().union(*(one for other, one in enumerate(wrongs) if other != at))
            if not wrong or wrongs[at]:
                continue
            if said and self._known.negates(said[-1]):
                return True
            for place, word in enumerate(said):
                near = said[place + 1 : place + 1 + _REACH_OF_NEGATION]
                if self._known.negates(word) and not wrong.isdisjoint(content(near, self._known)):
                    return True
        return False

    def _of_rewording(self, pair: Reworded, explained: Sequence[Change]) -> Judgement:
        """The severity of a notice that says the same in other words, with the edits that it explains now."""
        if pair.after.kind is NoticeKind.RETRACTION and pair.before.kind is not NoticeKind.RETRACTION:
            return Severity.HIGH, "retraction"
        fact = self._first_lost([self._restated(pair), *explained])
        if fact is not None and pair.after.kind in _CORRECTING:
            return Severity.HIGH, f"{_NAMED[fact]} corrected"
        old, new = (self._content_of(one) for one in (pair.before, pair.after))
        if fact is not None or len(new - old) >= _LEAST_CONTENT:
            return Severity.MEDIUM, "a notice says more than before"
        return Severity.LOW, "a notice was reworded"

    def _restated(self, pair: Reworded) -> Change:
        """What the notice says anew, as a change; its own date, in a bare sentence among its words, is none."""
        before, after = (without_its_time(one)[:LONGEST] for one in (pair.before, pair.after))
        facts = differing(before, after, self._known, names=self._names)
        dated_apart = bool(pair.before.label and pair.after.label)
        told = tuple(fact for fact in facts if dated_apart or fact is not Fact.DATE)
        return Change(before=before, after=after, facts=told)

    def _of_changes(self, changes: Sequence[Change]) -> Judgement:
        """The severity of edits for themselves, where no notice was gained."""
        fact = self._first_lost(changes)
        if fact is not None:
            return Severity.HIGH, f"{_NAMED[fact]} changed"
        return Severity.LOW, "no fact changed"

    def _is_vague(self, pair: Reworded) -> bool:
        """Whether a reworded notice does not say what was changed."""
        return len(self._content_of(pair.after)) < _LEAST_CONTENT

    def _content_of(self, notice: Notice) -> set[str]:
        return set(content(undated(words(notice.text[:LONGEST]), self._known), self._known))

    def _stated(self, text: str) -> Stated:
        return stated(text, self._known, names=self._names)


def _of_removal(notice: Notice) -> Judgement:
    """The severity of a notice that was taken away."""
    if notice.kind in _CORRECTING:
        return Severity.MEDIUM, "a correction was taken away"
    return Severity.LOW, "a notice was taken away"


def _begins(said: Sequence[str], beginning: str) -> bool:
    """Whether one of the words begins so."""
    return any(word.startswith(beginning) for word in said)
