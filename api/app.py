"""Makes the Flask application: reads its settings, opens the newsroom, registers views and hooks."""

import os
import threading
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.routing import BaseConverter

from api import (
    access,
    answers,
    articles,
    briefings,
    dashboard,
    edits,
    errors,
    events,
    feeds,
    figures,
    happenings,
    health,
    journal,
    listings,
    openapi,
    throttle,
)
from api.background import Grouper, Waiting
from api.kept_answers import KeptAnswers
from api.proxies import Mounted, networks_of, origins_of, public_address
from api.resending import Resending
from api.soon import Soon
from api.worker import BELL, TOLD_SECONDS, Bell
from summarizer.errors import ParameterError
from summarizer.families import read_families
from summarizer.newsroom.newsroom import Newsroom
from summarizer.newsroom.transactions import Clock, now
from summarizer.newsroom.upkeep import needs_keys
from summarizer.settings import get_setting
from summarizer.storage.sql import open_store

# Settings that bound what a caller may send or wait for.
_BOUNDS = (
    "max_body",
    "max_bulk",
    "max_items",
    "max_lines",
    "max_text",
    "max_pending",
    "body_seconds",
    "request_seconds",
)

_READ = (
    "db",
    "host",
    "hosts",
    "public_url",
    "trusted_proxies",
    "cors_origins",
    "keys",
    "rate_limit",
    "report",
    "log_format",
    "log_level",
    *_BOUNDS,
)


# How many seconds a page waits for a briefing that must be made; then it says so, and the browser asks again.
PATIENCE = 0.12

_PARTS = (
    articles,
    events,
    edits,
    briefings,
    happenings,
    feeds,
    health,
    openapi,
    listings,
    dashboard,
)


class AnyId(BaseConverter):
    """The rest of a path as an id, with whatever slashes it has."""

    regex = ".+"
    part_isolating = False


def create_app(given: Mapping[str, Any] | None = None, *, clock: Clock = now) -> Flask:
    """A Flask application, ready for any WSGI server.

    Args:
        given: settings by name, in place of those of the environment.
        clock: the time, in UTC.

    Raises:
        StoreError: the store cannot be opened.
        ParameterError: a setting of the environment is wrong.
    """
    app = Flask("newsfold", static_folder=None)
    app.url_map.converters["any_id"] = AnyId
    app.url_map.merge_slashes = False  # an article's id may hold two in a row
    read = {name: _setting(name, given or {}) for name in _READ}
    _configure(app, read)
    app.extensions["answers"] = KeptAnswers()
    journal.set_up(str(read["log_format"]), str(read["log_level"]))
    beside = BELL in os.environ
    store = open_store(str(read["db"]))
    newsroom = Newsroom(store, clock, read_families(), told_beside=TOLD_SECONDS if beside else 0.0)
    stopping = threading.Event()
    app.extensions |= {
        "newsroom": newsroom,
        "grouper": Bell(newsroom, os.environ[BELL], stopping) if beside else Grouper(newsroom),
        "waiting": Waiting(),
        "soon": Soon(),
        "undo": dashboard.Undo(),
        "keys": access.Keys(newsroom),
        "stopping": stopping,
        "lines": read["log_level"] in journal.LINES,
        "gates": (access.check_host, access.identify, access.check_origin, access.check_key),
    }
    _register(app, newsroom, str(read["rate_limit"]))
    if newsroom.is_pending():
        app.extensions["grouper"].wake()
    return app


def _configure(app: Flask, read: Mapping[str, Any]) -> None:
    public = public_address(str(read["public_url"]))
    hosts = {name.strip().lower() for name in f"{read['hosts']},{read['host']}".split(",")}
    hosts |= {(urlsplit(public).hostname or "").lower()}
    if read["keys"] not in {"auto", "required", "off"}:
        raise ParameterError("NEWSFOLD_KEYS", f"is {read['keys']!r}; give auto, required or off")
    app.config |= {
        "HOSTS": hosts - {""},
        "PUBLIC_URL": public,
        "REPORT": read["report"],
        "CORS_ORIGINS": origins_of(str(read["cors_origins"])),
        "KEYS": needs_keys(str(read["keys"]), str(read["host"])),
        "PATIENCE": PATIENCE,
    }
    app.config |= {name.upper(): read[name] for name in _BOUNDS}
    proxies = networks_of(str(read["trusted_proxies"]))
    resending = Resending(app)  # its hook is the first here, and so the last to run
    app.extensions["if_kept"] = Mounted(resending.if_kept, proxies, public)
    app.wsgi_app = Mounted(resending, proxies, public)  # type: ignore[method-assign]


def _register(app: Flask, newsroom: Newsroom, rate: str) -> None:
    for module in _PARTS:
        app.register_blueprint(module.blueprint)
    # After a request these run in the reverse order: tagged, packed, protected, counted, written to the log.
    journal.register(app)
    figures.register(app, newsroom)
    app.after_request(answers.protect)
    app.after_request(answers.pack)
    app.after_request(answers.tag)
    app.before_request(access.check_host)
    app.before_request(access.identify)
    rate = rate if rate != "auto" else throttle.DEFAULT if app.config["KEYS"] else "off"
    app.extensions["throttle"] = throttle.register(app, rate)
    app.before_request(access.check_origin)
    app.before_request(access.check_key)
    errors.register(app)


def _setting(name: str, given: Mapping[str, Any]) -> int | str:
    setting = get_setting(name)
    value = given.get(name, os.environ.get(setting.variable, setting.default))
    if not isinstance(setting.default, int):
        return str(value)
    if not str(value).isdecimal() or not (setting.low or 0) <= int(value) <= (setting.high or int(value)):
        raise ParameterError(
            setting.variable, f"is {value!r}; give a whole number from {setting.low} to {setting.high}"
        )
    return int(value)
