-- Files at records. The bytes lie in a folder under the name of their digest (store/blob.h).

CREATE TABLE file (
    id {ID},
    name {TEXT} NOT NULL,
    media_type {TEXT} NOT NULL,         -- as its content says
    size {INT64} NOT NULL,
    digest {TEXT} NOT NULL,             -- SHA-256 of the bytes; files of equal content share it
    created_at {INT64} NOT NULL,
    created_by {INT64},
    deleted_at {INT64}                  -- since when no record has it
) {STRICT};
CREATE INDEX file_digest ON file (digest);
CREATE INDEX file_deleted ON file (deleted_at) WHERE deleted_at IS NOT NULL;

-- Which record has which file, and had.
CREATE TABLE file_link (
    id {ID},
    record_id {INT64} NOT NULL,
    type_id {INT64} NOT NULL,
    file_id {INT64} NOT NULL,
    at {INT64} NOT NULL,
    actor_id {INT64},
    removed_at {INT64},
    removed_by {INT64},
    UNIQUE (record_id, file_id)
) {STRICT};
CREATE INDEX file_link_file ON file_link (file_id);

-- What a merge moved to the survivor, for taking it back.
CREATE TABLE file_moved (
    merge_id {INT64} NOT NULL,
    link_id {INT64} NOT NULL,
    PRIMARY KEY (merge_id, link_id)
) {STRICT_KEYED};

-- Digests whose file went away: their bytes go next, unless another file has them.
CREATE TABLE file_gone (
    id {ID},
    digest {TEXT} NOT NULL,
    at {INT64} NOT NULL
) {STRICT};
