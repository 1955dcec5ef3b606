// Keeping answers. What was refused wrote nothing and is not kept: it is judged anew.
#include "crm/answer.h"
#include "base/clock.h"
#include <sodium.h>

static const int64_t kept_micros = (int64_t)ANSWER_HOURS * 3600 * MICROS_PER_SECOND;

str crm_answer_request(struct arena *arena, const str *parts, size_t count) {
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (size_t i = 0; i < count; i++) {
        uint64_t length = parts[i].len;
        crypto_hash_sha256_update(&state, (const unsigned char *)&length, sizeof length);
        crypto_hash_sha256_update(&state, (const unsigned char *)parts[i].ptr, parts[i].len);
    }
    unsigned char *out = arena_alloc(arena, crypto_hash_sha256_BYTES);
    crypto_hash_sha256_final(&state, out);
    return (str){(const char *)out, crypto_hash_sha256_BYTES};
}

static int64_t lock_number(const struct answer_key *key) {
    return (int64_t)(hash_u64(str_hash(key->who)) ^ str_hash(key->name));
}

bool crm_answer_find(struct work *work, const struct answer_key *key, struct kept_answer *out,
                     bool *found) {
    if (!db_lock_key(work->db, lock_number(key), work->err) ||
        !store_answer_get(work, key->who, key->name, out, found))
        return false;
    if (*found && out->at < work->now - kept_micros)
        *found = false; // crm_answer_keep takes its place
    if (!*found)
        return true;
    if (!str_equal(out->request, key->request))
        return WORK_FAIL(work, ERR_INVALID, "This Idempotency-Key was used for another request.");
    return out->whole ||
           WORK_FAIL(work, ERR_CONFLICT, "This was done already; its answer is not kept.");
}

bool crm_answer_keep(struct work *work, const struct answer_key *key, int64_t status, str headers,
                     str body) {
    struct kept_answer answer = {.status = status,
                                 .headers = headers,
                                 .body = body.len ? body : STR(""),
                                 .whole = body.len <= ANSWER_BODY_MAX,
                                 .request = key->request};
    return store_answer_put(work, key->who, key->name, &answer);
}

bool crm_answer_tidy(struct work *work, bool *more) {
    enum { AT_ONCE = 1000 };
    return store_answer_tidy(work, work->now - kept_micros, ANSWERS_MAX, AT_ONCE, more);
}
