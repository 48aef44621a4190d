"""The kinds of file that are not HTML, and the list of them: feeds, sitemaps, robots.txt, data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.exports.appearances import AppearancesFile
from newsgen.exports.articles import ArticlesFile
from newsgen.exports.datapackage import DataPackage
from newsgen.exports.feeds import OfficeFeed, OfficialFeed
from newsgen.exports.months import MonthsFile
from newsgen.exports.official_data import OfficialCsv, OfficialJson
from newsgen.exports.popolo import OfficialsFile
from newsgen.exports.robots import Robots
from newsgen.exports.site_feed import ArchivedFeed, SiteFeed
from newsgen.exports.sitemaps import EntitySitemap, SitemapIndex, YearSitemap

if TYPE_CHECKING:
    from newsgen.model.kinds import FileKind

EXPORTS: tuple[FileKind, ...] = (
    ArticlesFile(),
    AppearancesFile(),
    OfficialsFile(),
    MonthsFile(),
    SiteFeed(),
    ArchivedFeed(),
    OfficialFeed(),
    OfficeFeed(),
    OfficialJson(),
    OfficialCsv(),
    YearSitemap(),
    EntitySitemap(),
    SitemapIndex(),
    Robots(),
    DataPackage(),
)
