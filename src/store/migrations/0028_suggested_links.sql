-- Branches and sister companies that scans found: to be linked, not merged. What people refused stays, so
-- that it is never suggested again, and what they linked stays, so that it can be undone.
CREATE TABLE suggested_link (
    id {ID},
    type_id {INT64} NOT NULL,
    a_id {INT64} NOT NULL,              -- the smaller id
    b_id {INT64} NOT NULL,
    head_id {INT64} NOT NULL,           -- of the two, rather the head office
    bond {TEXT} NOT NULL,               -- branch sister
    probability {FLOAT64} NOT NULL,
    status {TEXT} NOT NULL,             -- open linked refused
    found_at {INT64} NOT NULL,          -- by the last scan that did
    created_at {INT64} NOT NULL,
    settled_at {INT64},
    settled_by {INT64},
    from_id {INT64},                    -- linked: from whom, with which kind of association,
    number {INT64},
    labelled {INT64} NOT NULL DEFAULT 0, -- whether that was not there before,
    related {INT64} NOT NULL DEFAULT 0,  -- and whether the two were not associated at all
    UNIQUE (a_id, b_id)
) {STRICT};
CREATE INDEX suggested_link_b ON suggested_link (b_id);
CREATE INDEX suggested_link_open ON suggested_link (type_id, status, probability, id);
