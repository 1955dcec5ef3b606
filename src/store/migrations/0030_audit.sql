-- The trail: who did, saw or took what. Changes of records are history rows already; here stands the
-- rest, and the chain that holds both. Rows are added and never changed, but for what an erasure blanks.
CREATE TABLE audit_entry (
    id {ID},
    at {INT64} NOT NULL,
    actor_id {INT64},                   -- NULL: nobody known, or the program itself
    key_id {INT64},
    source_kind {INT64} NOT NULL,       -- enum source_kind
    action {TEXT} NOT NULL,             -- a row of model/audit.c
    type_id {INT64},
    record_id {INT64},
    subject {TEXT} NOT NULL,            -- what else it is about: "rules/5", "" where a record
    count {INT64} NOT NULL,             -- records that are meant; 1 where one
    details {TEXT} NOT NULL,            -- JSON without anything personal; in the chain as it is
    -- What may be personal stands beside the chain, which has only its salted digest.
    actor_name {TEXT} NOT NULL,
    address {TEXT} NOT NULL,
    agent {TEXT} NOT NULL,
    told {TEXT} NOT NULL,               -- JSON: what was asked for, as it was
    salt {BYTES},                       -- NULL: blanked
    digest {BYTES} NOT NULL,            -- of the four columns above, under the salt
    tx {INT64} NOT NULL DEFAULT 0       -- as in event
) {STRICT};
CREATE INDEX audit_entry_feed ON audit_entry (tx, id);
CREATE INDEX audit_entry_record ON audit_entry (record_id, id) WHERE record_id IS NOT NULL;
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, id);
CREATE INDEX audit_entry_action ON audit_entry (action, id);

-- Which records an export held, in buckets of 65,536 ids, so that the question "who has record X" reads
-- one row an export at most.
CREATE TABLE audit_export (
    bucket {INT64} NOT NULL,            -- id >> 16
    entry_id {INT64} NOT NULL,
    ids {BYTES} NOT NULL,               -- ascending, differences as varints
    PRIMARY KEY (bucket, entry_id)
) {STRICT};
CREATE INDEX audit_export_entry ON audit_export (entry_id);

-- Links of the chain: each seals what became visible since the one before, in the order of the feed.
CREATE TABLE audit_seal (
    number {INT64} NOT NULL PRIMARY KEY,
    at {INT64} NOT NULL,
    event_tx {INT64} NOT NULL,          -- the last event and the last entry that are sealed
    event_id {INT64} NOT NULL,
    entry_tx {INT64} NOT NULL,
    entry_id {INT64} NOT NULL,
    history_id {INT64} NOT NULL,        -- the highest row of the history up to here
    event_count {INT64} NOT NULL,
    items {BYTES} NOT NULL,             -- 40 bytes each: id, digest; events first
    hash {BYTES} NOT NULL
) {STRICT};

-- The salt of a row of the history; rows from before the chain have none.
ALTER TABLE history ADD COLUMN salt {BYTES};
CREATE INDEX history_actor ON history (actor_id, id);
CREATE INDEX association_event_actor ON association_event (actor_id, id);

-- The chain begins here: what a store has from before is not sealed.
INSERT INTO audit_seal (number, at, event_tx, event_id, entry_tx, entry_id, history_id, event_count,
    items, hash)
SELECT 0, {NOW},
    coalesce((SELECT tx FROM event ORDER BY tx DESC, id DESC LIMIT 1), 0),
    coalesce((SELECT id FROM event ORDER BY tx DESC, id DESC LIMIT 1), 0),
    0, 0, coalesce((SELECT max(id) FROM history), 0), 0, CAST('' AS {BYTES}), CAST('' AS {BYTES});
