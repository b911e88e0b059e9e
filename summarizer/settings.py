"""All settings of Newsfold in one table, used by the command line, the environment and the docs.

The environment variable of a setting is ``NEWSFOLD_`` and its name in capitals.
"""

from dataclasses import dataclass

from summarizer.errors import UnknownNameError


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting; ``low`` and ``high`` bound a number, both inclusive."""

    name: str
    default: int | str
    help: str
    low: int | None = None
    high: int | None = None

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return "NEWSFOLD_" + self.name.upper()


SETTINGS = (
    Setting("words", 120, "Most words of a briefing's sentences, counted between white space.", 1, 100_000),
    Setting("key_points", 5, "Most key points of a briefing.", 0, 100),
    Setting(
        "summarizer",
        "newsfold",
        "What picks the sentences: newsfold, newsfold:no-PART, lexrank, or sumy:NAME.",
    ),
    Setting("format", "text", "How results are written."),
    Setting("host", "127.0.0.1", "Address to listen on."),
    Setting("port", 8000, "Port to listen on.", 1, 65_535),
    Setting("db", "sqlite:///newsfold.db", "The store: sqlite:///PATH or postgresql://…"),
    Setting("workers", 1, "Server processes.", 1, 64),
    Setting(
        "hosts",
        "",
        "Names, with commas, under which the service answers; loopback names and --host always are.",
    ),
    Setting(
        "public_url",
        "",
        "The address under which callers reach the service, such as https://news.example/api.",
    ),
    Setting(
        "trusted_proxies",
        "",
        "Addresses or networks, with commas, of the proxies whose X-Forwarded headers are believed.",
    ),
    Setting(
        "cors_origins",
        "",
        "Origins, with commas, whose web pages may call the service, such as https://a.example.",
    ),
    Setting(
        "keys",
        "auto",
        "Whether callers need an API key: required, off, or auto, which is off on a loopback address alone.",
    ),
    Setting(
        "rate_limit",
        "auto",
        "Most calls of a key or address, such as '600/minute'; off for none; auto: 1200/minute where keys are needed.",
    ),
    Setting("max_body", 32, "Most MiB of a posted JSON document, unpacked.", 1, 1024),
    Setting("max_bulk", 1024, "Most MiB of posted JSON Lines, unpacked.", 1, 65_536),
    Setting("max_items", 10_000, "Most articles in a posted JSON list.", 1, 1_000_000),
    Setting("max_lines", 1_000_000, "Most posted JSON Lines.", 1, 100_000_000),
    Setting("max_text", 1_000_000, "Most characters of a posted article's text.", 1000, 100_000_000),
    Setting(
        "max_pending",
        50_000,
        "Articles that may wait to be grouped before posts are refused.",
        1,
        100_000_000,
    ),
    Setting("body_seconds", 15, "Longest pause of a body that is being sent.", 1, 3600),
    Setting("request_seconds", 120, "Longest that a request may take.", 1, 86_400),
    Setting("log_format", "console", "How the service logs: console or json."),
    Setting("log_level", "warning", "What the service logs: debug, info (each request), warning or error."),
    Setting(
        "private_addresses",
        "refuse",
        "Whether private, loopback and other inward addresses are fetched from, and told as hooks: refuse or allow.",
    ),
    Setting("report", "", "A folder with the report of the evaluation that the dashboard shows."),
    Setting("families", "", "A TOML file that says which outlets count as one source."),
    Setting(
        "date",
        "",
        "Day of the digest: YYYY-MM-DD, today, yesterday or latest (the last with news); today when left out.",
    ),
    Setting("tz", "UTC", "Time zone of the digest's day, such as Asia/Karachi."),
    Setting("limit", 10, "Most events of a digest.", 1, 100),
    Setting("min_sources", 1, "Fewest independent sources of an event.", 1, 1000),
)


def get_setting(name: str) -> Setting:
    """The setting of that name.

    Raises:
        UnknownNameError: there is no such setting.
    """
    for setting in SETTINGS:
        if setting.name == name:
            return setting
    raise UnknownNameError("setting", name, [setting.name for setting in SETTINGS])
