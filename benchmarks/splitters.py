"""Compares sentence splitters on text with one sentence on each line; docs/text.md has the results.

    python benchmarks/splitters.py [--hard FILE] [--lower] FILE.jsonl …

Each line of FILE.jsonl is an object with a ``text``, or with ``documents`` that have one. The lines of a
text are joined by a space, split again, and the ends compared; the last end of a text is given and does
not count. Gold lines may lack any punctuation (headlines): they bound recall for every splitter alike.
``--hard`` names a file such as tests/text/hard_sentences.txt, of which a splitter passes a line only
with all ends right. Splitters that are not installed are left out.
"""

import argparse
import hashlib
import importlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

Split = Callable[[str, str], list[str]]


def _newsfold() -> Split:
    spans = importlib.import_module("summarizer.text.sentences").spans
    return lambda text, language: [text[a:b] for a, b in spans(text, language)]


def _nupunkt() -> Split:
    nupunkt = importlib.import_module("nupunkt")
    return lambda text, _: [text[a:b] for a, b in nupunkt.sent_spans(text)]


def _sentencex() -> Split:
    sentencex = importlib.import_module("sentencex")
    return lambda text, language: [
        found["text"] for found in sentencex.get_sentence_boundaries(language, text)
    ]


def _nltk() -> Split:
    punkt = importlib.import_module("nltk.tokenize.punkt").PunktSentenceTokenizer()
    return lambda text, _: list(punkt.tokenize(text))


def _blingfire() -> Split:
    blingfire = importlib.import_module("blingfire")
    return lambda text, _: str(blingfire.text_to_sentences(text)).split("\n")


def _syntok() -> Split:
    segmenter = importlib.import_module("syntok.segmenter")

    def split(text: str, _: str) -> list[str]:
        return [
            "".join(token.spacing + token.value for token in sentence)
            for paragraph in segmenter.analyze(text)
            for sentence in paragraph
        ]

    return split


def _pysbd() -> Split:
    pysbd = importlib.import_module("pysbd")
    known = importlib.import_module("pysbd.languages").LANGUAGE_CODES

    def split(text: str, language: str) -> list[str]:
        code = language if language in known else "en"
        return list(pysbd.Segmenter(language=code, clean=False).segment(text))

    return split


SPLITTERS = {
    "newsfold": _newsfold,
    "nupunkt": _nupunkt,
    "sentencex": _sentencex,
    "nltk Punkt": _nltk,
    "blingfire": _blingfire,
    "syntok": _syntok,
    "pysbd": _pysbd,
}


def ends(sentences: list[str]) -> set[int]:
    """Where all sentences but the last end, counted in characters that are not white space."""
    places, count = [], 0
    for sentence in sentences:
        count += sum(not c.isspace() for c in sentence)
        places.append(count)
    return set(places[:-1])


def read_texts(path: Path) -> Iterator[list[str]]:
    """The texts of a file, each as its lines."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        for article in item.get("documents", [item]):
            lines = [found.strip() for found in article["text"].split("\n")]
            yield [found for found in lines if found]


def read_hard(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The hard cases: language and sentences."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, text = line.split("\t")
            yield language, text.split("‖")


def measure(split: Split, texts: list[list[str]]) -> str:
    """Precision, recall, F1 of the ends, and CPU seconds per MB of UTF-8."""
    right = guessed = wanted = size = 0
    seconds = 0.0
    for lines in texts:
        text = " ".join(lines)
        start = time.process_time()
        sentences = split(text, "en")
        seconds += time.process_time() - start
        gold, predicted = ends(lines), ends(sentences)
        right, guessed, wanted = right + len(gold & predicted), guessed + len(predicted), wanted + len(gold)
        size += len(text.encode())
    precision, recall = right / guessed, right / wanted
    f1 = 2 * right / (guessed + wanted)
    return f"{precision:.4f} {recall:.4f} {f1:.4f} {seconds / size * 1e6:7.3f}"


def measure_hard(split: Split, cases: list[tuple[str, list[str]]]) -> str:
    """How many hard cases come out right, English and other."""
    right = {True: 0, False: 0}
    for language, sentences in cases:
        text = ("" if language in {"zh", "ja"} else " ").join(sentences)
        right[language == "en"] += ends(sentences) == ends(split(text, language))
    return f"English {right[True]}, other {right[False]}, of {len(cases)}"


def main() -> None:
    """Print one block a file."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--hard", type=Path)
    options.add_argument("--lower", action="store_true", help="lower-case the texts first")
    options.add_argument("--every", type=int, default=1, help="take each n-th text only")
    given = options.parse_args()
    splitters: dict[str, Split] = {}
    for name, make in SPLITTERS.items():
        try:
            splitters[name] = make()
        except ImportError:
            print(f"{name} is not installed", file=sys.stderr)
    for path in given.files:
        texts = list(read_texts(path))[:: given.every]
        if given.lower:
            texts = [[line.lower() for line in lines] for lines in texts]
        print(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()} {len(texts)} texts")
        for name, split in splitters.items():
            print(f"  {name:12} {measure(split, texts)}", flush=True)
    if given.hard:
        cases = list(read_hard(given.hard))
        for name, split in splitters.items():
            print(f"  {name:12} {measure_hard(split, cases)}")


if __name__ == "__main__":
    main()
