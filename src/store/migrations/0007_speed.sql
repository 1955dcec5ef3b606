-- A timeline tells of who was associated with whom, but not of activities, which stand in it
-- themselves. A busy company has thousands of those for each of the others, so the others have
-- indexes of their own. activity_ends: 1 where the record at `from` is an activity, 2 where the one
-- at `to` is.
ALTER TABLE association_event ADD COLUMN activity_ends {INT64} NOT NULL DEFAULT 0;
UPDATE association_event SET activity_ends =
    CASE WHEN from_type IN (SELECT id FROM object_type WHERE family = 'activity') THEN 1 ELSE 0 END
    + CASE WHEN to_type IN (SELECT id FROM object_type WHERE family = 'activity') THEN 2 ELSE 0 END
    WHERE from_type IN (SELECT id FROM object_type WHERE family = 'activity')
    OR to_type IN (SELECT id FROM object_type WHERE family = 'activity');
CREATE INDEX association_event_told_from ON association_event (from_id, id) WHERE activity_ends = 0;
CREATE INDEX association_event_told_to ON association_event (to_id, id) WHERE activity_ends = 0;
