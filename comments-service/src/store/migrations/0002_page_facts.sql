-- What a page was called, in which language and by whom, since when: the report of a finished month asks
-- for it as it was then. A value holds until the next of its kind, so a page has one at any instant.
CREATE TABLE page_facts (
    thread TEXT NOT NULL REFERENCES pages (key),
    kind TEXT NOT NULL CHECK (kind IN ('title', 'language', 'authors')),
    -- As in the table of pages.
    value TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (thread, kind, since)
);

INSERT INTO page_facts (thread, kind, value, since) SELECT key, 'title', title, 0 FROM pages;
INSERT INTO page_facts (thread, kind, value, since) SELECT key, 'language', language, 0 FROM pages;
INSERT INTO page_facts (thread, kind, value, since) SELECT key, 'authors', authors, 0 FROM pages;
