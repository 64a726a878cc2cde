-- Who asked to be told by mail. An address is kept in lower case, as it was given otherwise.
CREATE TABLE mail_addresses (
    address TEXT NOT NULL PRIMARY KEY,
    -- The person behind it: without dots and +tags, so that one mailbox is one however it is spelled.
    mailbox TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    -- NULL until its owner has said yes, and again once they have said stop.
    confirmed_at BIGINT
);
CREATE INDEX mail_addresses_by_mailbox ON mail_addresses (mailbox);

-- What was asked of a mailbox: whoever types an address of somebody else can cause one mail and no flood.
CREATE TABLE mailboxes (
    mailbox TEXT NOT NULL PRIMARY KEY,
    -- How often it was asked since it last answered, and when it may be asked again: ever more rarely.
    asks BIGINT NOT NULL,
    next_ask_at BIGINT NOT NULL,
    -- Its owner wants no mail from here, whoever types the address.
    refused_at BIGINT
);

-- Which comment's writer wants to hear of answers, and how. It counts only while the address is confirmed.
CREATE TABLE subscriptions (
    comment TEXT NOT NULL PRIMARY KEY REFERENCES comments (id),
    address TEXT NOT NULL REFERENCES mail_addresses (address),
    pace TEXT NOT NULL CHECK (pace IN ('each', 'daily')),
    created_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX subscriptions_by_address ON subscriptions (address);

-- What has happened and nobody has been told yet: written together with what happened, gone once the
-- notices and mails that follow from it are stored.
CREATE TABLE happenings (
    comment TEXT NOT NULL REFERENCES comments (id),
    kind TEXT NOT NULL,
    -- From when on it may be told: a reply may become public later.
    at BIGINT NOT NULL,
    PRIMARY KEY (comment, kind)
);
CREATE INDEX happenings_by_time ON happenings (at);

-- Mails and calls of webhooks that wait, and for a while those that are done.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    channel TEXT NOT NULL CHECK (channel IN ('mail', 'webhook')),
    -- What it is, in the words of the program that wrote it.
    kind TEXT NOT NULL,
    -- A mail address, or the name of a webhook.
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    -- JSON. A link that does something is named here and gets its key only while the mail is sent, so that
    -- no key lies in the database.
    body TEXT NOT NULL,
    -- The comment it is about, if it is about one: who erases that erases this.
    comment TEXT REFERENCES comments (id),
    -- What must not be said twice has a name here.
    once TEXT UNIQUE,
    queued_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    -- When it is tried next. Who sends it moves this forward first, so that no other process takes it too.
    next_at BIGINT NOT NULL,
    -- What the other side said to the last attempt.
    problem TEXT,
    done_at BIGINT,
    outcome TEXT CHECK (outcome IN ('sent', 'given_up', 'void')),
    -- JSON: the mail as it was sent, where mails are kept to be read in the browser and not sent at all.
    kept TEXT,
    CHECK ((done_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX outbox_waiting ON outbox (next_at) WHERE done_at IS NULL;
CREATE INDEX outbox_by_recipient ON outbox (recipient, queued_at);

-- What somebody is to be told, until a mail takes it along: one mail may carry several.
CREATE TABLE notices (
    address TEXT NOT NULL,
    -- For whom: a reader of an answer, or staff of a comment.
    kind TEXT NOT NULL CHECK (kind IN ('answer', 'alert')),
    -- The comment that is told of.
    comment TEXT NOT NULL REFERENCES comments (id),
    -- The reader's comment that it answers.
    answers TEXT REFERENCES comments (id),
    due_at BIGINT NOT NULL,
    -- The mail that takes it along.
    mail TEXT REFERENCES outbox (id),
    PRIMARY KEY (address, kind, comment)
);
CREATE INDEX notices_waiting ON notices (due_at) WHERE mail IS NULL;
CREATE INDEX notices_by_mail ON notices (mail);

-- Keys in the links of mails: one act and one subject each. Only a SHA-256 of each is kept.
CREATE TABLE mail_keys (
    hash TEXT NOT NULL PRIMARY KEY,
    act TEXT NOT NULL,
    -- What the act is done to: an address, a decision.
    subject TEXT NOT NULL,
    -- The mail that it was sent in. The mail may be swept away before the key.
    mail TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX mail_keys_by_end ON mail_keys (expires_at);
CREATE INDEX mail_keys_by_mail ON mail_keys (mail);

-- How members of staff want their mails: in the language in which they last signed in, and which of them.
CREATE TABLE staff_mail (
    staff TEXT NOT NULL PRIMARY KEY REFERENCES staff (id),
    language TEXT NOT NULL,
    wants_alerts BOOLEAN NOT NULL,
    wants_digest BOOLEAN NOT NULL
);
