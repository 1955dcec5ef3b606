-- Signing in: the second factor, links that are good once, what a session was opened with, what a
-- key may do and until when, and the policy for all of it.
ALTER TABLE user_account ADD COLUMN factor_secret {BYTES};  -- sealed with a key that is not in the store
ALTER TABLE user_account ADD COLUMN factor_since {INT64};   -- NULL: not turned on (yet)
ALTER TABLE user_account ADD COLUMN factor_step {INT64} NOT NULL DEFAULT 0; -- of the last code taken
ALTER TABLE session ADD COLUMN address {TEXT} NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN agent {TEXT} NOT NULL DEFAULT '';
ALTER TABLE api_key ADD COLUMN scopes {TEXT} NOT NULL DEFAULT ''; -- spaces between; '': all its owner may
ALTER TABLE api_key ADD COLUMN expires_at {INT64};

CREATE TABLE recovery_code (
    user_id {INT64} NOT NULL,
    code_hash {BYTES} NOT NULL,         -- keyed: reading this table opens no door
    used_at {INT64},
    PRIMARY KEY (user_id, code_hash)
) {STRICT};

CREATE TABLE one_time_link (
    id {ID},
    token_hash {BYTES} NOT NULL UNIQUE,
    kind {TEXT} NOT NULL,               -- invitation reset code
    user_id {INT64},                    -- NULL: of somebody who is not there yet
    name {TEXT} NOT NULL DEFAULT '',
    email {TEXT} NOT NULL DEFAULT '',
    role {TEXT} NOT NULL DEFAULT '',
    created_by {INT64},
    created_at {INT64} NOT NULL,
    expires_at {INT64} NOT NULL,
    tries {INT64} NOT NULL DEFAULT 0,
    used_at {INT64}
) {STRICT};
CREATE INDEX one_time_link_kind ON one_time_link (kind, expires_at);

CREATE TABLE security_policy (
    id {INT64} NOT NULL PRIMARY KEY,    -- 1: there is one
    password_least {INT64} NOT NULL,    -- characters
    factor_required {INT64} NOT NULL,
    idle_minutes {INT64} NOT NULL,      -- without a request
    session_hours {INT64} NOT NULL,     -- since signing in
    addresses {TEXT} NOT NULL,          -- networks, ", " between; '': any
    export_rows {INT64} NOT NULL        -- 0: any number
) {STRICT};
INSERT INTO security_policy VALUES (1, 8, 0, 1440, 336, '', 0);
