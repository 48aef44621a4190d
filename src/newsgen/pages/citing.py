"""An article cited in one line; the theme's script makes BibTeX, RIS and CSL-JSON of the page's JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.text.date_words import long_date

if TYPE_CHECKING:
    from newsgen.model.entry import Entry
    from newsgen.model.site import Site


def cite(entry: Entry, site: Site) -> str:
    """Authors, title, outlet, date, site and address; without the address where the site has no `base_url`."""
    chinese = site.language.startswith("zh")
    parts = (
        *[ref.name for ref in entry.reporters],
        f"《{entry.title}》" if chinese else f"“{entry.title}”",
        entry.outlet.name if entry.outlet else "",
        long_date(entry.date, site.language) if entry.date else "",
        site.title,
        site.base_url + entry.url if site.base_url else "",
    )
    return ("，" if chinese else ", ").join([part for part in parts if part])
