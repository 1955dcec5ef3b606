// Three parts with dots between; the signature is checked over the first two as they arrived.
#include "crm/jwt.h"
#include "base/clock.h"
#include <nettle/dsa.h>
#include <nettle/ecc-curve.h>
#include <nettle/ecdsa.h>
#include <nettle/rsa.h>
#include <nettle/sha2.h>
#include <sodium.h>
#include <string.h>

enum {
    TOKEN_MAX = 32 << 10,
    KEYS_MAX = 50,
    DIGEST = SHA256_DIGEST_SIZE,
    RSA_LEAST = 2048 / 8, // bytes of a modulus
    RSA_MOST = 8192 / 8,
    POINT = 32, // bytes of a coordinate of P-256
    SKEW_SECONDS = 120,
    OLD_SECONDS = 3600, // since it was issued
};

static bool no(struct err *err, const char *why) {
    return fail(err, ERR_UNAUTHENTICATED, "The ID token is refused: %s.", why);
}

static bool read_base64(struct arena *arena, str text, int variant, str *bytes) {
    size_t room = text.len / 4 * 3 + 3, length = 0;
    unsigned char *out = arena_alloc(arena, room);
    *bytes = (str){0};
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] >= 0x80) // of which libsodium takes some for letters
            return false;
    if (text.len &&
        sodium_base642bin(out, room, text.ptr, text.len, NULL, &length, NULL, variant) != 0)
        return false;
    *bytes = (str){(const char *)out, length};
    return true;
}

bool base64url_read(struct arena *arena, str text, str *bytes) {
    return read_base64(arena, text, sodium_base64_VARIANT_URLSAFE_NO_PADDING, bytes);
}

bool base64_read(struct arena *arena, str text, str *bytes) {
    return read_base64(arena, text, sodium_base64_VARIANT_ORIGINAL, bytes);
}

str base64url_write(struct arena *arena, str bytes) {
    size_t room = sodium_base64_encoded_len(bytes.len, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    char *out = arena_alloc(arena, room);
    sodium_bin2base64(out, room, (const unsigned char *)(bytes.len ? bytes.ptr : ""), bytes.len,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return str_of(out);
}

str sha256_of(struct arena *arena, str bytes) {
    uint8_t *out = arena_alloc(arena, DIGEST);
    struct sha256_ctx hash;
    sha256_init(&hash);
    sha256_update(&hash, bytes.len, (const uint8_t *)(bytes.len ? bytes.ptr : ""));
    sha256_digest(&hash, DIGEST, out);
    return (str){(const char *)out, DIGEST};
}

// -- one key, one signature

static bool key_bytes(struct arena *arena, const struct json *key, const char *name, str *out) {
    return base64url_read(arena, json_get_text(key, name, STR("")), out) && out->len > 0;
}

static bool rsa_fits(struct arena *arena, const struct json *key, str digest, str signature) {
    str modulus, exponent;
    if (!key_bytes(arena, key, "n", &modulus) || !key_bytes(arena, key, "e", &exponent) ||
        modulus.len < RSA_LEAST || modulus.len > RSA_MOST || exponent.len > 8 ||
        signature.len != modulus.len)
        return false;
    struct rsa_public_key public;
    mpz_t s;
    rsa_public_key_init(&public);
    nettle_mpz_set_str_256_u(public.n, modulus.len, (const uint8_t *)modulus.ptr);
    nettle_mpz_set_str_256_u(public.e, exponent.len, (const uint8_t *)exponent.ptr);
    nettle_mpz_init_set_str_256_u(s, signature.len, (const uint8_t *)signature.ptr);
    bool sound = mpz_odd_p(public.n) && mpz_odd_p(public.e) && mpz_cmp_ui(public.e, 3) >= 0 &&
                 mpz_cmp(s, public.n) < 0 && rsa_public_key_prepare(&public);
    bool fits = sound && rsa_sha256_verify_digest(&public, (const uint8_t *)digest.ptr, s);
    mpz_clear(s);
    rsa_public_key_clear(&public);
    return fits;
}

static bool ec_fits(struct arena *arena, const struct json *key, str digest, str signature) {
    str x, y;
    if (!str_is(json_get_text(key, "crv", STR("")), "P-256") || !key_bytes(arena, key, "x", &x) ||
        !key_bytes(arena, key, "y", &y) || x.len != POINT || y.len != POINT ||
        signature.len != 2 * POINT)
        return false;
    struct ecc_point point;
    struct dsa_signature pair;
    mpz_t px, py;
    ecc_point_init(&point, nettle_get_secp_256r1());
    dsa_signature_init(&pair);
    nettle_mpz_init_set_str_256_u(px, POINT, (const uint8_t *)x.ptr);
    nettle_mpz_init_set_str_256_u(py, POINT, (const uint8_t *)y.ptr);
    nettle_mpz_set_str_256_u(pair.r, POINT, (const uint8_t *)signature.ptr);
    nettle_mpz_set_str_256_u(pair.s, POINT, (const uint8_t *)signature.ptr + POINT);
    bool fits = ecc_point_set(&point, px, py) &&
                ecdsa_verify(&point, DIGEST, (const uint8_t *)digest.ptr, &pair);
    mpz_clear(px);
    mpz_clear(py);
    dsa_signature_clear(&pair);
    ecc_point_clear(&point);
    return fits;
}

static const struct algorithm {
    const char *name, *kind;
    bool (*fits)(struct arena *arena, const struct json *key, str digest, str signature);
} algorithms[] = {
    {"RS256", "RSA", rsa_fits},
    {"ES256", "EC", ec_fits},
};

static const struct algorithm *algorithm_of(str name) {
    for (size_t i = 0; i < sizeof algorithms / sizeof *algorithms; i++)
        if (str_is(name, algorithms[i].name))
            return &algorithms[i];
    return NULL;
}

// A key for this algorithm, and the one that the token names, if it names one.
static bool is_meant(const struct json *key, const struct algorithm *algorithm, str id) {
    str use = json_get_text(key, "use", STR("sig"));
    str only = json_get_text(key, "alg", str_of(algorithm->name));
    return str_is(json_get_text(key, "kty", STR("")), algorithm->kind) && str_is(use, "sig") &&
           str_is(only, algorithm->name) &&
           (!id.len || str_equal(json_get_text(key, "kid", STR("")), id));
}

static bool signed_by_any(struct arena *arena, const struct json *keys,
                          const struct algorithm *algorithm, str id, str text, str signature,
                          struct err *err) {
    const struct json *list = json_get(keys, "keys");
    str digest = sha256_of(arena, text);
    size_t meant = 0;
    for (size_t i = 0; list && list->kind == JSON_KIND_ARRAY && i < list->count && i < KEYS_MAX;
         i++) {
        if (!is_meant(&list->items[i], algorithm, id))
            continue;
        meant++;
        if (algorithm->fits(arena, &list->items[i], digest, signature))
            return true;
    }
    if (!meant)
        return fail_about(err, ERR_UNAUTHENTICATED, STR("key"),
                          "The ID token is refused: the provider publishes no key for it.");
    return no(err, "its signature is wrong");
}

bool jwt_read(struct arena *arena, str token, const struct json *keys, struct json *claims,
              struct err *err) {
    str parts[3], rest = token, head, payload, signature;
    struct json header;
    if (token.len > TOKEN_MAX)
        return no(err, "it is too long");
    for (int i = 0; i < 3; i++)
        if (!rest.len || !str_split(&rest, '.', &parts[i]) || !parts[i].len)
            return no(err, "it has not three parts");
    if (rest.len || token.ptr[token.len - 1] == '.')
        return no(err, "it has not three parts");
    if (!base64url_read(arena, parts[0], &head) || !base64url_read(arena, parts[1], &payload) ||
        !base64url_read(arena, parts[2], &signature))
        return no(err, "it is no base64url");
    if (!json_read(arena, head, &header, NULL) || header.kind != JSON_KIND_OBJECT)
        return no(err, "its header is no JSON object");
    const struct algorithm *algorithm = algorithm_of(json_get_text(&header, "alg", STR("")));
    if (!algorithm)
        return no(err, "it is not signed with RS256 or ES256");
    if (json_get(&header, "crit"))
        return no(err, "its header asks for an extension");
    str text = str_slice(token, 0, parts[0].len + 1 + parts[1].len);
    if (!signed_by_any(arena, keys, algorithm, json_get_text(&header, "kid", STR("")), text,
                       signature, err))
        return false;
    return (json_read(arena, payload, claims, NULL) && claims->kind == JSON_KIND_OBJECT) ||
           no(err, "its payload is no JSON object");
}

// -- what it says

// Seconds, as an integer or with a fraction.
static bool read_seconds(const struct json *claims, const char *name, int64_t *out) {
    const struct json *number = json_get(claims, name);
    double seconds = json_get_real(claims, name, -1);
    *out = (int64_t)(seconds >= 0 && seconds < 1e11 ? seconds : 0);
    return number && *out > 0;
}

static bool is_for(const struct json *audience, str client_id, size_t *count) {
    *count = 1;
    if (audience && audience->kind == JSON_KIND_TEXT)
        return str_equal(audience->text, client_id);
    if (!audience || audience->kind != JSON_KIND_ARRAY)
        return false;
    *count = audience->count;
    for (size_t i = 0; i < audience->count; i++)
        if (audience->items[i].kind == JSON_KIND_TEXT &&
            str_equal(audience->items[i].text, client_id))
            return true;
    return false;
}

bool id_token_check(const struct json *claims, const struct id_token_rule *rule, struct err *err) {
    int64_t now = rule->now / MICROS_PER_SECOND, until, since, before;
    size_t audiences;
    str nonce = json_get_text(claims, "nonce", STR(""));
    const struct json *party = json_get(claims, "azp");
    if (!str_equal(json_get_text(claims, "iss", STR("")), rule->issuer))
        return no(err, "another issuer made it");
    if (!json_get_text(claims, "sub", STR("")).len)
        return no(err, "it names nobody");
    if (!is_for(json_get(claims, "aud"), rule->client_id, &audiences))
        return no(err, "it is for another program");
    if ((audiences > 1 && !party) ||
        (party && (party->kind != JSON_KIND_TEXT || !str_equal(party->text, rule->client_id))))
        return no(err, "another program asked for it");
    if (!read_seconds(claims, "exp", &until) || until + SKEW_SECONDS <= now)
        return no(err, "it has expired");
    if (!read_seconds(claims, "iat", &since) || since > now + SKEW_SECONDS ||
        since + OLD_SECONDS < now)
        return no(err, "the time at which it was issued can not be");
    if (json_get(claims, "nbf") &&
        (!read_seconds(claims, "nbf", &before) || before > now + SKEW_SECONDS))
        return no(err, "it does not count yet");
    return (rule->nonce.len && nonce.len == rule->nonce.len &&
            sodium_memcmp(nonce.ptr, rule->nonce.ptr, nonce.len) == 0) ||
           no(err, "it answers another question (nonce)");
}
