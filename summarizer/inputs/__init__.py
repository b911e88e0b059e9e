"""Opens files, folders, standard input and web addresses, and yields articles and errors one at a time.

Inputs that may be hostile (pages, feeds, XML) are parsed in another process, see ``worker``.
"""

from summarizer.inputs.articles import read_arrivals, read_paths
from summarizer.inputs.files import numbered_lines
from summarizer.inputs.worker import extract
from summarizer.reading.records import PassedOver

__all__ = ["PassedOver", "extract", "numbered_lines", "read_arrivals", "read_paths"]
