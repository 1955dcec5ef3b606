// Who people are at a sign-in provider, and the settings of it.
#pragma once
#include "store/work.h"

struct provider_row {
    str body;   // JSON; empty: there is none
    str secret; // sealed
    str author_role;
};

MUST_CHECK bool store_provider_get(struct work *work, struct provider_row *out);
MUST_CHECK bool store_provider_put(struct work *work, const struct provider_row *row);

struct user_identity {
    str issuer;
    str subject;
    int64_t user_id;
    int64_t created_at, used_at;
};

MUST_CHECK bool store_identity_find(struct work *work, str issuer, str subject, int64_t *user_id,
                                    bool *found);
MUST_CHECK bool store_identity_add(struct work *work, str issuer, str subject, int64_t user_id);
MUST_CHECK bool store_identity_used(struct work *work, str issuer, str subject);
MUST_CHECK bool store_identity_list(struct work *work, int64_t user_id, struct user_identity **out,
                                    size_t *count);
MUST_CHECK bool store_identity_remove(struct work *work, int64_t user_id, str issuer, bool *found);
// Whether an account has that address, be it shut.
MUST_CHECK bool store_user_email_used(struct work *work, str email, bool *used);
