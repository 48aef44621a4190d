"""The index's tables. A change here changes `SCHEMA`'s digest, and the next build starts a new index."""

from __future__ import annotations

SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;

-- Files of content/, as last read.
CREATE TABLE source (path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, sha256 TEXT) WITHOUT ROWID;
CREATE TABLE diagnostic (path TEXT, line INTEGER, code TEXT, severity TEXT, message TEXT, hint TEXT);
CREATE INDEX diagnostic_path ON diagnostic (path);

-- `base` is the place in the order before collisions are told apart, `sort` after; `entry` is the Entry, NULL until
-- officials are settled.
CREATE TABLE article (
    id INTEGER PRIMARY KEY, path TEXT UNIQUE, base TEXT, sort TEXT, date TEXT, title TEXT, derived INTEGER,
    lead TEXT, language TEXT, items INTEGER, entry BLOB
);
-- The Article itself without those whom it names, and whose text no list needs: kept apart, so that lists read little.
CREATE TABLE record (article INTEGER PRIMARY KEY, body BLOB);

-- Who is named in an item: officials, and outlets, reporters, places, organisations and tags alike. `own` is 1 where
-- the article itself shows that the name belongs; `identity` is NULL where, as far as is known, it does not.
CREATE TABLE mention (
    article INTEGER, kind TEXT, item INTEGER, ordinal INTEGER, key TEXT, identity TEXT, own INTEGER, name TEXT,
    titles TEXT, paragraph INTEGER, sentence TEXT, form TEXT, sort TEXT,
    PRIMARY KEY (article, kind, item, ordinal)
) WITHOUT ROWID;

-- One row an official, outlet, reporter, place, organisation, tag; `base` is the slug before collisions are told apart.
CREATE TABLE entity (
    kind TEXT, identity TEXT, slug TEXT, base TEXT, name TEXT, sort_name TEXT, first TEXT, last TEXT,
    articles INTEGER, appearances INTEGER, PRIMARY KEY (kind, identity)
) WITHOUT ROWID;
CREATE TABLE post (
    identity TEXT, title TEXT, first TEXT, first_item INTEGER, last TEXT, last_item INTEGER, articles INTEGER,
    office TEXT, PRIMARY KEY (identity, title)
) WITHOUT ROWID;
CREATE TABLE spelling (identity TEXT, name TEXT, count INTEGER, PRIMARY KEY (identity, name)) WITHOUT ROWID;

-- The registry: which name keys belong to whom everywhere; `official` 0 where the editor says it is none.
CREATE TABLE listed (key TEXT PRIMARY KEY, identity TEXT, official INTEGER) WITHOUT ROWID;
-- Names that the registry gives to several people, or not everywhere: all claims on each, in the registry's order.
CREATE TABLE claim (
    key TEXT, rank INTEGER, identity TEXT, official INTEGER, record BLOB, PRIMARY KEY (key, rank)
) WITHOUT ROWID;
CREATE TABLE ledger (identity TEXT PRIMARY KEY, name TEXT, sort_name TEXT, slug TEXT, details BLOB) WITHOUT ROWID;

-- Addresses that officials would have by other names of the registry, and where those lead now. `former` are all that
-- there could be, `redirect` those that nobody else has.
CREATE TABLE former (identity TEXT, slug TEXT, other TEXT, PRIMARY KEY (identity, slug)) WITHOUT ROWID;
CREATE TABLE redirect (slug TEXT, target TEXT, name TEXT, PRIMARY KEY (slug, target)) WITHOUT ROWID;

-- Addresses where an article of a file stood before, or where a withdrawn one stood (then there is no article of that
-- path); and those of them that no article has now. `target` is empty for a withdrawn article.
CREATE TABLE stub (path TEXT, sort TEXT, reason TEXT, PRIMARY KEY (path, sort)) WITHOUT ROWID;
CREATE TABLE signpost (sort TEXT PRIMARY KEY, target TEXT, title TEXT, language TEXT, reason TEXT) WITHOUT ROWID;

-- How many articles stand on the page of each key; no row, no page.
CREATE TABLE shelf (kind TEXT, key TEXT, articles INTEGER, PRIMARY KEY (kind, key)) WITHOUT ROWID;

-- Pages to make again, with the first and the last place in the order where they differ, and by how many articles and
-- appearances their lists have grown: where by none, what stands behind the last place has not moved. Survives a
-- build that dies.
CREATE TABLE stale (
    kind TEXT, key TEXT, since TEXT, until TEXT, articles INTEGER, appearances INTEGER, PRIMARY KEY (kind, key)
) WITHOUT ROWID;

-- The manifest: every file of the output, as written; and those to remove once the new ones stand.
CREATE TABLE output (
    path TEXT PRIMARY KEY, kind TEXT, key TEXT, page INTEGER, sha256 TEXT, size INTEGER
) WITHOUT ROWID;
CREATE TABLE doomed (path TEXT PRIMARY KEY) WITHOUT ROWID;
"""

INDEXES = """
CREATE INDEX IF NOT EXISTS article_base ON article (base);
CREATE INDEX IF NOT EXISTS article_sort ON article (sort, title, language);
CREATE INDEX IF NOT EXISTS article_moved ON article (path) WHERE sort <> base;
CREATE INDEX IF NOT EXISTS mention_key ON mention (kind, key, own);
CREATE INDEX IF NOT EXISTS mention_identity ON mention (kind, identity, sort, item);
CREATE INDEX IF NOT EXISTS entity_base ON entity (kind, base);
CREATE INDEX IF NOT EXISTS entity_slug ON entity (kind, slug);
CREATE INDEX IF NOT EXISTS entity_sort ON entity (kind, sort_name, slug);
CREATE INDEX IF NOT EXISTS post_office ON post (office, identity);
CREATE INDEX IF NOT EXISTS entity_busy ON entity (kind, articles);
CREATE INDEX IF NOT EXISTS output_key ON output (kind, key, page);
"""
"""Made after the first load, in one go each: sorted runs cost far less than as many insertions."""
