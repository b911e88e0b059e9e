"""What the benchmark of mixed load calls flat."""

import pytest

from benchmarks.memory_over_time import STORED_KIB, Trend, is_flat, table, trend

POSTED = 10_240
STORED_MIB = POSTED * STORED_KIB / 1024


def test_memory_that_filled_in_the_first_third_has_no_trend() -> None:
    filling = [(float(second), 300 + min(second, 100)) for second in range(301)]
    assert trend(filling) == Trend(begun=400.0, grown=0.0, error=0.0)


def test_what_goes_up_and_down_has_an_error_and_no_trend() -> None:
    found = trend([(float(second), 300 + second % 60) for second in range(601)])
    assert abs(found.grown) <= 2 * found.error
    assert found.error > 1


@pytest.mark.parametrize(
    ("grown", "error", "flat"),
    [
        (STORED_MIB, 0.0, True),
        (STORED_MIB + 1, 0.0, False),
        (STORED_MIB + 1, 1.0, True),
        (STORED_MIB + 3, 1.0, False),
        (-20.0, 1.0, True),
        (0.0, 30.0, None),
    ],
    ids=["what is stored", "more", "more, within the error", "beyond it", "less", "too rough to tell"],
)
def test_flat_is_what_grows_by_no_more_than_is_stored(
    grown: float, error: float, *, flat: bool | None
) -> None:
    assert is_flat(Trend(500.0, grown, error), POSTED) is flat


def test_a_table_has_each_process_and_all_of_them() -> None:
    series = {
        "answers": [(float(second), 250.0) for second in range(300)],
        "groups": [(float(second), 300.0 + second) for second in range(300)],
    }
    first, _, answers, groups, whole, *_ = table(series, posted=3_000).splitlines()
    assert first.startswith("| MiB | 30 s | 60 s |")
    assert answers.startswith("| answers | 250 | 250 |")
    assert answers.endswith("| +0.0 ± 0.0 | flat |")
    assert groups.endswith("| grows |")
    assert whole.startswith("| all | 564 |")
