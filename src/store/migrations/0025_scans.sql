-- The search for duplicates: the last scan of each type, and records whose duplicates are to be looked
-- at again for another reason than an event of their own.
CREATE TABLE duplicate_scan (
    type_id {INT64} NOT NULL PRIMARY KEY,
    started_at {INT64} NOT NULL,
    ended_at {INT64} NOT NULL,
    place_tx {INT64} NOT NULL,          -- of the feed: what it has seen
    place_id {INT64} NOT NULL,
    records {INT64} NOT NULL,
    sure {INT64} NOT NULL,              -- groups
    review {INT64} NOT NULL,
    pairs {INT64} NOT NULL,
    changed {INT64} NOT NULL            -- groups that were not as the saves had left them
) {STRICT};

CREATE TABLE duplicate_due (
    id {ID},
    type_id {INT64} NOT NULL,
    record_id {INT64} NOT NULL
) {STRICT};

CREATE INDEX verdict_b ON verdict (b_id);
