"""The edge that opens files, folders, standard input and addresses: one article, or one complaint, at a time.

What may be hostile (pages, feeds, XML) is taken apart in another process, see ``worker``.
"""

from summarizer.inputs.articles import read_arrivals, read_paths
from summarizer.inputs.files import numbered_lines
from summarizer.inputs.worker import extract
from summarizer.reading.records import PassedOver

__all__ = ["PassedOver", "extract", "numbered_lines", "read_arrivals", "read_paths"]
