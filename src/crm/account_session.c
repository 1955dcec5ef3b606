// Sessions: opened with a new token each time, ended by leaving, by time (idle and in all, as the
// policy says now, whatever it said at the beginning), or by their owner from elsewhere.
#include "base/clock.h"
#include "base/id.h"
#include "base/utf8.h"
#include "crm/account_private.h"
#include "crm/guess.h"
#include "crm/refuse.h"
#include "store/one_time_link.h"
#include <string.h>

enum { CSRF_BYTES = 16, AGENT_MAX = 300, ID_BYTES = 12 };

static const int64_t minute = 60 * (int64_t)MICROS_PER_SECOND;

bool account_open_session(struct work *work, const struct user *user, const struct caller *caller,
                          struct new_session *out) {
    struct security_policy policy;
    if (!store_policy_get(work, &policy))
        return false;
    out->user = *user;
    out->token = account_random_token(work->arena, "");
    out->csrf = id_random_hex(work->arena, CSRF_BYTES);
    if (!guess_know(work, user->id, caller->device, &out->device))
        return false;
    out->seconds = policy.session_hours * 3600;
    // A second factor is the provider's business where one vouches.
    out->factor_missing = policy.factor_required && !user->factor_since && !caller->provider.len;
    struct session session = {
        .user_id = user->id,
        .csrf = out->csrf,
        .expires_at = work->now + policy.session_hours * 60 * minute,
        .address = caller->address,
        .agent = utf8_cut(caller->agent, AGENT_MAX),
        .provider = caller->provider,
    };
    return store_session_delete_expired(work) && store_link_delete_expired(work) &&
           store_session_add(work, account_token_hash(work->arena, out->token), &session);
}

static bool is_alive(const struct session *session, const struct security_policy *policy,
                     int64_t now) {
    return session->seen_at + policy->idle_minutes * minute > now &&
           session->created_at + policy->session_hours * 60 * minute > now;
}

bool account_by_session(struct work *work, str token, const struct security_policy *policy,
                        struct user *user, struct session *session, bool *found) {
    *found = false;
    if (!store_session_get(work, account_token_hash(work->arena, token), session, found))
        return false;
    *found = *found && is_alive(session, policy, work->now);
    return !*found || store_user_get(work, session->user_id, user, found);
}

bool account_seen(struct work *work, str session_token, int64_t key_id) {
    if (key_id)
        return store_api_key_used(work, key_id);
    return store_session_touch(work, account_token_hash(work->arena, session_token), work->now);
}

bool account_logout(struct work *work, str token) {
    return store_session_delete(work, account_token_hash(work->arena, token));
}

// The beginning of the token's hash: it names a session and opens nothing.
str account_session_id(struct arena *arena, const struct session *session) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < ID_BYTES && i < session->token_hash.len; i++)
        buf_format(&out, "%02x", (unsigned)(unsigned char)session->token_hash.ptr[i]);
    return buf_str(&out);
}

bool account_session_list(struct work *work, struct session **out, size_t *count) {
    struct security_policy policy;
    size_t kept = 0;
    if (!store_policy_get(work, &policy) ||
        !store_session_list(work, work->who.user_id, out, count))
        return false;
    for (size_t i = 0; i < *count; i++)
        if (is_alive(&(*out)[i], &policy, work->now))
            (*out)[kept++] = (*out)[i];
    *count = kept;
    return true;
}

bool account_session_end(struct work *work, str id) {
    struct session *list;
    size_t count;
    if (!store_session_list(work, work->who.user_id, &list, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (str_equal(account_session_id(work->arena, &list[i]), id))
            return store_session_delete(work, list[i].token_hash);
    return crm_refuse(work, ERR_NOT_FOUND, "signin.no_session", (str){0}, (str){0});
}

bool account_session_end_others(struct work *work, str keep_token) {
    return store_session_delete_others(work, work->who.user_id,
                                       account_token_hash(work->arena, keep_token));
}
