-- The tables every store has. Those of records (r_contacts, s_contacts ...) are made from the
-- definitions in object_type and property, see record_write.c. Times are microseconds UTC.

{SEQUENCE record_id};

CREATE TABLE setting (
    name {TEXT} NOT NULL PRIMARY KEY,
    value {TEXT} NOT NULL
) {STRICT};

-- people and keys

CREATE TABLE user_account (
    id {ID},
    name {TEXT} NOT NULL,
    email {TEXT} NOT NULL,
    email_key {TEXT} NOT NULL UNIQUE,   -- folded: two accounts can not share an address
    password_hash {TEXT} NOT NULL,
    role {TEXT} NOT NULL,
    language {TEXT} NOT NULL,
    theme {TEXT} NOT NULL,
    density {TEXT} NOT NULL,
    created_at {INT64} NOT NULL,
    disabled_at {INT64}
) {STRICT};

CREATE TABLE session (
    token_hash {BYTES} NOT NULL PRIMARY KEY,   -- of the cookie: reading this table opens no door
    user_id {INT64} NOT NULL,
    csrf {TEXT} NOT NULL,
    created_at {INT64} NOT NULL,
    seen_at {INT64} NOT NULL,
    expires_at {INT64} NOT NULL
) {STRICT};
CREATE INDEX session_by_user ON session (user_id);

CREATE TABLE api_key (
    id {ID},
    name {TEXT} NOT NULL,
    prefix {TEXT} NOT NULL,             -- first characters, so that people can tell keys apart
    token_hash {BYTES} NOT NULL UNIQUE,
    user_id {INT64},
    created_at {INT64} NOT NULL,
    used_at {INT64},
    revoked_at {INT64}
) {STRICT};

CREATE TABLE login_failure (
    subject {TEXT} NOT NULL PRIMARY KEY, -- "email:..." or "address:..."
    count {INT64} NOT NULL,
    since {INT64} NOT NULL
) {STRICT};

-- definitions

CREATE TABLE object_type (
    id {INT64} NOT NULL PRIMARY KEY,
    name {TEXT} NOT NULL UNIQUE,
    wire_id {TEXT} NOT NULL,
    wire_name {TEXT} NOT NULL,
    labels {TEXT} NOT NULL,             -- {"en":{"singular","plural"},...}
    title {TEXT} NOT NULL,              -- names of properties, "|" between
    position {INT64} NOT NULL,
    archived_at {INT64}
) {STRICT};

CREATE TABLE property_group (
    type_id {INT64} NOT NULL,
    name {TEXT} NOT NULL,
    labels {TEXT} NOT NULL,
    position {INT64} NOT NULL,
    PRIMARY KEY (type_id, name)
) {STRICT};

CREATE TABLE property (
    id {ID},
    type_id {INT64} NOT NULL,
    name {TEXT} NOT NULL,
    wire_name {TEXT} NOT NULL,
    value_type {TEXT} NOT NULL,
    kind {TEXT} NOT NULL,
    system {INT64} NOT NULL,
    group_name {TEXT} NOT NULL,
    labels {TEXT} NOT NULL,
    help {TEXT} NOT NULL,
    synonyms {TEXT} NOT NULL,
    options {TEXT} NOT NULL,            -- [{"value","labels":{...},"synonyms"}]
    match_role {TEXT} NOT NULL,
    indexed {INT64} NOT NULL,
    required {INT64} NOT NULL,
    read_only {INT64} NOT NULL,
    position {INT64} NOT NULL,
    archived_at {INT64},
    UNIQUE (type_id, name)
) {STRICT};

-- what belongs to records of any type

CREATE TABLE contact_point (
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
    PRIMARY KEY (record_id, kind, point_key)
) {STRICT};
CREATE INDEX contact_point_key ON contact_point (point_key, kind);

CREATE TABLE match_form (
    record_id {INT64} NOT NULL PRIMARY KEY,
    type_id {INT64} NOT NULL,
    form {BYTES} NOT NULL
) {STRICT};

CREATE TABLE history (
    id {ID},
    record_id {INT64} NOT NULL,
    type_id {INT64} NOT NULL,
    version {INT64} NOT NULL,
    at {INT64} NOT NULL,
    actor_id {INT64},
    source_kind {INT64} NOT NULL,
    source_id {INT64},
    source_row {INT64},
    action {TEXT} NOT NULL,
    changes {BYTES} NOT NULL
) {STRICT};
CREATE INDEX history_record ON history (record_id, id);
CREATE INDEX history_source ON history (source_kind, source_id, id) WHERE source_id IS NOT NULL;

CREATE TABLE event (
    id {ID},
    at {INT64} NOT NULL,
    type_id {INT64} NOT NULL,
    record_id {INT64} NOT NULL,
    action {TEXT} NOT NULL,
    history_id {INT64} NOT NULL
) {STRICT};

CREATE TABLE redirect (
    old_id {INT64} NOT NULL PRIMARY KEY,
    new_id {INT64} NOT NULL,
    merge_id {INT64} NOT NULL
) {STRICT};
CREATE INDEX redirect_new ON redirect (new_id);

CREATE TABLE merge (
    id {ID},
    type_id {INT64} NOT NULL,
    primary_id {INT64} NOT NULL,
    record_id {INT64} NOT NULL,         -- the one that went into the primary
    at {INT64} NOT NULL,
    actor_id {INT64},
    source {TEXT} NOT NULL,
    primary_title {TEXT} NOT NULL,
    record_title {TEXT} NOT NULL,
    primary_before {BYTES} NOT NULL,
    record_before {BYTES} NOT NULL,
    primary_version {INT64} NOT NULL,   -- of the survivor right after the merge
    redirects {BYTES} NOT NULL,         -- old ids that were re-pointed by this merge
    reverted_at {INT64},
    reverted_by {INT64}
) {STRICT};
CREATE INDEX merge_primary ON merge (primary_id);
CREATE INDEX merge_record ON merge (record_id);

-- duplicates

CREATE TABLE verdict (
    id {ID},
    type_id {INT64} NOT NULL,
    a_id {INT64} NOT NULL,              -- the smaller id
    b_id {INT64} NOT NULL,
    verdict {TEXT} NOT NULL,            -- "different"
    at {INT64} NOT NULL,
    actor_id {INT64},
    UNIQUE (a_id, b_id)
) {STRICT};

CREATE TABLE duplicate_group (
    id {ID},
    type_id {INT64} NOT NULL,
    status {TEXT} NOT NULL,             -- open merged rejected
    certainty {TEXT} NOT NULL,          -- sure review
    probability {FLOAT64} NOT NULL,     -- of the strongest pair
    size {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    settled_at {INT64},
    settled_by {INT64}
) {STRICT};
CREATE INDEX duplicate_group_open ON duplicate_group (type_id, status, certainty, probability, id);

CREATE TABLE duplicate_member (
    group_id {INT64} NOT NULL,
    record_id {INT64} NOT NULL,
    PRIMARY KEY (group_id, record_id)
) {STRICT};
CREATE INDEX duplicate_member_record ON duplicate_member (record_id);

CREATE TABLE duplicate_pair (
    group_id {INT64} NOT NULL,
    a_id {INT64} NOT NULL,
    b_id {INT64} NOT NULL,
    probability {FLOAT64} NOT NULL,
    PRIMARY KEY (group_id, a_id, b_id)
) {STRICT};

-- work in the background

CREATE TABLE job (
    id {ID},
    kind {TEXT} NOT NULL,
    state {TEXT} NOT NULL,              -- waiting running done failed cancelled dead
    payload {TEXT} NOT NULL,
    subject_kind {TEXT} NOT NULL,
    subject_id {INT64},
    actor_id {INT64},
    language {TEXT} NOT NULL,
    done_count {INT64} NOT NULL,
    total_count {INT64},
    phase {TEXT} NOT NULL,
    result {TEXT},
    error {TEXT},
    attempts {INT64} NOT NULL,
    cancel_asked {INT64} NOT NULL,
    run_after {INT64} NOT NULL,
    lease_until {INT64},
    lease_by {TEXT},
    created_at {INT64} NOT NULL,
    started_at {INT64},
    finished_at {INT64}
) {STRICT};
CREATE INDEX job_waiting ON job (run_after) WHERE state IN ('waiting', 'running');

CREATE TABLE import (
    id {ID},
    type_id {INT64} NOT NULL,
    file_name {TEXT} NOT NULL,
    size {INT64} NOT NULL,
    state {TEXT} NOT NULL,
    dialect {TEXT} NOT NULL,            -- JSON
    columns {TEXT} NOT NULL,            -- JSON
    options {TEXT} NOT NULL,            -- JSON
    row_count {INT64},
    counters {TEXT},                    -- JSON
    report {TEXT},                      -- JSON
    next_row {INT64} NOT NULL,          -- where a run that was interrupted goes on
    job_id {INT64},
    error {TEXT},
    created_at {INT64} NOT NULL,
    created_by {INT64},
    finished_at {INT64},
    forgotten_at {INT64}
) {STRICT};

CREATE TABLE import_chunk (
    import_id {INT64} NOT NULL,
    number {INT64} NOT NULL,
    bytes {BYTES} NOT NULL,
    PRIMARY KEY (import_id, number)
) {STRICT};

CREATE TABLE import_refusal (
    import_id {INT64} NOT NULL,
    row_number {INT64} NOT NULL,
    position {INT64} NOT NULL,          -- several reasons for one row
    column_name {TEXT} NOT NULL,
    value {TEXT} NOT NULL,
    rule {TEXT} NOT NULL,
    suggestion {TEXT} NOT NULL,
    bound {TEXT} NOT NULL,
    cells {TEXT} NOT NULL,              -- JSON: the row as it was
    PRIMARY KEY (import_id, row_number, position)
) {STRICT};
