"""What the earlier version told, for the extract: the passage that a notice corrects, and never what holds now.

The publisher often mends the text before the notice appears: what stands where the mistake stood is right then, and to
print it as what was wrong would turn the correction round.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from amended.domain.comparison.claims import has_phrase
from amended.domain.comparison.corrected import corrected_by, only_adds
from amended.domain.comparison.sentences import sentences as split
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.comparison.words import words as words_of
from amended.domain.extracting.choosing import closest
from amended.domain.extracting.old_claims import BETWEEN, READ_LIMIT
from amended.domain.extracting.speakers import speaker
from amended.domain.language.wording import Wording, wording
from amended.domain.language.words import content_words, cut, language_of, name_runs, one_line, stem, tokens
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summary_material import SummaryMaterial, read_limit
from amended.domain.values.contrasts import TAKEN_FOR
from amended.domain.values.corrected import Corrected
from amended.domain.values.facts import Key
from amended.domain.values.quotations import quotations

# What stands before what was said, beside verbs of saying ("hieß es", "stond dat").
_SAYS = re.compile(
    r"(?<!\w)(?:that|hieß|stand|dass|daß|que|che|stond|dat|stod|sto|att|at|że|že|что|що|că|hogy|että|luki|ότι|πως|"
    r"bahwa|rằng|là|כי|أن|कि|говорилось|йшлося|stálo|link\w*|refer\w*)(?!\w)|としま|としてい|と報じ|とある|(?<!有)[误誤]",
    re.IGNORECASE,
)
# So many edits are looked at for what a notice corrects, and so many clauses for what it says was said.
_MOST_EDITS = 12
_MOST_CLAUSES = 12
# No clause that is told is longer.
_LONGEST_CLAUSE = 800
# Part of the words of a clause that a passage must have to be what the clause tells of.
_NEARLY_ALL = 0.8
# Part of the title's words that a sentence must have to say what the title does.
_AS_TITLE = 0.5
# Part of the words of a denial or of a sentence that both must have for that to be what is denied.
_CLEARLY = 0.3
# A claim has more words of meaning than this.
_FEW = 2
# A box with so many paragraphs has several corrections, where as many edits answer to them.
_SEVERAL = 2
# What is told with a number where it stands behind it.
_UNIT = (
    r"(?:[%円人元年名歳원명년]|(?:euro\w*|dollars?|dólares|pounds?|kron[oe]r|prozent|pro[cs]ent\w*|percent|per cent|"
    r"pour cent|por ciento|por cento|per cento|процент\w*|відсот\w*|százalék\w*|miles|km|kilom\w+|met(?:er|re)\w*)"
    r"(?!\w))"
)
_CLAUSE = re.compile(r";\s|,\s|\s[–—]\s|\s\(|:\s|[，；、।]")


def earlier(
    material: SummaryMaterial, order: Sequence[int], texts: Sequence[Sequence[str]], words: Wording, limit: int
) -> tuple[str, bool]:
    """What the earlier version told, in at most `limit` characters, and whether any of it was left out.

    `order` are the notices that are asked, in the order of telling, `texts[i]` the sentences of notice `i`. The
    passages corrected, else what the notice says that was said, else the closest sentence of the earlier version, else
    the title; "" where each of these says what holds now.
    """
    read = read_limit(len(material.notices))
    corrected = {index: corrected_by(material.notices[index].text[:read], words.language) for index in order}
    told: list[str] = []
    for index in order:
        passages = _by_paragraph(material, index, words) or [
            _corrected_by(material, index, texts[index], corrected[index], words)
        ]
        told += [passage for passage in dict.fromkeys(passages) if passage and passage not in told]
    if not told:
        near = (_closest(material, index, corrected[index], words) for index in order)
        told = [next(filter(None, near), "")]
    title = one_line(material.title_before)
    mended = any(one.holds_only_new(title, words) for one in corrected.values())
    if not told[0]:
        quoted = (wrong_values(texts[index], corrected[index], words) for index in order)
        told = [next(filter(None, quoted), "") if mended else title]
    said = told[0]
    for passage in told[1:]:
        if len(said) + len(BETWEEN) + len(passage) <= limit:
            said = f"{said}{BETWEEN}{passage}"
    left_out = len(said) > limit or any(passage not in said for passage in told)
    return cut(said, limit), left_out


def _by_paragraph(material: SummaryMaterial, index: int, words: Wording) -> Sequence[str]:
    """The edited passages of a box with several corrections, one for each paragraph that has one; [] for fewer than
    two."""
    paragraphs = [text for text in material.notices[index].text[:READ_LIMIT].split("\n") if text.strip()]
    edits = [change for change in material.changes if change.notice == index and change.before][:_MOST_EDITS]
    if len(paragraphs) < _SEVERAL or len(edits) < _SEVERAL:
        return []
    found: list[str] = []
    for paragraph in paragraphs[:_MOST_EDITS]:
        corrected = corrected_by(paragraph, words.language)
        left = [change for change in edits if one_line(change.before) not in found]
        mended = (
            change
            for change in left
            if (corrected.holds_old(change.before, words) and not corrected.holds_only_new(change.before, words))
            or (corrected.holds_new(change.after, words) and not corrected.holds_new(change.before, words))
        )
        if change := next(mended, None):
            found.append(one_line(change.before))
    return found if len(found) >= _SEVERAL else []


def _corrected_by(
    material: SummaryMaterial, index: int, sentences: Sequence[str], corrected: Corrected, words: Wording
) -> str:
    """The passage that notice `index` corrects; where none holds what it says was wrong, the title that does, or the
    notice's own words for it; "" where none of these is known."""
    given = material.passages[index] if index < len(material.passages) else ""
    edited = [change.before for change in material.changes if change.notice == index and change.before][:_MOST_EDITS]
    passages = [text for text in (given, *edited) if text and not _mended(text, edited, corrected, words)]
    if any(key[0] != "word" for key in corrected.old):
        before = [*(change.before for change in material.changes[:_MOST_EDITS]), material.lede]
        searched = (text for passage in before for text in split(passage[:READ_LIMIT], words.language))
        if wanted := next((text for text in (*passages, *searched) if corrected.holds_old(text, words)), ""):
            return one_line(wanted)
        if corrected.holds_old(material.title_before, words):
            return one_line(material.title_before)
    unedited = bool(given) and given in passages and not any(given in text for text in edited)
    restated = reported(sentences, corrected, words)
    in_doubt = unedited and (
        corrected.old or not corrected.is_reported(given, words) or not _repeats(given, restated, words)
    )
    notice = material.notices[index].text[:READ_LIMIT]
    if unedited and words.denies.search(notice) and not closest([given], notice, words, _CLEARLY):
        # "The authority denied that the airport is closed": what only names its flights is not what was denied.
        return ""
    if passages and not in_doubt:
        # What was edited is what was wrong, even where it was put in other words.
        return one_line(passages[0])
    quoted = restated or (wrong_values(sentences, corrected, words) if given or edited else "")
    return quoted or one_line(next(iter(passages), ""))


def _repeats(passage: str, clause: str, words: Wording) -> bool:
    """Whether a passage says nearly all of what a notice says that was said; True where it says nothing of that."""
    restates = words.told_before(clause)
    said = clause[restates.end() :] if restates is not None else ""
    # "Stod det att": what only says that it was said is not in the passage.
    saying = {stem(match.group()) for cue in (_SAYS, words.tells) for match in cue.finditer(said)}
    told = content_words(said, words) - saying
    return len(told & content_words(passage, words)) >= _NEARLY_ALL * len(told)


def _mended(text: str, edited: Sequence[str], corrected: Corrected, words: Wording) -> bool:
    """Whether a passage says what holds now already; one that was edited since tells by itself which value is old."""
    of_edits = any(text in other for other in edited)
    return (corrected.holds_only_new if of_edits else corrected.may_hold_new)(text, words)


def _closest(material: SummaryMaterial, index: int, corrected: Corrected, words: Wording) -> str:
    """The sentence of the earlier version that is closest to notice `index`, but for those that say what holds now."""
    notice: Notice = material.notices[index]
    denies = words.denies.search(notice.text, 0, READ_LIMIT) is not None
    if notice.kind is NoticeKind.UPDATE and not denies and only_adds(notice.text[:READ_LIMIT], words.language):
        return ""
    texts = [*(change.before for change in material.changes[:_MOST_EDITS]), material.lede]
    candidates = [text for passage in texts for text in split(passage[:READ_LIMIT], words.language)]
    still = [text for text in candidates if not corrected.may_hold_new(text, words)]
    told = notice.text[:READ_LIMIT]
    # Who says it is no part of what is said: "the municipality said" is not about the municipal hall.
    told = told.replace(speaker(split(told, words.language), words) or "\n", " ")
    found = closest(still, told, words)
    negates = words.negates.search(told) is not None and words.contrast.search(told) is None
    if not denies and (found or not negates):
        return found
    if found and closest([found], told, words, _CLEARLY):
        return found
    # Who only denies repeats little of what was said; the sentence that says what the title does has it.
    source = "" if found else _of_a_source(still, told, words)
    return source or closest(still, material.title_before, words, _AS_TITLE) or found


def _of_a_source(candidates: Sequence[str], told: str, words: Wording) -> str:
    """The first of these sentences that names the letter or report which a notice disowns; "" if none does."""
    said = words_of(told)
    disowned = [one for one in vocabulary(words.language).sources if has_phrase(said, (one,))]
    return next((text for text in candidates if has_phrase(words_of(text), disowned)), "")


def reported(sentences: Sequence[str], corrected: Corrected, words: Wording) -> str:
    """The clause of a notice that tells what an earlier version said, "" if none does; what holds is not in it."""
    for sentence in sentences:
        restates = words.told_before(sentence)
        if restates is None:
            continue
        turns = [match.start() for match in words.turns.finditer(sentence, restates.end())]
        ends = {*turns, *(match.start() for match in _CLAUSE.finditer(sentence)), len(sentence)}
        # Where no value tells what holds, what was said ends where the sentence turns.
        last = turns[0] if turns and not corrected.old else _LONGEST_CLAUSE
        near = [end for end in sorted(ends) if restates.end() < end <= min(last, _LONGEST_CLAUSE)][:_MOST_CLAUSES]
        begin = _begin(sentence[: restates.start()], words)
        for end in reversed(near):
            clause = one_line(sentence[begin:end]).rstrip(".;,，、；。")
            said = clause[restates.end() - begin :]
            tells = _SAYS.search(clause) or words.tells.search(clause) or TAKEN_FOR.search(said)
            told = corrected.holds_old(clause, words) if corrected.old else len(content_words(said, words)) > _FEW
            if tells and told and not corrected.holds_new(clause, words):
                return clause
    return ""


def _begin(ahead: str, words: Wording) -> int:
    """Where in a sentence the clause begins in which what was said is told, `ahead` being what stands in front.

    What somebody says or denies in front of it is no part of that: "the pool stays open, she said, and an earlier …".
    """
    if not (words.tells.search(ahead) or words.negates.search(ahead)):
        return 0
    return max((match.end() for match in _CLAUSE.finditer(ahead)), default=0)


def wrong_values(sentences: Sequence[str], corrected: Corrected, words: Wording) -> str:
    """The wrong values that a notice names, as quotations; "" if it names none."""
    values: list[str] = []
    for sentence in sentences:
        for key, printed in corrected.old.items():
            whole = _whole(key, printed, sentence, words)
            if whole and not any(whole in value for value in values) and not corrected.holds_new(whole, words):
                values.append(whole)
    return ", ".join(map(words.quoted, values))


def _whole(key: Key, printed: str, sentence: str, words: Wording) -> str:
    """A wrong value as it is printed in this sentence: of a quotation and of a name the whole; "" if it is not."""
    for quoted in quotations(sentence):
        if printed in quoted:
            return quoted
    if key[0] == "word":
        return ""
    if key[0] == "name":
        runs = (run.text for run in name_runs(sentence, words))
        return next((run for run in runs if printed in [token.text for token in tokens(run)]), "")
    found = re.search(rf"[€$£¥₹]?{re.escape(printed)}(?:\s?{_UNIT})?", sentence)
    return found.group().strip() if found is not None else ""


def is_mended(material: SummaryMaterial, index: int, passage: str) -> bool:
    """Whether a passage of notice `index` says what holds now: it was mended before the notice came, or never wrong."""
    notice = material.notices[index].text[:READ_LIMIT]
    words = wording(language_of(notice, material.language))
    return corrected_by(notice, words.language).holds_only_new(passage, words)
