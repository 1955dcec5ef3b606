-- Which record has which value of a property whose values are unique, see unique.h. A value's key is
-- a hash of the property and the value.
CREATE TABLE unique_value (
    record_id {INT64} NOT NULL,
    property_id {INT64} NOT NULL,
    value_key {INT64} NOT NULL,
    PRIMARY KEY (record_id, property_id)
) {STRICT_KEYED};
CREATE INDEX unique_value_key ON unique_value (value_key);
-- 1: its values stand there. Those of before are carried over at start (store_unique_carry).
ALTER TABLE property ADD COLUMN keyed {INT64} NOT NULL DEFAULT 0;
