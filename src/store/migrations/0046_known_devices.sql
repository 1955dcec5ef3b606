-- Browsers that signed in to an account before (crm/guess.h). Passwords guessed elsewhere do not lock them out.
CREATE TABLE known_device (
    token_hash {BYTES} NOT NULL,         -- SHA-256 of what the cookie says
    user_id {INT64} NOT NULL,
    created_at {INT64} NOT NULL,
    used_at {INT64} NOT NULL,            -- the last time it signed in
    PRIMARY KEY (token_hash, user_id)
) {STRICT};
CREATE INDEX known_device_user ON known_device (user_id, used_at);

-- Wrong passwords of long ago are swept away.
CREATE INDEX login_failure_since ON login_failure (since);
