"""``python -m summarizer`` is ``newsfold``."""

from summarizer.cli import main

main()
