-- Signing in through a provider (OpenID Connect): its settings, whose account a subject of it is,
-- and which sessions it vouched for.
CREATE TABLE signin_provider (
    id {INT64} NOT NULL PRIMARY KEY,    -- 1: there is one at most
    body {TEXT} NOT NULL,               -- JSON, see crm/oidc.h
    secret {BYTES},                     -- sealed with a key that is not in the store
    author_role {TEXT} NOT NULL,        -- of whoever set it up: nobody gets more by it
    changed_at {INT64} NOT NULL
) {STRICT};

CREATE TABLE user_identity (
    issuer {TEXT} NOT NULL,
    subject {TEXT} NOT NULL,
    user_id {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    used_at {INT64} NOT NULL,
    PRIMARY KEY (issuer, subject)
) {STRICT};
CREATE INDEX user_identity_user ON user_identity (user_id);

ALTER TABLE session ADD COLUMN provider {TEXT} NOT NULL DEFAULT ''; -- '': by password
