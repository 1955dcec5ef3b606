// What has to come back with the browser is in its own cookie, sealed: no row for whoever only
// clicks, and nobody else's browser can be led in.
#include "base/clock.h"
#include "crm/account_private.h"
#include "crm/jwt.h"
#include "crm/oidc.h"
#include <sodium.h>

#define SEALED_FOR "signin trip"

void provider_trip_begin(struct arena *arena, struct provider_trip *trip, int64_t now) {
    trip->state = account_random_token(arena, "");
    trip->nonce = account_random_token(arena, "");
    trip->verifier = account_random_token(arena, "");
    trip->until = now + TRIP_SECONDS * (int64_t)MICROS_PER_SECOND;
}

str provider_trip_challenge(struct arena *arena, const struct provider_trip *trip) {
    return base64url_write(arena, sha256_of(arena, trip->verifier));
}

str provider_trip_seal(struct arena *arena, const struct seal_key *key,
                       const struct provider_trip *trip) {
    struct buf text;
    struct jsonw w;
    buf_init(&text, arena);
    jsonw_init(&w, &text);
    jsonw_object(&w);
    jsonw_put_text(&w, "state", trip->state);
    jsonw_put_text(&w, "nonce", trip->nonce);
    jsonw_put_text(&w, "verifier", trip->verifier);
    jsonw_put_text(&w, "issuer", trip->issuer);
    jsonw_put_text(&w, "redirect", trip->redirect);
    jsonw_put_int(&w, "user", trip->user_id);
    jsonw_put_int(&w, "until", trip->until);
    jsonw_object_end(&w);
    return base64url_write(arena, seal_close(arena, key, buf_str(&text), STR(SEALED_FOR)));
}

bool provider_trip_open(struct arena *arena, const struct seal_key *key, str sealed, str state,
                        int64_t now, struct provider_trip *out) {
    str bytes, text;
    struct json json;
    if (!base64url_read(arena, sealed, &bytes) ||
        !seal_open(arena, key, bytes, STR(SEALED_FOR), &text, NULL) ||
        !json_read(arena, text, &json, NULL))
        return false;
    *out = (struct provider_trip){
        .state = json_get_text(&json, "state", STR("")),
        .nonce = json_get_text(&json, "nonce", STR("")),
        .verifier = json_get_text(&json, "verifier", STR("")),
        .issuer = json_get_text(&json, "issuer", STR("")),
        .redirect = json_get_text(&json, "redirect", STR("")),
        .user_id = json_get_int(&json, "user", 0),
        .until = json_get_int(&json, "until", 0),
    };
    return out->until > now && out->state.len && out->state.len == state.len &&
           sodium_memcmp(out->state.ptr, state.ptr, state.len) == 0;
}
