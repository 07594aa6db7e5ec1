"""
eSpeak NG's own process, when its library crashes or does not return, and how the engine takes that.

The library does not do so for any text we know of, so a child is made to for certain words.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from voices import children, espeak_child, espeak_data, espeak_library
from voices.children import Child, Died
from voices.engines import espeak
from voices.engines.espeak import Engine, request
from voices.errors import EngineFailed, EngineUnavailable
from voices.model import Voice

HOUSE = Path(__file__).parent.parent.parent
FRAGILE = """
import ctypes, os, sys
sys.path.insert(0, {house!r})
from voices import espeak_child
from voices.espeak_library import Library
def fragile(name):
    original = getattr(Library, name)
    def method(self, said):
        if b"crash" in said:
            ctypes.string_at(0)
        if b"loop" in said:
            ctypes.PyDLL(None).pause() if b"lock" in said else ctypes.CDLL(None).pause()
        if b"noise" in said:
            os.write(1, b"to stdout"), os.write(2, b"to stderr")
        if b"halt" in said:
            espeak_child._send = lambda sink, message: (os.write(sink, b"\\xff\\0\\0\\0half"), ctypes.string_at(0))
        return original(self, said)
    setattr(Library, name, method)
fragile("select")
fragile("say")
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
linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="finds processes in /proc")


def members(group: int) -> dict[int, int]:
    """
    The processes of *group* with their parents, zombies among them.
    """
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parent, its = (folder / "stat").read_text().rpartition(")")[2].split()[1:3]
            if int(its) == group:
                found[int(folder.name)] = int(parent)
    return found


def soon(happens: Callable[[], bool]) -> bool:
    """
    Whether it happens within seconds.
    """
    deadline = time.monotonic() + 10
    while not happens():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def gone(group: int) -> bool:
    """
    Whether no process of *group* is left, soon: init takes notice of ends when it has time.
    """

    def empty() -> bool:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        return False

    return soon(empty)


def speaking(group: int) -> int:
    """
    The process in *group* that says a text: the grandchild of the one that leads it.
    """
    assert soon(lambda: len(members(group)) == 3)
    processes = members(group)
    return next(each for each, parent in processes.items() if parent != group and each != group)


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
            assert each.result().data == good
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
    monkeypatch.setattr(espeak_library, "LONGEST", 1)
    library = espeak_library.Library(*espeak_data.files())
    kind, why = library.answer(request("Good morning. " * 500, Voice("en")))
    assert (kind, bytes(why)) == (espeak_library.BROKEN, b"it would speak for more than an hour")
    assert len(library._samples) < 2 * 2 * library.rate


@posix
def test_a_crash_at_a_probe(fragile: list[str]) -> None:
    """
    A library that crashes when a voice is tried cannot be used.
    """
    with pytest.raises(EngineUnavailable, match=r"crashed\. Reinstall"):
        Engine().probe(Voice("en", "crash"))


def submit(child: Child, question: bytes) -> None:
    """
    Ask, and wait for no answer.
    """
    assert child._process.stdin
    child._process.stdin.write(len(question).to_bytes(4, "little") + question)
    child._process.stdin.flush()


@posix
@pytest.mark.parametrize("voice", [Voice("en"), Voice("en", "loop")])
def test_an_orphan_ends_in_the_middle_of_a_loop(fragile: list[str], voice: Voice) -> None:
    """
    When we are gone, the process goes, even if its library does not return from a text or from a voice.
    """
    child = Child(fragile)
    submit(child, request("loop", voice))
    with pytest.raises(subprocess.TimeoutExpired):
        child._process.wait(0.3)
    assert child._process.stdin
    child._process.stdin.close()
    try:
        assert child._process.wait(10) == (-signal.SIGKILL if voice.name else 0)
        assert gone(child._process.pid)
    finally:
        child.end()


@linux
@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGKILL])
def test_a_process_that_is_killed_is_one_clip(fragile: list[str], number: int) -> None:
    """
    Whatever ends the process that says a text, that clip fails, its child lives, and the next clip is right.
    """
    good = Engine().speak("Guten Tag", Voice("de")).data
    (child,) = espeak._children._idle
    assert soon(lambda: len(members(child._process.pid)) == 2)
    with ThreadPoolExecutor(1) as pool:
        said = pool.submit(Engine().speak, "loop", Voice("de"))
        os.kill(speaking(child._process.pid), number)
        with pytest.raises(EngineFailed, match=r"^eSpeak NG crashed\.$"):
            said.result()
    assert Engine().speak("Guten Tag", Voice("de")).data == good
    assert espeak._children._idle == [child]
    assert soon(lambda: len(members(child._process.pid)) == 2)


@linux
@pytest.mark.parametrize("which", ["its own", "its voice's"])
def test_no_process_can_be_missed(fragile: list[str], which: str) -> None:
    """
    When one of the other processes is killed while a text loops, the child is dead, and nothing of it goes on.
    """
    child = Child(fragile)
    group = child._process.pid
    try:
        with ThreadPoolExecutor(1) as pool:
            said = pool.submit(child.ask, request("loop", Voice("de")), 60)
            busy = speaking(group)
            os.kill(group if which == "its own" else members(group)[busy], signal.SIGKILL)
            with pytest.raises(Died):
                said.result()
        assert soon(lambda: busy not in members(group))
    finally:
        child.end()
    assert gone(group)


@posix
def test_where_nothing_can_be_forked(fragile: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    On Windows one process says all: takes differ a little, and a crash or a loop is one clip as elsewhere.
    """
    script = tmp_path / "fragile.py"
    script.write_text("import os\ndel os.fork\n" + script.read_text())
    monkeypatch.setattr(espeak, "PATIENCE", 0.5)
    lengths = [len(Engine().speak("Guten Tag", Voice("de")).data) for _ in range(5)]
    assert lengths == pytest.approx([lengths[0]] * 5, rel=0.02)
    for text, why in (("crash", "crashed"), ("loop", "no answer within")):
        with pytest.raises(EngineFailed, match=why):
            Engine().speak(text, Voice("de"))
        assert len(Engine().speak("Guten Tag", Voice("de")).data) == lengths[0]


@posix
def test_half_an_answer_is_none(fragile: list[str]) -> None:
    """
    Where a process dies while it writes its sound, nobody takes the rest of the stream for an answer.
    """
    good = Engine().speak("Guten Tag", Voice("de")).data
    with pytest.raises(EngineFailed, match=r"^eSpeak NG crashed\.$"):
        Engine().speak("halt", Voice("de"))
    assert Engine().speak("Guten Tag", Voice("de")).data == good


@linux
@pytest.mark.parametrize(("voice", "processes"), [(Voice("en"), 3), (Voice("en", "loop"), 2)])
def test_an_endless_loop_leaves_no_process(
    fragile: list[str], monkeypatch: pytest.MonkeyPatch, voice: Voice, processes: int
) -> None:
    """
    What is given up is ended with all of its processes, whether a text loops or a voice.
    """
    monkeypatch.setattr(espeak, "PATIENCE", 0.5)
    espeak._children.greeting()
    group = espeak._children._idle[0]._process.pid
    with ThreadPoolExecutor(1) as pool:
        said = pool.submit(Engine().speak, "loop", voice)
        assert soon(lambda: len(members(group)) == processes)
        with pytest.raises(EngineFailed, match="no answer within"):
            said.result()
    assert gone(group)


@linux
def test_a_few_voices_are_kept_and_none_after_close(fragile: list[str]) -> None:
    """
    The voices that spoke last are kept selected; `close` waits for all ends, and leaves no zombie to init.
    """
    engine = Engine()
    for name in (*engine.voices("en"), *engine.voices("de")):
        engine.probe(Voice(name[:2], name))
    group = espeak._children._idle[0]._process.pid
    assert len(members(group)) == 1 + espeak_child.KEPT
    engine.close()
    assert not members(group)


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


ORPHANS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from voices.engines import espeak
from voices.model import Voice
espeak._children._command = lambda: sys.argv[1:]
espeak.Engine().probe(Voice("de"))
print(espeak._children._idle[0]._process.pid, flush=True)
espeak.Engine().speak(sys.stdin.readline(), Voice("de"))
sys.stdin.readline()
"""


@linux
@pytest.mark.parametrize("text", ["loop", "Guten Tag"])
def test_a_run_that_is_killed_leaves_nothing(fragile: list[str], text: str) -> None:
    """
    When the run is killed by what nobody can catch, all processes go, those that speak and those that are idle.
    """
    with subprocess.Popen(
        [sys.executable, "-c", ORPHANS, *fragile], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as run:
        assert run.stdin and run.stdout
        group = int(run.stdout.readline())
        run.stdin.write(text + "\n")
        run.stdin.flush()
        assert soon(lambda: len(members(group)) == (3 if text == "loop" else 2))
        run.kill()
        assert gone(group)


def test_it_imports_little() -> None:
    """
    The process imports neither our other modules nor slow ones: it is there in 15 ms.
    """
    code = f"import sys; sys.path.insert(0, {str(HOUSE)!r}); import voices.espeak_child; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=True)
    names = set(run.stdout.split())
    assert {name for name in names if name.startswith("voices")} == {
        "voices",
        "voices.espeak_child",
        "voices.espeak_library",
    }
    assert not names & {"typing", "re", "subprocess", "threading", "site"}
