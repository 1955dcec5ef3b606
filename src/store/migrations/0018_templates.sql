-- Record templates (model/template.h): the body is the template as JSON, as the trail of
-- definitions keeps it, too. They judge nothing, so they are read when they are asked for and not
-- with the definitions.
CREATE TABLE record_template (
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
CREATE INDEX record_template_type ON record_template (type_id, position);
