"""What grouping is done by, as one line: a store that was grouped by other rules must be grouped again."""

from summarizer.grouping import candidates, contrast, days, duplicates, events, terms, vectors
from summarizer.signature import make_signature

_MODULES = (candidates, contrast, days, duplicates, events, terms, vectors)


def rules() -> str:
    """Every constant of grouping, and the version of Newsfold, which stands for the code around them."""
    return make_signature(
        (f"{module.__name__.rpartition('.')[2]}.{name}", value)
        for module in _MODULES
        for name, value in sorted(vars(module).items())
        if name.isupper() and isinstance(value, int | float | tuple | dict)
    )
