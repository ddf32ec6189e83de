"""English sentences in words that others use too: news at an article's edges, notices where they speak of it."""

from __future__ import annotations

from collections.abc import Callable

from amended.domain.notices import Detection

Reader = Callable[..., Detection]

TOLD_OF_OTHERS = (
    "After publication, the book was withdrawn.",
    "Following publication, the minister resigned.",
    "When it was first published, the text caused a riot.",
    "Because of an error in translation, the treaty omitted a clause on fishing rights.",
    "Due to a production error, the company shipped 40,000 cars that had faulty brakes.",
    "Due to an error in the data, the agency overstated its growth for six quarters.",
    "The scene was missing in the original edition.",
    "The character was killed off in the original version.",
    "He had rejected the plan in an earlier version.",
    "The document mistakenly listed him as a resident of Ohio.",
    "The report incorrectly claimed that the river was safe to swim in.",
    "The document was reissued to correct the address of the plant.",
    "The law has been amended since it was written.",
    "The soundtrack was changed in the online version.",
    "First published in 1962 and later revised to include the war years, the memoir was never out of print.",
    "The headline of the press release was changed after complaints from unions.",
    "The video on the page was removed after a complaint.",
    "The figures were corrected from the first estimate.",
    "It has been revised to 2.4 percent.",
    "It was amended to allow women to vote.",
    "A draft of the plan was accidentally published.",
    "The online version of the list included 40 more names.",
    "The text now says that the state owns the mine.",
    "The following apology appeared in the window of the shop.",
    "Repeats the name of the father three times, as custom demands.",
    "Resent the tax as they might, the farmers paid.",
    "Editing to say less is the hardest part of the craft.",
    "The latest version includes new emojis and a second player.",
    "The update includes a dark mode.",
    "The revision reflects slower growth in the south.",
    "An updated version includes a second camera.",
    "A corrected version of the map is expected in June.",
    "Corrected for inflation, wages have not risen since 1979.",
    "The restaurant apologizes for the mistake.",
    "The minister wishes to apologise for the confusion.",
    "As written, the text said nothing about women.",
    "The text was revised to win over the moderates.",
    "She was not as badly hurt as first reported.",
    "Critics noted that the passage has been removed.",
    "The contract contained an error, now corrected.",
    "Contrary to what was said previously, the bridge is safe.",
    "The article was withdrawn by the magazine after the author admitted inventing a source.",
)
TOLD_OF_THE_ARTICLE = (
    "After publication, a spokeswoman for the bank said that it had repaid the loan.",
    "Because of a production error, the wrong map was printed with this story.",
    "Due to a reporting error, the price of the tickets was incorrect. They cost $15.",
    "Incorrect information about the tower was included in an earlier version.",
    "The article incorrectly said that the pool was closed.",
    "This page incorrectly claimed that the river was safe to swim in.",
    "It has been updated to correct the name of the school.",
    "A draft of this story was accidentally published.",
    "The headline now says that the state owns the mine.",
    "The Gazette wishes to apologise for the error.",
    "As first published, this story gave the wrong year.",
    "The recipe was edited to add the missing salt.",
    "The code sample contained a bug, which is now fixed.",
    "In Thursday's story about the school board, the name of trustee Lynn Parr was spelled incorrectly.",
    "Channel 5 previously reported that the victim was 19. She was 21.",
    "NEWS 9 previously reported that the suspect was a man. It was a woman.",
    "Thanks to the readers who noted that the battle took place in 1863, not 1864. It has been fixed above.",
    "We got this one wrong: the law takes effect in 2025, not 2024.",
    "We originally said the vote was 5-3. We've fixed this.",
    "Some figures in the table above were wrong and have been corrected.",
    "An incorrect version of this story was published online. This is the correct version.",
    "It was originally reported here that the driver had been arrested. That was not the case.",
    "KTVB previously reported that the crash was fatal. That was incorrect.",
    "The caption on an earlier version of this photo was wrong.",
    "An earlier post mistakenly said that tickets were free.",
    "In a story on Page 3 of Tuesday's paper, the mayor's title was wrong.",
    "We erred in saying that the law passed unanimously.",
    "We should have said that the plant is in Ohio.",
    "The piece should have said that she was born in Leeds.",
)


def test_what_others_do_is_news(read: Reader) -> None:
    """A plain line at an article's end or in its middle that names nothing of the article is no notice."""
    alarms = [line for line in TOLD_OF_OTHERS for after in (0, 6) if read(line, before=6, after=after).notices]
    assert alarms == []


def test_what_names_the_article_is_a_notice(read: Reader) -> None:
    """The like with a piece of journalism, the house or a mistake of its own beside it is one notice."""
    missed = [line for line in TOLD_OF_THE_ARTICLE if len(read(line, before=6, after=0).notices) != 1]
    assert missed == []
