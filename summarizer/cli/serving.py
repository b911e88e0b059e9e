"""The command of ``newsfold`` that serves HTTP."""

import os
import socket
from typing import Any

import click

from summarizer.cli.opening import opened
from summarizer.cli.terminal import setting_option, warn
from summarizer.errors import InputError

THREADS = 4  # of a server process: readers go on while a post waits for the store


@click.command()
@setting_option("db")
@setting_option("host")
@setting_option("port")
@setting_option("workers")
@setting_option("hosts")
@setting_option("max_body")
@setting_option("max_bulk")
def serve(host: str, port: int, workers: int, **settings: Any) -> None:
    """Serve the HTTP API until stopped."""
    from granian import Granian
    from granian.constants import Interfaces

    with opened(settings["db"]):  # a store that cannot be opened is refused here, in one line
        pass
    _require_free(host, port)
    # The server's processes read their settings from the environment, as under any other WSGI server.
    os.environ |= {
        f"NEWSFOLD_{name.upper()}": str(value) for name, value in (settings | {"host": host}).items()
    }
    warn(f"listening on http://{host}:{port}, store {settings['db']}")
    Granian(
        "api:create_app",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        factory=True,
        websockets=False,
        log_level="warning",  # type: ignore[arg-type]
        respawn_failed_workers=True,
        workers_kill_timeout=30,
    ).serve()


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
