"""Run a picklable function over chunks of work, results in order. Knows nothing of news.

The interface is the one a cluster's client offers, so that more machines mean another class, not another program.
"""

from newsgen.executors.base import Executor, WorkerDiedError
from newsgen.executors.serial import Serial

__all__ = ["Executor", "Serial", "WorkerDiedError"]
