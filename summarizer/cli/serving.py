"""The command ``newsfold serve``: runs the HTTP service with its worker processes."""

import os
import signal
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.terminal import opened, setting_option, shown_url, warn
from summarizer.errors import InputError, StoreError

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

    from summarizer.newsroom.newsroom import Newsroom

CONNECTIONS = 4096  # open at one time in a process, idle ones included
HEADER_MILLISECONDS = (
    10_000  # until a request's headers have come, and until the next request of a connection
)
AGAIN_SECONDS = 1  # until the grouping process is started again after it died
LOOK_SECONDS = 0.2  # between two looks whether the server has been told to stop
TOLD_SECONDS = 1.0  # until the server has learnt of a signal that ended one of its processes
END_SECONDS = 30  # for running requests when the server is stopped
_SETTINGS = (
    "db",
    "host",
    "port",
    "workers",
    "hosts",
    "public_url",
    "trusted_proxies",
    "cors_origins",
    "keys",
    "rate_limit",
    "max_body",
    "max_bulk",
    "max_items",
    "max_lines",
    "max_text",
    "max_pending",
    "body_seconds",
    "request_seconds",
    "log_format",
    "log_level",
)


def _setting_options(command: Callable[..., None]) -> Callable[..., None]:
    for name in reversed(_SETTINGS):
        command = setting_option(name)(command)
    return command


@click.command()
@_setting_options
@setting_option("private_addresses", type=click.Choice(["refuse", "allow"]))
def serve(host: str, port: int, workers: int, **settings: Any) -> None:
    """Serve the HTTP API until stopped.

    On an address that other machines reach, callers need keys: make one with newsfold keys add.
    """
    with opened(
        settings["db"], is_new=True
    ) as newsroom:  # a store that cannot be opened is refused here, in one line
        _require_keys(newsroom, host, settings)
    _require_free(host, port)
    # The server's processes read their settings from the environment, as under any other server.
    os.environ |= {
        f"NEWSFOLD_{name.upper()}": str(value) for name, value in (settings | {"host": host}).items()
    }
    _allow_many_files()
    warn(f"listening on http://{host}:{port}, store {shown_url(settings['db'])}")
    os.register_at_fork(after_in_child=_end_when_told)
    server = _server(host, port, workers)
    with _shared_figures(workers), GroupingProcess(lambda: server.interrupt_signal):
        _run(server)
    close_store(settings["db"])


def _run(server: Any) -> None:
    """Serve until told to stop; a process of it that the same signal ended while it started is no failure."""
    try:
        server.serve()
    except SystemExit:
        if not server.interrupt_signal:
            raise


def close_store(url: str) -> None:
    """Leave one file of an SQLite store, also where a process of the server was killed and could not close it."""
    with suppress(StoreError), opened(url):
        pass


def _end_when_told() -> None:
    """Let a stop signal end a process that answers also while it starts.

    It begins as a copy of the process that starts it, whose handlers only take a note, and sets its own when the
    application has been made. A signal in between was lost, and the server waited ``END_SECONDS`` for it to end.
    """
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)


def _server(host: str, port: int, workers: int) -> Any:
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.http import HTTP1Settings

    server: Any = Granian(
        "api.front:create_front",
        address=host,
        port=port,
        interface=Interfaces.ASGI,
        http=HTTPModes.http1,
        workers=workers,
        factory=True,
        websockets=False,
        backlog=CONNECTIONS,
        backpressure=CONNECTIONS,
        http1_settings=HTTP1Settings(header_read_timeout=HEADER_MILLISECONDS),
        log_level="warning",  # type: ignore[arg-type]
        respawn_failed_workers=True,
        workers_kill_timeout=END_SECONDS,
    )
    server._spawn_worker = _asked_itself(server._spawn_worker, lambda: server.interrupt_signal)
    return server


def _asked_itself(spawn: Callable[..., Any], is_ending: Callable[[], bool]) -> Callable[..., Any]:
    """Makes processes that are asked whether they have ended, not whether their end has been noted.

    Two threads of the server wait for each. Until the one that learns of the end has noted it, the other took the
    process for alive, and said that it had to be killed. A stop signal to all processes ends one that starts at once,
    before the server has learnt of it: the server called that unexpected, and ended with 1.
    """

    def spawned(*arguments: Any, **options: Any) -> Any:
        made = spawn(*arguments, **options)
        made.is_alive = lambda: not wait([made.inner.sentinel], 0)
        watch = made._watcher

        def watched() -> None:
            made.inner.join()
            made.interrupt_by_parent |= _was_told(made.inner.exitcode, is_ending)
            watch()

        made._watcher = watched
        return made

    return spawned


def _was_told(status: int | None, is_ending: Callable[[], bool]) -> bool:
    """Whether a process ended by a stop signal that the server has been sent as well."""
    if status not in {-signal.SIGTERM, -signal.SIGINT}:
        return False
    until = time.monotonic() + TOLD_SECONDS
    while not (told := is_ending()) and time.monotonic() < until:
        time.sleep(LOOK_SECONDS / 10)
    return told


def _require_keys(newsroom: "Newsroom", host: str, settings: Mapping[str, Any]) -> None:
    """Refuse to start if callers need keys and there is none."""
    from summarizer.newsroom.upkeep import list_keys, needs_keys

    if not needs_keys(settings["keys"], host):
        if settings["keys"] != "off" and (settings["public_url"] or settings["trusted_proxies"]):
            warn("no API key is required on a loopback address; behind a proxy give --keys required")
        return
    if any(key.revoked is None for key in list_keys(newsroom)):
        return
    raise InputError(
        f"on {host} callers need keys, and there is none; make one with "
        f"'newsfold keys add NAME --scope write --db {shown_url(settings['db'])}', or give --keys off"
    )


def _allow_many_files() -> None:
    """Raise the limit of open files, which include connections, as far as the system allows."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 65_536 if hard == resource.RLIM_INFINITY else hard
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


@contextmanager
def _shared_figures(workers: int) -> Iterator[None]:
    """A temporary folder in which several processes count together."""
    if workers == 1 or "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="newsfold-") as folder:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        yield


class GroupingProcess:
    """Runs the background process that groups and briefs, and starts it again when it dies.

    ``is_ending`` says whether the server has been told to stop: then the process is not started again.
    """

    def __init__(self, is_ending: Callable[[], bool]) -> None:
        self._is_ending = is_ending
        self._folder = ExitStack()
        self._stopped, self._lock = threading.Event(), threading.Lock()
        self._process: SpawnProcess | None = None
        self._thread = threading.Thread(target=self._keep, daemon=True)

    def __enter__(self) -> None:
        os.environ["NEWSFOLD_BELL"] = (
            ""  # without a folder there is no bell, and the worker finds posts by looking
        )
        with suppress(OSError):
            folder = self._folder.enter_context(tempfile.TemporaryDirectory(prefix="newsfold-"))
            os.environ["NEWSFOLD_BELL"] = f"{folder}/bell"
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._stopped.set()
            if self._process is not None:
                self._process.terminate()
        self._thread.join(END_SECONDS)
        if self._process is not None and self._process.is_alive():
            self._process.kill()
        self._folder.close()

    def _keep(self) -> None:
        while not (self._stopped.is_set() or self._is_ending()):
            with self._lock:
                if self._stopped.is_set():
                    return
                self._process = get_context("spawn").Process(target=_work)
                self._process.start()
            while self._process.is_alive():
                self._process.join(LOOK_SECONDS)
                if self._is_ending():  # it ends while those that answer do
                    self._process.terminate()
                    self._process.join()
            self._stopped.wait(AGAIN_SECONDS)


def _work() -> None:
    import_module("api.worker").main()


COMMANDS = (serve,)


def _require_free(host: str, port: int) -> None:
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(address)
    except OSError as error:
        raise InputError(
            f"cannot listen on {host}:{port} ({error.strerror}); give another --port or --host"
        ) from None
