// Programs of others that act for people (OAuth 2), codes and refresh tokens; only hashes of what
// opens something. What a person allowed is an API key with the program's id.
#pragma once
#include "store/user.h"

struct oauth_program {
    int64_t id;
    str client_id;
    str secret_hash; // empty: a public one
    str name;
    str redirects; // a line each
    str scopes;    // spaces between
    int64_t created_at;
    int64_t disabled_at;     // 0: it is not
    int64_t people, used_at; // who let it act for them, when it last did; of a list only
};
MUST_CHECK bool store_program_add(struct work *work, struct oauth_program *program);
MUST_CHECK bool store_program_find(struct work *work, str client_id, struct oauth_program *out,
                                   bool *found);
MUST_CHECK bool store_program_get(struct work *work, int64_t id, struct oauth_program *out,
                                  bool *found);
MUST_CHECK bool store_program_list(struct work *work, struct oauth_program **out, size_t *count);
// Name, addresses, scopes, secret, and whether it is disabled.
MUST_CHECK bool store_program_write(struct work *work, const struct oauth_program *program);
// Ends it with all that people allowed it.
MUST_CHECK bool store_program_end(struct work *work, int64_t id, bool *found);

struct oauth_code {
    int64_t program_id, user_id;
    str scopes, redirect, challenge;
    int64_t expires_at;
    int64_t key_id; // 0: not used yet
};
MUST_CHECK bool store_code_add(struct work *work, str hash, const struct oauth_code *code);
MUST_CHECK bool store_code_find(struct work *work, str hash, struct oauth_code *out, bool *found);
// *used false where somebody was first.
MUST_CHECK bool store_code_use(struct work *work, str hash, int64_t key_id, bool *used);
MUST_CHECK bool store_oauth_delete_expired(struct work *work);

// What a person allowed a program.
struct oauth_grant {
    int64_t key_id, program_id, user_id;
    str program, scopes;
    int64_t created_at, used_at;
    str person, email; // of store_program_grants only
};
MUST_CHECK bool store_grant_add(struct work *work, const struct api_key *key, int64_t program_id,
                                str token_hash, int64_t *key_id);
MUST_CHECK bool store_grant_get(struct work *work, int64_t key_id, struct oauth_grant *out,
                                bool *found); // not one that has ended
MUST_CHECK bool store_grant_list(struct work *work, int64_t user_id, struct oauth_grant **out,
                                 size_t *count);
MUST_CHECK bool store_program_grants(struct work *work, int64_t program_id,
                                     struct oauth_grant **out, size_t *count);
// `scopes` are some of those it has: without any it would do everything.
MUST_CHECK bool store_grant_narrow(struct work *work, int64_t key_id, str scopes);
// Another access token in the place of the one before.
MUST_CHECK bool store_grant_renew(struct work *work, int64_t key_id, str token_hash, str prefix,
                                  int64_t expires_at);
MUST_CHECK bool store_grant_end(struct work *work, int64_t key_id);
// By an access token, be it expired.
MUST_CHECK bool store_grant_by_access(struct work *work, str token_hash, int64_t *key_id,
                                      int64_t *expires_at, bool *found);

MUST_CHECK bool store_refresh_add(struct work *work, str hash, int64_t key_id, int64_t expires_at);
MUST_CHECK bool store_refresh_find(struct work *work, str hash, int64_t *key_id,
                                   int64_t *expires_at, bool *used, bool *found);
MUST_CHECK bool store_refresh_use(struct work *work, str hash, bool *used);
