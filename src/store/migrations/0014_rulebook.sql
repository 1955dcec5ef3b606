-- What the company asks of its data: rules over records, standards of properties.

-- Rules (model/rule.h): the body is the rule as JSON, as the trail of definitions keeps it, too.
CREATE TABLE rule (
    id {INT64} NOT NULL PRIMARY KEY,
    type_id {INT64} NOT NULL,
    name {TEXT} NOT NULL,               -- unique among those of the type that are not archived
    body {TEXT} NOT NULL,
    position {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    created_by {INT64},
    updated_at {INT64} NOT NULL,
    updated_by {INT64},
    archived_at {INT64}
) {STRICT};
CREATE INDEX rule_type ON rule (type_id, position);

-- Standards of properties (model/standard.h), as JSON.
ALTER TABLE property ADD COLUMN standard {TEXT} NOT NULL DEFAULT '{}';

-- What a definition was like before it was changed, so that a change can be undone; empty: it was
-- not there, or the change is of an earlier version.
ALTER TABLE definition_event ADD COLUMN body_before {TEXT} NOT NULL DEFAULT '';
