-- The weights that the last scan of a type learnt (match/learnt.h), and what from.
CREATE TABLE match_learnt (
    type_id {INT64} NOT NULL PRIMARY KEY,
    body {TEXT} NOT NULL,
    records {INT64} NOT NULL,
    decisions {INT64} NOT NULL,
    learnt_at {INT64} NOT NULL
) {STRICT};
