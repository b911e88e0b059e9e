"""What was rejected, to be read again once it, or Newsfold, has been mended."""

import os
import re

from summarizer.storage.store import Store

_WITHIN = re.compile(r" (?:line|item) [0-9]{1,12}$")


def inputs_again(store: Store) -> list[str]:
    """The files and addresses of which something was rejected; articles of theirs that are kept are duplicates.

    Standard input and posted bodies cannot be read again, nor can files that are gone.
    """
    with store.reading() as on:
        places = {_WITHIN.sub("", place) for place, _ in on.rejections()}
    return sorted(place for place in places if _can_be_read(place))


def _can_be_read(place: str) -> bool:
    # exists() never raises, whatever characters a place has.
    return place.startswith(("http://", "https://")) or os.path.lexists(place)
