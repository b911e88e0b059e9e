"""How much time and memory a page, feed or message may take to read."""

from summarizer.reading.extraction import What

# Processor seconds. Evidence: the slowest of 200 real-sized pages took .6 s; a page of 2 MiB of paragraphs takes
# about 3.  # not tuned
SECONDS: dict[What, int] = {"page": 5, "fragment": 5, "xml": 30}
# Seconds on the clock after which a request is given up, whatever the process does: a loaded machine is slow.
PATIENCE = 60
START_PATIENCE = 120
# Address space of the process: about 700 MiB are mapped before the first page.
MEMORY_BYTES = 2 * 2**30
# Requests after which the process is replaced: libraries keep caches.  # not tuned
LIFE = 2000
