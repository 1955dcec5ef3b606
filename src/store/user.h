// People, their sessions and API keys, and failed logins. Only hashes of tokens are kept.
#pragma once
#include "store/work.h"

struct user {
    int64_t id;
    str name;
    str email;
    str password_hash;
    str role; // "administrator" in this version
    enum lang lang;
    str theme;   // system light dark
    str density; // compact comfortable
    // The second factor (crm/second_factor.h); the secret is sealed.
    str factor_secret;
    int64_t factor_since; // 0: not turned on
    int64_t factor_step;
};

MUST_CHECK bool store_user_count(struct work *work, int64_t *count);
// ERR_CONFLICT where the e-mail address is taken.
MUST_CHECK bool store_user_add(struct work *work, const struct user *user, int64_t *id);
MUST_CHECK bool store_user_by_email(struct work *work, str email, struct user *out, bool *found);
MUST_CHECK bool store_user_get(struct work *work, int64_t id, struct user *out, bool *found);
MUST_CHECK bool store_user_update(struct work *work, const struct user *user);
MUST_CHECK bool store_user_list(struct work *work, struct user **out, size_t *count);
// Shuts an account or opens it again; *found false where it is so already, or not there.
MUST_CHECK bool store_user_able(struct work *work, int64_t id, bool able, bool *found);

// Takes everything of the person out of the account and whatever names it (user_erase.c); the row
// stays, as records name its id, called "#ID". *found false where it is open, or erased already.
// *blanked: other entries of the trail that said something of the person and are emptied now.
MUST_CHECK bool store_user_erase(struct work *work, int64_t id, int64_t **blanked, size_t *count,
                                 bool *found);

// Addresses that erased accounts get: nobody else's.
bool store_user_is_reserved(struct arena *arena, str email);

struct session {
    str token_hash;
    int64_t user_id;
    str csrf;
    int64_t created_at;
    int64_t seen_at;
    int64_t expires_at;
    str address;  // from where it was opened
    str agent;    // what the browser calls itself
    str provider; // of sign-in that vouched for it (issuer); empty: by password
};
MUST_CHECK bool store_session_add(struct work *work, str token_hash, const struct session *session);
MUST_CHECK bool store_session_get(struct work *work, str token_hash, struct session *out,
                                  bool *found);
MUST_CHECK bool store_session_touch(struct work *work, str token_hash, int64_t seen_at);
MUST_CHECK bool store_session_delete(struct work *work, str token_hash);
// All of a user but `keep` (may be empty).
MUST_CHECK bool store_session_delete_others(struct work *work, int64_t user_id, str keep);
// Of a user, the one seen last first; at most a hundred.
MUST_CHECK bool store_session_list(struct work *work, int64_t user_id, struct session **out,
                                   size_t *count);
MUST_CHECK bool store_session_delete_expired(struct work *work);

struct api_key {
    int64_t id;
    str name;
    str prefix;
    int64_t user_id;
    int64_t created_at;
    int64_t used_at;
    str scopes;         // spaces between; empty: all that its owner may
    int64_t expires_at; // 0: never
};
MUST_CHECK bool store_api_key_add(struct work *work, const struct api_key *key, str token_hash,
                                  int64_t *id);
MUST_CHECK bool store_api_key_find(struct work *work, str token_hash, struct api_key *out,
                                   bool *found);
MUST_CHECK bool store_api_key_used(struct work *work, int64_t id);
// `user_id` 0: everybody's.
MUST_CHECK bool store_api_key_list(struct work *work, int64_t user_id, struct api_key **out,
                                   size_t *count);
MUST_CHECK bool store_api_key_revoke(struct work *work, int64_t id, int64_t user_id, bool *found);
MUST_CHECK bool store_api_key_revoke_all(struct work *work, int64_t user_id);

// Failures since `since` of a subject ("email:...", "address:...").
MUST_CHECK bool store_login_failures(struct work *work, str subject, int64_t since, int64_t *count);
// Counts one more; begins anew where the last ones are older than `since`.
MUST_CHECK bool store_login_failed(struct work *work, str subject, int64_t since);
MUST_CHECK bool store_login_succeeded(struct work *work, str subject);
// Failures that are held against a subject one after the other: until when (microseconds; 0 or in
// the past: none is), and one more, for `gap` longer.
MUST_CHECK bool store_login_pace(struct work *work, str subject, int64_t *until);
MUST_CHECK bool store_login_paced(struct work *work, str subject, int64_t gap);
// All subjects that begin and end so.
MUST_CHECK bool store_login_forget(struct work *work, str begin, str end);
// What is older than a day counts for nothing.
MUST_CHECK bool store_login_failures_sweep(struct work *work);
