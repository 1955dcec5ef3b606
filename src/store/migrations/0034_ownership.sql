-- Who gets what is entered, type by type; whose turn it is in each department; and what transfers
-- of records in bulk changed, so that each can be taken back.
CREATE TABLE assignment_rules (
    type_id {INT64} NOT NULL PRIMARY KEY,
    body {TEXT} NOT NULL,               -- JSON, see model/assignment.h
    updated_at {INT64} NOT NULL,
    updated_by {INT64}
) {STRICT};

CREATE TABLE assignment_turn (
    type_id {INT64} NOT NULL,
    department_id {INT64} NOT NULL,
    last_user_id {INT64} NOT NULL,      -- 0: nobody had a turn yet
    given {INT64} NOT NULL,
    PRIMARY KEY (type_id, department_id)
) {STRICT};

CREATE TABLE transfer_change (
    job_id {INT64} NOT NULL,
    record_id {INT64} NOT NULL,
    type_id {INT64} NOT NULL,
    owner_before {INT64},               -- NULL: nobody
    owner_after {INT64},
    PRIMARY KEY (job_id, record_id)
) {STRICT};
