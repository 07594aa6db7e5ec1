"""
eSpeak NG's own process, when its library crashes or does not return, and how the engine takes that.

The library does not do so for any text we know of, so a child is made to for certain words.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from voices import children, espeak_child, espeak_data
from voices.children import Child
from voices.engines import espeak
from voices.engines.espeak import Engine, request
from voices.errors import EngineFailed, EngineUnavailable
from voices.model import Voice

HOUSE = Path(__file__).parent.parent.parent
FRAGILE = """
import ctypes, os, sys
sys.path.insert(0, {house!r})
from voices import espeak_child
answer = espeak_child.Library.answer
def fragile(self, request):
    if b"crash" in request:
        ctypes.string_at(0)
    if b"loop" in request:
        ctypes.PyDLL(None).pause() if b"lock" in request else ctypes.CDLL(None).pause()
    if b"noise" in request:
        os.write(1, b"to stdout"), os.write(2, b"to stderr")
    return answer(self, request)
espeak_child.Library.answer = fragile
espeak_child.main(*sys.argv[1:3])
"""


@pytest.fixture
def fragile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """
    A library that crashes at the word "crash", and does not return from the word "loop".
    """
    script = tmp_path / "fragile.py"
    script.write_text(FRAGILE.format(house=str(HOUSE)))
    command = [sys.executable, "-I", str(script), *espeak_data.files()]
    Engine().close()
    monkeypatch.setattr(espeak._children, "_command", lambda: command)
    monkeypatch.setattr(children, "TICK", 0.05)
    yield command
    Engine().close()


posix = pytest.mark.skipif(sys.platform == "win32", reason="crashes by POSIX' means")


@posix
def test_a_crash_is_one_clip(fragile: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    """
    A segmentation fault is an EngineFailed that is not asked again, prints nothing, and harms no other thread.
    """
    good, bad = Engine().speak("Guten Tag", Voice("de")).data, 0
    with ThreadPoolExecutor(4) as pool:
        said = [pool.submit(Engine().speak, text, Voice("de")) for text in ("Guten Tag", "crash") * 6]
    for each in said:
        try:
            assert len(each.result().data) == pytest.approx(len(good), rel=0.02)
        except EngineFailed as e:
            assert (str(e), e.retry) == ("eSpeak NG crashed.", False)
            bad += 1
    assert bad == 6
    assert capfd.readouterr() == ("", "")


@posix
@pytest.mark.parametrize("text", ["loop", "loop with the lock of Python"])
def test_an_endless_loop_ends(fragile: list[str], monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """
    A library that does not return is given up after the time that is due to its text.
    """
    monkeypatch.setattr(espeak, "PATIENCE", 0.3)
    with pytest.raises(EngineFailed, match="no answer within") as failed:
        Engine().speak(text, Voice("en"))
    assert not failed.value.retry
    assert Engine().speak("Good morning", Voice("en")).data


@posix
def test_a_stopped_process_ends(fragile: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Also a process that takes no signal and reads no question is given up.
    """
    monkeypatch.setattr(espeak, "PATIENCE", 0.3)
    monkeypatch.setattr(espeak, "PATIENCE_A_CHARACTER", 0)
    Engine().speak("Good morning", Voice("en"))
    os.kill(espeak._children._idle[0]._process.pid, signal.SIGSTOP)
    with pytest.raises(EngineFailed, match="no answer within"):
        Engine().speak("Good evening " * 10_000, Voice("en"))


@posix
def test_what_the_library_prints_is_no_answer(fragile: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    """
    Lines that the library writes to its output neither get among the samples nor to the terminal.
    """
    quiet = Engine().speak("noises", Voice("en")).data
    assert len(quiet) == pytest.approx(len(Engine().speak("joyces", Voice("en")).data), rel=0.3)
    assert capfd.readouterr() == ("", "")


def test_a_sound_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A text that would be spoken for longer than anyone listens is given up on the way, not at its end.
    """
    monkeypatch.setattr(espeak_child, "LONGEST", 1)
    library = espeak_child.Library(*espeak_data.files())
    kind, why = library.answer(request("Good morning. " * 500, Voice("en")))
    assert (kind, bytes(why)) == (espeak_child.BROKEN, b"it would speak for more than an hour")
    assert len(library._samples) < 2 * 2 * library.rate


@posix
def test_a_crash_at_a_probe(fragile: list[str]) -> None:
    """
    A library that crashes when a voice is tried cannot be used.
    """
    with pytest.raises(EngineUnavailable, match=r"crashed\. Reinstall"):
        Engine().probe(Voice("en", "crash"))


@posix
def test_an_orphan_ends_in_the_middle_of_a_loop(fragile: list[str]) -> None:
    """
    When we are gone, the process goes, even if its library does not return.
    """
    child = Child(fragile)
    pipe = child._process.stdin
    assert pipe
    question = request("loop", Voice("en"))
    pipe.write(len(question).to_bytes(4, "little") + question)
    pipe.flush()
    with pytest.raises(subprocess.TimeoutExpired):
        child._process.wait(0.3)
    pipe.close()
    try:
        assert child._process.wait(10) == 0
    finally:
        child.end()


RUN = """
import os, signal, sys
from voices.engines import espeak
from voices.model import Voice
espeak.Engine().speak("Guten Tag", Voice("de"))
print(espeak._children._idle[0]._process.pid, flush=True)
if sys.argv[1:]:
    os.killpg(0, signal.SIGINT)
    espeak.Engine().speak("Guten Tag", Voice("de"))
"""


def test_a_run_that_ends_leaves_nothing() -> None:
    """
    An engine that nobody closed is closed at the end of the run, without a warning.
    """
    run = subprocess.run([sys.executable, "-W", "error", "-X", "dev", "-c", RUN], capture_output=True, check=True)
    assert run.stderr == b""
    with pytest.raises(OSError):
        os.kill(int(run.stdout), 0)


@posix
def test_an_interrupted_run_has_one_traceback() -> None:
    """
    Ctrl-C, which a terminal sends to all of a run, is seen by us alone.
    """
    run = subprocess.run(
        [sys.executable, "-c", RUN, "interrupted"], capture_output=True, check=False, start_new_session=True
    )
    assert run.stderr.count(b"Traceback") == 1
    assert run.stderr.endswith(b"KeyboardInterrupt\n")
    with pytest.raises(ProcessLookupError):
        os.kill(int(run.stdout), 0)


def test_it_imports_little() -> None:
    """
    The process imports neither our modules nor slow ones: it is there in 15 ms.
    """
    code = f"import sys; sys.path.insert(0, {str(HOUSE)!r}); import voices.espeak_child; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=True)
    names = set(run.stdout.split())
    assert {name for name in names if name.startswith("voices")} == {"voices", "voices.espeak_child"}
    assert not names & {"typing", "re", "subprocess", "threading", "site"}
