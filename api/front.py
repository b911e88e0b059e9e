"""The application as ``newsfold serve`` runs it: an ASGI layer in front of Flask.

It receives the whole body first, so that a slow sender holds no thread; then a thread of the request's lane answers.
Nobody can block others by announcing a body that never comes, by posting much at once, or by not reading the answer.
"""

import asyncio
import io
import tempfile
import time
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import suppress
from typing import IO, Any

from flask import Flask
from werkzeug.exceptions import HTTPException
from werkzeug.test import run_wsgi_app

from api import garbage, journal, memory
from api.app import create_app
from api.bodies import LINES, MIB
from api.dashboard.blueprint import compile_pages
from api.ending import CHANGE_SECONDS, SENT_SECONDS, Ending
from api.errors import ProblemError
from api.gateway import Answered, Receive, Scope, Send, environ_of, send_answer
from api.kept_answers import ANEW, KEPT_AS, OLD, SINCE, STATE, State, state_of
from api.lanes import BusyError, Lane, lane_of, make_lanes
from api.worker import Bell
from summarizer.text.languages import detect

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
        self._is_beside = isinstance(app.extensions["grouper"], Bell)  # another process tells
        self._ending = Ending(app.extensions["stopping"], self._is_busy, self._close)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or start or stop with the server."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await send_answer(send, await self._answer(scope, receive))

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.shutdown":
                await asyncio.get_running_loop().run_in_executor(None, self._ending.close)
                await send({"type": "lifespan.shutdown.complete"})
                return
            self._ending.watch()
            asyncio.get_running_loop().run_in_executor(None, _warm_up)
            self._app.extensions["grouper"].wake()
            self._app.extensions["soon"].get("warm", self._warmed_up, 0)
            await send({"type": "lifespan.startup.complete"})

    def _warmed_up(self) -> Iterator[str]:
        """Load what the first readers would wait for, then exempt it from garbage collection."""
        yield from self._app.extensions["newsroom"].warm_up()
        garbage.collect()
        self._garbage.start()
        yield "settled"

    def _is_busy(self) -> bool:
        """Whether a body is being received, or the store changed."""
        writing = self._app.extensions["newsroom"].store.is_writing
        return self._bodies > 0 or self._lanes["change"].waiting > 0 or writing

    def _close(self) -> None:
        """Wait for what is running, and close the store."""
        self._garbage.stop()
        begun = time.monotonic()
        for lane in self._lanes.values():
            # Nobody waits for a read any more.
            lane.close(begun + (CHANGE_SECONDS if lane.name == "change" else SENT_SECONDS))
        self._app.extensions["soon"].stop()
        self._app.extensions["grouper"].stop()
        self._app.extensions["newsroom"].close()

    async def _answer(self, scope: Scope, receive: Receive) -> Answered:
        environ, came = environ_of(scope), time.monotonic()
        kept, key = self._kept(environ, came)
        for _ in range(2):
            # Another request waits for the same answer: it is made once for all, not in every thread of the lane. The
            # first one that is made may be too old; the second was begun after this request came.
            if kept is not None or (making := self._making.get(key)) is None:
                break
            await self._wait(making, float(self._app.config["REQUEST_SECONDS"]))
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
            await (asyncio.wait((work,)) if lane.name == "change" else self._wait(work, left))
            if work.done():
                return work.result()
            work.add_done_callback(_retrieved)
            self._refuse_when_ending()
            raise RefusedError(503, "Service Unavailable", f"no answer within {seconds:g} s; try again later")

    async def _wait(self, work: "asyncio.Future[Any]", seconds: float | None) -> None:
        """Wait until something is done, so many seconds at most; nobody waits for long while the service stops."""
        cut = self._ending.cut
        waited = (work,) if cut is None else (work, cut)
        await asyncio.wait(waited, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)

    def _refuse_when_ending(self) -> None:
        if self._ending.cut is not None and self._ending.cut.done():
            raise RefusedError(503, "Service Unavailable", "the service is stopping; try again later")

    def _run(self, environ: dict[str, Any]) -> Answered:
        found, status, headers = run_wsgi_app(self._app, environ, buffered=True)
        data = b"".join(found)
        if self._is_beside:
            memory.forget_texts()
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
                message = await self._received(receive, max(0.0, left))
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

    async def _received(self, receive: Receive, seconds: float) -> Mapping[str, Any]:
        coming = asyncio.ensure_future(receive())
        await self._wait(coming, seconds)
        if coming.done():
            return coming.result()
        coming.cancel()
        self._refuse_when_ending()
        raise TimeoutError

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


def _too_large(limit: int) -> RefusedError:
    detail = f"the body is larger than {limit // MIB} MiB; send less at once"
    return RefusedError(413, "Request Entity Too Large", detail)


def _retrieved(work: "asyncio.Future[Answered]") -> None:
    """Take the exception of work that nobody waits for any more, so that asyncio does not report it."""
    if not work.cancelled():
        work.exception()
