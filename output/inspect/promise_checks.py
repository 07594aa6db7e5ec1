"""
What the manifest beside the file has promised (P1 to P6).
"""

from __future__ import annotations

from output.inspect.finding import Ask, Check, Verdict, counted
from output.inspect.model import Inspection
from output.inspect.promise import Promise
from output.tags import storable

#: LU and dB between two measurements of the same file, which rounds to 0.01.
_SAME = 0.1
#: ms that a cue may end behind the sound: rounding.
_ROUNDING = 1


def checks(file: Inspection) -> tuple[Check, ...]:
    """
    The promises there are.
    """
    if file.promise is None:
        return ()
    return (_BROKEN,) if file.promise.trouble else _CHECKS


def _of(file: Inspection) -> Promise:
    assert file.promise is not None
    return file.promise


def _trouble(file: Inspection) -> Verdict:
    return [_of(file).trouble], ""


def _title(file: Inspection) -> Verdict:
    said, promised = file.tag.text("TIT2") if file.tag else None, storable(_of(file).title)
    return ([] if said == promised else [f"{said!r}, not {promised!r}"]), "the same"


def _chapters(file: Inspection) -> Verdict:
    there = [(each.start, each.end, each.title) for each in (file.tag.chapters if file.tag else ())]
    promised = [(start, end, storable(title)) for start, end, title in _of(file).chapters]
    if len(there) != len(promised):
        return [f"{len(there)}, not {len(promised)}"], ""
    off = [f"{one} is not {other}" for one, other in zip(there, promised, strict=True) if one != other]
    return off[:1], "the same, to the millisecond"


def _length(file: Inspection) -> Verdict:
    there, promised = (file.sound.samples, file.sound.rate), (_of(file).samples, _of(file).rate)
    told = f"{there[0]} samples at {there[1]} Hz"
    return ([] if there == promised else [f"{told}, not {promised[0]} at {promised[1]}"]), told


def _loudness(file: Inspection) -> Verdict:
    there, promised = file.sound, _of(file)
    told = f"{there.integrated:.2f} LUFS, {there.true_peak:.2f} dBTP"
    same = max(abs(there.integrated - promised.integrated), abs(there.true_peak - promised.true_peak)) <= _SAME
    return ([] if same else [f"{told}, not {promised.integrated:.2f} and {promised.true_peak:.2f}"]), told


def _ledger(file: Inspection) -> Verdict:
    promise = _of(file)
    told = f"{promise.spoken} of {promise.asked} characters spoken"
    faults = [] if promise.spoken == promise.asked > 0 else [told]
    lyrics = max((each.characters for each in (file.tag.words if file.tag else ()) if each.name == "USLT"), default=0)
    if lyrics != promise.characters:
        faults.append(f"the tag holds {lyrics} characters of text, the manifest {promise.characters}")
    return faults, told


def _transcript(file: Inspection) -> Verdict:
    promise = _of(file)
    if promise.missing:
        return [f"{each} is not there" for each in promise.missing], ""
    if promise.cues is None:
        return [], f"{', '.join(promise.transcripts)}, without captions"
    if not promise.cues:
        return ["its captions have no cues"], ""
    faults = []
    end, last = file.sound.seconds * 1000, max(end for _, end in promise.cues)
    if last > end + _ROUNDING:
        faults.append(f"its last cue ends at {last / 1000:.3f} s, the sound at {end / 1000:.3f} s")
    position = 0
    for begin, until in promise.cues:
        if not position <= begin < until:
            faults.append(f"the cue at {begin / 1000:.3f} s begins before the one before it ends, or is empty")
            break
        position = until
    return faults, f"{counted(len(promise.cues), 'cue')}, the last one ends at {last / 1000:.3f} s"


_MADE_AGAIN = "Make the edition again, and keep its files together."
_BROKEN: Check = (Ask("P0", "M", "manifest", "Nobody can tell what was promised.", _MADE_AGAIN), _trouble)
_CHECKS: tuple[Check, ...] = (
    (Ask("P1", "M", "manifest: title", "Feed and player show different titles.", _MADE_AGAIN), _title),
    (Ask("P2", "M", "manifest: chapters", "Feed and player show different chapters.", _MADE_AGAIN), _chapters),
    (Ask("P3", "M", "manifest: length", "Sound, captions and chapters drift apart.", _MADE_AGAIN), _length),
    (Ask("P4", "M", "manifest: loudness", "The file is not the one that was measured.", _MADE_AGAIN), _loudness),
    (Ask("P5", "M", "manifest: every word", "Something in the text is not said.", _MADE_AGAIN), _ledger),
    (Ask("P6", "M", "manifest: transcript", "Captions are missing, or run on in silence.", _MADE_AGAIN), _transcript),
)
