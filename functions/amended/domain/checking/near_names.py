"""Names of which one character was exchanged, and known places, in scripts that mark no name: Han and Hangul."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

_HAN = r"[\u3400-\u4dbf\u4e00-\u9fff々]"
# What a house, a body, a building or a place is called by, behind its own name. Data.
_KINDS = (
    "大橋|橋|大桥|桥|工業|工业|集团|集團|公司|中学|中學|大学|大學|小学|小學|高校|高中|病院|医院|醫院|銀行|银行|電機|電力|電子|电子|製作所|製薬|"
    "製鉄|重工|自動車|汽车|汽車|商事|建設|建设|鉄道|航空|証券|证券|保険|保险|不動産|地产|食品|化学|科技|控股|股份|港|駅|站|寺|湖|島|岛|山|"
    "神社|球場|体育館|体育馆|剧院|劇場|大厦|广场|機場|机场|水库|新聞|日报|日報|法院|研究所|党|黨"
)
_NAMED = re.compile(rf"(?=({_HAN}{{2}})({_KINDS}))")
# Characters that stand before a kind and belong to no name.
SMALL_IN_HAN = frozenset(
    "非没沒不未也都就才又再而该該這这此本同当當其每各某两兩両新旧老全前后後在到把将將对對为為与與和及向由从從让讓使是有无無称稱说說于於大小中的了被因且或则則需应應已曾仍还還只仅僅约約至据據按以并並"
)
_PLACES: Mapping[str, str] = MappingProxyType(
    {
        "ko": "서울 부산 대구 인천 광주 대전 울산 세종 "
        "수원 창원 포항 구미 전주 청주 제주 강원 충북 충남 전북 전남 경북 경남 여수 목포 "
        "순천 김해 평택 성남 용인 안산 춘천 원주 강릉 안양 천안 군산 익산 진주 거제",
        "ja": "北海道 青森 岩手 宮城 秋田 山形 福島 "
        "茨城 栃木 群馬 埼玉 千葉 東京 神奈川 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 "
        "滋賀 京都 大阪 兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 徳島 香川 愛媛 高知 福岡 佐賀 長崎 熊本 宮崎 "
        "鹿児島 沖縄 札幌 仙台 横浜 "
        "川崎 名古屋 神戸 北九州 那覇 金沢",
        "zh": "北京 上海 天津 重庆 河北 山西 辽宁 吉林 "
        "黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 "
        "陕西 甘肃 青海 台湾 广西 西藏 宁夏 新疆 香港 澳门 广州 深圳 成都 武汉 南京 杭州 西安 苏州 沈阳 青岛 "
        "大连 厦门 长沙 郑州 昆明 "
        "哈尔滨 济南 宁波 台北 高雄",
    }
)
# What Korean writes behind a noun; endings of verbs, which name nothing.
_PARTICLE = re.compile(r"(?:에서|에게|으로|은|는|이|가|을|를|의|에|도|로|와|과|측)$")
_VERB = re.compile(r"(?:다|고|며|서|면|지|한|은|할|된|던|해)$")
_HANGUL = re.compile(r"[\uac00-\ud7a3]{3,}")
_NAME, _KIND = 4, 2
# Characters behind an exchanged one that must be those of the evidence.
_NEXT = 2
# So often must a name stand somewhere for another to be an exchanged one.
_OFTEN = 2


def unknown_places(text: str, known: str, language: str) -> Iterator[str]:
    """Cities and provinces of a text that the `known` text does not name."""
    for name in _PLACES.get(language, "").split():
        if name in text and name not in known and (language != "ko" or re.search(rf"(?<![가-힣]){name}", text)):
            yield name


def exchanged_in_han(text: str, known: str, surnames: frozenset[str]) -> Iterator[str]:
    """Names of two characters and a kind ("若葉橋"), or a surname and two ("陈志明"), that differ in one from a known
    one, the other character standing nowhere."""
    held = _named(known)
    for stem, kind in _NAMED.findall(text):
        if f"{stem}{kind}" in known:
            continue
        for one in held.get(kind, ()):
            new = [sign for sign, other in zip(stem, one, strict=True) if sign != other]
            if len(new) == 1 and stem not in known and new[0] not in SMALL_IN_HAN:
                yield f"{stem}{kind}"
    for start in range(len(text) - 2):
        given = text[start : start + 2]
        if (
            given[0] in surnames
            and given in known
            and text[start + 2] not in known
            and text[start + 2] not in SMALL_IN_HAN
        ):
            behind = Counter(found[1] for found in re.finditer(f"{given}({_HAN})", known))
            if len(behind) == 1 and min(behind.values()) >= _OFTEN and re.match(_HAN, text[start + 2]):
                yield text[start : start + 3]


def exchanged_inside(text: str, known: str) -> Iterator[str]:
    """Words of which one character stands nowhere, where the evidence has one other in its place each time: "赤浜工場"
    for "青浜工場", "清水化工厂" for "清河化工厂"."""
    for place, sign in enumerate(text):
        if sign in known or sign in SMALL_IN_HAN or not re.match(_HAN, sign):
            continue
        before, behind = text[max(0, place - 1) : place], text[place + 1 : place + 1 + _NEXT]
        ahead = re.escape(before) if re.fullmatch(_HAN, before) else ""
        # Where the character ahead stands nowhere either, another word was put ("实际死亡").
        if not re.fullmatch(f"{_HAN}{{{_NEXT}}}", behind) or (ahead and before not in known):
            continue
        for pattern in ((f"({_HAN})(?={re.escape(behind)})"), *([f"{ahead}({_HAN})(?={behind[0]})"] if ahead else [])):
            held = Counter(re.findall(pattern, known))
            if len(held) == 1 and max(held.values()) >= _OFTEN and not SMALL_IN_HAN.intersection(held):
                yield f"{before if ahead else ''}{sign}{behind}"
                break


@lru_cache(maxsize=16)
def _named(text: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for stem, kind in _NAMED.findall(text):
        found.setdefault(kind, set()).add(stem)
    return MappingProxyType({kind: frozenset(stems) for kind, stems in found.items()})


def exchanged_in_hangul(text: str, known: str) -> Iterator[str]:
    """Names of four syllables or more that end like a known one and begin otherwise: "동부전자" for "동명전자"."""
    held = _nouns(known)
    for word in dict.fromkeys(_HANGUL.findall(text)):
        noun = _PARTICLE.sub("", word)
        if len(noun) < _NAME or noun in known or _VERB.search(noun):
            continue
        if any(len(one) == len(noun) and one[-_KIND:] == noun[-_KIND:] and one not in text for one in held):
            yield noun


@lru_cache(maxsize=16)
def _nouns(text: str) -> tuple[str, ...]:
    counted = Counter(_PARTICLE.sub("", word) for word in _HANGUL.findall(text))
    return tuple(
        one for one, often in counted.items() if often >= _OFTEN and len(one) >= _NAME and not _VERB.search(one)
    )
