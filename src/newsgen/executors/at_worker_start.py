"""What a worker process does first. Dask finds `dask_setup` here by its name."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading

GARBAGE = 100_000
"""Objects that may come to be before Python looks for cycles: workers make very many records, and none has one."""


def settle_in() -> None:
    """Fit this process for the work."""
    gc.set_threshold(GARBAGE)
    # Ctrl-C reaches every process of a terminal; who started the workers ends them, in order and in silence.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def settle_in_below() -> None:
    """The same for a process that must not outlive the one that started it: it would wait for work for ever."""
    settle_in()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)  # whoever would have heard of anything else is gone


def dask_setup(_: object) -> None:
    """See `settle_in`. https://docs.dask.org/en/stable/customize-initialization.html."""
    settle_in()
