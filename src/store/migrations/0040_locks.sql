-- Records that nobody changes, merges or deletes until they are unlocked: disputes, legal holds.
CREATE TABLE record_lock (
    record_id {INT64} NOT NULL PRIMARY KEY,
    type_id {INT64} NOT NULL,
    reason {TEXT} NOT NULL,
    at {INT64} NOT NULL,
    actor_id {INT64}
) {STRICT};
