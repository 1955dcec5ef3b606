// What is secret here is never an argument of a sentence or a log line.
#include "crm/second_factor.h"
#include "base/clock.h"
#include "base/id.h"
#include "crm/account_private.h"
#include "crm/guess.h"
#include "crm/refuse.h"
#include "crm/totp.h"
#include "store/one_time_link.h"
#include "store/second_factor.h"
#include <sodium.h>

enum { RECOVERY_BYTES = 10, RECOVERY_LETTERS = 16, RECOVERY_GROUP = 4 };

static str belongs_to(struct work *work, int64_t user_id) {
    return str_format(work->arena, "factor %lld", (long long)user_id);
}

static str lock_of(struct work *work, int64_t user_id) {
    return account_subject(work, "code", account_id_text(work->arena, user_id));
}

bool factor_get(struct work *work, int64_t user_id, struct factor_view *out) {
    struct user user;
    struct security_policy policy;
    if (!account_get(work, user_id, &user) || !store_policy_get(work, &policy) ||
        !store_recovery_left(work, user_id, &out->codes_left))
        return false;
    out->since = user.factor_since;
    out->required = policy.factor_required;
    return true;
}

bool factor_begin(struct work *work, const struct seal_key *key, const struct user *user,
                  struct factor_begun *out) {
    unsigned char secret[TOTP_SECRET_BYTES];
    if (user->factor_since)
        return crm_refuse(work, ERR_CONFLICT, "signin.factor_on", (str){0}, (str){0});
    random_bytes(secret, sizeof secret);
    str bytes = {(const char *)secret, sizeof secret};
    out->secret = totp_base32(work->arena, bytes);
    out->uri = totp_uri(work->arena, user->email, out->secret);
    str sealed = seal_close(work->arena, key, bytes, belongs_to(work, user->id));
    sodium_memzero(secret, sizeof secret);
    return store_factor_put(work, user->id, sealed);
}

// "abcd-efgh-ijkl-mnop": 80 random bits.
static str recovery_code(struct arena *arena) {
    unsigned char bytes[RECOVERY_BYTES];
    struct buf out;
    random_bytes(bytes, sizeof bytes);
    str letters =
        str_lower_ascii(arena, totp_base32(arena, (str){(const char *)bytes, sizeof bytes}));
    sodium_memzero(bytes, sizeof bytes);
    buf_init(&out, arena);
    for (size_t at = 0; at < letters.len; at += RECOVERY_GROUP) {
        if (at)
            buf_add_char(&out, '-');
        buf_add(&out, str_slice(letters, at, at + RECOVERY_GROUP));
    }
    return buf_str(&out);
}

// Of the letters and digits alone, so it does not matter how it is written.
static str recovery_hash(struct work *work, const struct seal_key *key, int64_t user_id, str code) {
    struct buf plain;
    buf_init(&plain, work->arena);
    buf_format(&plain, "recovery %lld ", (long long)user_id);
    str lower = str_lower_ascii(work->arena, code);
    for (size_t i = 0; i < lower.len; i++)
        if ((lower.ptr[i] >= 'a' && lower.ptr[i] <= 'z') ||
            (lower.ptr[i] >= '0' && lower.ptr[i] <= '9'))
            buf_add_char(&plain, lower.ptr[i]);
    return seal_hash(work->arena, key, buf_str(&plain));
}

bool factor_new_codes(struct work *work, const struct seal_key *key, int64_t user_id, str **codes) {
    str *hashes = ARENA_ARRAY(work->arena, RECOVERY_CODES, str);
    *codes = ARENA_ARRAY(work->arena, RECOVERY_CODES, str);
    for (size_t i = 0; i < RECOVERY_CODES; i++) {
        (*codes)[i] = recovery_code(work->arena);
        hashes[i] = recovery_hash(work, key, user_id, (*codes)[i]);
    }
    return store_recovery_put(work, user_id, hashes, RECOVERY_CODES);
}

// A code of the authenticator, which is good once.
static bool try_code(struct work *work, const struct seal_key *key, const struct user *user,
                     str code, bool *right) {
    str secret;
    int64_t step;
    *right = false;
    if (!user->factor_secret.len)
        return true;
    if (!seal_open(work->arena, key, user->factor_secret, belongs_to(work, user->id), &secret,
                   work->err))
        return false;
    if (!totp_fits(secret, code, work->now, &step))
        return true;
    return store_factor_step(work, user->id, step, right);
}

static bool note(struct work *work, int64_t user_id, str address, bool right) {
    str subject = lock_of(work, user_id);
    return right ? store_login_succeeded(work, subject)
                 : account_note_failure(work, subject, address);
}

bool factor_try(struct work *work, const struct seal_key *key, const struct user *user, str code,
                str address, bool *right) {
    if (!account_check_lock(work, lock_of(work, user->id), address) ||
        !try_code(work, key, user, code, right))
        return false;
    str hash = recovery_hash(work, key, user->id, code);
    if (!*right && !store_recovery_take(work, user->id, hash, right))
        return false;
    return note(work, user->id, address, *right);
}

bool factor_confirm(struct work *work, const struct seal_key *key, str code, str keep_session,
                    str address, bool *right, str **codes) {
    struct user user;
    int64_t id = work->who.user_id;
    if (!account_check_lock(work, lock_of(work, id), address) || !account_get(work, id, &user))
        return false;
    if (user.factor_since || !user.factor_secret.len)
        return crm_refuse(work, ERR_CONFLICT,
                          user.factor_since ? "signin.factor_on" : "signin.factor_not_begun",
                          (str){0}, (str){0});
    if (!try_code(work, key, &user, code, right) || !note(work, id, address, *right))
        return false;
    return !*right ||
           (store_factor_on(work, id, work->now) && factor_new_codes(work, key, id, codes) &&
            account_session_end_others(work, keep_session));
}

bool factor_off(struct work *work, int64_t user_id) {
    return store_factor_off(work, user_id);
}

// -- between the two steps

bool account_ticket(struct work *work, const struct user *user, str *ticket, int64_t *expires_at) {
    *ticket = account_random_token(work->arena, "");
    struct one_time_link link = {
        .kind = STR(LINK_CODE),
        .user_id = user->id,
        .expires_at = work->now + TICKET_MINUTES * 60 * (int64_t)MICROS_PER_SECOND,
    };
    *expires_at = link.expires_at;
    return store_link_add(work, account_token_hash(work->arena, *ticket), &link);
}

bool account_ticket_code(struct work *work, const struct seal_key *key, str ticket, str code,
                         const struct caller *caller, enum ticket_verdict *verdict,
                         struct new_session *out) {
    struct one_time_link link;
    struct user user;
    bool found, right;
    *verdict = TICKET_GONE;
    str hash = account_token_hash(work->arena, ticket);
    if (!store_link_find(work, hash, LINK_CODE, &link, &found))
        return false;
    if (!found || link.tries >= TICKET_TRIES)
        return true;
    if (!store_user_get(work, link.user_id, &user, &found))
        return false;
    if (!found || !user.factor_since)
        return true;
    if (!factor_try(work, key, &user, code, caller->host, &right))
        return false;
    if (!right) {
        *verdict = TICKET_WRONG;
        return store_link_tried(work, link.id);
    }
    if (!store_link_take(work, link.id, &found))
        return false;
    if (!found)
        return true;
    *verdict = TICKET_RIGHT;
    struct guess guess = {user.email, caller, user.id, false};
    return guess_right(work, &guess) && account_open_session(work, &user, caller, out);
}
