"""The application factory."""

import datetime
import os
from collections.abc import Mapping
from typing import Any

from flask import Flask
from werkzeug.routing import BaseConverter

from api import (
    articles,
    briefings,
    dashboard,
    edits,
    errors,
    events,
    feeds,
    happenings,
    health,
    listings,
    openapi,
)
from api.background import Grouper
from api.bodies import guard
from api.operations import tag
from summarizer.errors import ParameterError
from summarizer.families import read_families
from summarizer.newsroom.newsroom import Clock, Newsroom
from summarizer.settings import get_setting
from summarizer.storage.sql import open_store


class AnyId(BaseConverter):
    """The rest of a path as an id, whatever slashes it begins with or holds."""

    regex = ".+"
    part_isolating = False


def now() -> datetime.datetime:
    """The time, in UTC."""
    return datetime.datetime.now(datetime.UTC)


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
    read = {
        name: _setting(name, given or {})
        for name in ("db", "hosts", "host", "max_body", "max_bulk", "report")
    }
    hosts = {name.strip().lower() for name in f"{read['hosts']},{read['host']}".split(",")}
    app.config |= {"REPORT": read["report"]}
    app.config |= {"HOSTS": hosts - {""}, "MAX_BODY": read["max_body"], "MAX_BULK": read["max_bulk"]}
    newsroom = Newsroom(open_store(str(read["db"])), clock, read_families())
    app.extensions |= {"newsroom": newsroom, "grouper": Grouper(newsroom), "undo": dashboard.Undo()}
    for module in (
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
    ):
        app.register_blueprint(module.blueprint)
    app.before_request(guard)
    app.after_request(tag)
    errors.register(app)
    if newsroom.counts()["pending"]:
        app.extensions["grouper"].wake()
    return app


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
