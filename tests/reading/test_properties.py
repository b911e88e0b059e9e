"""What holds for any text whatever."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reading.lines import ends_sentence, running_lines, split_lines
from summarizer.reading.plain_text import annotate
from summarizer.reading.records import read_record
from summarizer.text.languages import visible

PIECES = st.sampled_from(
    [
        "Key points",
        "- One gate is open",
        "ii) Another is not",
        "By Oda Finch",
        "May 4, 2025",
        "NPA",
        "(NPA)",
        "$4.20",
        "BTC 1.2%",
        "*",
        ":",
        "…",
        "TARN MILLS, May 4 (NPA) - ",
        "The keepers opened two gates before dawn.",
        "Share this",
        "Leave a comment",
        "Two gates",
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        " ",
        "“",
        "”",
        "date 2025-05-04 ",
        "Photo: Oda Finch|NPA ",
        "9:48 p.m.",
        "\x00",
        chr(0xD800),
        "Photograph: Oda Finch/NPA ",
        "水位は戻った。",
        "Related stories",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join), st.lists(PIECES).map("\n".join))
FEW = settings(max_examples=300, deadline=None)


@FEW
@given(TEXTS, st.none() | TEXTS)
def test_stretches_set_aside_are_sorted_apart_and_inside(text: str, title: str | None) -> None:
    last = 0
    for aside in annotate(text, title=title).set_aside:
        assert last <= aside.start < aside.end <= len(text)
        assert aside.reason
        last = aside.end


@FEW
@given(TEXTS, st.none() | TEXTS)
def test_takeaways_lie_in_a_block_set_aside(text: str, title: str | None) -> None:
    found = annotate(text, title=title)
    blocks = [aside for aside in found.set_aside if aside.kind == "takeaways"]
    assert all(any(b.start <= t.start < t.end <= b.end for b in blocks) for t in found.takeaways)
    assert bool(blocks) == bool(found.takeaways)


@FEW
@given(TEXTS, st.none() | TEXTS)
def test_some_line_always_runs(text: str, title: str | None) -> None:
    running = list(running_lines(text, annotate(text, title=title).set_aside))
    assert bool(split_lines(visible(text))) == bool(running)


@FEW
@given(TEXTS)
def test_every_character_is_set_aside_or_runs(text: str) -> None:
    asides = annotate(text).set_aside
    covered = sum(len(text[a.start : a.end].split()) for a in asides)
    running = sum(len(line.text.split()) for line in running_lines(text, asides))
    assert covered + running >= len(text.split())


@FEW
@given(TEXTS)
def test_reading_twice_finds_the_same(text: str) -> None:
    assert annotate(text) == annotate(text)


def test_long_hostile_texts_are_read_to_their_end() -> None:
    texts = [
        "a" * 3_000_000, "a\n" * 100_000, "Ab " * 500_000, "- x\n" * 50_000, "$1 " * 200_000, "“" * 300_000,
        ("Share this\n" + "Label\n") * 30_000, "April 8, " * 100_000, "(" * 300_000, ". " * 300_000,
        "Photo: " + "A " * 300_000 + "/NPA", "By " + "Oda " * 300_000, "\n" * 2_000_000, "A: B — " * 100_000,
        "Photo: " + "Aa/" * 40, "comment " * 45,
    ]  # fmt: skip
    for text in texts:
        # An expression that crawls would not come back from three million characters.
        found = annotate(text, title="A: B — " * 1000)
        assert all(0 <= aside.start < aside.end <= len(text) for aside in found.set_aside), text[:20]


def test_a_sentence_ends_with_a_full_stop_or_a_closing_quotation_mark() -> None:
    assert [
        ends_sentence(text)
        for text in ("It held.", "“It held”", "It held.)", "水位は戻った。", "It held", "The keepers'")
    ] == [True, True, True, True, False, False]


def test_a_reprint_is_read_as_its_origin_and_shares_its_text() -> None:
    """Under another id, outlet and day."""
    said = "The old ferry of Holm ran aground on Monday. Nobody was hurt.\n\n(NPA)"
    first, other = (
        read_record({"id": name, "title": "Ferry aground", "text": "".join(said), "source": name}, "here")
        for name in ("Fell Herald", "Holm Post")
    )
    assert first.text is other.text
    assert (first.set_aside, first.headline, first.kind) == (other.set_aside, other.headline, other.kind)


def test_the_same_text_under_another_title_is_read_anew() -> None:
    """The line that repeats a title is its headline, under that title alone."""
    said = "Ferry aground off Holm\n\nThe old ferry ran aground on Monday. Nobody was hurt."
    titled, other = (
        read_record({"text": said, "title": title}, "here")
        for title in ("Ferry aground off Holm", "A week in Fell")
    )
    assert titled.set_aside[0].kind == "headline"
    assert other.set_aside[0].reason != titled.set_aside[0].reason
