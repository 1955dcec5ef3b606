// The token endpoint: codes and refresh tokens for access tokens, each good once.
#include "base/clock.h"
#include "crm/account_private.h"
#include "crm/jwt.h"
#include "crm/oauth.h"
#include <sodium.h>

enum { PREFIX_SHOWN = 8, VERIFIER_LEAST = 43, VERIFIER_MOST = 128 };

static bool no(struct oauth_tokens *out, const char *error) {
    out->error = error;
    return true;
}

static bool same(str a, str b) {
    return a.len == b.len && a.len > 0 && sodium_memcmp(a.ptr, b.ptr, a.len) == 0;
}

// *known false where the program is none or disabled, or a confidential one does not prove it.
static bool recognise(struct work *work, const struct oauth_client *client,
                      struct oauth_program *program, bool *known) {
    if (!store_program_find(work, client->client_id, program, known))
        return false;
    *known = *known && !program->disabled_at;
    if (*known && program->secret_hash.len)
        *known = same(program->secret_hash, account_token_hash(work->arena, client->secret));
    return true;
}

static int64_t in_seconds(const struct work *work, int64_t seconds) {
    return work->now + seconds * (int64_t)MICROS_PER_SECOND;
}

static bool give_refresh(struct work *work, int64_t key_id, struct oauth_tokens *out) {
    out->refresh = account_random_token(work->arena, "kr_");
    return store_refresh_add(work, account_token_hash(work->arena, out->refresh), key_id,
                             in_seconds(work, OAUTH_REFRESH_DAYS * INT64_C(86400)));
}

// All that came of it ends.
static bool end_grant(struct work *work, int64_t key_id, struct oauth_tokens *out) {
    out->key_id = key_id;
    return store_grant_end(work, key_id);
}

static bool verifier_fits(struct work *work, str verifier, str challenge) {
    return verifier.len >= VERIFIER_LEAST && verifier.len <= VERIFIER_MOST &&
           same(base64url_write(work->arena, sha256_of(work->arena, verifier)), challenge);
}

static bool give_grant(struct work *work, const struct oauth_program *program,
                       const struct oauth_code *code, struct oauth_tokens *out) {
    out->access = account_random_token(work->arena, "ka_");
    out->scopes = code->scopes;
    const struct api_key key = {.name = program->name,
                                .prefix = str_slice(out->access, 0, PREFIX_SHOWN),
                                .user_id = code->user_id,
                                .scopes = code->scopes,
                                .expires_at = in_seconds(work, OAUTH_ACCESS_SECONDS)};
    return store_grant_add(work, &key, program->id, account_token_hash(work->arena, out->access),
                           &out->key_id) &&
           give_refresh(work, out->key_id, out);
}

bool crm_oauth_exchange(struct work *work, const struct oauth_client *client, str text,
                        str redirect, str verifier, struct oauth_tokens *out) {
    struct oauth_program program;
    struct oauth_code code;
    struct user user;
    bool known, found, used;
    str hash = account_token_hash(work->arena, text);
    *out = (struct oauth_tokens){0};
    if (!recognise(work, client, &program, &known))
        return false;
    if (!known)
        return no(out, "invalid_client");
    if (!store_code_find(work, hash, &code, &found))
        return false;
    if (!found || code.program_id != program.id)
        return no(out, "invalid_grant");
    if (code.key_id)
        return no(out, "invalid_grant") && end_grant(work, code.key_id, out);
    if (code.expires_at <= work->now || !str_equal(code.redirect, redirect) ||
        !verifier_fits(work, verifier, code.challenge))
        return no(out, "invalid_grant");
    if (!store_user_get(work, code.user_id, &user, &found))
        return false;
    // Scopes may have been taken from the program since.
    code.scopes = oauth_scopes_left(work->arena, code.scopes, program.scopes);
    if (!found || !code.scopes.len)
        return no(out, "invalid_grant");
    if (!give_grant(work, &program, &code, out) || !store_code_use(work, hash, out->key_id, &used))
        return false;
    return used || WORK_FAIL(work, ERR_BUSY, "Somebody was first with this code.");
}

bool crm_oauth_refresh(struct work *work, const struct oauth_client *client, str text,
                       struct oauth_tokens *out) {
    struct oauth_program program;
    struct oauth_grant grant;
    struct user user;
    bool known, found, used;
    int64_t key_id, until;
    str hash = account_token_hash(work->arena, text);
    *out = (struct oauth_tokens){0};
    if (!recognise(work, client, &program, &known))
        return false;
    if (!known)
        return no(out, "invalid_client");
    if (!store_refresh_find(work, hash, &key_id, &until, &used, &found))
        return false;
    if (!found)
        return no(out, "invalid_grant");
    if (!store_grant_get(work, key_id, &grant, &found))
        return false;
    if (!found || grant.program_id != program.id || until <= work->now)
        return no(out, "invalid_grant");
    if (used)
        return no(out, "invalid_grant") && end_grant(work, key_id, out);
    if (!store_user_get(work, grant.user_id, &user, &found))
        return false;
    if (!found)
        return no(out, "invalid_grant");
    if (!store_refresh_use(work, hash, &used))
        return false;
    if (!used)
        return WORK_FAIL(work, ERR_BUSY, "Somebody was first with this token.");
    out->access = account_random_token(work->arena, "ka_");
    out->scopes = grant.scopes;
    out->key_id = key_id;
    return give_refresh(work, key_id, out) &&
           store_grant_renew(work, key_id, account_token_hash(work->arena, out->access),
                             str_slice(out->access, 0, PREFIX_SHOWN),
                             in_seconds(work, OAUTH_ACCESS_SECONDS));
}

// What a token of either kind stands for, where it is this program's.
static bool find(struct work *work, const struct oauth_program *program, str token,
                 struct oauth_grant *grant, int64_t *expires_at, bool *found) {
    str hash = account_token_hash(work->arena, token);
    int64_t key_id = 0;
    bool used = false;
    if (!store_grant_by_access(work, hash, &key_id, expires_at, found) ||
        (!*found && !store_refresh_find(work, hash, &key_id, expires_at, &used, found)))
        return false;
    if (!*found || used) {
        *found = false;
        return true;
    }
    if (!store_grant_get(work, key_id, grant, found))
        return false;
    *found = *found && grant->program_id == program->id;
    return true;
}

bool crm_oauth_revoke(struct work *work, const struct oauth_client *client, str token,
                      struct oauth_tokens *out) {
    struct oauth_program program;
    struct oauth_grant grant;
    int64_t until;
    bool known, found;
    *out = (struct oauth_tokens){0};
    if (!recognise(work, client, &program, &known))
        return false;
    if (!known)
        return no(out, "invalid_client");
    if (!find(work, &program, token, &grant, &until, &found))
        return false;
    return !found || end_grant(work, grant.key_id, out);
}

bool crm_oauth_introspect(struct work *work, const struct oauth_client *client, str token,
                          bool *active, struct oauth_grant *grant, int64_t *expires_at,
                          const char **error) {
    struct oauth_program program;
    struct user user;
    bool known;
    *error = NULL;
    *active = false;
    if (!recognise(work, client, &program, &known))
        return false;
    if (!known || !program.secret_hash.len) // whoever asks has to prove who they are
        *error = "invalid_client";
    if (*error)
        return true;
    if (!find(work, &program, token, grant, expires_at, active))
        return false;
    *active = *active && *expires_at > work->now;
    return !*active || store_user_get(work, grant->user_id, &user, active);
}
