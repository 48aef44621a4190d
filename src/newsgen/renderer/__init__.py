"""View -> HTML: the site's templates over the shipped ones. Knows neither the archive nor the disk it writes to."""

from newsgen.renderer.theme import Theme, shipped_theme

__all__ = ["Theme", "shipped_theme"]
