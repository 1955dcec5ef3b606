-- Set behind the column, as that of event is.
ALTER TABLE audit_entry ALTER COLUMN tx SET DEFAULT CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT);
