"""What a worker process does first. Dask finds `dask_setup` here by its name."""

from __future__ import annotations

import gc
import signal

GARBAGE = 100_000
"""Objects that may come to be before Python looks for cycles: workers make very many records, and none has one."""


def settle_in() -> None:
    """Fit this process for the work."""
    gc.set_threshold(GARBAGE)
    # Ctrl-C reaches every process of a terminal; who started the workers ends them, in order and in silence.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def dask_setup(_: object) -> None:
    """See `settle_in`. https://docs.dask.org/en/stable/customize-initialization.html."""
    settle_in()
