"""The commands of ``newsfold`` for hooks: addresses that are told of changes."""

import click

from summarizer.cli.opening import opened
from summarizer.cli.terminal import as_json, setting_option, warn, write


@click.group()
def hooks() -> None:
    """Addresses that a running server tells of new and changed events and of new editions."""


@hooks.command()
@click.argument("url")
@click.option(
    "--kind", "kinds", multiple=True, help="event.created, event.changed, edition.created; all if left out."
)
@setting_option("db")
def add(url: str, kinds: tuple[str, ...], db: str) -> None:
    """Tell URL of what happens from now on; its signing secret goes to standard output."""
    from summarizer.newsroom import hooks as room_hooks

    with opened(db) as newsroom:
        made = room_hooks.add_hook(newsroom, url, kinds or room_hooks.KINDS)
    write(made.secret + "\n")
    warn(f"hook {made.id}: {made.url}, {made.kinds}")


@hooks.command(name="list")
@click.option("--dead", is_flag=True, help="What was given up after the last attempt, in place of the hooks.")
@setting_option("db")
@setting_option("format", type=click.Choice(["text", "jsonl"]))
def list_(dead: bool, db: str, format: str) -> None:  # noqa: A002
    """List the hooks, or the deliveries that were given up."""
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
    """Send the hook of that ID a signed trial, and say what it answers."""
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
    """Forget the hook of that ID, and what it was to be told."""
    with opened(db) as newsroom, newsroom.writing() as tx:
        tx.remove_hook(id)


COMMANDS = (hooks,)
