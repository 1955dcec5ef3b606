// OAuth 2.0 for programs of others: what they say of themselves to a person, the person's answer,
// what the person allowed, and tokens. Registering programs: programs.c.
#include "crm/oauth.h"
#include "api/api_private.h"
#include "api/key_scope.h"
#include "api/render.h"
#include "api/session.h"
#include "base/clock.h"
#include "crm/jwt.h"

static str origin(const struct call *c) {
    return str_format(c->arena, "%s://" STR_FMT, c->request->secure ? "https" : "http",
                      STR_ARG(http_header(c->request, "Host")));
}

// RFC 8414.
bool oauth_about(struct call *c) {
    static const struct {
        const char *name, *path;
    } places[] = {{"authorization_endpoint", "/signin/authorize"},
                  {"token_endpoint", "/oauth/v1/token"},
                  {"revocation_endpoint", "/oauth/v1/token/revoke"},
                  {"introspection_endpoint", "/oauth/v1/token/introspect"}};
    static const struct {
        const char *name, *values;
    } lists[] = {
        {"response_types_supported", "code"},
        {"grant_types_supported", "authorization_code refresh_token"},
        {"code_challenge_methods_supported", "S256"},
        {"token_endpoint_auth_methods_supported", "client_secret_basic client_secret_post none"}};
    struct jsonw *w = &c->json;
    str one;
    jsonw_object(w);
    jsonw_put_text(w, "issuer", origin(c));
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        jsonw_put_text(w, places[i].name, str_concat(c->arena, origin(c), str_of(places[i].path)));
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        str rest = str_of(lists[i].values);
        jsonw_name(w, lists[i].name);
        jsonw_array(w);
        while (rest.len && str_split(&rest, ' ', &one))
            jsonw_text(w, one);
        jsonw_array_end(w);
    }
    jsonw_put_bool(w, "authorization_response_iss_parameter_supported", true);
    jsonw_object_end(w);
    return true;
}

// -- the person

static void read_request(struct call *c, struct oauth_request *r) {
    *r = (struct oauth_request){
        .client_id = json_get_text(&c->body, "clientId", STR("")),
        .redirect = json_get_text(&c->body, "redirectUri", STR("")),
        .response_type = json_get_text(&c->body, "responseType", STR("")),
        .scope = json_get_text(&c->body, "scope", STR("")),
        .state = json_get_text(&c->body, "state", STR("")),
        .challenge = json_get_text(&c->body, "codeChallenge", STR("")),
        .challenge_method = json_get_text(&c->body, "codeChallengeMethod", STR("")),
    };
}

static void add_query(struct call *c, struct buf *url, const char *name, str value) {
    buf_add_char(url, str_find_char(buf_str(url), '?') < url->len ? '&' : '?');
    buf_add_z(url, name);
    buf_add_char(url, '=');
    buf_add(url, http_percent_encode(c->arena, value));
}

static str way_back(struct call *c, const struct oauth_request *r, const char *name, str value) {
    struct buf url;
    buf_init(&url, c->arena);
    buf_add(&url, r->redirect);
    add_query(c, &url, name, value);
    if (r->state.len)
        add_query(c, &url, "state", r->state);
    add_query(c, &url, "iss", origin(c)); // RFC 9207
    return buf_str(&url);
}

bool oauth_look_post(struct call *c) {
    struct oauth_request r;
    const char *error;
    read_request(c, &r);
    if (!crm_oauth_read(c->work, &r, &error))
        return false;
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "name", r.program.name);
    keys_write_scopes(&c->json, "scopes", error ? STR("") : r.scopes);
    jsonw_name(&c->json, "url"); // where to go at once: the program asked for what can not be
    if (error)
        jsonw_text(&c->json, way_back(c, &r, "error", str_of(error)));
    else
        jsonw_null(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool oauth_answer_post(struct call *c) {
    struct oauth_request r;
    const char *error;
    str code, url;
    read_request(c, &r);
    if (!crm_oauth_read(c->work, &r, &error))
        return false;
    if (!error && !json_get_bool(&c->body, "allow", false))
        error = "access_denied";
    if (error) {
        url = way_back(c, &r, "error", str_of(error));
    } else {
        if (!crm_oauth_allow(c->work, &r, &code))
            return false;
        url = way_back(c, &r, "code", code);
    }
    c->noted.subject = str_format(c->arena, "programs/%lld", (long long)r.program.id);
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "url", url);
    jsonw_object_end(&c->json);
    return true;
}

bool own_programs_get(struct call *c) {
    struct oauth_grant *list;
    size_t count;
    if (!store_grant_list(c->work, c->who->user.id, &list, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(&c->json);
        render_id(&c->json, "id", list[i].key_id);
        jsonw_put_text(&c->json, "name", list[i].program);
        keys_write_scopes(&c->json, "scopes", list[i].scopes);
        render_time(&c->json, "createdAt", list[i].created_at);
        render_time(&c->json, "usedAt", list[i].used_at);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool own_program_end(struct call *c) {
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_oauth_grant_end(c->work, id))
        return false;
    c->forget_key = id;
    call_status(c, 204);
    return true;
}

// -- the programs' tokens

// RFC 6749, section 5.2. What was found out is committed, so the call itself is done.
static bool told_no(struct call *c, const char *error) {
    bool client = str_is(str_of(error), "invalid_client");
    call_status(c, client ? 401 : 400);
    if (client)
        http_response_header(&c->response, "WWW-Authenticate", STR("Basic realm=\"oauth\""));
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "error", str_of(error));
    jsonw_object_end(&c->json);
    return true;
}

static str field(const struct http_request *form, const char *name) {
    str value;
    return http_query(form, name, &value) ? value : STR("");
}

// Basic authentication, each half encoded as in a form (2.3.1), or fields of the form.
static void read_client(struct call *c, const struct http_request *form, struct oauth_client *out) {
    str header = http_header(c->request, "Authorization"), id, secret, text;
    struct err err;
    *out = (struct oauth_client){field(form, "client_id"), field(form, "client_secret")};
    if (!str_equal_ascii_nocase(str_slice(header, 0, 6), STR("Basic ")) ||
        !base64_read(c->arena, str_trim(str_from(header, 6)), &text))
        return;
    size_t colon = str_find_char(text, ':');
    if (http_percent_decode(c->arena, str_slice(text, 0, colon), true, &id, &err) &&
        http_percent_decode(c->arena, str_from(text, colon + 1), true, &secret, &err))
        *out = (struct oauth_client){id, secret};
}

// The form as a request whose queries are its fields.
static bool read_form(struct call *c, struct http_request *form) {
    struct err err;
    *form = (struct http_request){.arena = c->arena};
    return http_query_read(form, c->request->body, &err);
}

static bool answer_tokens(struct call *c, const struct oauth_tokens *tokens) {
    c->forget_key = tokens->key_id;
    if (tokens->error)
        return told_no(c, tokens->error);
    c->noted.subject = str_format(c->arena, "tokens/%lld", (long long)tokens->key_id);
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "access_token", tokens->access);
    jsonw_put_text(&c->json, "refresh_token", tokens->refresh);
    jsonw_put_text(&c->json, "token_type", STR("bearer"));
    jsonw_put_int(&c->json, "expires_in", OAUTH_ACCESS_SECONDS);
    jsonw_put_text(&c->json, "scope", tokens->scopes);
    jsonw_object_end(&c->json);
    return true;
}

bool oauth_token_post(struct call *c) {
    struct http_request form;
    struct oauth_client client;
    struct oauth_tokens tokens;
    if (!read_form(c, &form))
        return told_no(c, "invalid_request");
    read_client(c, &form, &client);
    str kind = field(&form, "grant_type");
    if (str_is(kind, "authorization_code"))
        return crm_oauth_exchange(c->work, &client, field(&form, "code"),
                                  field(&form, "redirect_uri"), field(&form, "code_verifier"),
                                  &tokens) &&
               answer_tokens(c, &tokens);
    if (str_is(kind, "refresh_token"))
        return crm_oauth_refresh(c->work, &client, field(&form, "refresh_token"), &tokens) &&
               answer_tokens(c, &tokens);
    return told_no(c, "unsupported_grant_type");
}

bool oauth_revoke_post(struct call *c) {
    struct http_request form;
    struct oauth_client client;
    struct oauth_tokens tokens;
    if (!read_form(c, &form))
        return told_no(c, "invalid_request");
    read_client(c, &form, &client);
    if (!crm_oauth_revoke(c->work, &client, field(&form, "token"), &tokens))
        return false;
    c->forget_key = tokens.key_id;
    if (tokens.error)
        return told_no(c, tokens.error);
    jsonw_object(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool oauth_introspect_post(struct call *c) {
    struct http_request form;
    struct oauth_client client;
    struct oauth_grant grant;
    const char *error;
    int64_t until = 0;
    bool active;
    if (!read_form(c, &form))
        return told_no(c, "invalid_request");
    read_client(c, &form, &client);
    if (!crm_oauth_introspect(c->work, &client, field(&form, "token"), &active, &grant, &until,
                              &error))
        return false;
    if (error)
        return told_no(c, error);
    jsonw_object(&c->json);
    jsonw_put_bool(&c->json, "active", active);
    if (active) {
        jsonw_put_text(&c->json, "scope", grant.scopes);
        jsonw_put_text(&c->json, "client_id", client.client_id);
        jsonw_put_text(&c->json, "sub", str_format(c->arena, "%lld", (long long)grant.user_id));
        jsonw_put_int(&c->json, "exp", until / MICROS_PER_SECOND);
    }
    jsonw_object_end(&c->json);
    return true;
}
