-- How long records are kept: the rules of a type, each version of them, and what rules have done.
CREATE TABLE retention_rules (
    type_id {INT64} NOT NULL,
    version {INT64} NOT NULL,
    body {TEXT} NOT NULL,               -- JSON: the rules in their order
    at {INT64} NOT NULL,
    actor_id {INT64},
    confirmed_at {INT64},               -- NULL: tried by nobody, so they do nothing
    confirmed_by {INT64},
    confirmed_count {INT64},            -- how many records they meant when that was confirmed
    PRIMARY KEY (type_id, version)
) {STRICT};

-- A rule's share in one run. Nothing in it is about a person.
CREATE TABLE retention_report (
    id {ID},
    job_id {INT64} NOT NULL,
    type_id {INT64} NOT NULL,
    rule {INT64} NOT NULL,              -- its place among the rules
    version {INT64} NOT NULL,           -- of the rules
    name {TEXT} NOT NULL,
    action {TEXT} NOT NULL,             -- archive erase
    actor_id {INT64},                   -- who ordered the run; NULL: the night
    at {INT64} NOT NULL,
    ended_at {INT64},                   -- NULL: it goes on, or broke off
    matched {INT64} NOT NULL,
    done {INT64} NOT NULL,
    locked {INT64} NOT NULL,            -- left out: locked
    asking {INT64} NOT NULL,            -- left out: their owners have to be asked
    refused {INT64} NOT NULL            -- left out: for other reasons
) {STRICT};
CREATE UNIQUE INDEX retention_report_job ON retention_report (job_id, type_id, rule);
