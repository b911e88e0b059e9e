"""The ledger of an ingest: a line for each article, as text or as JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from summarizer.rendering.text import harmless

if TYPE_CHECKING:
    from summarizer.models import LedgerLine


def ledger_value(line: "LedgerLine") -> dict[str, Any]:
    """A ledger line as ``newsfold ingest --format jsonl`` writes it."""
    held = asdict(line)
    return {("from" if name == "date_origin" else name): what for name, what in held.items()}


def ledger_line(line: "LedgerLine", form: str) -> str:
    """A ledger line as ``text`` or ``jsonl``."""
    if form == "jsonl":
        return json.dumps(ledger_value(line), ensure_ascii=False) + "\n"
    said = [f"{line.outcome:<9}", harmless(line.article or "-")]
    if line.of and line.of != line.article:
        said.append(f"of {harmless(line.of)}")
    if line.published:
        said.append(f"{line.published} (from {line.date_origin})")
    said.append(harmless(line.reason or ""))
    return "  ".join([*filter(None, said), f"[{harmless(line.input)}]"]) + "\n"


def ledger_totals(counts: Mapping[str, int]) -> str:
    """How many of each outcome."""
    return ", ".join(f"{count} {outcome}" for outcome, count in sorted(counts.items())) + "\n"
