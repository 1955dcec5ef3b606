// People who use the program: set-up, login, sessions, API keys.
//
// Passwords are argon2id hashes (libsodium, 19 MiB, 2 passes: OWASP's choice), computed on worker
// threads, never more than two at once. Tokens are 256 random bits; the store keeps their SHA-256.
// Failed logins are counted per address and per account: five in 15 minutes lock the account for
// the rest of them, fifty the address.
#pragma once
#include "store/user.h"

enum {
    PASSWORD_MIN = 8,
    PASSWORD_MAX = 1000, // bytes
    SESSION_IDLE_HOURS = 24,
    SESSION_DAYS = 14
};

// Slow (20-80 ms): worker pool only. Empty result where the password is refused is never returned:
// check first with account_password_problem.
str account_password_hash(struct arena *arena, str password);
bool account_password_verify(str hash, str password);
// NULL where fine, else a message key ("api.password_short", "api.password_common").
const char *account_password_problem(struct arena *arena, str password);

struct new_session {
    str token; // for the cookie
    str csrf;
    struct user user;
};

// First run: the administrator. The set-up token was made by account_setup_token. ERR_NOT_FOUND
// once there is a user, or for another token. `hash` is the password's, computed before.
MUST_CHECK bool account_setup(struct work *work, str token, const struct user *user,
                              struct new_session *out);
// The token of the first-run page, made at first asking and stored hashed; empty once there is a
// user. A new one replaces the old.
MUST_CHECK bool account_setup_token(struct work *work, str *token);
MUST_CHECK bool account_setup_token_valid(struct work *work, str token, bool *valid);
// For the command line: without a token.
MUST_CHECK bool account_create_admin(struct work *work, const struct user *user, int64_t *id);

// Login in three steps, since hashing must not hold a write transaction: look up (also says when
// locked: ERR_DENIED), verify on a worker, then note success or failure in a write transaction.
// An unknown address gives a user with id 0 and a hash that nothing fits, so it takes as long.
MUST_CHECK bool account_login_lookup(struct work *work, str email, str address, struct user *user);
MUST_CHECK bool account_login_success(struct work *work, const struct user *user, str email,
                                      str address, struct new_session *out);
MUST_CHECK bool account_login_failure(struct work *work, str email, str address);

// Who a cookie or key belongs to; *found false where nobody. Reads only.
MUST_CHECK bool account_by_session(struct work *work, str token, struct user *user,
                                   struct session *session, bool *found);
MUST_CHECK bool account_by_key(struct work *work, str token, struct user *user, struct api_key *key,
                               bool *found);
// SHA-256, 32 bytes.
str account_token_hash(struct arena *arena, str token);
MUST_CHECK bool account_logout(struct work *work, str token);
// Notes that a session (by its token) or, where `key_id` is given, a key was used. Writes; callers
// do it now and then, not with every request.
MUST_CHECK bool account_seen(struct work *work, str session_token, int64_t key_id);

// The account's own settings. account_get fills the hash, too, so change what it gave.
MUST_CHECK bool account_get(struct work *work, int64_t user_id, struct user *out);
MUST_CHECK bool account_change(struct work *work, const struct user *user);
// Ends all other sessions of the account; `keep_session`: the token of this one, or empty.
MUST_CHECK bool account_password_set(struct work *work, int64_t user_id, str hash,
                                     str keep_session);
// For the command line, where a password was forgotten: ends all sessions and the account's lock
// after failed logins. ERR_NOT_FOUND.
MUST_CHECK bool account_password_reset(struct work *work, str email, str hash);
MUST_CHECK bool account_exists(struct work *work, bool *exists); // is there any?

// *token is shown this once: "kt_" and 43 characters.
MUST_CHECK bool account_key_create(struct work *work, str name, struct api_key *key, str *token);
MUST_CHECK bool account_key_list(struct work *work, struct api_key **out, size_t *count);
MUST_CHECK bool account_key_revoke(struct work *work, int64_t id); // ERR_NOT_FOUND
