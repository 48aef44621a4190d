"""The tables of an exported database. Others query them: a change is told in the CHANGELOG.

A table holds what clippings and registry say; what follows from it (dates of first citation, counts) is a view, so that
an export of a part of the archive says nothing of the rest. Datasette shows a row by its `name` or `title`.
"""

from __future__ import annotations

APPLICATION_ID = 0x4E475831
"""Marks the file as ours (https://www.sqlite.org/fileformat.html#application_id): NGX1."""
PAGE_SIZE = 4096

TABLES = """
CREATE TABLE outlets (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE places (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE organizations (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE tags (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE officials (id TEXT PRIMARY KEY, name TEXT NOT NULL, sort_name TEXT NOT NULL, url TEXT NOT NULL);
CREATE TABLE official_names (
    official_id TEXT NOT NULL REFERENCES officials (id), name TEXT NOT NULL, PRIMARY KEY (official_id, name)
);
CREATE TABLE official_links (
    official_id TEXT NOT NULL REFERENCES officials (id), url TEXT NOT NULL, PRIMARY KEY (official_id, url)
);
CREATE TABLE registry_posts (
    id INTEGER PRIMARY KEY, official_id TEXT NOT NULL REFERENCES officials (id), title TEXT NOT NULL,
    organization TEXT, start_date TEXT, end_date TEXT
);
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, date TEXT, year TEXT, title TEXT NOT NULL,
    title_derived INTEGER NOT NULL, outlet_id TEXT REFERENCES outlets (id), language TEXT NOT NULL,
    source_path TEXT NOT NULL, source_sha256 TEXT NOT NULL, source_encoding TEXT NOT NULL, source_url TEXT
);
CREATE TABLE article_places (
    article_id INTEGER NOT NULL REFERENCES articles (id), place_id TEXT NOT NULL REFERENCES places (id),
    PRIMARY KEY (article_id, place_id)
);
CREATE TABLE article_organizations (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    organization_id TEXT NOT NULL REFERENCES organizations (id), PRIMARY KEY (article_id, organization_id)
);
CREATE TABLE article_tags (
    article_id INTEGER NOT NULL REFERENCES articles (id), tag_id TEXT NOT NULL REFERENCES tags (id),
    PRIMARY KEY (article_id, tag_id)
);
CREATE TABLE article_metadata (
    article_id INTEGER NOT NULL REFERENCES articles (id), key TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (article_id, key)
);
CREATE TABLE items (
    id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles (id), number INTEGER NOT NULL,
    title TEXT NOT NULL, text TEXT NOT NULL, event_start TEXT, event_end TEXT, event_precision TEXT, event_words TEXT
);
CREATE TABLE bylines (
    item_id INTEGER NOT NULL REFERENCES items (id), position INTEGER NOT NULL, name TEXT NOT NULL, role TEXT,
    PRIMARY KEY (item_id, position)
);
CREATE TABLE appearances (
    id INTEGER PRIMARY KEY, item_id INTEGER NOT NULL REFERENCES items (id),
    official_id TEXT NOT NULL REFERENCES officials (id), name TEXT NOT NULL, paragraph INTEGER NOT NULL,
    sentence TEXT NOT NULL
);
CREATE TABLE appearance_titles (
    appearance_id INTEGER NOT NULL REFERENCES appearances (id), position INTEGER NOT NULL, title TEXT NOT NULL,
    PRIMARY KEY (appearance_id, position)
);
"""

INDEXES = """
CREATE INDEX articles_date ON articles (date);
CREATE INDEX articles_outlet ON articles (outlet_id);
CREATE INDEX article_places_place ON article_places (place_id);
CREATE INDEX article_organizations_organization ON article_organizations (organization_id);
CREATE INDEX article_tags_tag ON article_tags (tag_id);
CREATE INDEX items_article ON items (article_id, number);
CREATE INDEX bylines_name ON bylines (name);
CREATE INDEX appearances_item ON appearances (item_id);
CREATE INDEX appearances_official ON appearances (official_id);
CREATE INDEX appearance_titles_title ON appearance_titles (title);
CREATE INDEX registry_posts_official ON registry_posts (official_id);
"""
"""Made after the rows, in one go each."""

VIEWS = """
CREATE VIEW article_list AS
SELECT a.date, a.title, o.name AS outlet, a.language, (SELECT count(*) FROM items i WHERE i.article_id = a.id) AS items,
    (SELECT count(DISTINCT p.official_id) FROM items i JOIN appearances p ON p.item_id = i.id
        WHERE i.article_id = a.id) AS officials, a.url
FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id;
CREATE VIEW appearance_list AS
SELECT a.date, f.name AS official, p.name AS printed,
    (SELECT group_concat(title, '; ') FROM (SELECT title FROM appearance_titles t WHERE t.appearance_id = p.id
        ORDER BY position)) AS titles, o.name AS outlet, i.title, p.sentence, a.url || '#item-' || i.number AS url
FROM appearances p JOIN officials f ON f.id = p.official_id JOIN items i ON i.id = p.item_id
    JOIN articles a ON a.id = i.article_id LEFT JOIN outlets o ON o.id = a.outlet_id;
CREATE VIEW official_list AS
SELECT f.sort_name, f.name, count(DISTINCT i.article_id) AS articles, min(a.date) AS first_cited,
    max(a.date) AS last_cited, f.url
FROM officials f JOIN appearances p ON p.official_id = f.id JOIN items i ON i.id = p.item_id
    JOIN articles a ON a.id = i.article_id GROUP BY f.id;
CREATE VIEW post_list AS
SELECT t.title, f.name AS official, count(DISTINCT i.article_id) AS articles, min(a.date) AS first_cited,
    max(a.date) AS last_cited
FROM appearance_titles t JOIN appearances p ON p.id = t.appearance_id JOIN officials f ON f.id = p.official_id
    JOIN items i ON i.id = p.item_id JOIN articles a ON a.id = i.article_id GROUP BY t.title, f.id;
"""

SEARCH = """
CREATE VIRTUAL TABLE items_fts USING fts5 (title, text, content="items", content_rowid="id", tokenize="{tokenizer}");
INSERT INTO items_fts (items_fts) VALUES ('rebuild');
"""
WORDS = "unicode61 remove_diacritics 2"
LETTERS = "trigram"
"""For an archive with Chinese in it, whose words no space divides: three letters anywhere are found."""
