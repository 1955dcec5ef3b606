-- Which spellings mean one term (model/dictionary.h).
CREATE TABLE dictionary (
    id {INT64} NOT NULL PRIMARY KEY,
    name {TEXT} NOT NULL,               -- unique among those that are not archived
    body {TEXT} NOT NULL,               -- JSON: labels, mode, properties
    shipped {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    created_by {INT64},
    updated_at {INT64} NOT NULL,
    updated_by {INT64},
    archived_at {INT64}
) {STRICT};

CREATE TABLE dictionary_entry (
    id {ID},
    dictionary_id {INT64} NOT NULL,
    term {TEXT} NOT NULL,
    term_key {TEXT} NOT NULL,           -- folded: a term stands once in its dictionary
    spellings {TEXT} NOT NULL,          -- as typed, "|" between
    spelling_keys {TEXT} NOT NULL,      -- term and spellings folded, as they are looked up
    updated_at {INT64} NOT NULL,
    updated_by {INT64},
    UNIQUE (dictionary_id, term_key)
) {STRICT};
