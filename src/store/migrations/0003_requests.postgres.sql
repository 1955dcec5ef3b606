-- Set behind the column, so that the rows there are need not be written anew.
ALTER TABLE event ALTER COLUMN tx SET DEFAULT CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT);
