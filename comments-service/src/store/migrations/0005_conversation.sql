-- What readers may still do with their own words, where a comment stands, what staff put in front of a
-- thread, and what other readers thought of it.

-- The keys with which readers change or withdraw what they wrote. Only a SHA-256 of each is kept, and
-- one that has run out is deleted. A form that was sent twice may have given two keys to one comment.
CREATE TABLE edit_keys (
    hash TEXT NOT NULL PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comments (id),
    expires_at BIGINT NOT NULL
);
CREATE INDEX edit_keys_by_end ON edit_keys (expires_at);

-- What a comment said before it was changed: only staff see it.
CREATE TABLE comment_versions (
    id TEXT NOT NULL PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comments (id),
    markdown TEXT NOT NULL,
    html TEXT NOT NULL,
    replaced_at BIGINT NOT NULL
);
CREATE INDEX comment_versions_by_comment ON comment_versions (comment);

-- Who of the staff had a comment in front of them first. The name is as it was on that day.
CREATE TABLE comment_views (
    comment TEXT NOT NULL PRIMARY KEY REFERENCES comments (id),
    staff TEXT NOT NULL REFERENCES staff (id),
    name TEXT NOT NULL,
    seen_at BIGINT NOT NULL
);

-- What staff put in front of a thread: that it is solved, which comment is the answer to read, an
-- update on top. One of each kind at a time; what is changed or undone gets an end.
CREATE TABLE thread_notes (
    id TEXT NOT NULL PRIMARY KEY,
    thread TEXT NOT NULL REFERENCES pages (key),
    kind TEXT NOT NULL CHECK (kind IN ('solved', 'highlighted', 'pinned')),
    -- Of a highlighted comment only:
    comment TEXT REFERENCES comments (id),
    -- Of a pinned update only; name, title and badge as they were on that day:
    markdown TEXT,
    html TEXT,
    name TEXT,
    title TEXT,
    badge TEXT CHECK (badge IN ('staff', 'author', 'guest')),
    staff TEXT NOT NULL REFERENCES staff (id),
    since BIGINT NOT NULL,
    until BIGINT,
    ended_by TEXT REFERENCES staff (id),
    CHECK ((kind = 'highlighted') = (comment IS NOT NULL)),
    CHECK ((kind = 'pinned') = (html IS NOT NULL))
);
CREATE INDEX thread_notes_by_thread ON thread_notes (thread);

-- What readers think of a comment: one of a kind from a browser. Who it was is a keyed hash of a random
-- number that the browser made up, another one for each comment.
CREATE TABLE reactions (
    comment TEXT NOT NULL REFERENCES comments (id),
    kind TEXT NOT NULL CHECK (kind IN ('helpful', 'agree', 'thanks')),
    browser TEXT NOT NULL,
    PRIMARY KEY (comment, kind, browser)
);

-- The keys of such hashes, made up by the first process that needs one. That of networks is another one
-- each day and is deleted the day after: from then on nobody can tell from which network a reaction came.
CREATE TABLE hash_keys (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
