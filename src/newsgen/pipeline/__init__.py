"""The wiring, in reading order: content -> loader -> officials -> archive -> pages -> renderer -> writer -> build/."""

from newsgen.pipeline.build import Options, Progress, Report, build, clean

__all__ = ["Options", "Progress", "Report", "build", "clean"]
