-- What somebody wants done with records of others, and what their owners say.
CREATE TABLE owner_request (
    id {ID},
    type_id {INT64} NOT NULL,
    what {TEXT} NOT NULL,               -- merge delete
    state {TEXT} NOT NULL,              -- pending approved declined withdrawn expired
    asker_id {INT64} NOT NULL,
    subject {TEXT} NOT NULL,            -- what and the ids, so that nothing is asked twice at once
    body {TEXT} NOT NULL,               -- JSON: what is to be done
    comment {TEXT} NOT NULL,
    answer {TEXT} NOT NULL,             -- what whoever decided says
    failure {TEXT} NOT NULL,            -- why it could not be done at the deadline; empty: nothing failed
    approves {INT64} NOT NULL,          -- the answer at the deadline: 1 yes, 0 no
    created_at {INT64} NOT NULL,
    due_at {INT64} NOT NULL,
    decided_at {INT64},
    decided_by {INT64}                  -- NULL: the deadline
) {STRICT};
CREATE UNIQUE INDEX owner_request_subject ON owner_request (subject) WHERE state = 'pending';
CREATE INDEX owner_request_due ON owner_request (state, due_at);
CREATE INDEX owner_request_asker ON owner_request (asker_id, id);
CREATE INDEX owner_request_decided ON owner_request (decided_by, id) WHERE decided_by IS NOT NULL;

-- The records whose owners are asked.
CREATE TABLE owner_request_part (
    request_id {INT64} NOT NULL,
    record_id {INT64} NOT NULL,
    owner_id {INT64},                   -- when it was asked; NULL: the department is asked
    department_id {INT64},
    version {INT64} NOT NULL,           -- of the record, when it was asked
    agreed_by {INT64},                  -- NULL: nobody yet
    PRIMARY KEY (request_id, record_id)
) {STRICT};
CREATE INDEX owner_request_part_owner ON owner_request_part (owner_id, request_id) WHERE owner_id IS NOT NULL;
CREATE INDEX owner_request_part_department ON owner_request_part (department_id, request_id) WHERE owner_id IS NULL;
