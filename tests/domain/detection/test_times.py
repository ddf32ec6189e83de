"""Dates and times as newspapers print them: what belongs to one, and which instant it names."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.adapters.rule_files import load_rules
from amended.domain.detection.normalising import folded_with_offsets
from amended.domain.detection.times import PrintedTime, read_time, resolved

RULES = load_rules()


def read(text: str, language: str = "en") -> tuple[str, PrintedTime] | None:
    """The time at the beginning of a text, as printed and as read."""
    known = RULES.languages[language]
    folded = folded_with_offsets(text)
    time = read_time(folded, 0, known.calendar, known.connectives)
    return (folded.printed(time.start, time.end), time) if time else None


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("en", "4:09 P.M.: The mayor", "4:09 P.M."),
        ("en", "Dec. 22, 2016, 2:16 p.m. EST Updated with", "Dec. 22, 2016, 2:16 p.m. EST"),
        ("en", "Thursday, August 30: The state", "Thursday, August 30"),
        ("en", "Jan 02, 2024 9:25 AM ET", "Jan 02, 2024 9:25 AM ET"),
        ("en", "1207 GMT (2007 HKT) Edited", "1207 GMT (2007 HKT)"),
        ("en", "May 3, 2021 at 4:14 p.m. EDT|Published", "May 3, 2021 at 4:14 p.m. EDT"),
        ("en", "3/14/2020 - The event", "3/14/2020"),
        ("de", "3. Mai 2023, 14.30 Uhr: Der", "3. Mai 2023, 14.30 Uhr"),
        ("fr", "1er février 2022 à 9h15.", "1er février 2022 à 9h15"),
        ("es", "3 de mayo de 2023, 14:30 h)", "3 de mayo de 2023, 14:30 h"),
        ("pl", "3 stycznia 2012 (16:52)", "3 stycznia 2012 (16:52)"),
        ("hu", "2023. május 3., 14:30: A", "2023. május 3., 14:30"),
        ("ru", "3 мая 2023 года, 14:30: Мэр", "3 мая 2023 года, 14:30"),
        ("ar", "12 يناير 2022", "12 يناير 2022"),
        ("ja", "2023年5月3日14時30分）", "2023年5月3日14時30分"),
        ("ja", "3/9(木) 18:45", "3/9(木) 18:45"),
        ("ko", "2022년 1월 12일 시의", "2022년 1월 12일"),
        ("zh", "2022年1月12日更新", "2022年1月12日"),
        ("hi", "3 मई 2021, 14:30", "3 मई 2021, 14:30"),
        ("ar", "4 مايو/أيار 2023، الساعة 5:20 مساء.", "4 مايو/أيار 2023، الساعة 5:20 مساء"),
        ("vi", "17:20 ngày 4 tháng 5 năm 2023", "17:20 ngày 4 tháng 5 năm 2023"),
        ("ja", "令和5年5月4日、市は", "令和5年5月4日"),
        ("ru", "4 мая 2023 года в 17:20 по московскому времени", "4 мая 2023 года в 17:20 по московскому времени"),
        ("de", "3. Mai 2024, 9.30 Uhr (MESZ): Die", "3. Mai 2024, 9.30 Uhr (MESZ)"),
        ("ar", "الساعة 16:20 بتوقيت غرينتش)", "الساعة 16:20 بتوقيت غرينتش"),
        ("vi", "9 giờ 30 phút ngày 3/5/2024: công an", "9 giờ 30 phút ngày 3/5/2024"),
        ("hu", "2024. május 3., 9 óra 30 perc: a", "2024. május 3., 9 óra 30 perc"),
        ("no", "fredag 3. mai 2024 klokka 09.30: Politiet", "fredag 3. mai 2024 klokka 09.30"),
        ("ja", "12日18時30分：警察", "12日18時30分"),
        ("zh", "北京时间5月3日21时30分：警方", "北京时间5月3日21时30分"),
        ("ko", "5월 3일(금) 밤 9시 30분: 경찰", "5월 3일(금) 밤 9시 30분"),
        ("tr", "3 Mayıs 2024, saat 09:30 TSİ: polis", "3 Mayıs 2024, saat 09:30 TSİ"),
    ],
)
def test_a_printed_time_ends_where_the_text_begins(language: str, text: str, printed: str) -> None:
    """The whole time is taken, in the order and with the words of its language, and no word of the text."""
    found = read(text, language)
    assert found is not None
    assert found[0] == printed


@pytest.mark.parametrize("text", ["May said no", "5 people were killed", "at the end", "march through the town", "est"])
def test_ordinary_words_and_numbers_are_no_time(text: str) -> None:
    """A month's name without a number, a number without a month and small words are no times."""
    found = read(text)
    assert found is None or found[1].weak


PUBLISHED = datetime(2021, 12, 30, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "text", "instant"),
    [
        ("en", "Dec. 22, 2016, 2:16 p.m. EST", datetime(2016, 12, 22, 19, 16, tzinfo=UTC)),
        ("en", "May 3, 2021 at 4:14 p.m. ET", datetime(2021, 5, 3, 20, 14, tzinfo=UTC)),
        ("en", "2021-05-03T14:30:00+02:00", datetime(2021, 5, 3, 12, 30, tzinfo=UTC)),
        ("en", "January 2, 9 a.m. GMT", datetime(2022, 1, 2, 9, tzinfo=UTC)),
        ("en", "12:30 a.m. GMT, December 31", datetime(2021, 12, 31, 0, 30, tzinfo=UTC)),
        ("de", "3. Mai 2021, 14:30 Uhr MESZ", datetime(2021, 5, 3, 12, 30, tzinfo=UTC)),
        ("ar", "3 مايو 2021 الساعة 9:30 بتوقيت السعودية", datetime(2021, 5, 3, 6, 30, tzinfo=UTC)),
        ("zh", "北京时间2021年5月3日21时30分", datetime(2021, 5, 3, 13, 30, tzinfo=UTC)),
        ("es", "3 de mayo de 2021 a las 9:30 de la noche GMT", datetime(2021, 5, 3, 21, 30, tzinfo=UTC)),
        ("fi", "2.1. klo 9.30 UTC", datetime(2022, 1, 2, 9, 30, tzinfo=UTC)),
        ("ja", "日本時間1/2 18:30", datetime(2022, 1, 2, 9, 30, tzinfo=UTC)),
        ("en", "3/5 at 9:30 a.m. GMT", None),
        ("ja", "12日18時30分", None),
        ("en", "4:09 P.M.", None),
        ("en", "8 December 2025", None),
        ("en", "May 3, 2021, 4:14 p.m.", None),
        ("en", "May 3, 2021, 4:14 p.m. IST", None),
        ("en", "3/4/2021, 4:14 p.m. GMT", None),
        ("en", "31 February 2021, 4:14 p.m. GMT", None),
    ],
)
def test_an_instant_is_named_only_where_it_is_certain(language: str, text: str, instant: datetime | None) -> None:
    """Date, clock and zone must be printed; a missing year is that of the publication; else there is none."""
    found = read(text, language)
    assert found is not None
    assert resolved(found[1], PUBLISHED) == instant


@given(st.text(max_size=60), st.sampled_from(sorted(RULES.languages)))
def test_any_text_reads_as_a_time_within_it_or_as_none(text: str, language: str) -> None:
    """Whatever the text, a time lies within it, and resolving it never fails."""
    folded = folded_with_offsets(text)
    known = RULES.languages[language]
    time = read_time(folded, 0, known.calendar, known.connectives)
    if time is not None:
        assert 0 == time.start < time.end <= len(folded.text)
        resolved(time, PUBLISHED)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "5:20 chiều 4/5/2023 (GMT+7)"),
        ("ar", "4 مايو 2023، 1:20 مساء بتوقيت غرينتش"),
        ("ar", "٤ مايو ٢٠٢٣ ١٣:٢٠ بتوقيت غرينتش"),
        ("el", "4 Μαΐου 2023, 1:20 μ.μ. GMT"),
        ("hi", "4 मई 2023 शाम 1:20 GMT"),
        ("id", "4 Mei 2023 pukul 8.20 sore WIB"),
        ("ja", "2023年5月4日午後10時20分（日本時間）"),
        ("ja", "令和5年5月4日 22時20分（日本時間）"),
        ("ru", "4 мая 2023 года в 16:20 по московскому времени"),
        ("uk", "4 травня 2023 року о 16:20 за київським часом"),
        ("fr", "le 4 mai 2023 à 15h20, heure de Paris"),
        ("pt", "4 de maio de 2023, às 10h20 (horário de Brasília)"),
        ("ko", "2023년 5월 4일 저녁 10시 20분 KST"),
    ],
)
def test_halves_of_the_day_and_zones_are_read_in_their_language(language: str, text: str) -> None:
    """A half of the day and a zone in the words of the language make the instant certain; no half is mistaken."""
    known = RULES.languages[language]
    folded = folded_with_offsets(text)
    start = next(place for place in range(len(text)) if text[place].isdigit() or text[place] == "令")
    time = read_time(folded, start, known.calendar, known.connectives)
    assert time is not None
    assert resolved(time, None) in {datetime(2023, 5, 4, 13, 20, tzinfo=UTC), datetime(2023, 5, 4, 10, 20, tzinfo=UTC)}


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("it", "alle 18: il Comune ha risposto.", "18"),
        ("it", "del 12 marzo 2024, ore 18: il Comune", "12 marzo 2024, ore 18"),
        ("pt", "às 18: a prefeitura respondeu.", "18"),
        ("it", "il 14 marzo alle 16.", "14 marzo alle 16"),
        ("it", "alle 18 famiglie", None),
        ("it", "alle 42: il Comune", None),
    ],
)
def test_a_number_after_a_word_for_the_hour_is_an_hour(language: str, text: str, printed: str | None) -> None:
    """A number after "alle" or "às" that ends its phrase is an hour, also where a year stands before it."""
    known = RULES.languages[language]
    folded = folded_with_offsets(text)
    time = read_time(folded, text.index(" ") + 1, known.calendar, known.connectives)
    assert (time and folded.printed(time.start, time.end)) == printed


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("sv", "14 mars 2024 kl 16.22.", "14 mars 2024 kl 16.22"),
        ("fi", "14.3. klo 16.22.", "14.3. klo 16.22"),
        ("no", "kl. 10.12.", "kl. 10.12"),
        ("no", "10.12.", "10.12."),
        ("hu", "03.14. 16:22", "03.14. 16:22"),
        ("hu", "2024.03.14. 16:22", "2024.03.14. 16:22"),
        ("sv", "2024-03-14.", "2024-03-14"),
        ("da", "14/3 2024.", "14/3 2024"),
        ("nl", "14/3, 16u22: De", "14/3, 16u22"),
    ],
)
def test_a_clock_is_told_from_a_day_and_a_month(language: str, text: str, printed: str) -> None:
    """Two numbers after a word for the hour, or of which the second is no month, are a clock; a full stop is none."""
    found = read(text, language)
    assert found is not None
    assert found[0] == printed
