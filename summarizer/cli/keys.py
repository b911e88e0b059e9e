"""The commands of ``newsfold`` for the keys of callers."""

import click

from summarizer.cli.opening import opened
from summarizer.cli.terminal import as_json, setting_option, warn, write

_SCOPES = ("read", "write", "admin")


@click.group()
def keys() -> None:
    """API keys: shown once, kept as a hash."""


@keys.command()
@click.argument("name")
@click.option(
    "--scope",
    type=click.Choice(_SCOPES),
    default="read",
    show_default=True,
    envvar="NEWSFOLD_SCOPE",
    help="What it is good for: read; write, to post and edit too; admin, to delete too.",
)
@setting_option("db")
def add(name: str, scope: str, db: str) -> None:
    """Make a key for NAME, and write it to standard output: nobody can see it again."""
    from summarizer.newsroom.keys import add_key

    with opened(db) as newsroom:
        stored, key = add_key(newsroom, name, scope)
    write(key + "\n")
    warn(f"key {stored.id} for {stored.name}, good for {stored.scope}; keep it now, it is not shown again")


@keys.command(name="list")
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def list_(db: str, format: str) -> None:  # noqa: A002
    """List the keys: id, name, what each is good for, and since when."""
    from summarizer.newsroom.keys import list_keys
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
    """Let the key of that ID be good no more; servers that run know it within seconds."""
    from summarizer.newsroom.keys import revoke_key

    with opened(db) as newsroom:
        revoke_key(newsroom, id)


COMMANDS = (keys,)
