// Tokens, key sets and cookies of strangers: any bytes end in a refusal, since nobody here has a
// key that fits; base64url reads back as it was written.
#include "crm/jwt.h"
#include "crm/oidc.h"
#include <assert.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// The key of RFC 7515, appendix A.3.
#define KEY                                                                                        \
    "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\","                                                \
    "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","                                       \
    "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}]}"

static void read_token(struct arena *arena, str token, str keys) {
    struct json set, claims;
    struct err err = {0};
    if (!json_read(arena, keys, &set, NULL) || !jwt_read(arena, token, &set, &claims, &err))
        return;
    const struct id_token_rule rule = {STR("i"), STR("c"), STR("n"), INT64_C(1300819380) * 1000000};
    bool good = id_token_check(&claims, &rule, &err);
    assert(claims.kind == JSON_KIND_OBJECT && (good || err.code == ERR_UNAUTHENTICATED));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const struct seal_key key = {{1}};
    struct arena arena;
    arena_init(&arena);
    str text = str_copy(&arena, (str){(const char *)data, size}), bytes, first = text;
    struct provider_trip trip;
    assert(base64url_read(&arena, base64url_write(&arena, text), &bytes) && str_equal(bytes, text));
    if (base64url_read(&arena, text, &bytes))
        assert(str_equal(base64url_write(&arena, bytes), text));
    read_token(&arena, text, STR(KEY));
    if (text.len && str_split(&text, '\n', &first)) // a token and its keys
        read_token(&arena, first, text);
    assert(!provider_trip_open(&arena, &key, first, STR("state"), 1, &trip));
    arena_finish(&arena);
    return 0;
}
