-- Everything about one person as a file: what was asked for, and the file in pieces.
CREATE TABLE person_export (
    id {ID},
    type_id {INT64} NOT NULL,
    record_id {INT64} NOT NULL,
    state {TEXT} NOT NULL,              -- waiting running done expired
    size {INT64} NOT NULL,
    job_id {INT64},
    created_at {INT64} NOT NULL,
    created_by {INT64}
) {STRICT};

CREATE TABLE person_export_chunk (
    export_id {INT64} NOT NULL,
    number {INT64} NOT NULL,
    bytes {BYTES} NOT NULL,
    PRIMARY KEY (export_id, number)
) {STRICT};
