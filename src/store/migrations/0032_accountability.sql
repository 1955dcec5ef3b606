-- What people entered, and what of it others corrected: totals by day, kept by whoever seals the trail.
CREATE TABLE accountability (
    user_id {INT64} NOT NULL,
    day {INT64} NOT NULL,               -- since 1970
    source_kind {INT64} NOT NULL,
    entries {INT64} NOT NULL,           -- records made or changed
    corrected {INT64} NOT NULL,         -- values that somebody else changed within 30 days
    PRIMARY KEY (user_id, day, source_kind)
) {STRICT};
