"""The kinds of HTML page, one a file, and the list of them. To add a kind, write its file and name it here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.pages.anniversary import AnniversaryPages
from newsgen.pages.article import ArticlePages
from newsgen.pages.day import DayPages, UndatedPages
from newsgen.pages.entity import OrganizationPages, OutletPages, PlacePages, ReporterPages, TagPages
from newsgen.pages.entity_list import EntityLists
from newsgen.pages.fixed import DataPage, NotFoundPage
from newsgen.pages.home import HomePage
from newsgen.pages.month import MonthPages
from newsgen.pages.office import OfficeList, OfficePages
from newsgen.pages.official import OfficialPages
from newsgen.pages.redirect import RedirectPages
from newsgen.pages.roster import RosterPages
from newsgen.pages.search import SearchPage
from newsgen.pages.signpost import SignpostPages
from newsgen.pages.year import YearPages

if TYPE_CHECKING:
    from newsgen.model.kinds import PageKind

PAGES: tuple[PageKind, ...] = (
    ArticlePages(),
    DayPages(),
    UndatedPages(),
    MonthPages(),
    YearPages(),
    OfficialPages(),
    RedirectPages(),
    SignpostPages(),
    OutletPages(),
    ReporterPages(),
    PlacePages(),
    OrganizationPages(),
    TagPages(),
    OfficePages(),
    RosterPages(),
    AnniversaryPages(),
    EntityLists("official"),
    EntityLists("outlet"),
    EntityLists("reporter"),
    EntityLists("place"),
    EntityLists("organization"),
    EntityLists("tag"),
    OfficeList(),
    HomePage(),
    DataPage(),
    SearchPage(),
    NotFoundPage(),
)
