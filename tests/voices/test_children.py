"""
Children that answer, die, hang and are ended, as real processes.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from voices import children
from voices.children import Child, Children, Died, Late

#: Says its number first, then obeys; each that is born leaves a line in the file.
OBEDIENT = """
import os, sys, time
def say(data):
    sys.stdout.buffer.write(len(data).to_bytes(4, "little") + data)
    sys.stdout.buffer.flush()
with open(sys.argv[1], "a") as file:
    file.write("born\\n")
say(b"%d" % os.getpid())
while size := sys.stdin.buffer.read(4):
    order = sys.stdin.buffer.read(int.from_bytes(size, "little"))
    if order == b"die":
        os._exit(1)
    if order == b"die once" and open(sys.argv[1]).read().count("born") == 1:
        os.abort()
    if order == b"hang":
        time.sleep(600)
    if order == b"half":
        sys.stdout.buffer.write(b"\\xff\\0\\0\\0half")
        sys.stdout.buffer.flush()
        os._exit(0)
    if order.startswith(b"wait"):
        time.sleep(0.2)
    say(order * 2)
"""


@pytest.fixture
def born(tmp_path: Path) -> Callable[[], int]:
    """
    How many children there were.
    """
    return lambda: (tmp_path / "born").read_text().count("born")


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    (tmp_path / "obedient.py").write_text(OBEDIENT)
    return [sys.executable, "-I", "-S", str(tmp_path / "obedient.py"), str(tmp_path / "born")]


@pytest.fixture
def team(command: list[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Children]:
    monkeypatch.setattr(children, "TICK", 0.05)
    team = Children(lambda: command, 2)
    yield team
    team.close()


def test_it_answers(team: Children, born: Callable[[], int]) -> None:
    """
    Every question has its answer, short ones and such as no pipe holds, from one child.
    """
    for question in (b"a", bytes(3_000_000), b"b" * 65_536):
        assert question * 2 == team.ask(question, 20)
    assert born() == 1


def test_each_thread_has_its_own_answer(team: Children, born: Callable[[], int]) -> None:
    """
    More threads than children wait for their turn, and get what they asked for.
    """
    questions = [b"wait %d" % number for number in range(6)]
    with ThreadPoolExecutor(6) as pool:
        start = time.monotonic()
        assert [each * 2 for each in questions] == list(pool.map(lambda each: team.ask(each, 20), questions))
        assert time.monotonic() - start > 0.6
    assert born() == 2


def test_a_death_is_made_good_once(team: Children, born: Callable[[], int]) -> None:
    """
    A child that was killed while idle, or died for once, is replaced without a word.
    """
    pid = int(team.greeting())
    os.kill(pid, 9)
    assert team.ask(b"a", 20) == b"aa"
    team.close()
    assert born() == 2


def test_a_passing_death_is_asked_again(team: Children, born: Callable[[], int]) -> None:
    """
    What one child died of, another may answer.
    """
    assert team.ask(b"die once", 20) == b"die oncedie once"
    assert born() == 2


@pytest.mark.parametrize("order", [b"die", b"half"])
def test_a_deadly_question(team: Children, born: Callable[[], int], order: bytes) -> None:
    """
    What kills two children is told, half an answer is none, and the next question is answered.
    """
    with pytest.raises(Died):
        team.ask(order, 20)
    assert born() == 2
    assert team.ask(b"a", 20) == b"aa"


def test_an_endless_question(team: Children) -> None:
    """
    A child that hangs is ended in time, and another thread's question is not harmed.
    """
    with ThreadPoolExecutor(2) as pool:
        hanging = pool.submit(team.ask, b"hang", 0.5)
        assert [team.ask(b"wait", 20) for _ in range(4)] == [b"wait" * 2] * 4
        with pytest.raises(Late):
            hanging.result()


def test_a_child_that_is_never_ready(command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A child that says nothing at the start is ended, too.
    """
    monkeypatch.setattr(children, "TICK", 0.05)
    monkeypatch.setattr(children, "START", 0.2)
    with pytest.raises(Late):
        Child([sys.executable, "-c", "import time; time.sleep(600)"])


def test_a_child_that_cannot_start(tmp_path: Path) -> None:
    """
    A program that does not exist is an OSError.
    """
    with pytest.raises(OSError, match="nowhere"):
        Children(lambda: [str(tmp_path / "nowhere")], 1).ask(b"a", 20)


def test_a_child_that_is_not_welcome(command: list[str]) -> None:
    """
    A child whose first words are refused is ended, and does not answer.
    """

    def refuse(greeting: bytes) -> None:
        raise ValueError(greeting.decode())

    with pytest.raises(ValueError, match=r"^\d+$") as refused:
        Children(lambda: command, 1, refuse).ask(b"a", 20)
    with pytest.raises(ProcessLookupError):
        os.kill(int(str(refused.value)), 0)


def test_closed_children_are_gone(team: Children, born: Callable[[], int]) -> None:
    """
    After `close` no process is left, not even a zombie; the next question has a new one.
    """
    pid = int(team.greeting())
    os.kill(pid, 0)
    team.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert team.ask(b"a", 20) == b"aa"
    assert born() == 2


def test_a_busy_child_ends_afterwards(team: Children) -> None:
    """
    `close` takes no answer away from a thread that waits for one, and ends that child then.
    """
    pid = int(team.greeting())
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(team.ask, b"wait", 20)
        time.sleep(0.1)
        team.close()
        os.kill(pid, 0)
        assert waiting.result() == b"waitwait"
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="has no sessions")
def test_the_terminal_does_not_reach_it(team: Children) -> None:
    """
    Ctrl-C goes to the session of the terminal, and a child is not of it.
    """
    assert os.getsid(int(team.greeting())) != os.getsid(0)


def test_an_interrupted_question_leaves_no_answer_behind(team: Children, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where Ctrl-C comes between question and answer, the next question does not get the answer to that one.
    """
    pid = int(team.greeting())
    read = Child._read

    def interrupted(self: Child, size: int) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(Child, "_read", interrupted)
    with pytest.raises(KeyboardInterrupt):
        team.ask(b"first", 20)
    monkeypatch.setattr(Child, "_read", read)
    assert team.ask(b"second", 20) == b"secondsecond"
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_its_watch_ends_with_it(team: Children) -> None:
    """
    No thread of ours outlives the children.
    """
    before = set(threading.enumerate())  # one of an earlier test may be about to end
    team.greeting()
    (watch,) = set(threading.enumerate()) - before
    team.close()
    watch.join(5)
    assert not watch.is_alive()
    assert set(threading.enumerate()) <= before
