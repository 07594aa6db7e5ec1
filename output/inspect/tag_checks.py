"""
What is asked of the tag (R35 to R37).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from output.inspect.finding import Ask, Check, Verdict
from output.inspect.model import Inspection, Tag

#: Frames that only 2.3 has, and only 2.4.
_ONLY = {
    4: {"EQUA", "IPLS", "RVAD", "TDAT", "TIME", "TORY", "TRDA", "TSIZ", "TYER"},
    3: {
        "ASPI", "EQU2", "RVA2", "SEEK", "SIGN", "TDEN", "TDOR", "TDRC", "TDRL", "TDTG", "TIPL", "TMCL", "TMOO", "TPRO",
        "TSOA", "TSOP", "TSOT", "TSST",
    },
}  # fmt: skip
#: Encodings that 2.3 knows: Latin-1 and UTF-16.
_OF_3 = {0, 1}
_FRONT = 3
#: Pixels and bytes of a cover inside the file.
_SMALLEST, _LARGEST, _HEAVIEST = 300, 1400, 500_000
#: ms that TLEN may be off the sound.
_LENGTH = 100
#: What is left of letters when bytes are read in a wrong alphabet (UTF-8 as Latin-1, Windows' Cyrillic as Latin-1),
#: or written in one that lacks them.
_GARBLED = re.compile("[ÂÃÐÑ][\u0080-¿]|[À-ÿ]{4}|\\?{2} \\?{2}|^\\?{4}")


def _form(file: Inspection) -> Verdict:
    tag = file.tag
    if tag is None:
        return ["there is no ID3v2 tag"], ""
    return [*_wrong(tag)], f"ID3v2.{tag.version}, {'UTF-16' if tag.version == 3 else 'UTF-8'}"


def _wrong(tag: Tag) -> Iterator[str]:
    if tag.version not in (3, 4):
        yield f"its version is 2.{tag.version}"
    if tag.unsynchronised:
        yield "it is unsynchronised"
    if foreign := sorted(_ONLY.get(tag.version, set()) & set(tag.names)):
        yield f"2.{tag.version} knows no {', '.join(foreign)}"
    if tag.broken:
        yield f"frames that cannot be read: {', '.join(tag.broken[:5])}"
    encodings = {each.encoding for each in tag.texts} | {each.encoding for each in tag.words}
    if tag.version == 3 and not encodings <= _OF_3:
        yield "text in an encoding that 2.3 does not know"


def _names(file: Inspection) -> Verdict:
    tag = file.tag
    if tag is None:
        return ["there is no ID3v2 tag"], ""
    needed = {"TIT2": "title (TIT2)", "TPE1": "artist (TPE1)", "TALB": "show (TALB)"}
    faults = [f"no {name}" for frame, name in needed.items() if not (tag.text(frame) or "").strip()]
    if not (tag.text("TDRC") or (tag.text("TYER") and tag.text("TDAT"))):
        faults.append("no date (TYER with TDAT, or TDRC)")
    if tag.text("TCON") != "Podcast":
        faults.append(f"its genre (TCON) is {tag.text('TCON')!r}" if tag.text("TCON") else "no genre (TCON)")
    doubles = sorted({each.name for each in tag.texts if [other.name for other in tag.texts].count(each.name) > 1})
    return [*faults, *(f"{name} is there twice" for name in doubles)], f"“{tag.text('TIT2')}” by {tag.text('TPE1')}"


def _cover(file: Inspection) -> Verdict:
    covers = [each for each in (file.tag.pictures if file.tag else ()) if each.kind == _FRONT]
    if not covers:
        return ["there is no front cover (APIC)"], ""
    (cover, *more), faults = covers, []
    told = f"{cover.format or 'a picture'}, {cover.width} by {cover.height}, {cover.size / 1000:.0f} kB"
    if more:
        faults.append(f"{len(covers)} front covers")
    if cover.format not in ("jpeg", "png"):
        faults.append("it is neither JPEG nor PNG")
    elif cover.mime not in (f"image/{cover.format}", cover.format.upper()):
        faults.append(f"it is {cover.format}, and says {cover.mime}")
    if cover.width != cover.height or not _SMALLEST <= cover.width <= _LARGEST:
        faults.append(f"{cover.width} by {cover.height} pixels; square, {_SMALLEST} to {_LARGEST} is asked for")
    if cover.size > _HEAVIEST:
        faults.append(f"{cover.size / 1000:.0f} kB; at most {_HEAVIEST // 1000} is asked for")
    return faults, told


def _words(file: Inspection) -> Verdict:
    tag = file.tag
    if tag is None:
        return ["there is no ID3v2 tag"], ""
    language, told = tag.text("TLAN"), []
    faults = [] if re.fullmatch("[a-z]{3}", language or "") else [f"its language (TLAN) is {language!r}"]
    for name, what in (("USLT", "words of the sound"), ("COMM", "description")):
        found = [each for each in tag.words if each.name == name and each.characters]
        if not found:
            faults.append(f"no {what} ({name})")
            continue
        longest = max(found, key=lambda each: each.characters)
        told.append(f"{what} of {longest.characters} characters")
        if longest.language != language:
            faults.append(f"the {what} ({name}) are in {longest.language!r}, the file in {language!r}")
    length = tag.text("TLEN")
    if length is not None and not (length.isdecimal() and abs(int(length) - file.sound.seconds * 1000) <= _LENGTH):
        faults.append(f"its length (TLEN) is {length} ms, the sound lasts {file.sound.seconds * 1000:.0f}")
    return faults, f"{language}; {', '.join(told)}"


def _letters(file: Inspection) -> Verdict:
    tag = file.tag
    if tag is None:
        return [], "no text in it"
    texts = [(each.name, each.value) for each in tag.texts]
    texts += [("a chapter", each.title or "") for each in tag.chapters]
    faults = [f"{name} is garbled: {text[:40]!r}" for name, text in texts if _GARBLED.search(text)]
    title = tag.text("TIT2") or ""
    if title != file.reading.title:
        faults.append(f"libavformat reads the title as {file.reading.title[:40]!r}")
    return faults[:3], "every letter is whole"


CHECKS: tuple[Check, ...] = (
    (
        Ask(
            "R35",
            "M",
            "form of the tag",
            "Some players show no title, and some play the tag as noise.",
            "Write ID3v2.3 in UTF-16 or 2.4 in UTF-8, without unsynchronisation, with frames of that version only.",
        ),
        _form,
    ),
    (
        Ask(
            "R36",
            "M",
            "names",
            "A downloaded file shows up without a name, or among the music.",
            "Write TIT2, TPE1, TALB, the date, and TCON with the word Podcast.",
        ),
        _names,
    ),
    (
        Ask(
            "R36",
            "M",
            "cover",
            "A grey square on the lock screen and in the car.",
            "Put in one square JPEG or PNG of 300 to 1400 pixels and at most 500 kB as the front cover.",
        ),
        _cover,
    ),
    (
        Ask(
            "R36",
            "S",
            "words",
            "No description and no text to read along.",
            "Write TLAN, USLT with what is said, and COMM with the description, all in the language of the sound.",
        ),
        _words,
    ),
    (
        Ask(
            "R37",
            "M",
            "letters",
            "Titles are hieroglyphs.",
            "Write text in UTF-16 (2.3) or UTF-8 (2.4), decoded from what it really was.",
        ),
        _letters,
    ),
)
