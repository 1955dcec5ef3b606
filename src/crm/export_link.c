// Links to exported files: whoever has one may fetch the file until it expires. What is signed
// names what it is for, so that a signature can be used for nothing else.
#include "base/clock.h"
#include "crm/export_job.h"
#include "store/store.h"
#include <assert.h>
#include <sodium.h>

#define SECRET "export_secret" // setting: the key, hexadecimal

enum { SECRET_LOCK = 0x65787031, SIGNATURE_ROOM = 64 };

static void need_sodium(void) {
    int ready = sodium_init(); // may be called often, from any thread
    assert(ready >= 0 && "libsodium can not start");
    (void)ready;
}

bool export_secret_make(struct work *work) {
    unsigned char key[crypto_auth_hmacsha256_KEYBYTES];
    char hex[2 * sizeof key + 1];
    str kept;
    if (!db_lock_key(work->db, SECRET_LOCK, work->err) || !store_setting_get(work, SECRET, &kept))
        return false;
    if (kept.len)
        return true;
    need_sodium();
    randombytes_buf(key, sizeof key);
    sodium_bin2hex(hex, sizeof hex, key, sizeof key);
    bool done = store_setting_put(work, SECRET, str_copy(work->arena, str_of(hex)));
    sodium_memzero(key, sizeof key);
    sodium_memzero(hex, sizeof hex);
    return done;
}

bool crm_export_sign(struct work *work, int64_t id, int64_t expires, str *signature) {
    unsigned char mac[crypto_auth_hmacsha256_BYTES];
    crypto_auth_hmacsha256_state state;
    str secret;
    if (!store_setting_get(work, SECRET, &secret))
        return false;
    if (!secret.len)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no export.");
    need_sodium();
    str text = str_format(work->arena, "export %lld until %lld", (long long)id, (long long)expires);
    crypto_auth_hmacsha256_init(&state, (const unsigned char *)secret.ptr, secret.len);
    crypto_auth_hmacsha256_update(&state, (const unsigned char *)text.ptr, text.len);
    crypto_auth_hmacsha256_final(&state, mac);
    char *out = arena_alloc(work->arena, SIGNATURE_ROOM);
    sodium_bin2base64(out, SIGNATURE_ROOM, mac, sizeof mac,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    *signature = str_of(out);
    return true;
}

bool crm_export_signed(struct work *work, int64_t id, int64_t expires, str signature, bool *good) {
    str ours;
    *good = false;
    if (!crm_export_sign(work, id, expires, &ours)) {
        if (work->err->code != ERR_NOT_FOUND)
            return false;
        err_clear(work->err);
        return true;
    }
    *good = signature.len == ours.len && sodium_memcmp(signature.ptr, ours.ptr, ours.len) == 0 &&
            expires > work->now / MICROS_PER_SECOND;
    return true;
}
