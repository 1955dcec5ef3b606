-- The whole object model: types and properties made while the program runs, associations, pipelines,
-- lists, currencies, tags, consent, and the trail of changes of definitions.

-- definitions

ALTER TABLE object_type ADD COLUMN base_table {TEXT} NOT NULL DEFAULT '';   -- '': r_<name>
ALTER TABLE object_type ADD COLUMN shipped {INT64} NOT NULL DEFAULT 1;
ALTER TABLE object_type ADD COLUMN family {TEXT} NOT NULL DEFAULT 'record'; -- record activity item
ALTER TABLE object_type ADD COLUMN description {TEXT} NOT NULL DEFAULT '';
ALTER TABLE object_type ADD COLUMN secondary {TEXT} NOT NULL DEFAULT '';    -- names, "|" between
ALTER TABLE object_type ADD COLUMN searchable {TEXT} NOT NULL DEFAULT '';   -- names, "|" between
ALTER TABLE object_type ADD COLUMN created_at {INT64} NOT NULL DEFAULT 0;
ALTER TABLE object_type ADD COLUMN updated_at {INT64} NOT NULL DEFAULT 0;

ALTER TABLE property_group ADD COLUMN archived_at {INT64};

ALTER TABLE property ADD COLUMN shipped {INT64} NOT NULL DEFAULT 1;
ALTER TABLE property ADD COLUMN options_from {INT64} NOT NULL DEFAULT 0;    -- enum option_source
ALTER TABLE property ADD COLUMN hidden {INT64} NOT NULL DEFAULT 0;
ALTER TABLE property ADD COLUMN form_field {INT64} NOT NULL DEFAULT 1;
ALTER TABLE property ADD COLUMN is_unique {INT64} NOT NULL DEFAULT 0;
ALTER TABLE property ADD COLUMN calculation {TEXT} NOT NULL DEFAULT '';     -- formula or roll-up
ALTER TABLE property ADD COLUMN wire_type {TEXT} NOT NULL DEFAULT '';       -- as a program made it
ALTER TABLE property ADD COLUMN wire_field {TEXT} NOT NULL DEFAULT '';
ALTER TABLE property ADD COLUMN created_at {INT64} NOT NULL DEFAULT 0;
ALTER TABLE property ADD COLUMN created_by {INT64};
ALTER TABLE property ADD COLUMN updated_at {INT64} NOT NULL DEFAULT 0;
ALTER TABLE property ADD COLUMN updated_by {INT64};

-- Ids of what people define: types, pipelines, stages, kinds of association, lists.
{SEQUENCE definition_id};

-- Who changed which definition, from what to what.
CREATE TABLE definition_event (
    id {ID},
    at {INT64} NOT NULL,
    actor_id {INT64},
    type_id {INT64} NOT NULL,
    kind {TEXT} NOT NULL,               -- type property group pipeline stage association tag currency
    subject {TEXT} NOT NULL,            -- its name or id
    action {TEXT} NOT NULL,             -- CREATE UPDATE DELETE RESTORE
    body {TEXT} NOT NULL                -- JSON: as it is after the change
) {STRICT};
CREATE INDEX definition_event_subject ON definition_event (type_id, kind, subject, id);

CREATE TABLE pipeline (
    type_id {INT64} NOT NULL,
    id {TEXT} NOT NULL,
    labels {TEXT} NOT NULL,
    position {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    updated_at {INT64} NOT NULL,
    archived_at {INT64},
    PRIMARY KEY (type_id, id)
) {STRICT};

CREATE TABLE stage (
    type_id {INT64} NOT NULL,
    pipeline_id {TEXT} NOT NULL,
    id {TEXT} NOT NULL,
    labels {TEXT} NOT NULL,
    position {INT64} NOT NULL,
    probability {FLOAT64} NOT NULL,     -- 0 to 1
    outcome {TEXT} NOT NULL,            -- open won lost closed
    required {TEXT} NOT NULL,           -- names of properties, "|" between
    rot_days {INT64} NOT NULL,          -- 0: never
    metadata {TEXT} NOT NULL,           -- JSON: what programs keep with it
    created_at {INT64} NOT NULL,
    updated_at {INT64} NOT NULL,
    archived_at {INT64},
    PRIMARY KEY (type_id, pipeline_id, id)
) {STRICT};

-- When a record was in which stage.
CREATE TABLE stage_visit (
    id {ID},
    record_id {INT64} NOT NULL,
    type_id {INT64} NOT NULL,
    pipeline_id {TEXT} NOT NULL,
    stage_id {TEXT} NOT NULL,
    entered_at {INT64} NOT NULL,
    left_at {INT64}
) {STRICT};
CREATE INDEX stage_visit_record ON stage_visit (record_id, id);
CREATE INDEX stage_visit_stage ON stage_visit (type_id, stage_id, entered_at);

-- associations

-- One row a direction: `number` says what the record at `from` is to the one at `to`.
CREATE TABLE association_kind (
    number {INT64} NOT NULL PRIMARY KEY,
    inverse {INT64} NOT NULL,           -- the same seen from the other side
    from_type {INT64} NOT NULL,
    to_type {INT64} NOT NULL,
    rank {TEXT} NOT NULL,               -- plain primary label
    shipped {INT64} NOT NULL,
    name {TEXT} NOT NULL,
    labels {TEXT} NOT NULL,
    to_max {INT64} NOT NULL,            -- how many one record may have; 0: any number
    position {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    updated_at {INT64} NOT NULL,
    archived_at {INT64}
) {STRICT};
CREATE INDEX association_kind_pair ON association_kind (from_type, to_type);

-- Two rows an edge, one for each end, so that both are read by one index in the same way.
CREATE TABLE association (
    from_id {INT64} NOT NULL,
    to_type {INT64} NOT NULL,
    to_id {INT64} NOT NULL,
    number {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    happened_at {INT64},                -- plain edges to activities: when that was
    PRIMARY KEY (from_id, to_type, to_id, number)
) {STRICT_KEYED};
CREATE INDEX association_timeline ON association (from_id, happened_at, to_id)
    WHERE happened_at IS NOT NULL;

CREATE TABLE association_event (
    id {ID},
    at {INT64} NOT NULL,
    from_id {INT64} NOT NULL,
    from_type {INT64} NOT NULL,
    to_id {INT64} NOT NULL,
    to_type {INT64} NOT NULL,
    number {INT64} NOT NULL,            -- seen from `from`
    action {TEXT} NOT NULL,             -- added removed
    actor_id {INT64},
    source_kind {INT64} NOT NULL,
    source_id {INT64},
    source_row {INT64}
) {STRICT};
CREATE INDEX association_event_from ON association_event (from_id, id);
CREATE INDEX association_event_to ON association_event (to_id, id);
CREATE INDEX association_event_source ON association_event (source_kind, source_id, id)
    WHERE source_id IS NOT NULL;

-- What a merge moved: packed edges, list memberships, files; for taking it back.
ALTER TABLE merge ADD COLUMN moved {BYTES};

-- lists

CREATE TABLE list (
    id {INT64} NOT NULL PRIMARY KEY,
    type_id {INT64} NOT NULL,
    name {TEXT} NOT NULL,
    name_key {TEXT} NOT NULL,           -- folded
    processing {TEXT} NOT NULL,         -- MANUAL DYNAMIC SNAPSHOT
    filter {TEXT} NOT NULL,             -- JSON as sent; '' where it has none
    version {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    created_by {INT64},
    updated_at {INT64} NOT NULL,
    updated_by {INT64},
    filters_updated_at {INT64} NOT NULL,
    deleted_at {INT64}
) {STRICT};
CREATE INDEX list_name ON list (type_id, name_key);

CREATE TABLE list_member (
    list_id {INT64} NOT NULL,
    record_id {INT64} NOT NULL,
    added_at {INT64} NOT NULL,
    PRIMARY KEY (list_id, record_id)
) {STRICT_KEYED};
CREATE INDEX list_member_record ON list_member (record_id, list_id);
CREATE INDEX list_member_order ON list_member (list_id, added_at, record_id);

-- money, tags, consent

CREATE TABLE currency (
    code {TEXT} NOT NULL PRIMARY KEY,   -- ISO 4217
    position {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    archived_at {INT64}
) {STRICT};

-- What one unit of the currency is worth in the company's own, from that day on.
CREATE TABLE exchange_rate (
    code {TEXT} NOT NULL,
    valid_from {TEXT} NOT NULL,         -- YYYY-MM-DD
    rate {FLOAT64} NOT NULL,
    entered_at {INT64} NOT NULL,
    entered_by {INT64},
    PRIMARY KEY (code, valid_from)
) {STRICT};

CREATE TABLE tag (
    name {TEXT} NOT NULL PRIMARY KEY,   -- as stored in records; never changes
    labels {TEXT} NOT NULL,
    colour {TEXT} NOT NULL,             -- a name of the palette
    position {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    created_by {INT64},
    archived_at {INT64}
) {STRICT};

CREATE TABLE consent (
    id {ID},
    record_id {INT64} NOT NULL,
    type_id {INT64} NOT NULL,
    purpose {TEXT} NOT NULL,            -- newsletter offers phone profiling sharing, or one's own
    state {TEXT} NOT NULL,              -- given refused withdrawn
    basis {TEXT} NOT NULL,              -- consent contract legitimate_interest legal_obligation
    at {INT64} NOT NULL,
    expires_at {INT64},
    channel {TEXT} NOT NULL,            -- how it was given: form, phone, paper ...
    evidence {TEXT} NOT NULL,
    actor_id {INT64},
    recorded_at {INT64} NOT NULL
) {STRICT};
CREATE INDEX consent_record ON consent (record_id, purpose, id);

-- That there was a record, and that it was erased for good.
CREATE TABLE erased (
    record_id {INT64} NOT NULL PRIMARY KEY,
    type_id {INT64} NOT NULL,
    at {INT64} NOT NULL,
    actor_id {INT64},
    reason {TEXT} NOT NULL              -- gdpr purge
) {STRICT};

-- what other programs want to be told

CREATE TABLE webhook_settings (
    app_id {INT64} NOT NULL PRIMARY KEY,
    target_url {TEXT} NOT NULL,
    max_concurrent {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    updated_at {INT64} NOT NULL
) {STRICT};

CREATE TABLE webhook_subscription (
    id {INT64} NOT NULL PRIMARY KEY,
    app_id {INT64} NOT NULL,
    event_type {TEXT} NOT NULL,
    property_name {TEXT} NOT NULL,
    object_type_id {TEXT} NOT NULL,
    active {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    updated_at {INT64} NOT NULL
) {STRICT};
CREATE INDEX webhook_subscription_app ON webhook_subscription (app_id, id);
