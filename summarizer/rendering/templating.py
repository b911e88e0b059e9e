"""Jinja2 environments for text, Markdown and HTML that escape every value for their format.

The words of a template stay as they are; each value is escaped unless it is ``Markup`` already, so that no template
can forget it.
"""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any, Literal

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from summarizer.rendering.text import WIDTH, escape_markdown, harmless, safe_link, wrap

Form = Literal["text", "markdown", "html"]


@dataclass(frozen=True, slots=True)
class Alternate:
    """A feed that a page names, so that feed readers find it."""

    type: str
    title: str
    href: str


ENDINGS: dict[str, str] = {"text": "txt", "markdown": "md", "html": "html"}


def render(name: str, form: str, **values: Any) -> str:
    """The template ``name`` of a format with these values filled in."""
    return environment(form).get_template(f"{name}.{ENDINGS[form]}").render(**values)


def call(name: str, macro: str, form: str, *values: Any) -> str:
    """What a macro of the template ``name`` makes of these values."""
    module = environment(form).get_template(f"{name}.{ENDINGS[form]}").module
    return str(getattr(module, macro)(*values))


@cache
def style_source() -> str:
    """What allows the style of a page in a content security policy: its hash, as ``'sha256-…'``. CSP level 2."""
    style = environment("html").get_template("page.css").render()
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


@cache
def environment(form: str) -> Environment:
    """The environment of a format."""
    made = Environment(
        loader=PackageLoader("summarizer.rendering"),
        autoescape=True,
        finalize=_finalizer(form),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"wrap": _wrapped, "link": safe_link, "harmless": harmless, "url": Markup}
    made.globals |= {"WIDTH": WIDTH}
    return made


def _finalizer(form: str) -> Any:
    escape_value = _ESCAPES[form]

    def finalize(value: Any) -> Any:
        return value if isinstance(value, Markup) else Markup(escape_value(str(value)))  # noqa: S704 - escaped here

    return finalize


def _wrapped(text: str, indent: str = "", first: str | None = None) -> Markup:
    shown = text if isinstance(text, Markup) else harmless(text)
    return Markup(wrap(str(shown), indent, first))  # noqa: S704 - for the terminal alone, where harmless is enough


def _escape_html(text: str) -> str:
    return str(escape(harmless(text)))


_ESCAPES: dict[str, Callable[[str], str]] = {
    "text": harmless,
    "markdown": escape_markdown,
    "html": _escape_html,
}
