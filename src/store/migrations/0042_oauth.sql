-- Programs of others that act for people (OAuth 2): which there are, codes on their way, and refresh
-- tokens. What a person allowed is a row of api_key, so whatever holds for keys holds for it.
CREATE TABLE oauth_program (
    id {ID},
    client_id {TEXT} NOT NULL UNIQUE,
    secret_hash {BYTES},                -- NULL: a public one
    name {TEXT} NOT NULL,
    redirects {TEXT} NOT NULL,          -- addresses, a line each, compared letter by letter
    scopes {TEXT} NOT NULL,             -- spaces between
    created_by {INT64},
    created_at {INT64} NOT NULL,
    ended_at {INT64}
) {STRICT};

ALTER TABLE api_key ADD COLUMN program_id {INT64}; -- NULL: a key of one's own
CREATE INDEX api_key_program ON api_key (program_id) WHERE program_id IS NOT NULL;

CREATE TABLE oauth_code (
    code_hash {BYTES} NOT NULL PRIMARY KEY,
    program_id {INT64} NOT NULL,
    user_id {INT64} NOT NULL,
    scopes {TEXT} NOT NULL,
    redirect {TEXT} NOT NULL,
    challenge {TEXT} NOT NULL,
    expires_at {INT64} NOT NULL,
    key_id {INT64}                      -- what it was given for: it was used
) {STRICT};

CREATE TABLE oauth_refresh (
    token_hash {BYTES} NOT NULL PRIMARY KEY,
    key_id {INT64} NOT NULL,
    expires_at {INT64} NOT NULL,
    used_at {INT64}
) {STRICT};
CREATE INDEX oauth_refresh_key ON oauth_refresh (key_id);
