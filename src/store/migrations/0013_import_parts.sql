-- Imports of several files and types: what they consist of, and which record a row became where
-- others call it, or where a list is to be made of them.
ALTER TABLE import ADD COLUMN parts {TEXT};             -- JSON; NULL: one file of one type
CREATE TABLE import_record (
    import_id {INT64} NOT NULL,
    part {INT64} NOT NULL,
    row_number {INT64} NOT NULL,
    record_id {INT64} NOT NULL,
    name {TEXT},                        -- folded, as other rows call it
    PRIMARY KEY (import_id, part, row_number)
) {STRICT};
CREATE INDEX import_record_name ON import_record (import_id, part, name);
CREATE INDEX import_record_id ON import_record (import_id, part, record_id);
CREATE INDEX import_record_of ON import_record (record_id);
