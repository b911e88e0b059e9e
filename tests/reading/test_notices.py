from typing import Any

import pytest

from summarizer.reading.records import read_record

BODY = "The bridge at Norwick opened again on Monday after repairs that took a year."


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Bridge opens", "Correction: An earlier version named the wrong bridge.\n\n" + BODY, "correction"),
        ("Bridge opens", BODY + "\n\nThis article was amended on 8 April to correct a name.", "correction"),
        ("Bridge opens", "Corrects spelling of name in the second paragraph.\n\n" + BODY, "correction"),
        (
            "Bridge opens",
            BODY + "\n\nEditor's note: An earlier version of this story was wrong.",
            "correction",
        ),
        ("CORRECTED-Bridge opens", BODY, "correction"),
        ("Puente abierto", "Corrección: el puente mide 30 metros.\n\n" + BODY, "correction"),
        ("Puente abierto", BODY + "\n\nFe de erratas: el puente mide 30 metros.", "correction"),
        (
            "Brücke offen",
            BODY + "\n\nIn einer früheren Fassung dieses Artikels stand ein falscher Name.",
            "correction",
        ),
        ("Pont ouvert", "Rectificatif : le pont mesure 30 mètres.\n\n" + BODY, "correction"),
        ("WITHDRAWN: Bridge opens", BODY, "withdrawal"),
        ("KILL: Bridge opens", "Editors, the report was wrong.", "withdrawal"),
        ("Bridge opens", "This story has been retracted because of errors.", "withdrawal"),
        ("Bridge opens", "Please withdraw the story slugged BRIDGE.", "withdrawal"),
        ("Puente abierto", "Esta noticia ha sido retirada por contener errores.", "withdrawal"),
        ("Brücke offen", "Diese Meldung wurde zurückgezogen.", "withdrawal"),
        ("Pont ouvert", "Cette dépêche a été annulée.", "withdrawal"),
        ("Kill the bridge, says mayor", BODY, None),
        ("Correction of prices goes on", "Prices fell. The correction of last week went on.", None),
        ("Paper takes back report", "The Courier has withdrawn its story about the mayor of Norwick.", None),
        ("Troops withdrawn", "The troops have been withdrawn from the border, the ministry said.", None),
        ("Bill", "The article of the constitution was withdrawn from the bill on Monday.", None),
    ],
)
def test_a_notice_is_known_by_its_wording(title: str, text: str, kind: str | None) -> None:
    found = read_record({"title": title, "text": text}, "here").notice
    assert kind == (found.kind if found else None)


@pytest.mark.parametrize("end", ["", "!"])
def test_long_lines_that_look_like_notices_are_read_in_a_moment(end: str) -> None:
    for opening in (
        "This story ",
        "Please withdraw the ",
        "Correction ",
        "An earlier version of ",
        "UPDATE 1-" * 9,
    ):
        record: dict[str, Any] = {"title": opening * 20_000, "text": BODY + "\n\n" + opening * 20_000 + end}
        assert read_record(record, "here").text
