"""Briefings, a timeline and changes that hold all that a renderer may meet, hostile text included."""

import datetime
from dataclasses import replace

from summarizer.briefing.changes import Changes, Confirmed
from summarizer.briefing.timeline import DatedStatement
from summarizer.explanations import Choice, Trace
from summarizer.models import (
    Briefing,
    Citation,
    Claim,
    Disagreement,
    KeyPoint,
    LeftOut,
    Related,
    Sentence,
    Support,
)

HOSTILE = "Toll <script>alert(1)</script> & \x1b[2Jgone \u202egnp.exe *bold* [x](javascript:y)"


def cite(words: str, article: str = "a1", source: str | None = "The Courier", **more: object) -> Citation:
    known: dict[str, object] = {
        "text": words,
        "article": article,
        "field": "text",
        "start": 0,
        "end": len(words),
        "position": 0,
        "source": source,
        "published": "2025-04-08T09:30:00Z",
    }
    return Citation(**(known | more))  # type: ignore[arg-type]


REOPENED = cite(
    "The bridge over the river Sule was opened again to lorries on Tuesday.",
    url="https://courier.example/sule?a=1&b=<2>",
)
RETURNED = cite("Traffic returned\nwithin the hour.", "a2", None, published=None, position=3)
COST = cite(
    "Repairs cost 14 million crowns.",
    "a4",
    "Gulf Post",
    published="2025-04-09",
    position=2,
    url="https://gulfpost.example/repairs",
)
LOWER = cite("Repairs cost 12 million crowns.", "a1", position=5, start=80, end=111, superseded=COST)
QUOTED = cite("“We waited a year.", "a4", "Gulf Post", published="2025-04-09", position=4)
QUOTED_ON = cite("It was worth it,” she said.", "a4", "Gulf Post", published="2025-04-09", position=5)

BRIDGE = Briefing(
    id="e-1",
    articles=("a1", "a2", "a3", "a4"),
    headline=cite("Bridge open <again>", field="title", position=None),
    sentences=(REOPENED, RETURNED, LOWER, QUOTED, QUOTED_ON),
    key_points=(
        KeyPoint(
            REOPENED,
            0,
            Support(("The Courier", "a2"), (REOPENED, RETURNED), ("a1", "a2")),
            single_source=False,
            corroboration="several",
        ),
        KeyPoint(
            COST, None, Support(("Gulf Post",), (COST,), ("a4",)), single_source=True, corroboration="only"
        ),
        KeyPoint(LOWER, 2, Support(("The Courier",), (LOWER,), ("a1",)), single_source=False),
    ),
    related=(Related("e-2", "same places: Sule, Norwick"),),
    set_aside=(LeftOut("a3", "opinion"),),
    signature="by:newsfold",
    disagreements=(
        Disagreement(
            "disagreement",
            "Repairs cost … million crowns",
            (Claim("14", COST), Claim("12", LOWER), Claim("12", replace(LOWER, article="a5", source=None))),
        ),
        Disagreement("development", "… lorries", (Claim("14", COST), Claim("12", LOWER))),
    ),
    corrections=(cite("An earlier version\nnamed the wrong river.", position=9),),
)
ATTACK = replace(
    BRIDGE,
    id="e-3",
    headline=cite(HOSTILE, source=HOSTILE),
    sentences=(cite(HOSTILE, source=HOSTILE, url="javascript:alert(1)"),),
    key_points=(),
    disagreements=(),
    corrections=(),
    related=(),
    set_aside=(LeftOut(HOSTILE, HOSTILE),),
    signature="by:newsfold|chosen:rest",
)
TRACE = Trace(
    (
        Choice(
            0,
            Sentence("a1", 0, 0, 0, 20, REOPENED.text),
            1.5,
            0.75,
            0.25,
            0.5,
            Sentence("a3", 0, 0, 0, 19, "The <bridge> is open."),
            0.125,
        ),
        Choice(1, Sentence("a2", 0, 0, 0, 20, RETURNED.text), 1.0, 0.5, 0.0, 0.5, None, None),
    ),
    ((1.0, 0.875), (1.0,), (1.0,)),
)
_DAY = datetime.date(2025, 4, 8)
STATEMENTS = (
    DatedStatement(
        citation=COST,
        first=datetime.date(2024, 1, 1),
        last=datetime.date(2024, 12, 31),
        precision="year",
        basis="text",
        mention=(0, 4),
        origins=("Gulf Post",),
        articles=("a4",),
    ),
    DatedStatement(
        citation=REOPENED,
        first=_DAY,
        last=_DAY,
        precision="day",
        basis="published",
        mention=None,
        origins=("The Courier", "Gulf Post"),
        articles=("a1", "a4"),
    ),
)
CHANGES = Changes(
    articles=("a4",),
    headline=cite("Cost known", "a4", "Gulf Post", field="title", position=None),
    sentences=(COST,),
    facts=(BRIDGE.key_points[1],),
    confirmed=(Confirmed(REOPENED, ("Gulf Post",), (QUOTED,)),),
)
