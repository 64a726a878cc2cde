-- Every act of staff, of the filter and of readers where it matters, chained: each row holds the hash of the
-- one before it, so that nobody changes, drops or inserts one unseen. It holds no text of a comment and no mail
-- address: erasing a person does not break it. The triggers beside this file refuse changes; whoever goes around
-- them is found by `doctor`.
CREATE TABLE act_log (
    number BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    -- Who: staff, reader, filter, operator or service.
    actor TEXT NOT NULL,
    staff TEXT,
    action TEXT NOT NULL,
    -- The identifier of what it was done to.
    subject TEXT NOT NULL,
    -- A word or an identifier more, for example the reason of a removal; never what somebody wrote.
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX act_log_by_subject ON act_log (subject);

-- The end of the chain. Whoever appends takes this row first, and so waits for whoever appends at the same time.
CREATE TABLE act_log_head (
    name TEXT NOT NULL PRIMARY KEY CHECK (name = 'head'),
    number BIGINT NOT NULL,
    hash TEXT NOT NULL
);
INSERT INTO act_log_head (name, number, hash) VALUES ('head', 0, '');

-- Which rules of the filter caught a comment on its way in, and on what: a word of the list, a number, another
-- comment. Such a comment waits for a member of staff.
CREATE TABLE catches (
    comment TEXT NOT NULL REFERENCES comments (id),
    rule TEXT NOT NULL,
    found TEXT NOT NULL,
    PRIMARY KEY (comment, rule)
);

-- From which network a comment came: a keyed, truncated hash whose key changes every week, taken out after two
-- days. It serves to block a network for a short time.
ALTER TABLE comments ADD COLUMN network TEXT;
CREATE INDEX comments_with_network ON comments (received_at) WHERE network IS NOT NULL;

-- Who may not write for now: a reader by their key, or a network by its hash.
CREATE TABLE blocks (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('reader', 'network')),
    target TEXT NOT NULL,
    -- The comment that led to it.
    comment TEXT NOT NULL REFERENCES comments (id),
    reason TEXT NOT NULL,
    staff TEXT NOT NULL REFERENCES staff (id),
    since BIGINT NOT NULL,
    -- When it ends by itself, if ever.
    until BIGINT,
    ended_at BIGINT,
    ended_by TEXT REFERENCES staff (id)
);
CREATE INDEX blocks_by_target ON blocks (target);

-- What readers report about comments. A report hides nothing by itself.
CREATE TABLE reports (
    id TEXT NOT NULL PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comments (id),
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    -- One from each network about each comment: a keyed hash of both, which tells nothing about either.
    mark TEXT NOT NULL UNIQUE,
    received_at BIGINT NOT NULL,
    -- What became of it; NULL while it waits.
    outcome TEXT CHECK (outcome IN ('kept', 'removed')),
    outcome_reason TEXT,
    decided_by TEXT REFERENCES staff (id),
    decided_at BIGINT
);
CREATE INDEX reports_by_comment ON reports (comment);

-- When staff hid a comment while they were deciding about it. It decides nothing: the clock runs on.
CREATE TABLE hidings (
    id TEXT NOT NULL PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comments (id),
    staff TEXT NOT NULL REFERENCES staff (id),
    since BIGINT NOT NULL,
    ended_at BIGINT,
    ended_by TEXT REFERENCES staff (id)
);
CREATE INDEX hidings_by_comment ON hidings (comment);

-- A removal: one documented act. Where the comment is criticism, one person proposes and another confirms; until
-- then `decided_at` is NULL and the comment stays. The decision that hides the comment has the same id.
CREATE TABLE removals (
    id TEXT NOT NULL PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comments (id),
    -- One of the reasons that the configuration names.
    reason TEXT NOT NULL,
    -- What that reason was called to the public on that day, in the language of the page.
    reason_text TEXT NOT NULL,
    -- What staff say about it to the writer.
    words TEXT NOT NULL,
    proposed_by TEXT NOT NULL REFERENCES staff (id),
    proposed_at BIGINT NOT NULL,
    confirmed_by TEXT REFERENCES staff (id),
    decided_at BIGINT,
    -- A proposal that was dropped, or a removal that was undone.
    ended_at BIGINT,
    ended_by TEXT REFERENCES staff (id),
    -- When the statement of reasons was handed to the outbox; NULL where no address was confirmed.
    told_at BIGINT,
    CHECK (confirmed_by IS NULL OR confirmed_by <> proposed_by)
);
CREATE INDEX removals_by_comment ON removals (comment);

-- What a removed comment was, as it stood that day. The hash covers all of it; erasing a person deletes the row
-- and leaves the removal.
CREATE TABLE evidence (
    removal TEXT NOT NULL PRIMARY KEY REFERENCES removals (id),
    name TEXT NOT NULL,
    markdown TEXT NOT NULL,
    html TEXT NOT NULL,
    -- JSON: the comments above it in its chain, the nearest last, each with who wrote it, when and what.
    context TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    taken_at BIGINT NOT NULL,
    taken_by TEXT NOT NULL REFERENCES staff (id),
    hash TEXT NOT NULL
);

-- The link to object: one removal, one writer, once, until it expires. Only a hash is kept.
CREATE TABLE objection_links (
    hash TEXT NOT NULL PRIMARY KEY,
    removal TEXT NOT NULL REFERENCES removals (id),
    expires_at BIGINT NOT NULL
);

-- What the writer says against a removal, and what somebody else decided about it.
CREATE TABLE objections (
    id TEXT NOT NULL PRIMARY KEY,
    removal TEXT NOT NULL UNIQUE REFERENCES removals (id),
    words TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    -- How it came: link, browser, or the member of staff who took it down.
    way TEXT NOT NULL CHECK (way IN ('link', 'browser', 'staff')),
    outcome TEXT CHECK (outcome IN ('restored', 'upheld')),
    outcome_reason TEXT,
    decided_by TEXT REFERENCES staff (id),
    decided_at BIGINT,
    CHECK ((outcome IS NULL) = (decided_at IS NULL))
);
