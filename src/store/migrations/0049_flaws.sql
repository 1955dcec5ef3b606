-- Issues that stand today, by value and whoever entered it last: written where records are judged. What a
-- store has from before is filled by the job that works out every record anew each day.
CREATE TABLE flaw (
    record_id {INT64} NOT NULL,
    property_id {INT64} NOT NULL,
    user_id {INT64} NOT NULL,
    source_kind {INT64} NOT NULL,
    issues {INT64} NOT NULL,
    PRIMARY KEY (record_id, property_id)
) {STRICT};
CREATE INDEX flaw_person ON flaw (user_id, source_kind, issues);
