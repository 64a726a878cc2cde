-- One text for both databases: on SQLite BIGINT and BOOLEAN become INTEGER and every table STRICT
-- (see migrations.rs). Instants are milliseconds since 1970-01-01 UTC, identifiers UUIDv7 as text.
-- Nothing here is ever overwritten that a figure may depend on: what ends gets an end.

-- The pages that the site file has ever listed. They stay when a page goes, for its comments' sake.
CREATE TABLE pages (
    key TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    -- JSON: a list of [id, name].
    authors TEXT NOT NULL,
    -- Goes up by one with every change that a reader could see, so that ready answers can be compared.
    version BIGINT NOT NULL
);

CREATE TABLE page_tags (
    thread TEXT NOT NULL REFERENCES pages (key),
    tag TEXT NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT,
    PRIMARY KEY (thread, tag, since)
);

CREATE TABLE staff (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('admin', 'editor', 'responder', 'author', 'viewer')),
    title TEXT,
    -- The author id of the site: whose posts this person may answer on in the role of an author.
    author TEXT,
    -- Argon2id in PHC form; NULL until the person has chosen a password.
    password TEXT,
    created_at BIGINT NOT NULL,
    ended_at BIGINT
);

-- Keys to the service: sessions, API tokens and one-time links. Only a SHA-256 of each is kept.
CREATE TABLE staff_keys (
    hash TEXT NOT NULL PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL CHECK (kind IN ('session', 'token', 'link')),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);

CREATE TABLE comments (
    id TEXT NOT NULL PRIMARY KEY,
    thread TEXT NOT NULL REFERENCES pages (key),
    parent TEXT REFERENCES comments (id),
    -- Where it came from: only what was posted counts in figures.
    origin TEXT NOT NULL CHECK (origin IN ('posted', 'imported', 'practice')),
    -- The name that is shown: the reader's, the person's or the company's.
    name TEXT NOT NULL,
    markdown TEXT NOT NULL,
    -- Rendered once, on the way in.
    html TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    edited_at BIGINT,
    -- Of a reader's comment only:
    reader TEXT,
    mail TEXT,
    -- Of a staff reply only; the title and the badge as they were on that day:
    staff TEXT REFERENCES staff (id),
    responder TEXT CHECK (responder IN ('comms', 'employee', 'guest')),
    voice TEXT CHECK (voice IN ('own', 'company')),
    kind TEXT CHECK (kind IN ('full', 'holding')),
    badge TEXT CHECK (badge IN ('staff', 'author', 'guest')),
    title TEXT,
    promised_at BIGINT,
    CHECK ((reader IS NULL) <> (staff IS NULL)),
    CHECK ((kind = 'holding') = (promised_at IS NOT NULL) OR kind IS NULL)
);
CREATE INDEX comments_by_thread ON comments (thread, received_at);
CREATE INDEX comments_by_reader ON comments (reader);

-- When everyone could see a comment. A comment without a row waits for a member of staff.
CREATE TABLE public_spans (
    comment TEXT NOT NULL REFERENCES comments (id),
    since BIGINT NOT NULL,
    until BIGINT,
    PRIMARY KEY (comment, since)
);

-- What a reply answers outside its own chain.
CREATE TABLE also_answers (
    reply TEXT NOT NULL REFERENCES comments (id),
    comment TEXT NOT NULL REFERENCES comments (id),
    PRIMARY KEY (reply, comment)
);

-- What was decided about a comment, by whom and why. Undone, not deleted.
CREATE TABLE decisions (
    id TEXT NOT NULL PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comments (id),
    kind TEXT NOT NULL CHECK (kind IN ('no_reply_needed', 'removed', 'promoted',
        'spam', 'blocked', 'duplicate', 'test', 'withdrawn')),
    reason TEXT NOT NULL,
    -- NULL where the filter or the reader decided.
    staff TEXT REFERENCES staff (id),
    decided_at BIGINT NOT NULL,
    undone_at BIGINT,
    undone_by TEXT REFERENCES staff (id)
);
CREATE INDEX decisions_by_comment ON decisions (comment);

CREATE TABLE marks (
    id TEXT NOT NULL PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comments (id),
    mark TEXT NOT NULL,
    staff TEXT NOT NULL REFERENCES staff (id),
    since BIGINT NOT NULL,
    until BIGINT
);
CREATE INDEX marks_by_comment ON marks (comment);

-- Receipts of sent forms: the same one sent twice gives one comment.
CREATE TABLE receipts (
    key TEXT NOT NULL PRIMARY KEY,
    comment TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX receipts_by_end ON receipts (expires_at);

-- Who did what, for ever.
CREATE TABLE audit_log (
    id TEXT NOT NULL PRIMARY KEY,
    staff TEXT,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    at BIGINT NOT NULL
);
