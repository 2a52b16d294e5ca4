"""Makes pairs.csv, the labelled pairs of personal names. Its rules are told in docs/resolution.md.

Real names are in names.csv and in the bundled dataset; what is made of them is made by the rules below, in a fixed
order without chance, so that the same lists always give the same pairs. Chinese characters are read by pypinyin, and
not by what Parley reads them with.
"""

import csv
import glob
import re
import unicodedata
from itertools import combinations
from pathlib import Path

import yaml
from pypinyin import Style, lazy_pinyin

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "data"
COMPOUND_FAMILIES = {"欧阳", "司马", "上官", "诸葛", "夏侯", "尉迟", "令狐", "司徒"}
VIETNAMESE_TITLES = ["Đại tướng", "Thượng tướng", "Bộ trưởng", "General", "Sr. Lt. Gen.", "H.E."]
CHINESE_TITLES = ["General", "Minister", "Vice Chairman", "Gen.", "Admiral", "Mr."]
HAN_TITLES = ["上将", "先生", "部长", "中将", "同志", "主席"]
# Syllables that differ in their marks only, as two people do.
OTHER_MARKS = {
    "Hùng": "Hưng", "Hưng": "Hùng", "An": "Ân", "Ân": "An", "Dũng": "Dung", "Minh": "Mình", "Hòa": "Hoa", "Hà": "Hạ",
    "Phúc": "Phục", "Thanh": "Thành", "Thành": "Thanh", "Bình": "Binh", "Anh": "Ánh", "Ánh": "Anh", "Quang": "Quảng",
    "Cường": "Cương", "Hải": "Hài", "Vinh": "Vĩnh", "Vịnh": "Vinh", "Tiến": "Tiên", "Thắng": "Thăng", "Lâm": "Lam",
    "Sơn": "Son", "Đức": "Đúc", "Hồng": "Hong", "Nhân": "Nhàn", "Long": "Lòng", "Giang": "Giàng", "Mai": "Mại",
}


def bare(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def is_han(text: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


def read_names() -> list[tuple[str, str, list[str]]]:
    """Officials with their names: whose, in which language, in which forms."""
    with open(HERE / "names.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    people = [(row["wikidata"], row["language"], [n for n in (row["name"], row["also"]) if n]) for row in rows]
    bundled: dict[str, list[str]] = {}
    for path in sorted(glob.glob(str(DATA / "**/*.yaml"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            officials = (yaml.load(file, Loader=yaml.BaseLoader) or {}).get("officials") or {}
        for slug, record in officials.items():
            names = record.get("names", []) if isinstance(record, dict) else []
            for name in names if isinstance(names, list) else [names]:
                text = name if isinstance(name, str) else name["text"]
                if text not in bundled.setdefault(slug, []):
                    bundled[slug].append(text)
    return people + [(slug, "bundled", forms) for slug, forms in sorted(bundled.items())]


def parts(han: str) -> tuple[str, list[str]]:
    """Family and given name in pinyin, the given one by syllables."""
    size = 2 if len(han) > 2 and han[:2] in COMPOUND_FAMILIES else 1
    family = "".join(lazy_pinyin(han[:size], style=Style.NORMAL, v_to_u=False))
    return family.capitalize(), lazy_pinyin(han[size:], style=Style.NORMAL)


def chinese_forms(han: str, index: int) -> list[tuple[str, str, str]]:
    """Pairs of forms of one Chinese name, with the rule that made them."""
    family, given = parts(han)
    together = "".join(given).capitalize()
    plain = f"{family} {together}"
    toned_given = "".join(lazy_pinyin(han[-len(given):], style=Style.TONE)).capitalize()
    toned = f"{''.join(lazy_pinyin(han[:-len(given)], style=Style.TONE)).capitalize()} {toned_given}"
    apostrophe = given[0].capitalize() + "".join(("'" if s[0] in "aeo" else "") + s for s in given[1:])
    initials = ".".join(s[0].upper() for s in given) + "."
    rules = [
        ("read", han, plain),
        ("spaced", plain, " ".join([family, *(s.capitalize() for s in given)])),
        ("hyphen", plain, f"{family} {'-'.join(given).capitalize()}"),
        ("joined", plain, family + together.lower()),
        ("family last", plain, f"{together} {family}"),
        ("capitals", plain, plain.upper()),
        ("comma", plain, f"{family.upper()}, {together}"),
        ("tones", plain, toned),
        ("initials", plain, f"{family} {initials}"),
        ("title", plain, f"{CHINESE_TITLES[index % len(CHINESE_TITLES)]} {plain}"),
        ("title in characters", han, han + HAN_TITLES[index % len(HAN_TITLES)]),
        ("spaced, family last", f"{together} {family}", " ".join([family, *(s.capitalize() for s in given)])),
        ("read, family last", han, f"{together} {family}"),
    ]
    if "'" in apostrophe:
        rules = [("apostrophe", plain, f"{family} {apostrophe}")]
    chosen = [rules[(index * 2 + more) % len(rules)] for more in range(2)]
    return [(rule, a, b) for rule, a, b in dict.fromkeys(chosen) if a != b]


def vietnamese_forms(name: str, index: int) -> list[tuple[str, str, str]]:
    """Pairs of forms of one Vietnamese name, with the rule that made them."""
    words = name.split()
    title = VIETNAMESE_TITLES[index % len(VIETNAMESE_TITLES)]
    rules = [
        ("diacritics lost", name, bare(name)),
        ("capitals", name, bare(name).upper()),
        ("decomposed", name, unicodedata.normalize("NFD", name)),
        ("initials", name, "".join(f"{w[0]}." for w in words[:-1]) + f" {words[-1]}"),
        ("initials, diacritics lost", name, bare(" ".join(f"{w[0]}." for w in words[:-1]) + f" {words[-1]}")),
        ("title", bare(name), f"{title} {name}"),
        ("given name first", bare(name), bare(" ".join([words[-1], *words[:-1]]))),
        ("family name last", bare(name), bare(" ".join([*words[1:], words[0]]))),
        ("middle left out", name, bare(f"{words[0]} {words[-1]}")),
        ("joined", name, bare("".join(words))),
        ("hyphens", name, bare("-".join(words))),
    ]
    chosen = [rules[(index * 4 + more) % len(rules)] for more in range(4)]
    return [(rule, a, b) for rule, a, b in chosen if a != b and (rule != "middle left out" or len(words) > 2)]


def distance(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row, last = [i], row
        for j, y in enumerate(b, 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y)))
    return row[-1]


def chinese_negatives(names: list[str]) -> list[tuple[str, str, str]]:
    """The names of two people that come nearest to each other."""
    han = sorted({name for name in names if is_han(name)})
    latin = sorted({name for name in names if not is_han(name)} | {" ".join((parts(n)[0], "".join(parts(n)[1]).capitalize())) for n in han})
    alike = [(a, b) for a, b in combinations(han, 2) if a != b and lazy_pinyin(a) == lazy_pinyin(b)]
    one = [(a, b) for a, b in combinations(han, 2) if len(a) == len(b) > 2 and sum(x != y for x, y in zip(a, b)) == 1]
    near = [(a, b) for a, b in combinations(latin, 2) if abs(len(a) - len(b)) < 2 and distance(a, b) == 1]
    words = [n.split() for n in latin]
    turned = [(" ".join(a), " ".join(b)) for a, b in combinations([w for w in words if len(w) == 2], 2) if a[1] == b[1] and len(a[1]) > 5]
    take = lambda pairs, most: pairs[:: max(1, len(pairs) // most)][:most]
    read = [(a, " ".join((parts(b)[0], "".join(parts(b)[1]).capitalize()))) for a, b in take(one, 120)]
    read = [(a, b) for a, b in read if b != " ".join((parts(a)[0], "".join(parts(a)[1]).capitalize()))]
    return [
        *(("read alike", a, b) for a, b in take(alike, 60)),
        *(("one character", a, b) for a, b in take(one, 100)),
        *(("one letter", a, b) for a, b in take(near, 200)),
        *(("same given name", a, b) for a, b in take(turned, 80)),
        *(("one character, read", a, b) for a, b in read),
    ]


def vietnamese_negatives(names: list[str]) -> list[tuple[str, str, str]]:
    full = sorted({unicodedata.normalize("NFC", name) for name in names})
    words = [(name, name.split()) for name in full]
    one = [
        (a, b)
        for (a, x), (b, y) in combinations(words, 2)
        if len(x) == len(y) > 2 and sum(bare(p) != bare(q) for p, q in zip(x, y)) == 1
    ]
    other = [(a, " ".join([*x[:-1], OTHER_MARKS[x[-1]]])) for a, x in words if x[-1] in OTHER_MARKS and len(x) > 1]
    take = lambda pairs, most: pairs[:: max(1, len(pairs) // most)][:most]
    return [
        *(("one word", a, b) for a, b in take(one, 90)),
        *(("one word, diacritics lost", bare(a), b) for a, b in take(one, 60)),
        *(("other diacritics", a, b) for a, b in other),
    ]


def main() -> None:
    people = read_names()
    rows: list[tuple[str, str, str, str, str]] = []
    vietnamese: list[str] = []
    chinese: list[str] = []
    for index, (_, language, forms) in enumerate(people):
        if language in ("vi", "zh"):
            rows += [(language, "two real forms", *forms, "yes")] if len(forms) == 2 else []
        if language == "vi":
            name = max(forms, key=lambda form: sum(ord(letter) > 127 for letter in form))
            vietnamese.append(name)
            rows += [("vi", rule, a, b, "yes") for rule, a, b in vietnamese_forms(name, index)]
        elif language == "zh":
            chinese.append(forms[0])
            if is_han(forms[0]) and index % 2 == 0:
                rows += [("zh", rule, a, b, "yes") for rule, a, b in chinese_forms(forms[0], index // 2)]
        else:
            rows += [("bundled", "two real forms", a, b, "yes") for a, b in combinations(forms, 2)]
    bundled = [forms[0] for _, language, forms in people if language == "bundled"]
    nearest = sorted(combinations(bundled, 2), key=lambda pair: (distance(*pair), pair))[:60]
    rows += [("bundled", "nearest names", a, b, "no") for a, b in nearest]
    rows += [("zh", rule, a, b, "no") for rule, a, b in chinese_negatives(chinese)]
    rows += [("vi", rule, a, b, "no") for rule, a, b in vietnamese_negatives(vietnamese)]
    with open(HERE / "elsewhere.csv", encoding="utf-8") as file:
        rows += [("elsewhere", "nomenklatura", row["a"], row["b"], row["same"]) for row in csv.DictReader(file)]
    with open(HERE / "pairs.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["group", "rule", "a", "b", "same"])
        writer.writerows(dict.fromkeys(rows))


main()
