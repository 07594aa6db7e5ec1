"""
The media of a feed as the web hands them out.
"""

from __future__ import annotations

import re
from pathlib import Path

from output.check import http
from output.check.glance import ENOUGH
from output.check.http import Answer, Client
from output.check.media import Absent

#: Bytes of an episode that are downloaded at most: ten hours at 64 kbit/s.
MOST = 300_000_000


class Web:
    """
    What *client* finds. Nobody is asked twice for the same thing; sounds go into *folder*, where there is one.
    """

    def __init__(self, client: Client, folder: Path | None) -> None:
        self._client, self._folder = client, folder
        self._heads: dict[str, Answer | str] = {}
        self._files: dict[str, Path] = {}

    def head(self, url: str) -> Answer:
        """
        What is answered to HEAD. Raises `Absent`.
        """
        if url not in self._heads:
            try:
                self._heads[url] = http.head(url, self._client)
            except Absent as e:
                self._heads[url] = str(e)
        found = self._heads[url]
        if isinstance(found, str):
            raise Absent(found)
        return found

    def size(self, url: str) -> int | None:
        """
        What the server says of its size.
        """
        found = self.head(url)
        if found.status in (404, 410):
            raise Absent(f"the server answers {found.status}")
        told = found.headers.get("content-length", "")
        packed = found.headers.get("content-encoding", "identity") != "identity"
        return int(told) if told.isdecimal() and found.status == 200 and not packed else None

    def read(self, url: str, most: int) -> bytes:
        """
        Its first *most* bytes; of what may be large, no others are asked for.
        """
        wish = {"Range": f"bytes=0-{most - 1}"} if most <= ENOUGH else {}
        answer = self._client.ask(url, "GET", wish, most)
        if not re.fullmatch("20[06]", str(answer.status)):
            raise Absent(f"the server answers {answer.status}")
        return answer.data

    def file(self, url: str) -> Path | None:
        """
        A copy of it.
        """
        if self._folder is None:
            return None
        if url not in self._files:
            path = self._folder / str(len(self._files))
            self._client.save(url, path, MOST)
            self._files[url] = path
        return self._files[url]
