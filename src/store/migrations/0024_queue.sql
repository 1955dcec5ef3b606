-- What a group of possible duplicates is worth to the business (store/duplicate_value.c), with what it
-- was worked out of; and the decisions that people and the bulk merge took, so that each can be undone.
ALTER TABLE duplicate_group ADD COLUMN value {INT64} NOT NULL DEFAULT 0;
ALTER TABLE duplicate_group ADD COLUMN filled {INT64} NOT NULL DEFAULT 0;
ALTER TABLE duplicate_group ADD COLUMN points {INT64} NOT NULL DEFAULT 0;
ALTER TABLE duplicate_group ADD COLUMN deals {INT64} NOT NULL DEFAULT 0;
ALTER TABLE duplicate_group ADD COLUMN amount {INT64} NOT NULL DEFAULT 0;
CREATE INDEX duplicate_group_value ON duplicate_group (type_id, status, value, probability, id);
CREATE INDEX duplicate_group_size ON duplicate_group (type_id, status, size, id);
CREATE INDEX duplicate_group_newest ON duplicate_group (type_id, status, id);

CREATE TABLE duplicate_decision (
    id {ID},
    type_id {INT64} NOT NULL,
    group_id {INT64} NOT NULL,
    kind {TEXT} NOT NULL,               -- merged different
    at {INT64} NOT NULL,
    actor_id {INT64},
    run_id {INT64} NOT NULL,            -- the job that merged all sure groups; 0: a person
    records {TEXT} NOT NULL,            -- ids, blanks between; of a merge the survivor first
    titles {TEXT} NOT NULL,             -- theirs at the time, a line each
    merges {TEXT} NOT NULL,             -- ids of merges, oldest first
    certainty {TEXT} NOT NULL,          -- of the group before
    pairs {TEXT} NOT NULL,              -- of the group before, among these records: "a b probability", a line each
    undone_at {INT64},
    undone_by {INT64}
) {STRICT};
CREATE INDEX duplicate_decision_type ON duplicate_decision (type_id, id);
CREATE INDEX duplicate_decision_at ON duplicate_decision (at);
CREATE INDEX duplicate_decision_run ON duplicate_decision (run_id, id);
