-- Answers kept for repetitions of a request, and the order in which changes are told.

-- What a change with an Idempotency-Key was answered, written in the transaction of the change.
CREATE TABLE kept_answer (
    id {ID},
    who {TEXT} NOT NULL,                -- "key:1", "user:1"
    name {TEXT} NOT NULL,               -- the key as sent
    request {BYTES} NOT NULL,           -- SHA-256 of method, address and body
    at {INT64} NOT NULL,
    status {INT64} NOT NULL,
    headers {TEXT} NOT NULL,            -- "Name: value" lines
    body {BYTES},                       -- NULL: not kept
    UNIQUE (who, name)
) {STRICT};
CREATE INDEX kept_answer_at ON kept_answer (at);

-- The transaction that wrote an event, where several write at once: numbers become visible out of
-- order there, and what is told has to be surely complete. 0 where one writes after the other.
ALTER TABLE event ADD COLUMN tx {INT64} NOT NULL DEFAULT 0;
CREATE INDEX event_feed ON event (tx, id);
