"""Webhooks: queues, signs and sends notices of new and changed events and new editions, with retries.

Headers and signature are those of the Standard Webhooks specification (2023): HMAC-SHA256 over id, time and body. A
delivery has one id however often it is sent, so that receivers can tell a repeat.
"""

import base64
import datetime
import hashlib
import hmac
import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from summarizer.errors import MissingError, MovedError, ParameterError, UnreadableError
from summarizer.inputs.fetching import send
from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.stored import StoredDelivery, StoredHook

if TYPE_CHECKING:
    from summarizer.models import Article
    from summarizer.storage.store import Reader

KINDS = ("event.created", "event.changed", "edition.created")
QUEUED_AT_ONCE = 100
SENT_AT_ONCE = 20
KEPT_DONE = 10_000  # successful deliveries kept for the operator to look at
# Seconds until a failed delivery is sent again; after the last attempt it is dead.  # not tuned
BACKOFF = (10, 60, 300, 1800, 7200, 21_600)
Send = Callable[[str, bytes, Mapping[str, str]], tuple[int, str]]


def add_hook(room: Newsroom, url: str, kinds: tuple[str, ...] = KINDS) -> StoredHook:
    """Add a hook; it is told of what happens from now on.

    Raises:
        ParameterError: the address cannot be used, or there is no such kind.
    """
    if not url.startswith(("http://", "https://")) or "@" in url.partition("://")[2].partition("/")[0]:
        raise ParameterError("url", "must be an http or https address without a password")
    unknown = sorted(set(kinds) - set(KINDS))
    if unknown or not kinds:
        raise ParameterError("kinds", f"has {unknown or 'none'}; give some of {', '.join(KINDS)}")
    secret = "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
    now = room.now()
    made = StoredHook(secrets.token_hex(4), url, secret, ",".join(kinds), now, now)
    with room.writing() as tx:
        tx.add_hook(made)
    return made


def queue_changes(room: Newsroom) -> int:
    """Queue for each hook what has happened since its last check; how many deliveries."""
    with room.store.reading() as tx:
        news = [(hook, *_news(tx, hook, room.now())) for hook in tx.hooks()]
    for hook, deliveries, seen in news:
        if deliveries or seen != hook.seen:
            with room.writing() as tx:
                for delivery in deliveries:
                    tx.add_delivery(delivery)
                tx.set_hook_seen(hook.id, seen)
    return sum(delivery.state == "waiting" for _, deliveries, _ in news for delivery in deliveries)


def _news(
    tx: "Reader", hook: StoredHook, now: datetime.datetime
) -> tuple[list[StoredDelivery], datetime.datetime]:
    """The deliveries of a hook, and up to when they are complete; only a part if there are many at once."""
    since = hook.seen or hook.created
    changed, made = tx.events_since(since), tx.editions_since(since)
    fresh = [(id_, _key(hook, f"{id_} {content}")) for id_, content, _ in changed]
    fresh = [(id_, key) for id_, key in fresh if not tx.has_delivery(hook.id, key)]
    deliveries = [_of_event(tx, hook, id_, key, now) for id_, key in fresh[:QUEUED_AT_ONCE]]
    if "edition.created" in hook.kinds:
        for hash_, view, _ in made:
            key = _key(hook, hash_)
            if not tx.has_delivery(hook.id, key):
                deliveries.append(_delivery(hook, key, ("edition.created", view, {"edition": hash_}), now))
    whole = len(fresh) <= QUEUED_AT_ONCE
    seen = max((listed[-1][2] for listed in (changed, made) if listed), default=since) if whole else since
    return deliveries, seen


def _of_event(tx: "Reader", hook: StoredHook, id_: str, key: str, now: datetime.datetime) -> StoredDelivery:
    """The delivery about an event; ``passed`` if nothing in it is new, or the hook does not ask for that kind."""
    event, before = tx.event(id_), tx.last_about(hook.id, id_)
    articles = [held.article for held in tx.articles_of(event.pk)]
    ids = [article.id for article in articles]
    is_new = before is None and event.born >= hook.created
    kind = "event.created" if is_new else "event.changed"
    made = _delivery(hook, key, (kind, id_, {"event": id_, "articles": ids}), now)
    wanted = kind in hook.kinds and (
        before is None or _is_material(articles, json.loads(before.payload)["articles"])
    )
    return made if wanted else replace(made, state="passed")


def _is_material(articles: "Sequence[Article]", known: list[str]) -> bool:
    from summarizer.briefing.brief import Options  # numpy and scipy
    from summarizer.briefing.changes import find_changes

    gone = set(known) - {article.id for article in articles}
    return bool(gone) or find_changes(articles, known, Options(), ()).material


def _key(hook: StoredHook, same: str) -> str:
    return hashlib.sha256(f"{hook.id} {same}".encode("utf-8", "replace")).hexdigest()[:32]


def _delivery(
    hook: StoredHook, key: str, told: tuple[str, str, Mapping[str, Any]], now: datetime.datetime
) -> StoredDelivery:
    kind, about, payload = told
    return StoredDelivery(0, hook.id, key, kind, json.dumps(payload), 0, now, "waiting", None, about)


def send_due(room: Newsroom, post: Send = send, is_ending: Callable[[], bool] = lambda: False) -> int:
    """Send the deliveries that are due, until ``is_ending`` says so; how many were due."""
    with room.store.reading() as tx:
        due = tx.due_deliveries(room.now(), SENT_AT_ONCE)
        listed = {hook.id: hook for hook in tx.hooks()}
    for delivery in due:
        if is_ending():  # each may take as long as its receiver likes
            break
        state, attempts, later, said = _tried(room, listed[delivery.hook], delivery, post)
        with room.writing() as tx:
            tx.set_delivery(
                delivery.pk, state, attempts, room.now() + datetime.timedelta(seconds=later), said
            )
    if due:
        with room.writing() as tx:
            tx.forget_deliveries(KEPT_DONE)
    return len(due)


def _tried(
    room: Newsroom, hook: StoredHook, delivery: StoredDelivery, post: Send
) -> tuple[str, int, int, str | None]:
    """After one attempt: state, attempts so far, seconds until the next, and the answer."""
    body = _body(room, delivery)
    if body is None:
        return "done", delivery.attempts, 0, "what it is about is gone"
    attempts = delivery.attempts + 1
    try:
        status, said = post(hook.url, body, signed(hook, delivery.key, room.now(), body))
    except UnreadableError as error:
        status, said = 0, error.reason
    message = f"{status or ''} {said}".strip()[:300]
    if 200 <= status < 300:
        return "done", attempts, 0, message
    if status == 410 or attempts > len(BACKOFF):
        return "dead", attempts, 0, message
    return "waiting", attempts, BACKOFF[attempts - 1], message


def _body(room: Newsroom, delivery: StoredDelivery) -> bytes | None:
    """The body of a delivery, made only now so that no text of an article is queued; none if its event is gone."""
    payload = json.loads(delivery.payload)
    value: dict[str, Any] = {"id": delivery.key, "type": delivery.kind}
    if "event" in payload:
        try:
            event, articles = room.event(payload["event"])
        except (MissingError, MovedError):
            return None
        value["data"] = {
            "event": event.id,
            "title": event.title,
            "articles": [held.article.id for held in articles],
            "sources": event.sources,
            "updated": _moment(event.updated),
            "path": f"/v1/events/{event.id}",
        }
    elif "edition" in payload:
        view = json.loads(delivery.about or "{}")
        path = f"/v1/briefings/daily?date={view['date']}&tz={view['tz']}&edition={payload['edition']}"
        value["data"] = {"edition": payload["edition"], "date": view["date"], "tz": view["tz"], "path": path}
    else:
        value["data"] = payload
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


def signed(hook: StoredHook, id_: str, now: datetime.datetime, body: bytes) -> dict[str, str]:
    """The headers of a delivery: ``webhook-signature`` is ``v1,`` and the HMAC of ``id.timestamp.body``, in base64."""
    stamp = str(int(now.timestamp()))
    key = base64.b64decode(hook.secret.removeprefix("whsec_"))
    mac = hmac.new(key, b".".join((id_.encode(), stamp.encode(), body)), hashlib.sha256).digest()
    return {
        "Content-Type": "application/json",
        "webhook-id": id_,
        "webhook-timestamp": stamp,
        "webhook-signature": "v1," + base64.b64encode(mac).decode(),
    }


def try_hook(room: Newsroom, id_: str, post: Send = send) -> tuple[int, str]:
    """Send a test delivery to a hook; the status and the answer.

    Raises:
        MissingError: there is no such hook.
        UnreadableError: its address is not allowed, or does not answer.
    """
    with room.store.reading() as tx:
        hook = next((hook for hook in tx.hooks() if hook.id == id_), None)
    if hook is None:
        raise MissingError("hook", id_)
    key = secrets.token_hex(16)
    body = json.dumps({"id": key, "type": "test", "data": {}}).encode()
    return post(hook.url, body, signed(hook, key, room.now(), body))


def _moment(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")
