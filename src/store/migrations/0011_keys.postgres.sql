-- Pages are ordered with empty values first, which an index gives only when it says so itself; else
-- every page sorts the whole table. Columns that are never empty need no word about it.
DO $$
DECLARE
    i record;
BEGIN
    FOR i IN
        SELECT c.oid::regclass AS name,
               regexp_replace(pg_get_indexdef(c.oid), '\((p[0-9]+|owner_id), id\)',
                              '(\1 NULLS FIRST, id)') AS definition
        FROM pg_index x
        JOIN pg_class c ON c.oid = x.indexrelid
        JOIN pg_class t ON t.oid = x.indrelid
        JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[0]
        WHERE c.relnamespace = current_schema()::regnamespace AND t.relname ~ '^r_'
          AND (c.relname ~ '^i_p[0-9]+$' OR c.relname = t.relname || '_owner')
          AND NOT a.attnotnull AND x.indoption[0] = 0
    LOOP
        EXECUTE 'DROP INDEX ' || i.name;
        EXECUTE i.definition;
    END LOOP;
END $$;
