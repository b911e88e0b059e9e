import csv
import gzip
import json
from pathlib import Path

import pytest
from sample_topics import STORM, STRIKE

from evaluation.datasets import layout_of, read_dataset
from summarizer.errors import InputError

SUMMARY = "A storm shut the harbour of Brevik and eleven ferries stayed in port."
OTHER = "Bakers in Talmar went on strike over night pay."


def documents(path: Path) -> list[list[str]]:
    return [[str(d["text"]) for d in topic.documents] for topic in read_dataset(path).topics.items]  # type: ignore[index]


def references(path: Path) -> list[str]:
    return [topic.references[0].text for topic in read_dataset(path).topics.items]


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_multi_news_as_json_lines(tmp_path: Path) -> None:
    path = write(
        tmp_path / "val.jsonl",
        {"document": f"{STORM[0]} ||||| {STORM[1]} |||||", "summary": f"– {SUMMARY}"},
        {"document": " ||||| ".join(STRIKE).replace(". ", ". NEWLINE_CHAR NEWLINE_CHAR "), "summary": OTHER},
    )
    assert documents(path)[0] == list(STORM)
    assert "NEWLINE_CHAR" not in documents(path)[1][0]
    assert references(path) == [SUMMARY, OTHER]
    assert str(read_dataset(path).topics.noted[0]).endswith(
        "read as Multi-News ('document' and 'summary'): 2 topics, 4 documents"
    )


def test_documents_as_a_list_beside_a_summary(tmp_path: Path) -> None:
    path = write(
        tmp_path / "val.jsonl",
        {"document": list(STORM), "summary": SUMMARY},
        {"document": [STRIKE[0], 4], "summary": OTHER},
    )
    assert documents(path) == [list(STORM)]
    assert "line 2: document: 2 is int; a text is needed" in str(read_dataset(path).topics.rejected[0])
    path = write(tmp_path / "other.jsonl", {"documents": list(STORM), "summary": SUMMARY})
    assert documents(path) == [list(STORM)]


def test_a_table_with_documents_as_python_writes_a_list(tmp_path: Path) -> None:
    path = tmp_path / "sample_train.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerows([["abstracts", "summary", "num_abstracts"], [str(list(STORM)), SUMMARY, 2]])
        table.writerow(["[Brevik] A storm came.", OTHER, 1])
    assert documents(path) == [list(STORM), ["[Brevik] A storm came."]]


def test_multi_news_as_lines_of_sources_and_targets(tmp_path: Path) -> None:
    (tmp_path / "test.src.cleaned").write_text(
        f"{STORM[0]} story_separator_special_tag {STORM[1]}\n{STRIKE[0]}\n", encoding="utf-8"
    )
    (tmp_path / "test.tgt.cleaned").write_text(f"– {SUMMARY}\n{OTHER}\n", encoding="utf-8")
    (tmp_path / "train.src").write_text("x\n", encoding="utf-8")
    path = tmp_path / "test.src.cleaned"
    assert documents(path) == [list(STORM), [STRIKE[0]]]
    assert [topic.id for topic in read_dataset(path).topics.items] == ["test-1", "test-2"]
    assert documents(tmp_path) == documents(path)


def test_sources_and_targets_must_be_as_many(tmp_path: Path) -> None:
    (tmp_path / "a.src").write_text("one\ntwo\n", encoding="utf-8")
    (tmp_path / "a.tgt").write_text("one\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.src has 2 lines and a\.tgt has 1"):
        read_dataset(tmp_path / "a.src")


def test_wcep_zipped(tmp_path: Path) -> None:
    articles = [
        {
            "id": "u1",
            "title": "Storm",
            "text": STORM[0],
            "url": "https://a.example/1",
            "time": "2019-01-02 03:04:05",
        },
        {"title": "Ferries", "text": STORM[1], "origin": "WCEP"},
    ]
    row = {"id": "4f", "date": "2019-01-02", "summary": SUMMARY, "articles": articles, "reference_urls": []}
    path = tmp_path / "val.jsonl.gz"
    path.write_bytes(gzip.compress((json.dumps(row) + "\n").encode()))
    (topic,) = read_dataset(path).topics.items
    assert [d["id"] for d in topic.documents] == ["u1", "4f/2"]  # type: ignore[index]
    assert topic.documents[0]["published"] == "2019-01-02"  # type: ignore[index]
    assert references(path) == [SUMMARY]


def test_an_article_of_wcep_that_is_none_is_named(tmp_path: Path) -> None:
    path = write(
        tmp_path / "val.jsonl",
        {"id": "a", "articles": [{"text": STORM[0]}, 4], "summary": SUMMARY},
        {"id": "b", "articles": [STORM[0], {"text": STORM[1]}], "summary": SUMMARY},
    )
    found = read_dataset(path).topics
    assert [topic.id for topic in found.items] == ["b"]
    assert "line 1, topic 'a': article 2 is neither an article nor a text" in str(found.rejected[0])


def sgml(name: str, text: str) -> str:
    paragraphs = "\n".join(f"<P>\n{part}\n</P>" for part in text.split(". "))
    head = f"<DOCNO> {name} </DOCNO>\n<HEADLINE>\nStorm &amp; sea\n</HEADLINE>"
    return f"<DOC>\n{head}\n<TEXT>\n{paragraphs}\n</TEXT>\n</DOC>\n"


@pytest.mark.parametrize(
    ("set_", "models", "name"),
    [
        ("docs/d30001t", ("D30001.M.100.T.A", "D30001.M.100.T.B"), "D30001"),
        ("D0801A/D0801A-A", ("D0801-A.M.100.A.A", "D0801-A.M.100.A.B"), "D0801-A"),
    ],
    ids=["duc", "tac"],
)
def test_duc_and_tac_join_document_sets_with_their_models(
    tmp_path: Path, set_: str, models: tuple[str, str], name: str
) -> None:
    (tmp_path / set_).mkdir(parents=True)
    (tmp_path / "models").mkdir()
    for number, text in enumerate(STORM):
        (tmp_path / set_ / f"APW19981016.{number}").write_text(sgml(f"APW-{number}", text), encoding="utf-8")
    for model in models:
        (tmp_path / "models" / model).write_text(SUMMARY, encoding="utf-8")
    (topic,) = read_dataset(tmp_path).topics.items
    assert (topic.id, len(topic.references)) == (name, 2)
    assert [d["id"] for d in topic.documents] == ["APW-0", "APW-1"]  # type: ignore[index]
    assert topic.documents[0]["title"] == "Storm & sea"  # type: ignore[index]
    assert "<P>" not in documents(tmp_path)[0][0]


def test_documents_of_tac_have_their_id_as_attribute_and_their_day_in_it(tmp_path: Path) -> None:
    (tmp_path / "D0802A-A").mkdir()
    story = (
        f'<DOC id="AFP_ENG_20041001.0001" type="story" >\n<TEXT>\n<P>\n{STORM[0]}\n</P>\n</TEXT>\n</DOC>\n'
    )
    (tmp_path / "D0802A-A" / "AFP_ENG_20041001.0001").write_text(story, encoding="utf-8")
    dated = sgml("APW-1", STORM[1]).replace(
        "<HEADLINE>", "<DATE_TIME> 08/18/1998 15:32:00 </DATE_TIME>\n<HEADLINE>"
    )
    (tmp_path / "D0802A-A" / "APW-1").write_text(dated, encoding="utf-8")
    (tmp_path / "D0802-A.M.100.A.A").write_text(SUMMARY, encoding="utf-8")
    (topic,) = read_dataset(tmp_path).topics.items
    first, second = topic.documents
    assert (first["id"], first["published"]) == ("AFP_ENG_20041001.0001", "2004-10-01")  # type: ignore[index]
    assert second["published"] == "1998-08-18"  # type: ignore[index]


def test_models_without_documents_are_named(tmp_path: Path) -> None:
    (tmp_path / "D30002.M.100.T.A").write_text(SUMMARY, encoding="utf-8")
    with pytest.raises(InputError, match="set 'D30002': models without documents"):
        read_dataset(tmp_path)


def test_cnn_dailymail_stories(tmp_path: Path) -> None:
    story = (
        f"{STORM[0]}\n\n{STORM[1]}\n\n@highlight\n\nFerries stay in port\n\n@highlight\n\nNobody was hurt\n"
    )
    (tmp_path / "0a.story").write_text(story, encoding="utf-8")
    (topic,) = read_dataset(tmp_path).topics.items
    assert topic.references[0].lines == ("Ferries stay in port", "Nobody was hurt")
    assert "@highlight" not in documents(tmp_path)[0][0]


def test_cnn_dailymail_as_a_table(tmp_path: Path) -> None:
    path = tmp_path / "test.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerows(
            [["id", "article", "highlights"], ["a1", STORM[0], SUMMARY], ["a2", f"{STRIKE[0]}\nMore.", OTHER]]
        )
    assert [topic.id for topic in read_dataset(path).topics.items] == ["a1", "a2"]
    assert references(path) == [SUMMARY, OTHER]


def test_a_row_of_a_table_with_columns_of_its_own_is_named(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f'id;article;summary\n1;"{STORM[0]}";"{SUMMARY}"\n2;"only"\n', encoding="utf-8")
    found = read_dataset(path).topics
    assert len(found.items) == 1
    assert "row 2: does not have the 3 columns of the header" in str(found.rejected[0])


def test_an_unknown_layout_says_what_it_found_and_what_is_known(tmp_path: Path) -> None:
    path = write(tmp_path / "odd.jsonl", {"body": "x", "label": 1})
    with pytest.raises(
        InputError, match="the first line holds 'body', 'label'; known are topics as JSON Lines"
    ):
        layout_of(path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="holds no topics"):
        layout_of(tmp_path / "empty")


def test_a_file_in_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("id,article,summary\n1,Öl,b\n".encode("latin-1"))
    with pytest.raises(InputError, match="line 2: not UTF-8"):
        read_dataset(path)


def test_a_reference_that_is_no_text_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = write(
        tmp_path / "v.jsonl", {"document": STORM[0], "summary": SUMMARY}, {"document": STORM[0], "summary": 4}
    )
    found = read_dataset(path).topics
    assert len(found.items) == 1
    assert "line 2, topic 'v-2', reference 1: 4 is neither a text nor a list" in str(found.rejected[0])
