-- What an erasure leaves so that nobody is brought back: keyed hashes of addresses, numbers, tax ids
-- and of name with date of birth. The rows say nothing of whom they are.
CREATE TABLE fingerprint (
    hash {BYTES} NOT NULL PRIMARY KEY,
    at {INT64} NOT NULL
) {STRICT};
