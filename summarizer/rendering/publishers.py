"""A publisher with its articles and its page furniture, as text and as values."""

from collections.abc import Sequence
from typing import Any

from summarizer.rendering.text import harmless

_SHOWN = 90  # characters of a paragraph in text


def source_value(
    name: str | None, originals: int, reprints: int, furniture: Sequence[tuple[str, int]]
) -> dict[str, Any]:
    """A publisher as JSON: its furniture with how many texts have each paragraph."""
    learnt = [{"text": text, "texts": texts} for text, texts in furniture]
    return {"source": name, "originals": originals, "reprints": reprints, "furniture": learnt}


def source_text(name: str | None, originals: int, reprints: int, furniture: Sequence[tuple[str, int]]) -> str:
    """A publisher as lines of text."""
    lines = [f"{harmless(name or '(no source)')}: {originals} originals, {reprints} reprints"]
    for text, texts in furniture:
        shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
        lines.append(f"    in {texts} texts: {harmless(shown)}")
    return "\n".join(lines) + "\n"
