// People and their passwords: set-up, signing in. The store keeps hashes of tokens only, and a hash
// of the password made to be slow; so reading the tables opens no door.
#include "crm/account.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/utf8.h"
#include "crm/account_private.h"
#include "crm/currency.h"
#include "crm/guess.h"
#include "crm/refuse.h"
#include "model/rights.h"
#include "store/one_time_link.h"
#include "store/store.h"
#include "text/fold.h"
#include <assert.h>
#include <sodium.h>
#include <string.h>

#define SETUP_SETTING "setup_token"

enum {
    FAILURE_MINUTES = 15,
    FAILURES_OF_ACCOUNT = 5,
    FAILURES_OF_ADDRESS = 50,
    PASSWORD_PASSES = 2,
    PASSWORD_MEMORY = 19 << 20, // bytes
    TOKEN_BYTES = 32,
};

static const int64_t minute = 60 * (int64_t)MICROS_PER_SECOND;

const char *account_password_problem(struct arena *arena, str password, int64_t least,
                                     const struct password_person *person) {
    if ((int64_t)utf8_count(password) < least)
        return "api.password_short";
    if (password.len > PASSWORD_MAX)
        return "api.password_long";
    return password_is_common(arena, password, person) ? "api.password_common" : NULL;
}

static void need_sodium(void) {
    int ready = sodium_init(); // may be called often, from any thread
    assert(ready >= 0);
    (void)ready;
}

str account_password_hash(struct arena *arena, str password) {
    need_sodium();
    char *hash = arena_alloc(arena, crypto_pwhash_STRBYTES);
    assert(password.len <= PASSWORD_MAX);
    int done = crypto_pwhash_str_alg(hash, password.ptr, password.len, PASSWORD_PASSES,
                                     PASSWORD_MEMORY, crypto_pwhash_ALG_ARGON2ID13);
    assert(done == 0 && "no memory for hashing a password");
    (void)done;
    return str_of(hash);
}

bool account_password_verify(str hash, str password) {
    need_sodium();
    char copy[crypto_pwhash_STRBYTES] = {0};
    if (hash.len >= sizeof copy || password.len > PASSWORD_MAX)
        return false;
    memcpy(copy, hash.ptr, hash.len);
    return crypto_pwhash_str_verify(copy, password.len ? password.ptr : "", password.len) == 0;
}

// -- tokens

str account_token_hash(struct arena *arena, str token) {
    unsigned char *hash = arena_alloc(arena, crypto_hash_sha256_BYTES);
    crypto_hash_sha256(hash, (const unsigned char *)(token.len ? token.ptr : ""), token.len);
    return (str){(const char *)hash, crypto_hash_sha256_BYTES};
}

str account_random_token(struct arena *arena, const char *prefix) {
    unsigned char bytes[TOKEN_BYTES];
    enum {
        ROOM = sodium_base64_ENCODED_LEN(TOKEN_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
    };
    size_t before = strlen(prefix);
    char *text = arena_alloc(arena, before + ROOM);
    memcpy(text, prefix, before);
    random_bytes(bytes, sizeof bytes);
    sodium_bin2base64(text + before, ROOM, bytes, sizeof bytes,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    sodium_memzero(bytes, sizeof bytes);
    return str_of(text);
}

static str hex(struct arena *arena, str bytes) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < bytes.len; i++)
        buf_format(&out, "%02x", (unsigned)(unsigned char)bytes.ptr[i]);
    return buf_str(&out);
}

str account_id_text(struct arena *arena, int64_t id) {
    return str_format(arena, "%lld", (long long)id);
}

static bool equal_secret(str a, str b) {
    return a.len == b.len && a.len > 0 && sodium_memcmp(a.ptr, b.ptr, a.len) == 0;
}

// -- first run

bool account_setup_token(struct work *work, str *token) {
    int64_t users;
    *token = STR("");
    if (!store_user_count(work, &users))
        return false;
    if (users)
        return true;
    *token = account_random_token(work->arena, "");
    return store_setting_put(work, SETUP_SETTING,
                             hex(work->arena, account_token_hash(work->arena, *token)));
}

bool account_setup_token_valid(struct work *work, str token, bool *valid) {
    int64_t users;
    str stored;
    *valid = false;
    if (!store_user_count(work, &users) || !store_setting_get(work, SETUP_SETTING, &stored))
        return false;
    *valid = users == 0 &&
             equal_secret(stored, hex(work->arena, account_token_hash(work->arena, token)));
    return true;
}

bool account_setup(struct work *work, str token, const struct user *user,
                   const struct caller *caller, struct new_session *out) {
    bool valid;
    if (!db_lock_key(work->db, 0x73657475, work->err) ||
        !account_setup_token_valid(work, token, &valid))
        return false;
    if (!valid)
        return crm_refuse(work, ERR_NOT_FOUND, "account.set_up", (str){0}, (str){0});
    struct user made = *user;
    return store_user_add(work, user, &made.id) &&
           store_setting_put(work, SETUP_SETTING, STR("")) &&
           crm_currency_start(work, user->lang) && account_open_session(work, &made, caller, out);
}

bool account_create_admin(struct work *work, const struct user *user, int64_t *id) {
    return store_user_add(work, user, id) && store_setting_put(work, SETUP_SETTING, STR("")) &&
           crm_currency_start(work, user->lang);
}

// -- login

str account_subject(struct work *work, const char *kind, str text) {
    str folded = text_fold(work->arena, text);
    enum { SUBJECT_MAX = 200 };
    return str_format(work->arena, "%s:" STR_FMT, kind, STR_ARG(utf8_cut(folded, SUBJECT_MAX)));
}

bool account_check_lock(struct work *work, str subject, str address) {
    int64_t since = work->now - FAILURE_MINUTES * minute, of_account, of_address;
    if (!store_login_failures(work, subject, since, &of_account) ||
        !store_login_failures(work, account_subject(work, "address", address), since, &of_address))
        return false;
    of_address = address.len ? of_address : 0;
    if (of_account < FAILURES_OF_ACCOUNT && of_address < FAILURES_OF_ADDRESS)
        return true;
    // How long exactly would tell when the attempts were made.
    return fail_about(work->err, ERR_DENIED, STR("900"),
                      "Too many failed attempts. Please wait 15 minutes.");
}

bool account_note_failure(struct work *work, str subject, str address) {
    int64_t since = work->now - FAILURE_MINUTES * minute;
    return store_login_failed(work, subject, since) &&
           (!address.len ||
            store_login_failed(work, account_subject(work, "address", address), since));
}

// Of a random password nobody knows: an unknown address takes as long as a known one.
#define NOBODY_HASH                                                                                \
    "$argon2id$v=19$m=19456,t=2,p=1$u3nGBs7tYz8mYq1sLrfV1A$"                                       \
    "Wm0b1cJm0l2S1n8m7m2yKXk2tq0Yk8m3p2xq8uQ2b5E"

str account_no_password(void) {
    return STR(NOBODY_HASH);
}

bool account_login_lookup(struct work *work, str email, const struct caller *caller,
                          struct user *user) {
    bool found;
    *user = (struct user){0};
    if (!store_user_by_email(work, email, user, &found))
        return false;
    if (!found)
        *user = (struct user){.password_hash = STR(NOBODY_HASH)};
    return guess_open(work, &(struct guess){email, caller, user->id, false});
}

bool account_login_allowed(struct work *work, const struct user *user, str email,
                           const struct caller *caller) {
    return guess_open(work, &(struct guess){email, caller, user->id, false});
}

bool account_login_success(struct work *work, const struct user *user, str email,
                           const struct caller *caller, struct new_session *out) {
    // Attempts may run side by side: the lock counts when the door opens, not when one knocks.
    return guess_right(work, &(struct guess){email, caller, user->id, false}) &&
           account_open_session(work, user, caller, out);
}

bool account_login_failure(struct work *work, str email, int64_t user_id,
                           const struct caller *caller) {
    return guess_wrong(work, &(struct guess){email, caller, user_id, false});
}

// -- asking once more who is signed in already

bool account_own_lookup(struct work *work, int64_t user_id, str address, struct user *out) {
    str subject = account_subject(work, "own", account_id_text(work->arena, user_id));
    return account_check_lock(work, subject, address) && account_get(work, user_id, out);
}

bool account_own_failure(struct work *work, int64_t user_id, str address) {
    return account_note_failure(
        work, account_subject(work, "own", account_id_text(work->arena, user_id)), address);
}

// -- the account's own settings

bool account_change(struct work *work, const struct user *user) {
    return store_user_update(work, user);
}

bool account_password_set(struct work *work, int64_t user_id, str hash, str keep_session) {
    struct user user;
    bool found;
    if (!store_user_get(work, user_id, &user, &found))
        return false;
    if (!found)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no such account.");
    user.password_hash = hash;
    str keep = keep_session.len ? account_token_hash(work->arena, keep_session) : STR("");
    return store_user_update(work, &user) && store_session_delete_others(work, user_id, keep) &&
           store_link_delete_of(work, LINK_RESET, user_id, STR("")) &&
           store_link_delete_of(work, LINK_CODE, user_id, STR(""));
}

bool account_password_reset(struct work *work, str email, str hash) {
    struct user user;
    bool found;
    if (!store_user_by_email(work, email, &user, &found))
        return false;
    if (!found)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no account " STR_FMT ".", STR_ARG(email));
    return account_password_set(work, user.id, hash, STR("")) && guess_forget(work, email, user.id);
}

bool account_get(struct work *work, int64_t user_id, struct user *out) {
    bool found;
    if (!store_user_get(work, user_id, out, &found))
        return false;
    return found || WORK_FAIL(work, ERR_NOT_FOUND, "There is no such account.");
}

bool account_exists(struct work *work, bool *exists) {
    int64_t users;
    if (!store_user_count(work, &users))
        return false;
    *exists = users > 0;
    return true;
}
