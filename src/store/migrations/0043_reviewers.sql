-- Who decides a group of possible duplicates (store/reviewer.h), and each change of that.
ALTER TABLE duplicate_group ADD COLUMN reviewer_id {INT64}; -- NULL: nobody
ALTER TABLE duplicate_group ADD COLUMN assigned_at {INT64};
CREATE INDEX duplicate_group_reviewer ON duplicate_group (type_id, status, reviewer_id, value, probability, id);

CREATE TABLE duplicate_assignment (
    id {ID},
    group_id {INT64} NOT NULL,
    type_id {INT64} NOT NULL,
    reviewer_before {INT64},            -- NULL: nobody
    reviewer_after {INT64},
    how {TEXT} NOT NULL,                -- hand owner manager turn kept left undo
    at {INT64} NOT NULL,
    actor_id {INT64},
    job_id {INT64} NOT NULL             -- 0: not one of many
) {STRICT};
CREATE INDEX duplicate_assignment_group ON duplicate_assignment (group_id, id);
CREATE INDEX duplicate_assignment_job ON duplicate_assignment (job_id, id);
