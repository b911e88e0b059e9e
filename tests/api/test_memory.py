"""Memory that threads share."""

import platform
import subprocess
import sys
from pathlib import Path

import pytest

from api import memory
from summarizer.rendering import wording
from summarizer.text import word_frequencies
from summarizer.text.annotation import annotate
from summarizer.text.figures.finder import figures_in

_THREADS = """
import ctypes, sys, threading
from api import memory
print(memory.share() if sys.argv[2] == "shared" else False)
together = threading.Barrier(8)
def hold():
    held = [bytes(2_000) for _ in range(100)]
    together.wait()
threads = [threading.Thread(target=hold) for _ in range(8)]
[each.start() for each in threads]
[each.join() for each in threads]
library = ctypes.CDLL(None)
library.fopen.restype = ctypes.c_void_p
file = ctypes.c_void_p(library.fopen(sys.argv[1].encode(), b"w"))
library.malloc_info(0, file)
library.fclose(file)
"""


def _arenas(path: Path, how: str) -> int:
    run = [sys.executable, "-c", _THREADS, str(path), how]
    said = subprocess.run(run, check=True, capture_output=True, text=True).stdout
    assert said.strip() == str(how == "shared")
    return path.read_text().count("<heap nr=")


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library has no such setting")
def test_threads_share_few_places_of_memory(tmp_path: Path) -> None:
    alone = _arenas(tmp_path / "alone", "alone")
    assert _arenas(tmp_path / "shared", "shared") <= memory.MOST_ARENAS < alone


_GIVEN_BACK = """
from pathlib import Path
from api import memory
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1])
held = [bytes(1_000) for _ in range(50_000)]
last = held[::500]  # what stays here and there keeps the rest from being given back by itself
full = resident()
del held
print(memory.give_back(), resident() < full - 6_000)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library has no such call")
def test_what_is_free_is_given_back_between_what_is_held() -> None:
    run = [sys.executable, "-c", _GIVEN_BACK]
    said = subprocess.run(run, check=True, capture_output=True, text=True).stdout
    assert said.split() == ["True", "True"]


_LARGE = """
import sys
from pathlib import Path
from api import memory
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1])
print(memory.share() if sys.argv[1] == "mapped" else False)
del [b"x" * 2**23 for _ in range(10)][:]
held = [b"x" * 2**23 for _ in range(10)]
full = resident()
del held[:-1]  # the last one keeps what lies below it
print(resident() < full - 10_000)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library has no such setting")
@pytest.mark.parametrize("how", ["mapped", "alone"])
def test_large_blocks_go_back_when_they_are_freed(how: str) -> None:
    run = [sys.executable, "-c", _LARGE, how]
    said = subprocess.run(run, check=True, capture_output=True, text=True).stdout
    assert said.split() == [str(how == "mapped")] * 2


def test_a_process_that_tells_little_forgets_what_it_remembers_of_sentences() -> None:
    for number in range(30):
        told = annotate(f"The ferry carried {number} sheep past Corrie Point.", "en")
        assert figures_in(told.text, "en")
    commonness, known = word_frequencies.prior("en", 200), figures_in.cache_info().currsize
    assert not memory.forget_texts(1_000_000)
    assert figures_in.cache_info().currsize == known >= 30
    assert memory.forget_texts(20)
    assert annotate.cache_info().currsize == figures_in.cache_info().currsize == 0
    assert word_frequencies.prior("en", 200) is commonness  # a table of a language


def test_days_of_many_moments_are_remembered_once() -> None:
    before = wording._day.cache_info().currsize
    assert {wording.day(f"1931-04-08T09:{minute:02}:00Z") for minute in range(60)} == {"8 April 1931"}
    assert wording._day.cache_info().currsize == before + 1
