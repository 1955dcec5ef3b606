-- Edges as people made them, of records that were merged since, so that any merge can be taken back at
-- any time by working out anew which edges stand. An edge of records that were never merged has no row
-- here: it is its own origin.

-- 1: the records at its ends have it only by what was merged into them.
ALTER TABLE association ADD COLUMN brought {INT64} NOT NULL DEFAULT 0;

-- Two rows an edge, as in `association`. Also those that have no room where they led to.
CREATE TABLE association_origin (
    from_id {INT64} NOT NULL,
    to_type {INT64} NOT NULL,
    to_id {INT64} NOT NULL,
    number {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    taken_at {INT64},                   -- people took away what it had become
    PRIMARY KEY (from_id, to_type, to_id, number)
) {STRICT_KEYED};

-- Merges that stand and still have to be read into it, at start (store/association_carry.c).
CREATE INDEX merge_moved ON merge (id) WHERE moved IS NOT NULL AND reverted_at IS NULL;
