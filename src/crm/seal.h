// Secrets that have to be read again (unlike passwords): sealed with a key that is not in the
// store, so that a copy of the database opens nothing.
//
// XChaCha20-Poly1305 of libsodium. What a secret belongs to ("factor 17") is sealed with it: moved
// to another row it does not open.
#pragma once
#include "base/err.h"
#include "base/str.h"

enum { SEAL_KEY_BYTES = 32 };

struct seal_key {
    unsigned char bytes[SEAL_KEY_BYTES];
};

str seal_close(struct arena *arena, const struct seal_key *key, str secret, str belongs_to);
// ERR_STORAGE where it does not open: another key, or changed bytes.
MUST_CHECK bool seal_open(struct arena *arena, const struct seal_key *key, str sealed,
                          str belongs_to, str *secret, struct err *err);
// A keyed hash (BLAKE2b, 32 bytes) of what has few bits of its own.
str seal_hash(struct arena *arena, const struct seal_key *key, str text);
