// Few sign-ins come at once, and each may wait for seconds on a provider that does not answer: so
// only some ask at a time, the others are told to come again.
#include "api/oidc_ask.h"
#include "api/api_private.h"
#include "base/clock.h"
#include "base/log.h"
#include "crm/jwt.h"
#include "http/fetch.h"
#include <pthread.h>
#include <stdlib.h>

enum { ASKING_MAX = 4, KEPT_SECONDS = 300, ANEW_SECONDS = 30 };

struct oidc_kept {
    pthread_mutex_t mutex;
    atomic_int asking;
    struct arena arena;
    str issuer, about, keys; // texts of JSON
    int64_t at;
};

struct oidc_kept *oidc_kept_create(void) {
    struct oidc_kept *kept = memory_zero(1, sizeof *kept);
    pthread_mutex_init(&kept->mutex, NULL);
    arena_init(&kept->arena);
    return kept;
}

void oidc_kept_destroy(struct oidc_kept *kept) {
    if (!kept)
        return;
    pthread_mutex_destroy(&kept->mutex);
    arena_finish(&kept->arena);
    free(kept);
}

// -- one question

static bool ask(struct call *c, struct http_fetch *fetch, struct json *out, int *status,
                struct err *err) {
    struct http_fetched fetched;
    fetch->private_hosts = c->api->options.private_hosts;
    if (atomic_fetch_add(&c->api->oidc->asking, 1) >= ASKING_MAX) {
        atomic_fetch_sub(&c->api->oidc->asking, 1);
        return fail(err, ERR_BUSY, "Others are signing in just now.");
    }
    bool asked = http_fetch(c->arena, fetch, &fetched, err);
    atomic_fetch_sub(&c->api->oidc->asking, 1);
    if (!asked)
        return false;
    *status = fetched.status;
    return json_read(c->arena, fetched.body, out, err);
}

static bool get(struct call *c, str url, struct json *out, struct err *err) {
    struct http_fetch fetch = {.url = url};
    int status = 0;
    if (!ask(c, &fetch, out, &status, err) && (!status || status == 200))
        return false;
    return status == 200 || fail(err, ERR_NETWORK, STR_FMT " answers %d.", STR_ARG(url), status);
}

// -- what it says of itself

static bool keep_hold(struct call *c, str issuer, int64_t since, str *about, str *keys) {
    struct oidc_kept *kept = c->api->oidc;
    pthread_mutex_lock(&kept->mutex);
    bool held = kept->about.len && str_equal(kept->issuer, issuer) && kept->at > since;
    if (held) {
        *about = str_copy(c->arena, kept->about);
        *keys = str_copy(c->arena, kept->keys);
    }
    pthread_mutex_unlock(&kept->mutex);
    return held;
}

static str text_of(struct call *c, const struct json *json) {
    struct buf text;
    struct jsonw w;
    buf_init(&text, c->arena);
    jsonw_init(&w, &text);
    jsonw_value(&w, json);
    return buf_str(&text);
}

static void keep(struct call *c, str issuer, const struct json *about, const struct json *keys) {
    struct oidc_kept *kept = c->api->oidc;
    str about_text = text_of(c, about), keys_text = text_of(c, keys);
    pthread_mutex_lock(&kept->mutex);
    arena_reset(&kept->arena);
    kept->issuer = str_copy(&kept->arena, issuer);
    kept->about = str_copy(&kept->arena, about_text);
    kept->keys = str_copy(&kept->arena, keys_text);
    kept->at = clock_monotonic();
    pthread_mutex_unlock(&kept->mutex);
}

static bool has_text(const struct json *list, const char *word) {
    for (size_t i = 0; list && list->kind == JSON_KIND_ARRAY && i < list->count; i++)
        if (list->items[i].kind == JSON_KIND_TEXT && str_is(list->items[i].text, word))
            return true;
    return false;
}

static bool read_about(struct call *c, const struct provider *provider, const struct json *about,
                       struct oidc_endpoints *out, struct err *err) {
    str hosts = c->api->options.private_hosts;
    const struct json *ways = json_get(about, "token_endpoint_auth_methods_supported");
    out->authorization = json_get_text(about, "authorization_endpoint", STR(""));
    out->token = json_get_text(about, "token_endpoint", STR(""));
    out->user_info = json_get_text(about, "userinfo_endpoint", STR(""));
    out->secret_in_form = ways && !has_text(ways, "client_secret_basic");
    if (!str_equal(json_get_text(about, "issuer", STR("")), provider->issuer))
        return fail(err, ERR_NETWORK, "The provider calls itself \"" STR_FMT "\".",
                    STR_ARG(json_get_text(about, "issuer", STR(""))));
    if (!http_fetch_allowed(out->authorization, hosts) || !http_fetch_allowed(out->token, hosts) ||
        !http_fetch_allowed(json_get_text(about, "jwks_uri", STR("")), hosts) ||
        (out->user_info.len && !http_fetch_allowed(out->user_info, hosts)))
        return fail(err, ERR_NETWORK,
                    "The provider names addresses that are missing or not https.");
    return true;
}

static bool look(struct call *c, const struct provider *provider, bool anew,
                 struct oidc_endpoints *out, struct err *err) {
    int64_t second = MICROS_PER_SECOND;
    str about_text, keys_text, issuer = provider->issuer;
    struct json about;
    if (keep_hold(c, issuer, clock_monotonic() - (anew ? ANEW_SECONDS : KEPT_SECONDS) * second,
                  &about_text, &keys_text))
        return json_read(c->arena, about_text, &about, err) &&
               read_about(c, provider, &about, out, err) &&
               json_read(c->arena, keys_text, &out->keys, err);
    if (str_ends(issuer, STR("/")))
        issuer = str_slice(issuer, 0, issuer.len - 1);
    str url = str_concat(c->arena, issuer, STR("/.well-known/openid-configuration"));
    if (!get(c, url, &about, err) || !read_about(c, provider, &about, out, err) ||
        !get(c, json_get_text(&about, "jwks_uri", STR("")), &out->keys, err))
        return false;
    keep(c, provider->issuer, &about, &out->keys);
    return true;
}

static bool unreachable(struct call *c, const struct err *err, str *why) {
    log_warning("sign-in provider: %s", err->text);
    if (why)
        *why = str_copy(c->arena, str_of(err->text));
    return call_refuse(c, ERR_BUSY, "oidc.unreachable", (str){0}, (str){0});
}

bool oidc_look(struct call *c, const struct provider *provider, bool anew,
               struct oidc_endpoints *out, str *why) {
    struct err err = {0};
    return look(c, provider, anew, out, &err) || unreachable(c, &err, why);
}

// -- tokens for a code

static void add(struct call *c, struct buf *form, const char *name, str value) {
    if (form->len)
        buf_add_char(form, '&');
    buf_add_z(form, name);
    buf_add_char(form, '=');
    buf_add(form, http_percent_encode(c->arena, value));
}

static bool refused_token(struct call *c, const char *why) {
    log_warning("sign-in provider: %s", why);
    return call_refuse(c, ERR_UNAUTHENTICATED, "oidc.token", (str){0}, (str){0});
}

static bool check_token(struct call *c, const struct provider *provider,
                        const struct provider_trip *trip, str token, struct json *claims) {
    struct oidc_endpoints at;
    struct err err = {0};
    const struct id_token_rule rule = {.issuer = provider->issuer,
                                       .client_id = provider->client_id,
                                       .nonce = trip->nonce,
                                       .now = clock_now()};
    if (!oidc_look(c, provider, false, &at, NULL))
        return false;
    bool good = jwt_read(c->arena, token, &at.keys, claims, &err);
    if (!good && str_is(str_of(err.detail), "key")) { // it may have new ones
        if (!oidc_look(c, provider, true, &at, NULL))
            return false;
        good = jwt_read(c->arena, token, &at.keys, claims, &err);
    }
    return (good && id_token_check(claims, &rule, &err)) || refused_token(c, err.text);
}

bool oidc_redeem(struct call *c, const struct provider *provider, const struct provider_trip *trip,
                 str code, struct json *claims, str *access_token) {
    struct oidc_endpoints at;
    struct http_fetch fetch = {0};
    struct json answer;
    struct err err = {0};
    struct buf form;
    int status = 0;
    if (!oidc_look(c, provider, false, &at, NULL))
        return false;
    buf_init(&form, c->arena);
    add(c, &form, "grant_type", STR("authorization_code"));
    add(c, &form, "code", code);
    add(c, &form, "redirect_uri", trip->redirect);
    add(c, &form, "code_verifier", trip->verifier);
    bool basic = provider->secret.len && !at.secret_in_form;
    if (basic) { // RFC 6749, section 2.3.1: encoded as in a form before
        fetch.user = http_percent_encode(c->arena, provider->client_id);
        fetch.password = http_percent_encode(c->arena, provider->secret);
    } else {
        add(c, &form, "client_id", provider->client_id);
        if (provider->secret.len)
            add(c, &form, "client_secret", provider->secret);
    }
    fetch.url = at.token;
    fetch.form = buf_str(&form);
    if (!ask(c, &fetch, &answer, &status, &err))
        return unreachable(c, &err, NULL);
    if (status != 200)
        return refused_token(
            c,
            str_z(c->arena, str_format(c->arena, "it gives no token for the code: %d " STR_FMT,
                                       status, STR_ARG(json_get_text(&answer, "error", STR(""))))));
    *access_token = json_get_text(&answer, "access_token", STR(""));
    return check_token(c, provider, trip, json_get_text(&answer, "id_token", STR("")), claims);
}

bool oidc_more(struct call *c, const struct provider *provider, str access_token, str subject,
               struct json *more) {
    struct oidc_endpoints at;
    struct err err = {0};
    int status = 0;
    *more = (struct json){.kind = JSON_KIND_NULL};
    if (!oidc_look(c, provider, false, &at, NULL))
        return false;
    if (!at.user_info.len || !access_token.len)
        return true;
    struct http_fetch fetch = {.url = at.user_info,
                               .bearer = http_header_clean(c->arena, access_token)};
    if (!ask(c, &fetch, more, &status, &err))
        return unreachable(c, &err, NULL);
    return (status == 200 && str_equal(json_get_text(more, "sub", STR("")), subject)) ||
           refused_token(c, "its userinfo is about somebody else");
}
