// ID tokens of sign-in providers (OpenID Connect Core 1.0, section 3.1.3.7): a signed JWT (RFC
// 7519, RFC 7515) that says who somebody is.
//
// Only RS256 and ES256 are taken; "none" and the symmetric kinds are no signatures of a provider.
// The keys come from the provider's JWK set (RFC 7517), never from the token. Checked with nettle.
// Pure, any bytes, any thread.
#pragma once
#include "base/json.h"

// Base64 with the alphabet for URLs, without padding (RFC 4648, section 5): false for anything
// else.
bool base64url_read(struct arena *arena, str text, str *bytes);
bool base64_read(struct arena *arena, str text, str *bytes); // the usual alphabet, padded
str base64url_write(struct arena *arena, str bytes);
str sha256_of(struct arena *arena, str bytes); // 32 bytes

// The payload of a token whose signature one of the keys made. ERR_UNAUTHENTICATED with what is
// wrong, for the log; err->detail is "key" where no key fits by name, so that keys may be asked for
// once more.
MUST_CHECK bool jwt_read(struct arena *arena, str token, const struct json *keys,
                         struct json *claims, struct err *err);

// What an ID token has to say.
struct id_token_rule {
    str issuer;
    str client_id;
    str nonce;
    int64_t now; // microseconds
};
MUST_CHECK bool id_token_check(const struct json *claims, const struct id_token_rule *rule,
                               struct err *err);
