-- Of some properties one at least has to be filled, whichever: a company has a name or a domain.
ALTER TABLE object_type ADD COLUMN one_of {TEXT} NOT NULL DEFAULT '';        -- names, "|" between
UPDATE object_type SET one_of = 'name|domain' WHERE id = 2;
UPDATE property SET required = 0 WHERE type_id = 2 AND name = 'name';

-- Who did it and how, of events that no row of the history or of the trail of associations tells of.
ALTER TABLE event ADD COLUMN actor_id {INT64};
ALTER TABLE event ADD COLUMN source_kind {INT64};

-- A deal whose close date was typed before it was entered here took no negative number of days.
UPDATE property SET calculation =
    'if(days_between(created_at, closedate) < 0, empty, days_between(created_at, closedate))'
    WHERE type_id = 3 AND name = 'days_to_close' AND shipped = 1
    AND calculation = 'days_between(created_at, closedate)';
INSERT INTO job (kind, state, payload, subject_kind, language, done_count, phase, attempts,
    cancel_asked, run_after, created_at)
    SELECT 'calculate', 'waiting', '{"type":"deals"}', '', 'en', 0, '', 0, 0, 0, 0
    FROM object_type WHERE id = 3;
