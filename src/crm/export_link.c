// Links to exported files: whoever has one may fetch the file until it expires. What is signed
// names what it is for, so that a signature can be used for nothing else.
#include "base/clock.h"
#include "crm/access.h"
#include "crm/export_job.h"
#include "store/store.h"
#include "store/user.h"
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

bool crm_export_linkable(const struct work *work, const struct export *export) {
    return crm_access_same(work, export->created_by);
}

bool crm_export_sign(struct work *work, const struct export_link *link, str *signature) {
    unsigned char mac[crypto_auth_hmacsha256_BYTES];
    crypto_auth_hmacsha256_state state;
    str secret;
    if (!store_setting_get(work, SECRET, &secret))
        return false;
    if (!secret.len)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no export.");
    need_sodium();
    str text = str_format(work->arena, "export %lld for %lld until %lld", (long long)link->id,
                          (long long)link->user_id, (long long)link->expires);
    crypto_auth_hmacsha256_init(&state, (const unsigned char *)secret.ptr, secret.len);
    crypto_auth_hmacsha256_update(&state, (const unsigned char *)text.ptr, text.len);
    crypto_auth_hmacsha256_final(&state, mac);
    char *out = arena_alloc(work->arena, SIGNATURE_ROOM);
    sodium_bin2base64(out, SIGNATURE_ROOM, mac, sizeof mac,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    *signature = str_of(out);
    return true;
}

bool crm_export_signed(struct work *work, const struct export_link *link, str signature,
                       bool *good) {
    str ours;
    *good = false;
    if (!crm_export_sign(work, link, &ours)) {
        if (work->err->code != ERR_NOT_FOUND)
            return false;
        err_clear(work->err);
        return true;
    }
    *good = signature.len == ours.len && sodium_memcmp(signature.ptr, ours.ptr, ours.len) == 0 &&
            link->expires > work->now / MICROS_PER_SECOND;
    return true;
}

// Whoever has the file has what it holds. The link needs no key: whose it is is all that is known.
bool crm_export_fetched(struct work *work, const struct export_link *link,
                        const struct export *export, struct audit_entry *whence) {
    struct user user;
    bool found;
    if (!store_user_get(work, link->user_id, &user, &found))
        return false;
    whence->actor_id = link->user_id;
    whence->actor_name = found ? user.name : STR("");
    whence->action = AUDIT_EXPORT_DOWNLOAD;
    whence->type_id = export->type_id;
    whence->count = export->rows;
    whence->subject = str_format(work->arena, "exports/%lld", (long long)export->id);
    return crm_audit_note(work, whence) &&
           store_audit_export_again(work, whence->id, whence->subject);
}
