// Signing in through the company's provider: leaving for it, coming back, linking an account to it,
// and its settings.
//
// The provider sends the browser back to a page of ours, which posts what it was given: so no
// address changes anything by being opened, and the cookie of the trip comes from our own page.
#include "crm/oidc.h"
#include "api/oidc_ask.h"
#include "api/render.h"
#include "api/session.h"
#include "base/clock.h"
#include "http/fetch.h"

#define PAGE "/signin/provider"

static const char *cookie_name(const struct call *c) {
    return c->request->secure ? "__Host-kartoteka-signin" : "kartoteka-signin";
}

static void set_trip(struct call *c, str sealed, int64_t max_age) {
    struct http_set_cookie cookie = {.name = cookie_name(c),
                                     .value = sealed,
                                     .max_age = max_age,
                                     .secure = c->request->secure,
                                     .strict = true};
    http_response_cookie(&c->response, c->arena, &cookie);
}

struct coming {
    const struct seal_key *key;
    struct provider provider;
    struct security_policy policy;
    struct provider_person person;
    struct caller caller;
    enum lang lang;
    struct new_session session;
};

static bool get_provider(void *argument, struct work *work) {
    struct coming *s = argument;
    return store_policy_get(work, &s->policy) && crm_provider_get(work, s->key, &s->provider);
}

// Texts of the settings have to live as long as the call.
static bool open_provider(struct call *c, struct coming *s) {
    *s = (struct coming){
        .key = &c->api->options.seal, .caller = call_caller(c), .lang = call_lang(c)};
    if (!call_read(c, get_provider, s) || !session_check_address(c, &s->policy))
        return false;
    return (s->provider.enabled && s->provider.issuer.len) ||
           call_refuse(c, ERR_NOT_FOUND, "oidc.off", (str){0}, (str){0});
}

// -- what the page of signing in shows

bool signin_ways(struct call *c) {
    struct provider provider;
    if (!crm_provider_get(c->work, NULL, &provider))
        return false;
    bool on = provider.enabled && provider.issuer.len;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "provider");
    if (on)
        jsonw_text(&c->json, provider.label);
    else
        jsonw_null(&c->json);
    jsonw_put_bool(&c->json, "passwords", !on || provider.passwords);
    jsonw_object_end(&c->json);
    return true;
}

// -- leaving

static void add_query(struct call *c, struct buf *url, const char *name, str value) {
    buf_add_char(url, str_find_char(buf_str(url), '?') < url->len ? '&' : '?');
    buf_add_z(url, name);
    buf_add_char(url, '=');
    buf_add(url, http_percent_encode(c->arena, value));
}

static bool leave(struct call *c, const struct coming *s, int64_t user_id) {
    struct oidc_endpoints at;
    struct provider_trip trip = {.issuer = s->provider.issuer, .user_id = user_id};
    struct buf url;
    if (!oidc_look(c, &s->provider, false, &at, NULL))
        return false;
    trip.redirect =
        str_format(c->arena, "%s://" STR_FMT PAGE, c->request->secure ? "https" : "http",
                   STR_ARG(http_header(c->request, "Host")));
    provider_trip_begin(c->arena, &trip, clock_now());
    buf_init(&url, c->arena);
    buf_add(&url, at.authorization);
    add_query(c, &url, "response_type", STR("code"));
    add_query(c, &url, "client_id", s->provider.client_id);
    add_query(c, &url, "redirect_uri", trip.redirect);
    add_query(c, &url, "scope", s->provider.scopes);
    add_query(c, &url, "state", trip.state);
    add_query(c, &url, "nonce", trip.nonce);
    add_query(c, &url, "code_challenge", provider_trip_challenge(c->arena, &trip));
    add_query(c, &url, "code_challenge_method", STR("S256"));
    set_trip(c, provider_trip_seal(c->arena, &c->api->options.seal, &trip), TRIP_SECONDS);
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "url", buf_str(&url));
    jsonw_object_end(&c->json);
    return true;
}

bool oidc_leave_post(struct call *c) {
    struct coming s;
    return open_provider(c, &s) && leave(c, &s, 0);
}

bool identity_leave_post(struct call *c) {
    struct coming s;
    return open_provider(c, &s) && leave(c, &s, c->who->user.id);
}

// -- coming back

static bool find_person(struct call *c, struct coming *s, int64_t user_id) {
    struct provider_trip trip;
    struct json claims, more = {.kind = JSON_KIND_NULL};
    str sealed = http_cookie(c->request, cookie_name(c)), token;
    str issuer = json_get_text(&c->body, "issuer", s->provider.issuer); // RFC 9207
    if (!provider_trip_open(c->arena, s->key, sealed, json_get_text(&c->body, "state", STR("")),
                            clock_now(), &trip) ||
        trip.user_id != user_id || !str_equal(trip.issuer, s->provider.issuer) ||
        !str_equal(issuer, trip.issuer))
        return call_refuse(c, ERR_UNAUTHENTICATED, "oidc.state", (str){0}, (str){0});
    if (!oidc_redeem(c, &s->provider, &trip, json_get_text(&c->body, "code", STR("")), &claims,
                     &token))
        return false;
    if (provider_person_lacks(&s->provider, &claims) &&
        !oidc_more(c, &s->provider, token, json_get_text(&claims, "sub", STR("")), &more))
        return false;
    provider_person_read(c->arena, &s->provider, &claims, &more, &s->person);
    return true;
}

static bool let_in(void *argument, struct work *work) {
    struct coming *s = argument;
    return crm_provider_sign_in(work, &s->provider, &s->person, &s->caller, s->lang, &s->session);
}

bool oidc_enter_post(struct call *c) {
    struct coming s;
    if (!open_provider(c, &s) || !find_person(c, &s, 0) || !call_write(c, let_in, &s))
        return false;
    auth_forget_user(c->api, s.session.user.id); // the role may be another one now
    session_answer(c, &s.session, 200);
    set_trip(c, STR(""), 0);
    return true;
}

static bool link_person(void *argument, struct work *work) {
    struct coming *s = argument;
    return crm_provider_link(work, &s->person);
}

bool identity_link_post(struct call *c) {
    struct coming s;
    if (!open_provider(c, &s) || !find_person(c, &s, c->who->user.id) ||
        !call_write(c, link_person, &s))
        return false;
    set_trip(c, STR(""), 0);
    call_status(c, 204);
    return true;
}

bool identity_list(struct call *c) {
    struct user_identity *list;
    size_t count;
    if (!store_identity_list(c->work, c->who->user.id, &list, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(&c->json);
        jsonw_put_text(&c->json, "issuer", list[i].issuer);
        jsonw_put_text(&c->json, "subject", list[i].subject);
        render_time(&c->json, "createdAt", list[i].created_at);
        render_time(&c->json, "usedAt", list[i].used_at);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool identity_unlink_post(struct call *c) {
    bool found;
    if (!store_identity_remove(c->work, c->who->user.id, json_get_text(&c->body, "issuer", STR("")),
                               &found))
        return false;
    if (!found)
        return call_refuse(c, ERR_NOT_FOUND, "api.not_found", (str){0}, (str){0});
    call_status(c, 204);
    return true;
}

// -- settings

static bool write_provider(struct call *c, const struct provider *provider, bool has_secret) {
    jsonw_object(&c->json);
    provider_write(&c->json, provider);
    jsonw_put_bool(&c->json, "hasSecret", has_secret);
    jsonw_put_text(&c->json, "redirectUri",
                   str_format(c->arena, "%s://" STR_FMT PAGE, c->request->secure ? "https" : "http",
                              STR_ARG(http_header(c->request, "Host"))));
    jsonw_object_end(&c->json);
    return true;
}

bool provider_get(struct call *c) {
    struct provider provider;
    return crm_provider_get(c->work, &c->api->options.seal, &provider) &&
           write_provider(c, &provider, provider.secret.len > 0);
}

bool provider_put(struct call *c) {
    struct provider provider;
    const struct seal_key *key = &c->api->options.seal;
    if (!crm_provider_get(c->work, key, &provider))
        return false;
    str issuer = provider.issuer;
    provider_read(c->arena, &c->body, &provider);
    const struct json *secret = json_get(&c->body, "clientSecret");
    if (secret)
        provider.secret = secret->kind == JSON_KIND_TEXT ? secret->text : STR("");
    else if (!str_equal(issuer, provider.issuer))
        provider.secret = STR(""); // of another provider: not to be sent to this one
    if (provider.issuer.len && !http_fetch_allowed(provider.issuer, c->api->options.private_hosts))
        return call_refuse(c, ERR_INVALID, "oidc.setting", STR("issuer"),
                           STR("https://login.example.com"));
    return crm_provider_put(c->work, key, &provider) &&
           write_provider(c, &provider, provider.secret.len > 0);
}

bool provider_try_post(struct call *c) {
    struct coming s = {.key = &c->api->options.seal};
    struct oidc_endpoints at;
    str why = {0};
    if (!call_read(c, get_provider, &s))
        return false;
    if (!s.provider.issuer.len)
        return call_refuse(c, ERR_NOT_FOUND, "oidc.off", (str){0}, (str){0});
    bool good = oidc_look(c, &s.provider, true, &at, &why);
    if (!good && !why.len)
        return false;
    call_reset(c);
    jsonw_object(&c->json);
    jsonw_put_bool(&c->json, "answers", good);
    jsonw_put_text(&c->json, "why", why);
    jsonw_object_end(&c->json);
    return true;
}
