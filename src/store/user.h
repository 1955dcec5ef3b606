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
};

MUST_CHECK bool store_user_count(struct work *work, int64_t *count);
// ERR_CONFLICT where the e-mail address is taken.
MUST_CHECK bool store_user_add(struct work *work, const struct user *user, int64_t *id);
MUST_CHECK bool store_user_by_email(struct work *work, str email, struct user *out, bool *found);
MUST_CHECK bool store_user_get(struct work *work, int64_t id, struct user *out, bool *found);
MUST_CHECK bool store_user_update(struct work *work, const struct user *user);
MUST_CHECK bool store_user_list(struct work *work, struct user **out, size_t *count);

struct session {
    int64_t user_id;
    str csrf;
    int64_t seen_at;
    int64_t expires_at;
};
MUST_CHECK bool store_session_add(struct work *work, str token_hash, const struct session *session);
MUST_CHECK bool store_session_get(struct work *work, str token_hash, struct session *out,
                                  bool *found);
MUST_CHECK bool store_session_touch(struct work *work, str token_hash, int64_t seen_at);
MUST_CHECK bool store_session_delete(struct work *work, str token_hash);
// All of a user but `keep` (may be empty).
MUST_CHECK bool store_session_delete_others(struct work *work, int64_t user_id, str keep);
MUST_CHECK bool store_session_delete_expired(struct work *work);

struct api_key {
    int64_t id;
    str name;
    str prefix;
    int64_t user_id;
    int64_t created_at;
    int64_t used_at;
};
MUST_CHECK bool store_api_key_add(struct work *work, const struct api_key *key, str token_hash,
                                  int64_t *id);
MUST_CHECK bool store_api_key_find(struct work *work, str token_hash, struct api_key *out,
                                   bool *found);
MUST_CHECK bool store_api_key_used(struct work *work, int64_t id);
MUST_CHECK bool store_api_key_list(struct work *work, struct api_key **out, size_t *count);
MUST_CHECK bool store_api_key_revoke(struct work *work, int64_t id, bool *found);

// Failures since `since` of a subject ("email:...", "address:...").
MUST_CHECK bool store_login_failures(struct work *work, str subject, int64_t since, int64_t *count);
// Counts one more; begins anew where the last ones are older than `since`.
MUST_CHECK bool store_login_failed(struct work *work, str subject, int64_t since);
MUST_CHECK bool store_login_succeeded(struct work *work, str subject);
