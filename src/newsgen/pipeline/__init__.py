"""The wiring, in reading order: content -> loader -> officials -> archive -> pages -> renderer -> writer -> build/."""

from newsgen.pipeline.build import Options, Report, build, clean, warm_up
from newsgen.pipeline.sources import published_at, refuse_preview
from newsgen.pipeline.work import Progress

__all__ = ["Options", "Progress", "Report", "build", "clean", "published_at", "refuse_preview", "warm_up"]
