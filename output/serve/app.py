"""
The application: a request in, an answer out; the seam to starlette.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from email.utils import formatdate
from typing import TYPE_CHECKING, BinaryIO

from output.serve.addresses import Names
from output.serve.conditions import resumes, unchanged
from output.serve.headers import headers
from output.serve.holdings import Body, Holdings
from output.serve.ranges import Stretch, ranges

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import Receive, Scope, Send
    from uvicorn._types import ASGI3Application

    #: With the file that is being sent, which is closed once that is over.
    _Answer = tuple[Response, BinaryIO | None]

_METHODS = "GET, HEAD, OPTIONS"
_PIECE = 65_536
#: Parts of an answer: bytes of its own, or a stretch of the file.
_Parts = Sequence[bytes | Stretch]


def app(holdings: Holdings, names: Names, log: Callable[[str], None]) -> ASGI3Application:
    """
    Answers for *holdings*, by the *names* of this machine alone; *log* gets a line for each request.
    """
    from starlette.concurrency import run_in_threadpool
    from starlette.requests import Request

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        # What the client wrote: decoded, %2F would be a slash of ours.
        path = bytes(scope["raw_path"]).decode("latin-1")
        made, file = await run_in_threadpool(_answer, request, path, holdings, names)
        try:
            log(f"{request.method} {path} {made.status_code} {made.headers.get('content-length', '')}".rstrip())
            await made(scope, receive, send)
        finally:
            if file:
                file.close()

    return answer  # type: ignore[return-value]  # the two packages call the same shapes by other names


def _answer(request: Request, path: str, holdings: Holdings, names: Names) -> _Answer:
    if request.method == "OPTIONS":
        return _plain(204, "", {"Allow": _METHODS, **_PREFLIGHT})
    if request.method not in ("GET", "HEAD"):
        return _plain(405, "Only GET and HEAD are answered here.", {"Allow": _METHODS})
    base = names.base(request.headers.get("host", ""), holdings.base_url)
    if base is None:
        return _plain(421, _STRANGER, {})
    name = path.removeprefix("/") if path.startswith("/") else path
    body = holdings.find(f"{name}index.html" if name.endswith("/") or not name else name, base)
    if body is None:
        folder = holdings.find(f"{name}/index.html", base)
        if folder is None:
            return _plain(404, "There is nothing here of this show.", {})
        folder.file.close()
        return _plain(308, "", {"Location": f"/{name}/"})
    return _sent(request, name if name and not name.endswith("/") else "index.html", body)


_STRANGER = (
    "This show is not served by that name. Ask by this machine's number or its own name, or start "
    "`briefing serve --host` with the name that you use."
)
#: What a page elsewhere may ask for and with which headers (R43).
_PREFLIGHT = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": _METHODS,
    "Access-Control-Allow-Headers": "Range, If-Range, If-None-Match, If-Modified-Since",
    "Access-Control-Max-Age": "86400",
}


def _plain(status: int, sentence: str, more: Mapping[str, str]) -> _Answer:
    from starlette.responses import Response

    told = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache", **more}
    if not sentence:
        return Response(status_code=status, headers=told), None
    return Response(f"{sentence}\n", status, {**told, "Content-Type": "text/plain; charset=utf-8"}), None


def _sent(request: Request, path: str, body: Body) -> _Answer:
    """
    As much of *body*, which is at *path*, as the *request* asks for.
    """
    asked = request.headers
    told = {**headers(path), "ETag": body.etag, "Last-Modified": formatdate(body.modified, usegmt=True)}
    if unchanged(asked, body.etag, body.modified):
        body.file.close()
        return _plain(304, "", {key: value for key, value in told.items() if key != "Content-Type"})
    wanted = None
    if request.method == "GET" and "range" in asked and resumes(asked, body.etag, body.modified):
        wanted = ranges(asked["range"], body.size)
    if wanted is None:
        return _streamed(request, 200, told, [(0, body.size)], body)
    if not wanted:
        body.file.close()
        outside = {"Content-Range": f"bytes */{body.size}", "Access-Control-Allow-Origin": "*"}
        return _plain(416, f"The file has {body.size} bytes.", outside)
    if len(wanted) == 1:
        told["Content-Range"] = _stretch(wanted[0], body.size)
        return _streamed(request, 206, told, wanted, body)
    border = secrets.token_hex(16)
    parts: list[bytes | Stretch] = []
    for each in wanted:
        lines = f"--{border}", f"Content-Type: {told['Content-Type']}", f"Content-Range: {_stretch(each, body.size)}"
        parts += ["\r\n".join((*lines, "", "")).encode(), each, b"\r\n"]
    told["Content-Type"] = f"multipart/byteranges; boundary={border}"
    return _streamed(request, 206, told, [*parts, f"--{border}--\r\n".encode()], body)


def _stretch(stretch: Stretch, size: int) -> str:
    return f"bytes {stretch[0]}-{stretch[1] - 1}/{size}"


def _streamed(request: Request, status: int, told: Mapping[str, str], parts: _Parts, body: Body) -> _Answer:
    from starlette.responses import Response, StreamingResponse

    length = sum(len(each) if isinstance(each, bytes) else each[1] - each[0] for each in parts)
    head = {**told, "Content-Length": str(length)}
    if request.method == "HEAD":
        return Response(status_code=status, headers=head), body.file
    return StreamingResponse(_pieces(body.file, parts), status, head), body.file


def _pieces(file: BinaryIO, parts: _Parts) -> Iterator[bytes]:
    for each in parts:
        if isinstance(each, bytes):
            yield each
            continue
        start, stop = each
        file.seek(start)
        while start < stop and (piece := file.read(min(_PIECE, stop - start))):
            yield piece
            start += len(piece)
