-- How far people have read the changes of the rulebook (definition_event). An account without a row has
-- read everything that was changed before it was made.
CREATE TABLE rulebook_reading (
    user_id {INT64} NOT NULL PRIMARY KEY,
    read_to {INT64} NOT NULL,           -- the newest event that was confirmed
    at {INT64} NOT NULL                 -- when; 0: nobody confirmed, it is from before there was this table
) {STRICT};
INSERT INTO rulebook_reading (user_id, read_to, at)
SELECT u.id, COALESCE((SELECT max(e.id) FROM definition_event e), 0), 0 FROM user_account u;
