"""Two topics of our own wording, as lines of a topics file."""

from collections.abc import Sequence
from typing import Any

STORM = (
    "A storm closed the harbour of Brevik on Monday and kept eleven ferries in port. "
    "Mayor Ada Lunde said the sea wall had held. It was the third closure since January.",
    "Eleven ferries stayed in port at Brevik on Monday because of a storm. "
    "The harbour master expects them to sail on Tuesday. Nobody was hurt.",
)
STRIKE = (
    "Bakers in Talmar walked out on Friday over night pay. The union says nine in ten shops are shut. "
    "Talks begin again on Sunday.",
    "Most bakeries in Talmar are shut after bakers walked out over pay for nights. "
    "The owners call the demand impossible.",
)


def make_topic(name: str, texts: Sequence[str], references: Sequence[object]) -> dict[str, Any]:
    documents = [{"id": f"{name}-{n}", "title": None, "text": text} for n, text in enumerate(texts)]
    return {"id": name, "documents": documents, "references": list(references)}


TOPICS = (
    make_topic("storm", STORM, ["A storm shut the harbour of Brevik and eleven ferries stayed in port."]),
    make_topic(
        "strike", STRIKE, ["Bakers in Talmar went on strike over night pay, and most shops are shut."]
    ),
)
