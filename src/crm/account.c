// People, their sessions and their keys. The store keeps hashes of tokens only, and a hash of the
// password made to be slow; so reading the tables opens no door.
#include "crm/account.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/utf8.h"
#include "crm/currency.h"
#include "crm/refuse.h"
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
    CSRF_BYTES = 16,
    KEY_PREFIX_SHOWN = 8
};

static const int64_t minute = 60 * (int64_t)MICROS_PER_SECOND;
static const int64_t hour = 3600 * (int64_t)MICROS_PER_SECOND;

// The ones that lists of leaked passwords begin with, of eight characters or more, folded.
static const char *const common_passwords[] = {
    "12345678",   "123456789",  "1234567890",    "0123456789",   "87654321",   "987654321",
    "11223344",   "12341234",   "12344321",      "123123123",    "123321123",  "password",
    "password1",  "password12", "password123",   "passw0rd",     "p@ssw0rd",   "p@ssword",
    "pa$$word",   "qwertyui",   "qwertyuiop",    "qwerty123",    "qwerty12",   "qwerty1234",
    "qwertz123",  "qwer1234",   "1q2w3e4r",      "1q2w3e4r5t",   "1qaz2wsx",   "1qazxsw2",
    "q1w2e3r4",   "zaq12wsx",   "zaq1@wsx",      "asdfghjk",     "asdfghjkl",  "asdf1234",
    "zxcvbnm1",   "abcd1234",   "abc12345",      "abcdefgh",     "a1b2c3d4",   "aa123456",
    "iloveyou",   "iloveyou1",  "sunshine",      "princess",     "football",   "baseball",
    "superman",   "starwars",   "trustno1",      "whatever",     "welcome1",   "welcome123",
    "computer",   "internet",   "michelle",      "jennifer",     "samantha",   "liverpool",
    "chocolate",  "butterfly",  "administrator", "admin123",     "admin1234",  "adminadmin",
    "letmein1",   "changeme",   "changeme1",     "secret123",    "test1234",   "testtest",
    "default1",   "kartoteka",  "kartoteka1",    "kartoteka123", "haslo123",   "haslo1234",
    "polska123",  "polska12",   "kochamcie",     "mateusz1",     "bartek123",  "lolek123",
    "qwerty11",   "misiaczek",  "marcin123",     "zxcvbnm123",   "йцукен123",  "йцукенгш",
    "пароль123",  "паролчик",   "woaini1314",    "woaini520",    "5201314520", "a123456789",
    "1234qwer",   "woaini123",  "88888888",      "66668888",     "147258369",  "123654789",
    "789456123",  "963852741",  "passwort",      "passwort1",    "hallo123",   "schalke04",
    "sommer2023", "winter2023", "summer2024",    "spring2024",   "company123", "customer1",
};

static bool is_one_character(str text) {
    for (size_t i = 1; i < text.len; i++)
        if (text.ptr[i] != text.ptr[0])
            return false;
    return true;
}

const char *account_password_problem(struct arena *arena, str password) {
    if (utf8_count(password) < PASSWORD_MIN)
        return "api.password_short";
    if (password.len > PASSWORD_MAX)
        return "api.password_long";
    str folded = text_fold(arena, password);
    if (is_one_character(folded))
        return "api.password_common";
    for (size_t i = 0; i < sizeof common_passwords / sizeof *common_passwords; i++)
        if (str_is(folded, common_passwords[i]))
            return "api.password_common";
    return NULL;
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

static str random_token(struct arena *arena, const char *prefix) {
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

static bool equal_secret(str a, str b) {
    return a.len == b.len && a.len > 0 && sodium_memcmp(a.ptr, b.ptr, a.len) == 0;
}

// -- sessions

static bool open_session(struct work *work, const struct user *user, struct new_session *out) {
    out->user = *user;
    out->token = random_token(work->arena, "");
    out->csrf = id_random_hex(work->arena, CSRF_BYTES);
    struct session session = {
        .user_id = user->id,
        .csrf = out->csrf,
        .expires_at = work->now + SESSION_DAYS * 24 * hour,
    };
    return store_session_delete_expired(work) &&
           store_session_add(work, account_token_hash(work->arena, out->token), &session);
}

bool account_by_session(struct work *work, str token, struct user *user, struct session *session,
                        bool *found) {
    *found = false;
    str hash = account_token_hash(work->arena, token);
    if (!store_session_get(work, hash, session, found))
        return false;
    if (!*found)
        return true;
    *found = session->seen_at + SESSION_IDLE_HOURS * hour > work->now;
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

// -- first run

bool account_setup_token(struct work *work, str *token) {
    int64_t users;
    *token = STR("");
    if (!store_user_count(work, &users))
        return false;
    if (users)
        return true;
    *token = random_token(work->arena, "");
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

bool account_setup(struct work *work, str token, const struct user *user, struct new_session *out) {
    bool valid;
    if (!db_lock_key(work->db, 0x73657475, work->err) ||
        !account_setup_token_valid(work, token, &valid))
        return false;
    if (!valid)
        return crm_refuse(work, ERR_NOT_FOUND, "account.set_up", (str){0}, (str){0});
    struct user made = *user;
    return store_user_add(work, user, &made.id) &&
           store_setting_put(work, SETUP_SETTING, STR("")) &&
           crm_currency_start(work, user->lang) && open_session(work, &made, out);
}

bool account_create_admin(struct work *work, const struct user *user, int64_t *id) {
    return store_user_add(work, user, id) && store_setting_put(work, SETUP_SETTING, STR("")) &&
           crm_currency_start(work, user->lang);
}

// -- login

static str subject(struct work *work, const char *kind, str text) {
    str folded = text_fold(work->arena, text);
    enum { SUBJECT_MAX = 200 };
    return str_format(work->arena, "%s:" STR_FMT, kind, STR_ARG(utf8_cut(folded, SUBJECT_MAX)));
}

static bool check_lock(struct work *work, str email, str address) {
    int64_t since = work->now - FAILURE_MINUTES * minute, of_account, of_address;
    if (!store_login_failures(work, subject(work, "email", email), since, &of_account) ||
        !store_login_failures(work, subject(work, "address", address), since, &of_address))
        return false;
    if (of_account < FAILURES_OF_ACCOUNT && of_address < FAILURES_OF_ADDRESS)
        return true;
    // How long exactly would tell when the attempts were made.
    return fail_about(work->err, ERR_DENIED, STR("900"),
                      "Too many failed attempts. Please wait 15 minutes.");
}

// Of a random password nobody knows: an unknown address takes as long as a known one.
#define NOBODY_HASH                                                                                \
    "$argon2id$v=19$m=19456,t=2,p=1$u3nGBs7tYz8mYq1sLrfV1A$"                                       \
    "Wm0b1cJm0l2S1n8m7m2yKXk2tq0Yk8m3p2xq8uQ2b5E"

bool account_login_lookup(struct work *work, str email, str address, struct user *user) {
    bool found;
    *user = (struct user){0};
    if (!check_lock(work, email, address) || !store_user_by_email(work, email, user, &found))
        return false;
    if (!found)
        *user = (struct user){.password_hash = STR(NOBODY_HASH)};
    return true;
}

bool account_login_success(struct work *work, const struct user *user, str email, str address,
                           struct new_session *out) {
    // Attempts may run side by side: the lock counts when the door opens, not when one knocks.
    return check_lock(work, email, address) &&
           store_login_succeeded(work, subject(work, "email", email)) &&
           open_session(work, user, out);
}

bool account_login_failure(struct work *work, str email, str address) {
    int64_t since = work->now - FAILURE_MINUTES * minute;
    return store_login_failed(work, subject(work, "email", email), since) &&
           store_login_failed(work, subject(work, "address", address), since);
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
    return store_user_update(work, &user) && store_session_delete_others(work, user_id, keep);
}

bool account_password_reset(struct work *work, str email, str hash) {
    struct user user;
    bool found;
    if (!store_user_by_email(work, email, &user, &found))
        return false;
    if (!found)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no account " STR_FMT ".", STR_ARG(email));
    return account_password_set(work, user.id, hash, STR("")) &&
           store_login_succeeded(work, subject(work, "email", email));
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

// -- API keys

bool account_key_create(struct work *work, str name, struct api_key *key, str *token) {
    *token = random_token(work->arena, "kt_");
    *key = (struct api_key){
        .name = name,
        .prefix = str_slice(*token, 0, KEY_PREFIX_SHOWN),
        .user_id = work->who.user_id,
        .created_at = work->now,
    };
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
                          .role = STR("administrator"),
                          .theme = STR("system"),
                          .density = STR("comfortable")};
    return true;
}

bool account_key_list(struct work *work, struct api_key **out, size_t *count) {
    return store_api_key_list(work, out, count);
}

bool account_key_revoke(struct work *work, int64_t id) {
    bool found;
    if (!store_api_key_revoke(work, id, &found))
        return false;
    return found || WORK_FAIL(work, ERR_NOT_FOUND, "There is no key %lld.", (long long)id);
}
