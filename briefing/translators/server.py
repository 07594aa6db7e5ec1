"""
A translation server, patiently asked for JSON.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from briefing import network
from briefing.errors import TranslationError
from briefing.translators import Access, address
from briefing.translators.choice import KEY

if TYPE_CHECKING:
    import requests
    from tenacity import RetryCallState

#: Seconds to wait for a connection, then for each next piece of the answer: a small machine works long in silence.
TIMEOUT = (5.0, 120.0)
#: Seconds that one answer may take in all.
DEADLINE = 180.0
#: How often one question is asked, and the most seconds spent waiting between.
ATTEMPTS, PATIENCE = 4, 120.0
#: Bytes that an answer may have: some thousand times what is asked for.
MOST = 8_000_000
#: Characters of a server's own words that are passed on.
WORDS = 200

_CHUNK = 1 << 16


class _Busy(TranslationError):
    """
    Raised when the server may answer another time. *after* are the seconds that it asks for.
    """

    def __init__(self, message: str, after: float) -> None:
        super().__init__(message)
        self.after = after


@dataclass(frozen=True, slots=True)
class _Answer:
    """
    What came back. *target* is where a redirect leads.
    """

    status: int
    reason: str
    kind: str
    after: str
    target: str
    data: bytes


class Server:
    """
    The server that *access* leads to. Its key goes into the body of a request, and into no message.

    *timeout* are the seconds to wait for a connection and for each part of an answer, *deadline* those for all of it;
    *sleep* waits, *now* gives seconds since the epoch, *chance* spreads waits.

    Raises:
        PlanError: The address is none, holds a secret, or is forbidden offline.
    """

    def __init__(
        self,
        access: Access,
        *,
        timeout: tuple[float, float] = TIMEOUT,
        deadline: float = DEADLINE,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], float] = time.time,
        chance: random.Random | None = None,
    ) -> None:
        self.url = address.checked(access)
        self._key = access.key
        self._timeout = timeout
        self._deadline = deadline
        self._sleep = sleep
        self._now = now
        self._chance = chance or random.Random()

    def ask(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """
        The JSON that comes back from *path*; with a *body* it is posted, and the key with it.

        Raises:
            TranslationError: No answer came, or no good one, however often it was asked for.
        """
        from tenacity import Retrying, retry_if_exception_type

        attempts = Retrying(
            retry=retry_if_exception_type(_Busy), wait=self._wait, stop=_stop, sleep=self._sleep, reraise=True
        )
        try:
            return attempts(self._ask, path, body)
        except _Busy as e:
            times = attempts.statistics["attempt_number"]
            alone = f" and asks to be left alone for {e.after:.0f} s" if e.after else ""
            asked = f"{times} times" if times > 1 else "once"
            raise TranslationError(f"{e}{alone}; it was asked {asked}, try again later.") from e

    def plain(self, words: str) -> str:
        """
        *words* of the server's as a message may hold them: in one line, short, and without the key.
        """
        if self._key:
            words = words.replace(self._key, "***")
        line = " ".join("".join(char if char.isprintable() else " " for char in words).split())
        return line if len(line) <= WORDS else f"{line[: WORDS - 1].rstrip()}…"

    def _ask(self, path: str, body: dict[str, Any] | None) -> Any:
        if body is not None and self._key:
            body = body | {"api_key": self._key}
        answer = self._send(self.url + path, body)
        if answer.target:
            raise TranslationError(
                f"{self.url} sends us on to {self.plain(answer.target)}; if that is right, name the server there with "
                "--translator-url."
            )
        if answer.status == 429 or answer.status >= 500:
            raise _Busy(f"{self.url} answered {self._said(answer)}", _seconds(answer.after, self._now()))
        if answer.status != 200:
            raise TranslationError(f"{self.url} refused with {self._said(answer)}; {self._advice(answer.status)}.")
        try:
            return json.loads(answer.data)
        except (ValueError, RecursionError) as e:
            page = "html" in answer.kind or answer.data.lstrip()[:1] == b"<"
            raise TranslationError(
                f"{self.url} answered with {'a web page' if page else 'something else'} instead of a translation; name "
                "the address of a LibreTranslate server with --translator-url."
            ) from e

    def _send(self, url: str, body: dict[str, Any] | None) -> _Answer:
        with network.Watch(self._deadline) as watch:
            try:
                with (
                    # Who translates at home has the server in a private network.
                    network.session(private=True, watch=watch) as session,
                    session.request(
                        "GET" if body is None else "POST",
                        url,
                        json=body,
                        stream=True,
                        timeout=self._timeout,
                        proxies=address.proxies(url),
                        headers={"Accept": "application/json", "Accept-Encoding": "identity"},
                    ) as response,
                ):
                    answer = _received(response)
            except Exception as e:
                raise TranslationError(self._failure(e, watch.over)) from e
            if watch.over:  # an answer of no told length just ends
                raise TranslationError(self._failure(TimeoutError("timed out"), True))
        if len(answer.data) > MOST:
            raise TranslationError(f"{self.url} sent more than {MOST // 1_000_000} MB, which no translation has.")
        return answer

    def _said(self, answer: _Answer) -> str:
        try:
            found = json.loads(answer.data)["error"]
        except (ValueError, RecursionError, KeyError, TypeError):
            found = None
        words = self.plain(found) if isinstance(found, str) else ""
        return f"{answer.status} {self.plain(answer.reason)}".rstrip() + (f" ({words})" if words else "")

    def _advice(self, status: int) -> str:
        if status in (401, 403) and self._key:
            return f"see whether the key in {KEY} is right"
        if status in (400, 401, 403):
            return f"if it wants a key, put yours into the environment variable {KEY}"
        return "name the address of a LibreTranslate server with --translator-url"

    def _failure(self, error: Exception, late: bool) -> str:
        import requests

        if late or network.timed_out(error):
            return f"{self.url} gave no answer in time; see whether it is well, or ask for a shorter edition."
        if isinstance(error, requests.exceptions.SSLError):
            return f"{self.url} has no certificate that can be trusted ({network.reason(error)}); no text was sent."
        return (
            f"{self.url} cannot be reached ({self.plain(network.reason(error))}); see whether the translation server "
            "runs, and whether --translator-url is right."
        )

    def _wait(self, state: RetryCallState) -> float:
        """
        Seconds until the next attempt: 1, 2, 4 with chance on top, or what the server asks for.
        """
        error = state.outcome.exception() if state.outcome else None
        return max(2.0 ** (state.attempt_number - 1) + self._chance.random(), getattr(error, "after", 0.0))


def _stop(state: RetryCallState) -> bool:
    return state.attempt_number >= ATTEMPTS or state.idle_for + state.upcoming_sleep > PATIENCE


def _received(response: requests.Response) -> _Answer:
    data = bytearray()
    target = urljoin(response.url, response.headers["Location"]) if response.is_redirect else ""
    for chunk in () if target else response.iter_content(_CHUNK):
        data += chunk
        if len(data) > MOST:
            break
    kind, after = (response.headers.get(name, "") for name in ("Content-Type", "Retry-After"))
    return _Answer(response.status_code, response.reason or "", kind.lower(), after, target, bytes(data))


def _seconds(after: str, now: float) -> float:
    """
    Read a Retry-After header: seconds, or a date; 0 for anything else.
    """
    try:
        return float(after) if after.strip().isdecimal() else max(0.0, parsedate_to_datetime(after).timestamp() - now)
    except (ValueError, TypeError, OverflowError):
        return 0.0
