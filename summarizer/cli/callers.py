"""The commands ``newsfold keys`` and ``newsfold hooks``: API keys, and webhooks that are told of changes."""

import click

from summarizer.cli.terminal import as_json, opened, setting_option, warn, write
from summarizer.errors import UnreadableError

_SCOPES = ("read", "write", "admin")


@click.group()
def keys() -> None:
    """Manage API keys: a key is shown once and stored as a hash."""


@keys.command(name="add")
@click.argument("name")
@click.option(
    "--scope",
    type=click.Choice(_SCOPES),
    default="read",
    show_default=True,
    envvar="NEWSFOLD_SCOPE",
    help="What the key allows: read; write, to post and edit too; admin, to delete too.",
)
@setting_option("db")
def add_named(name: str, scope: str, db: str) -> None:
    """Make a key for NAME and write it to standard output; it is not shown again."""
    from summarizer.newsroom.upkeep import add_key

    with opened(db, is_new=True) as newsroom:
        stored, key = add_key(newsroom, name, scope)
    write(key + "\n")
    warn(f"key {stored.id} for {stored.name}, scope {stored.scope}; copy it now, it is not shown again")


@keys.command(name="list")
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def list_keys(db: str, format: str) -> None:  # noqa: A002
    """List the keys: id, name, scope, and when each was made."""
    from summarizer.newsroom.upkeep import list_keys
    from summarizer.rendering.text import harmless

    with opened(db) as newsroom:
        found = list_keys(newsroom)
    for key in found:
        revoked = key.revoked.isoformat() if key.revoked else None
        if format == "jsonl":
            value = {"id": key.id, "name": key.name, "scope": key.scope, "created": key.created.isoformat()}
            write(as_json(value | {"revoked": revoked}) + "\n")
        else:
            state = f"revoked {revoked[:10]}" if revoked else "good"
            write(f"{key.id}  {key.scope:5}  {key.created.date()}  {state}  {harmless(key.name)}\n")


@keys.command()
@click.argument("id")
@setting_option("db")
def revoke(id: str, db: str) -> None:  # noqa: A002
    """Revoke the key of that ID; running servers stop accepting it within seconds."""
    from summarizer.newsroom.upkeep import revoke_key

    with opened(db) as newsroom:
        revoke_key(newsroom, id)


@click.group()
def hooks() -> None:
    """Addresses that a running server tells of new and changed events and of new editions."""


@hooks.command(name="add")
@click.argument("url")
@click.option(
    "--kind", "kinds", multiple=True, help="event.created, event.changed, edition.created; all if left out."
)
@setting_option("db")
@setting_option("private_addresses", type=click.Choice(["refuse", "allow"]))
def add_hook(url: str, kinds: tuple[str, ...], db: str, private_addresses: str) -> None:
    """Tell URL of everything from now on; the signing secret is written to standard output."""
    from summarizer.inputs.fetching import check_public
    from summarizer.newsroom import hooks as room_hooks

    with opened(db, is_new=True) as newsroom:
        made = room_hooks.add_hook(newsroom, url, kinds or room_hooks.KINDS)
    write(made.secret + "\n")
    warn(f"hook {made.id}: {made.url}, {made.kinds}")
    if private_addresses == "refuse":
        try:
            check_public(url)
        except UnreadableError as error:
            warn(f"hook {made.id} will not be told: {error.reason}")


@hooks.command(name="list")
@click.option(
    "--dead", is_flag=True, help="List deliveries that failed at the last attempt, instead of hooks."
)
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def list_hooks(dead: bool, db: str, format: str) -> None:  # noqa: A002
    """List the hooks, or the deliveries that failed for good."""
    from summarizer.rendering.text import harmless

    with opened(db) as newsroom, newsroom.store.reading() as tx:
        rows = (
            [
                {"hook": d.hook, "key": d.key, "kind": d.kind, "about": d.about, "said": d.said}
                for d in tx.deliveries("dead", 1000)
            ]
            if dead
            else [{"id": h.id, "url": h.url, "kinds": h.kinds} for h in tx.hooks()]
        )
    for row in rows:
        write(
            as_json(row) + "\n" if format == "jsonl" else harmless("  ".join(map(str, row.values()))) + "\n"
        )


@hooks.command()
@click.argument("id")
@setting_option("db")
@setting_option("private_addresses", type=click.Choice(["refuse", "allow"]))
@click.pass_context
def test(context: click.Context, id: str, db: str, private_addresses: str) -> None:  # noqa: A002
    """Send a signed test delivery to the hook of that ID, and show its answer."""
    from summarizer.inputs.fetching import send
    from summarizer.newsroom.hooks import try_hook

    with opened(db) as newsroom:
        status, said = try_hook(newsroom, id, lambda *sent: send(*sent, private=private_addresses == "allow"))
    write(f"{status} {said}".strip() + "\n")
    context.exit(0 if 200 <= status < 300 else 1)


@hooks.command()
@click.argument("id")
@setting_option("db")
def remove(id: str, db: str) -> None:  # noqa: A002
    """Remove the hook of that ID and its deliveries."""
    with opened(db) as newsroom, newsroom.writing() as tx:
        tx.remove_hook(id)


COMMANDS = (keys, hooks)
