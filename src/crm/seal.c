// A sealed secret is a version byte, the nonce, and what libsodium makes.
#include "crm/seal.h"
#include <assert.h>
#include <sodium.h>
#include <string.h>

enum {
    VERSION = 1,
    NONCE = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    TAG = crypto_aead_xchacha20poly1305_ietf_ABYTES,
    HEAD = 1 + NONCE,
    HASH = 32
};

static const unsigned char *bytes(str text) {
    return (const unsigned char *)(text.len ? text.ptr : "");
}

str seal_close(struct arena *arena, const struct seal_key *key, str secret, str belongs_to) {
    unsigned char *out = arena_alloc(arena, HEAD + secret.len + TAG);
    unsigned long long length;
    int ready = sodium_init();
    assert(ready >= 0);
    (void)ready;
    out[0] = VERSION;
    randombytes_buf(out + 1, NONCE);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + HEAD, &length, bytes(secret), secret.len,
                                               bytes(belongs_to), belongs_to.len, NULL, out + 1,
                                               key->bytes);
    return (str){(const char *)out, HEAD + (size_t)length};
}

bool seal_open(struct arena *arena, const struct seal_key *key, str sealed, str belongs_to,
               str *secret, struct err *err) {
    unsigned long long length;
    if (sealed.len >= HEAD + TAG && sealed.ptr[0] == VERSION && sodium_init() >= 0) {
        unsigned char *out = arena_alloc(arena, sealed.len);
        if (crypto_aead_xchacha20poly1305_ietf_decrypt(
                out, &length, NULL, bytes(sealed) + HEAD, sealed.len - HEAD, bytes(belongs_to),
                belongs_to.len, bytes(sealed) + 1, key->bytes) == 0) {
            *secret = (str){(const char *)out, (size_t)length};
            return true;
        }
    }
    return fail(err, ERR_STORAGE,
                "A secret in the store does not open with the key of this server (secrets.key).");
}

str seal_hash(struct arena *arena, const struct seal_key *key, str text) {
    unsigned char *out = arena_alloc(arena, HASH);
    crypto_generichash(out, HASH, bytes(text), text.len, key->bytes, sizeof key->bytes);
    return (str){(const char *)out, HASH};
}
