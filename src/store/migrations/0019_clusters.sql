-- Spellings that people said are not the same, of the values of a property (crm/cluster.h): they
-- are not proposed for a dictionary again.
CREATE TABLE cluster_refusal (
    property_id {INT64} NOT NULL,
    pair_key {TEXT} NOT NULL,           -- both texts folded, the smaller first, "|" between
    canonical {TEXT} NOT NULL,          -- as it was proposed
    spelling {TEXT} NOT NULL,
    at {INT64} NOT NULL,
    actor_id {INT64},
    PRIMARY KEY (property_id, pair_key)
) {STRICT};
