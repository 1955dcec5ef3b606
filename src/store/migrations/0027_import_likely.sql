-- Rows that the check of an import found to be like a record there is, or like a row before them, but
-- not surely; and what people said is to become of them.
CREATE TABLE import_likely (
    import_id {INT64} NOT NULL,
    part {INT64} NOT NULL,
    row_number {INT64} NOT NULL,
    record_id {INT64},                  -- NULL: an earlier row
    earlier_row {INT64},
    probability {FLOAT64} NOT NULL,
    cells {TEXT} NOT NULL,              -- as import_refusal has them
    decision {TEXT},                    -- update, create; NULL: nobody said
    chosen_id {INT64},                  -- which record to update
    PRIMARY KEY (import_id, part, row_number)
) {STRICT};
