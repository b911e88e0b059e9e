"""The command ``python -m evaluation``; each command imports what it needs when it runs.

Results go to standard output, progress and warnings to standard error. Exit code 0: all done; 1: done, but
a line was rejected or something fell short; 2: the call is wrong or nothing could be read.
"""

import os

# One thread in numpy: the cores are taken by processes, and sums come out in the same order on one core and
# two. It must be said before numpy is imported, here and in the processes that this one starts.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

from evaluation.commands import main  # noqa: E402

if __name__ == "__main__":
    main()
