-- What a company changes of how duplicates of a type are found (match/rules.h), as JSON; the type's
-- automatic model where there is none.
CREATE TABLE match_rules (
    type_id {INT64} NOT NULL PRIMARY KEY,
    body {TEXT} NOT NULL,
    updated_at {INT64} NOT NULL,
    updated_by {INT64}
) {STRICT};
