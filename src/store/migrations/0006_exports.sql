-- Exports that run in the background: what was asked for, and the file they made, in pieces.

CREATE TABLE export (
    id {ID},
    type_id {INT64} NOT NULL,
    name {TEXT} NOT NULL,
    kind {TEXT} NOT NULL,               -- VIEW LIST
    request {TEXT} NOT NULL,            -- JSON: the records and columns asked for
    state {TEXT} NOT NULL,              -- waiting running done failed cancelled expired
    row_count {INT64} NOT NULL,
    size {INT64} NOT NULL,
    job_id {INT64},
    error {TEXT},
    created_at {INT64} NOT NULL,
    created_by {INT64},
    started_at {INT64},
    finished_at {INT64}
) {STRICT};

CREATE TABLE export_chunk (
    export_id {INT64} NOT NULL,
    number {INT64} NOT NULL,
    bytes {BYTES} NOT NULL,
    PRIMARY KEY (export_id, number)
) {STRICT};
