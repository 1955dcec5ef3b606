-- A record may have several addresses that are alike ("jan.k@gmail.com", "jank@gmail.com"): each is
-- a point of its own. Those that a merge has dropped because one alike was there come back from the
-- merged record. No table can be given another key on SQLite, so the rows move.
CREATE TABLE contact_point_new (
    record_id {INT64} NOT NULL,
    type_id {INT64} NOT NULL,
    kind {INT64} NOT NULL,
    point_key {TEXT} NOT NULL,          -- normal form under which equal ones meet
    value {TEXT} NOT NULL,
    label {TEXT} NOT NULL,
    is_primary {INT64} NOT NULL,
    verified_at {INT64},
    verified_by {INT64},
    bouncing {INT64} NOT NULL,
    PRIMARY KEY (record_id, kind, point_key, value)
) {STRICT};
INSERT INTO contact_point_new (record_id, type_id, kind, point_key, value, label, is_primary,
    verified_at, verified_by, bouncing)
    SELECT record_id, type_id, kind, point_key, value, label, is_primary, verified_at, verified_by,
    bouncing FROM contact_point;
INSERT INTO contact_point_new (record_id, type_id, kind, point_key, value, label, is_primary,
    bouncing)
    SELECT r.new_id, min(p.type_id), p.kind, p.point_key, p.value, '', 0, max(p.bouncing)
    FROM redirect r JOIN contact_point p ON p.record_id = r.old_id
    WHERE EXISTS (SELECT 1 FROM contact_point q WHERE q.record_id = r.new_id AND q.kind = p.kind
        AND q.point_key = p.point_key)
    AND NOT EXISTS (SELECT 1 FROM contact_point q WHERE q.record_id = r.new_id AND q.kind = p.kind
        AND q.point_key = p.point_key AND q.value = p.value)
    GROUP BY r.new_id, p.kind, p.point_key, p.value;
DROP TABLE contact_point;
ALTER TABLE contact_point_new RENAME TO contact_point;
CREATE INDEX contact_point_key ON contact_point (point_key, kind);

-- Where a job that goes through many records stands, so that it goes on there after a stop.
ALTER TABLE job ADD COLUMN position {INT64} NOT NULL DEFAULT 0;
