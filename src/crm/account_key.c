// Keys for programs: what they may (scopes, judged by the api), until when, and whose they are.
#include "crm/account_private.h"
#include "model/rights.h"

enum { KEY_PREFIX_SHOWN = 8 };

bool account_key_create(struct work *work, struct api_key *key, str *token) {
    *token = account_random_token(work->arena, "kt_");
    key->prefix = str_slice(*token, 0, KEY_PREFIX_SHOWN);
    key->user_id = work->who.user_id;
    key->created_at = work->now;
    return store_api_key_add(work, key, account_token_hash(work->arena, *token), &key->id);
}

bool account_by_key(struct work *work, str token, struct user *user, struct api_key *key,
                    bool *found) {
    *found = false;
    if (!store_api_key_find(work, account_token_hash(work->arena, token), key, found))
        return false;
    if (!*found)
        return true;
    if (key->user_id)
        return store_user_get(work, key->user_id, user, found);
    // Made on the command line, where nobody is signed in.
    *user = (struct user){.name = key->name,
                          .email = STR(""),
                          .role = STR(ROLE_EVERYTHING),
                          .theme = STR("system"),
                          .density = STR("comfortable")};
    return true;
}

bool account_key_list(struct work *work, int64_t user_id, struct api_key **out, size_t *count) {
    return store_api_key_list(work, user_id, out, count);
}

bool account_key_revoke(struct work *work, int64_t id, int64_t user_id) {
    bool found;
    if (!store_api_key_revoke(work, id, user_id, &found))
        return false;
    return found || WORK_FAIL(work, ERR_NOT_FOUND, "There is no key %lld.", (long long)id);
}
