"""The application as ``newsfold serve`` runs it: an ASGI layer in front of Flask.

It receives the whole body first, so that a slow sender holds no thread; then a thread of the request's lane answers.
Nobody can block others by announcing a body that never comes, by posting much at once, or by not reading the answer.
"""

import asyncio
import io
import signal
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Hashable, Iterator, Mapping, MutableMapping
from contextlib import suppress
from types import FrameType
from typing import IO, Any
from urllib.parse import unquote_to_bytes

from flask import Flask
from werkzeug.exceptions import HTTPException
from werkzeug.test import run_wsgi_app

from api import garbage, journal, memory
from api.app import create_app
from api.bodies import LINES, MIB
from api.dashboard.blueprint import compile_pages
from api.errors import ProblemError
from api.kept_answers import ANEW, KEPT_AS, OLD, SINCE, STATE, State, state_of
from api.lanes import BusyError, Lane, lane_of, make_lanes
from summarizer.text.languages import detect

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Mapping[str, Any]]]
Send = Callable[[Mapping[str, Any]], Awaitable[None]]
Answered = tuple[int, list[tuple[str, str]], bytes]

IN_MEMORY = 2**20  # bytes of one body; more goes to a temporary file
MOST_BODIES = 256  # bodies being received at one time  # not tuned
GATE_ABOVE = 64 * 1024  # a larger body is received only from a caller who may send it
RETRY_SECONDS = 5


class RefusedError(Exception):
    """A request that is answered before Flask sees it."""

    def __init__(self, status: int, title: str, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.title = title
        self.detail = detail


class Front:
    """An ASGI application over a Flask one."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._lanes: dict[str, Lane] = make_lanes()
        self._bodies = 0
        self._making: dict[Hashable, asyncio.Future[Answered]] = {}
        self._known: State | None = None
        app.extensions["lanes"] = self._lanes
        self._near = app.extensions["newsroom"].store.is_near
        self._if_kept = app.extensions["if_kept"]
        self._garbage = garbage.OnlyNew()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or start or stop with the server."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await _send(send, await self._answer(scope, receive))

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.shutdown":
                await asyncio.get_running_loop().run_in_executor(None, self.close)
                await send({"type": "lifespan.shutdown.complete"})
                return
            for number in (signal.SIGTERM, signal.SIGINT):
                self._end_at(number)
            asyncio.get_running_loop().run_in_executor(None, _warm_up)
            self._app.extensions["grouper"].wake()
            self._app.extensions["soon"].get("warm", self._warmed_up, 0)
            await send({"type": "lifespan.startup.complete"})

    def _end_at(self, number: int) -> None:
        """End long posts when the stop signal comes: the server reports it only when all requests are answered."""
        before, stopping = signal.getsignal(number), self._app.extensions["stopping"]

        def noted(signum: int, frame: FrameType | None) -> None:
            stopping.set()
            if callable(before):
                before(signum, frame)

        with suppress(ValueError):  # another server may run this outside the main thread
            signal.signal(number, noted)

    def _warmed_up(self) -> Iterator[str]:
        """Load what the first readers would wait for, then exempt it from garbage collection."""
        yield from self._app.extensions["newsroom"].warm_up()
        garbage.collect()
        self._garbage.start()
        yield "settled"

    def close(self) -> None:
        """Wait for what is running, and close the store."""
        self._garbage.stop()
        self._app.extensions["stopping"].set()
        for lane in self._lanes.values():
            lane.close()
        self._app.extensions["soon"].stop()
        self._app.extensions["grouper"].stop()
        self._app.extensions["newsroom"].close()

    async def _answer(self, scope: Scope, receive: Receive) -> Answered:
        environ, came = _environ(scope), time.monotonic()
        kept, key = self._kept(environ, came)
        for _ in range(2):
            # Another request waits for the same answer: it is made once for all, not in every thread of the lane. The
            # first one that is made may be too old; the second was begun after this request came.
            if kept is not None or (making := self._making.get(key)) is None:
                break
            await asyncio.wait((making,), timeout=float(self._app.config["REQUEST_SECONDS"]))
            kept, key = self._kept(environ, came)
        if kept is not None:
            return kept
        try:
            lane = self._lanes[lane_of(scope["method"], scope["path"])]
            return await self._in_time(environ, lane, receive, key)
        except RefusedError as refused:
            return self._problem(environ, refused)
        except BusyError:
            return self._problem(
                environ,
                RefusedError(
                    503, "Service Unavailable", "too many requests are in progress; try again later"
                ),
            )

    def _kept(self, environ: dict[str, Any], came: float) -> tuple[Answered | None, Hashable]:
        """The kept answer to a request that came at that time, and the key under which its answer is or will be kept.

        This runs here and not in a lane, since handing over to a thread takes three times as long as the whole look-up.
        If the store is on another machine, asking it whether it has changed would block this thread, so it is not done.
        """
        if not self._near or environ["REQUEST_METHOD"] != "GET" or environ.get("CONTENT_LENGTH", "0") != "0":
            return None, None
        started: list[tuple[int, list[tuple[str, str]]]] = []

        def start(status: str, headers: list[tuple[str, str]], _: Any = None) -> Callable[[bytes], object]:
            started.append((int(status[:3]), headers))
            return bytes

        asked = {**environ, OLD: None, SINCE: came, STATE: self._state}
        body = self._if_kept(asked, start)
        if not started:
            return None, asked[KEPT_AS][0] if KEPT_AS in asked else None
        if asked[OLD] is not None:
            self._make_anew(environ, asked[OLD])
        return (*started[0], b"".join(body)), asked[OLD]

    def _state(self) -> State:
        """The state of the store, asked once for all requests that had come when it was asked."""
        if self._known is None:
            # Those that come from now on are called after this: the loop calls in the order in which it is told to.
            asyncio.get_running_loop().call_soon(self._forget_state)
            self._known = state_of(self._app.extensions["newsroom"])
        return self._known

    def _forget_state(self) -> None:
        self._known = None

    def _make_anew(self, environ: dict[str, Any], key: Hashable) -> None:
        """Make a fresh answer to keep, once at a time; the caller has already been sent the older one."""
        if key in self._making:
            return
        lane = self._lanes[lane_of("GET", environ["PATH_INFO"])]
        with suppress(BusyError):
            begun = lane.begin(lambda: self._run({**environ, ANEW: True}))
            self._note_making(key, begun)
            begun.add_done_callback(_retrieved)

    def _note_making(self, key: Hashable, begun: "asyncio.Future[Answered]") -> None:
        if key is None or key in self._making:
            return
        self._making[key] = begun
        begun.add_done_callback(lambda _: self._making.pop(key))

    async def _in_time(
        self, environ: dict[str, Any], lane: Lane, receive: Receive, key: Hashable
    ) -> Answered:
        seconds = float(self._app.config["REQUEST_SECONDS"])
        begun = time.monotonic()
        with await self._body(environ, receive) as body:
            environ["wsgi.input"] = body
            environ["newsfold.until"] = time.monotonic() + seconds
            work = lane.begin(lambda: self._run(environ))
            self._note_making(key, work)
            # A request that changes the store ends by itself when its time is over, and says what it has kept.
            left = None if lane.name in {"change", "fold"} else max(1.0, seconds - (time.monotonic() - begun))
            await asyncio.wait((work,), timeout=left)
            if work.done():
                return work.result()
            work.add_done_callback(_retrieved)
            raise RefusedError(503, "Service Unavailable", f"no answer within {seconds:g} s; try again later")

    def _run(self, environ: dict[str, Any]) -> Answered:
        found, status, headers = run_wsgi_app(self._app, environ, buffered=True)
        data = b"".join(found)
        return int(status.split(" ", 1)[0]), list(headers), data

    def _problem(self, environ: dict[str, Any], refused: RefusedError) -> Answered:
        """The answer to a refused request, with the headers that every answer has."""
        environ["wsgi.input"] = io.BytesIO()
        retry = [("Retry-After", str(RETRY_SECONDS))] if refused.status in {429, 503} else []
        with self._app.request_context(environ):
            journal.begin()
            problem = ProblemError(refused.status, refused.detail, headers=retry)
            answer = self._app.finalize_request(
                self._app.handle_user_exception(problem), from_error_handler=True
            )
            return answer.status_code, list(answer.headers), answer.get_data()

    async def _body(self, environ: dict[str, Any], receive: Receive) -> IO[bytes]:
        """The whole body of a request; one that is too large or too slow is refused while it arrives."""
        announced = environ.get("CONTENT_LENGTH", "")
        chunked = "chunked" in environ.get("HTTP_TRANSFER_ENCODING", "").lower()
        if not chunked and announced in {"", "0"}:
            return io.BytesIO()
        limit = self._limit(environ)
        if announced.isdecimal() and int(announced) > limit:
            raise _too_large(limit)
        if self._bodies >= MOST_BODIES:
            raise BusyError
        self._bodies += 1
        try:
            if not announced.isdecimal() or int(announced) > GATE_ABOVE:
                await self._lanes["look"].begin(lambda: self._gate(environ))
            return await self._taken_in(environ, receive, limit)
        finally:
            self._bodies -= 1

    async def _taken_in(self, environ: dict[str, Any], receive: Receive, limit: int) -> IO[bytes]:
        pause, size = float(self._app.config["BODY_SECONDS"]), 0
        until = time.monotonic() + float(self._app.config["REQUEST_SECONDS"])
        body = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - closed by who reads it
        try:
            while True:
                left = min(pause, until - time.monotonic())
                message = await asyncio.wait_for(receive(), max(0.0, left))
                if message["type"] == "http.disconnect":
                    raise RefusedError(400, "Bad Request", "the body ended early; send it again")
                size += len(message.get("body", b""))
                if size > limit:
                    raise _too_large(limit)
                body.write(message.get("body", b""))
                if not message.get("more_body"):
                    break
            body.seek(0)
        except TimeoutError:
            body.close()
            raise RefusedError(
                408,
                "Request Timeout",
                f"the body arrived too slowly, or paused for {pause:g} s; send it again",
            ) from None
        except OSError as error:
            body.close()
            detail = f"the temporary folder cannot take the body ({error.strerror}); try again later"
            raise RefusedError(503, "Service Unavailable", detail) from None
        except RefusedError:
            body.close()
            raise
        environ["CONTENT_LENGTH"] = str(size)
        environ.pop("HTTP_TRANSFER_ENCODING", None)
        return body

    def _gate(self, environ: dict[str, Any]) -> None:
        """Refuse a caller who may not post, before the body is received."""
        with self._app.request_context({**environ, "wsgi.input": io.BytesIO()}):
            try:
                for check in self._app.extensions["gates"]:
                    check()
            except HTTPException as refused:
                raise RefusedError(refused.code or 403, refused.name, refused.description or "") from None

    def _limit(self, environ: Mapping[str, Any]) -> int:
        kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
        name = "MAX_BULK" if kind in LINES else "MAX_BODY"
        return int(self._app.config[name]) * MIB


def _warm_up() -> None:
    """Load what the first post and the first page need, such as the language model, which takes time to unpack."""
    with suppress(OSError):
        detect("The first post need not wait for this.")
    compile_pages()


def create_front() -> Front:
    """The application that ``newsfold serve`` hands to the server; settings come from the environment."""
    memory.share()
    return Front(create_app())


async def _send(send: Send, answer: Answered) -> None:
    status, headers, data = answer
    shown = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    await send({"type": "http.response.start", "status": status, "headers": shown})
    await send({"type": "http.response.body", "body": data})


def _too_large(limit: int) -> RefusedError:
    detail = f"the body is larger than {limit // MIB} MiB; send less at once"
    return RefusedError(413, "Request Entity Too Large", detail)


def _retrieved(work: "asyncio.Future[Answered]") -> None:
    """Take the exception of work that nobody waits for any more, so that asyncio does not report it."""
    if not work.cancelled():
        work.exception()


def _environ(scope: Scope) -> dict[str, Any]:
    """The request as a WSGI environment (PEP 3333)."""
    raw: bytes = scope.get("raw_path") or scope["path"].encode()
    path = unquote_to_bytes(raw.partition(b"?")[0]).decode("latin-1")
    server = scope.get("server") or ("localhost", 80)
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1]),
        "SERVER_PROTOCOL": "HTTP/" + scope.get("http_version", "1.1"),
        "REMOTE_ADDR": (scope.get("client") or ("",))[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for name_bytes, value_bytes in scope["headers"]:
        name, value = name_bytes.decode("latin-1").upper().replace("-", "_"), value_bytes.decode("latin-1")
        key = name if name in {"CONTENT_TYPE", "CONTENT_LENGTH"} else "HTTP_" + name
        environ[key] = f"{environ[key]},{value}" if key in environ else value
    return environ
