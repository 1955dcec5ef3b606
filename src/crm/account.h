// People who use the program: set-up, login, sessions, API keys.
//
// Passwords are argon2id hashes (libsodium, 19 MiB, 2 passes: OWASP's choice), computed on worker
// threads, never more than two at once. Tokens are 256 random bits; the store keeps their SHA-256.
// Wrong passwords are counted and slowed down by guess.h. Codes of the second factor
// (second_factor.h) and passwords asked for once more have locks of their own: five in 15 minutes
// for an account, fifty for an address.
#pragma once
#include "crm/password.h"
#include "store/security_policy.h"
#include "store/user.h"

enum {
    PASSWORD_MIN = 8,    // characters; the policy may ask for more
    PASSWORD_MAX = 1000, // bytes
};

// Slow (20-80 ms): worker pool only. Empty result where the password is refused is never returned:
// check first with account_password_problem.
str account_password_hash(struct arena *arena, str password);
bool account_password_verify(str hash, str password);
// NULL where fine, else a message key ("api.password_short", "api.password_common").
const char *account_password_problem(struct arena *arena, str password, int64_t least,
                                     const struct password_person *person);

// Where somebody signs in from.
struct caller {
    str address;
    str host;     // the address as failures are counted for it: of IPv6 its network
    str network;  // the same for an account's
    str agent;    // what the browser calls itself
    str provider; // that vouches for them (issuer, crm/oidc.h); empty: a password does
    str device;   // what the browser's cookie of an earlier sign-in says; empty: none (guess.h)
};

struct new_session {
    str token; // for the cookie
    str csrf;
    int64_t seconds; // it lasts at most
    str device;      // for the cookie that makes the browser known
    struct user user;
    bool factor_missing; // the policy asks for a second factor: nothing but turning it on is open
};

// First run: the administrator. The set-up token was made by account_setup_token. ERR_NOT_FOUND
// once there is a user, or for another token. `hash` is the password's, computed before.
MUST_CHECK bool account_setup(struct work *work, str token, const struct user *user,
                              const struct caller *caller, struct new_session *out);
// The token of the first-run page, made at first asking and stored hashed; empty once there is a
// user. A new one replaces the old.
MUST_CHECK bool account_setup_token(struct work *work, str *token);
MUST_CHECK bool account_setup_token_valid(struct work *work, str token, bool *valid);
// For the command line: without a token.
MUST_CHECK bool account_create_admin(struct work *work, const struct user *user, int64_t *id);

// Login in three steps, since hashing must not hold a write transaction: look up (also says when
// locked: ERR_DENIED), verify on a worker, then note success or failure in a write transaction.
// An unknown address gives a user with id 0 and a hash that nothing fits, so it takes as long.
MUST_CHECK bool account_login_lookup(struct work *work, str email, const struct caller *caller,
                                     struct user *user);
// Still not locked, asked before a second factor's ticket is given.
MUST_CHECK bool account_login_allowed(struct work *work, const struct user *user, str email,
                                      const struct caller *caller);
// Not for those with a second factor: account_ticket (second_factor.h) is their next step.
MUST_CHECK bool account_login_success(struct work *work, const struct user *user, str email,
                                      const struct caller *caller, struct new_session *out);
// `user_id` as looked up, 0: nobody's.
MUST_CHECK bool account_login_failure(struct work *work, str email, int64_t user_id,
                                      const struct caller *caller);

// Somebody signed in who is asked for the password once more, with a lock of its own: as above,
// look up (ERR_DENIED while locked), verify, note a failure.
MUST_CHECK bool account_own_lookup(struct work *work, int64_t user_id, str address,
                                   struct user *out);
MUST_CHECK bool account_own_failure(struct work *work, int64_t user_id, str address);

// Who a cookie or key belongs to; *found false where nobody. Reads only.
MUST_CHECK bool account_by_session(struct work *work, str token,
                                   const struct security_policy *policy, struct user *user,
                                   struct session *session, bool *found);
MUST_CHECK bool account_by_key(struct work *work, str token, struct user *user, struct api_key *key,
                               bool *found);
// SHA-256, 32 bytes.
str account_token_hash(struct arena *arena, str token);
MUST_CHECK bool account_logout(struct work *work, str token);
// Notes that a session (by its token) or, where `key_id` is given, a key was used. Writes; callers
// do it now and then, not with every request.
MUST_CHECK bool account_seen(struct work *work, str session_token, int64_t key_id);

// Sessions of whoever is signed in. Ids are made of the token's hash and open nothing.
str account_session_id(struct arena *arena, const struct session *session);
MUST_CHECK bool account_session_list(struct work *work, struct session **out, size_t *count);
MUST_CHECK bool account_session_end(struct work *work, str id); // ERR_NOT_FOUND
MUST_CHECK bool account_session_end_others(struct work *work, str keep_token);

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

// *token is shown this once: "kt_" and 43 characters. Of `key` name, scopes and expires_at are
// given.
MUST_CHECK bool account_key_create(struct work *work, struct api_key *key, str *token);
// `user_id`: only that person's; 0: everybody's.
MUST_CHECK bool account_key_list(struct work *work, int64_t user_id, struct api_key **out,
                                 size_t *count);
MUST_CHECK bool account_key_revoke(struct work *work, int64_t id, int64_t user_id); // ERR_NOT_FOUND
