// First run, signing in and out, a person's own settings, API keys.
//
// Hashing takes its time, so these handlers run on the two hashing threads without a transaction:
// they read (call_read), hash, then write (call_write).
#include "api/api_private.h"
#include "api/render.h"
#include "text/fold.h"

enum { NAME_MAX_RUNES = 100, EMAIL_MAX_BYTES = 254 };

static void write_user(struct jsonw *w, const struct user *user) {
    jsonw_name(w, "user");
    jsonw_object(w);
    jsonw_name(w, "id");
    jsonw_id(w, user->id);
    jsonw_put_text(w, "name", user->name);
    jsonw_put_text(w, "email", user->email);
    jsonw_put_text(w, "language", lang_code(user->lang));
    jsonw_put_text(w, "theme", user->theme);
    jsonw_put_text(w, "density", user->density);
    jsonw_put_text(w, "role", user->role);
    jsonw_object_end(w);
}

static void write_session(struct call *c, const struct user *user, str csrf) {
    jsonw_object(&c->json);
    write_user(&c->json, user);
    jsonw_put_text(&c->json, "csrf", csrf);
    jsonw_object_end(&c->json);
}

static void set_cookie(struct call *c, str token, int64_t max_age) {
    struct http_set_cookie cookie = {.name = auth_cookie_name(c),
                                     .value = token,
                                     .max_age = max_age,
                                     .secure = auth_cookie_secure(c)};
    http_response_cookie(&c->response, c->arena, &cookie);
}

static void answer_session(struct call *c, const struct new_session *session, int status) {
    call_status(c, status);
    set_cookie(c, session->token, SESSION_DAYS * 24 * 3600);
    write_session(c, &session->user, session->csrf);
}

// -- health

bool health_get(struct call *c) {
    bool exists;
    if (!account_exists(c->work, &exists))
        return false;
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "status", STR("ok"));
    jsonw_put_text(&c->json, "version", str_of(c->api->options.version));
    jsonw_put_text(&c->json, "engine", str_of(host_engine(c->api->options.host)));
    jsonw_put_bool(&c->json, "setup", !exists);
    jsonw_object_end(&c->json);
    return true;
}

// -- first run

static bool refuse_setup(struct call *c) {
    return call_refuse(c, ERR_NOT_FOUND, "api.setup_done", (str){0}, (str){0});
}

bool setup_get(struct call *c) {
    bool valid;
    if (!account_setup_token_valid(c->work, call_query_text(c, "token"), &valid))
        return false;
    if (!valid)
        return refuse_setup(c);
    jsonw_object(&c->json);
    jsonw_name(&c->json, "languages");
    jsonw_array(&c->json);
    for (int lang = 0; lang < LANG_COUNT; lang++)
        jsonw_text(&c->json, lang_code((enum lang)lang));
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

static bool read_name(struct call *c, str text, str *name) {
    *name = text_clean(c->arena, text);
    if (name->len && name->len <= (size_t)NAME_MAX_RUNES * 4)
        return true;
    return call_refuse(c, ERR_INPUT, "api.bad_value", STR("name"), STR("1 - 100"));
}

static bool read_email(struct call *c, str text, str *email) {
    *email = text_clean(c->arena, text);
    size_t at = str_find_char(*email, '@');
    if (at > 0 && at + 1 < email->len && email->len <= EMAIL_MAX_BYTES &&
        str_find_char(*email, ' ') == email->len)
        return true;
    return call_refuse(c, ERR_INPUT, "api.bad_value", STR("email"), STR("name@example.com"));
}

static bool read_new_password(struct call *c, str password) {
    const char *problem = account_password_problem(c->arena, password);
    return !problem ||
           call_refuse(c, ERR_INVALID, problem, (str){0}, str_format(c->arena, "%d", PASSWORD_MIN));
}

struct setting_up {
    str token;
    struct user user;
    bool valid;
    struct new_session session;
};

static bool check_setup(void *argument, struct work *work) {
    struct setting_up *s = argument;
    return account_setup_token_valid(work, s->token, &s->valid);
}

static bool do_setup(void *argument, struct work *work) {
    struct setting_up *s = argument;
    return account_setup(work, s->token, &s->user, &s->session);
}

bool setup_post(struct call *c) {
    struct setting_up s = {.token = json_get_text(&c->body, "token", STR("")),
                           .user = {.role = STR("administrator"),
                                    .theme = STR("system"),
                                    .density = STR("comfortable")}};
    str password = json_get_text(&c->body, "password", STR(""));
    if (!call_read(c, check_setup, &s))
        return false;
    if (!s.valid)
        return refuse_setup(c);
    if (!lang_of_code(json_get_text(&c->body, "language", STR("")), &s.user.lang) ||
        !read_name(c, json_get_text(&c->body, "name", STR("")), &s.user.name) ||
        !read_email(c, json_get_text(&c->body, "email", STR("")), &s.user.email) ||
        !read_new_password(c, password))
        return false;
    s.user.password_hash = account_password_hash(c->arena, password);
    if (!call_write(c, do_setup, &s))
        return c->err.code == ERR_NOT_FOUND ? refuse_setup(c) : false;
    answer_session(c, &s.session, 201);
    return true;
}

// -- signing in

struct logging_in {
    str email, address;
    struct user user;
    struct new_session session;
};

static bool look_up(void *argument, struct work *work) {
    struct logging_in *l = argument;
    return account_login_lookup(work, l->email, l->address, &l->user);
}

static bool succeed(void *argument, struct work *work) {
    struct logging_in *l = argument;
    return account_login_success(work, &l->user, l->email, l->address, &l->session);
}

static bool fail_login(void *argument, struct work *work) {
    struct logging_in *l = argument;
    return account_login_failure(work, l->email, l->address);
}

static bool refuse_locked(struct call *c) {
    if (c->err.code != ERR_DENIED)
        return false;
    str seconds = str_copy(c->arena, str_of(c->err.detail));
    call_refuse(c, ERR_DENIED, "api.too_many_logins", seconds, seconds);
    c->status = 429;
    return false;
}

bool session_post(struct call *c) {
    struct logging_in l = {.email = json_get_text(&c->body, "email", STR("")),
                           .address = http_client(c->request, &c->api->options.trusted)};
    if (!call_read(c, look_up, &l))
        return refuse_locked(c);
    bool right =
        account_password_verify(l.user.password_hash, json_get_text(&c->body, "password", STR("")));
    if (!right || !l.user.id) {
        if (!call_write(c, fail_login, &l))
            return false;
        return call_refuse(c, ERR_UNAUTHENTICATED, "api.wrong_login", (str){0}, (str){0});
    }
    if (!call_write(c, succeed, &l))
        return refuse_locked(c);
    answer_session(c, &l.session, 200);
    return true;
}

bool session_get(struct call *c) {
    write_session(c, &c->who->user, c->who->csrf);
    return true;
}

bool session_delete(struct call *c) {
    if (!account_logout(c->work, c->who->token))
        return false;
    c->forget_user = c->who->user.id;
    set_cookie(c, STR(""), 0);
    call_status(c, 204);
    return true;
}

// -- one's own settings

bool me_patch(struct call *c) {
    struct user user;
    if (!account_get(c->work, c->who->user.id, &user))
        return false;
    str name;
    const struct json *given = json_get(&c->body, "name");
    if (given) {
        if (!read_name(c, given->text, &name))
            return false;
        user.name = name;
    }
    lang_of_code(json_get_text(&c->body, "language", STR("")), &user.lang);
    user.theme = json_get_text(&c->body, "theme", user.theme);
    user.density = json_get_text(&c->body, "density", user.density);
    if (!account_change(c->work, &user))
        return false;
    c->forget_user = user.id;
    write_session(c, &user, c->who->csrf);
    return true;
}

struct changing {
    int64_t user_id;
    struct user user;
    str hash, keep;
};

static bool get_own(void *argument, struct work *work) {
    struct changing *change = argument;
    return account_get(work, change->user_id, &change->user);
}

static bool set_password(void *argument, struct work *work) {
    struct changing *change = argument;
    return account_password_set(work, change->user_id, change->hash, change->keep);
}

bool password_post(struct call *c) {
    struct changing change = {.user_id = c->who->user.id, .keep = c->who->token};
    str password = json_get_text(&c->body, "password", STR(""));
    if (!call_read(c, get_own, &change))
        return false;
    if (!account_password_verify(change.user.password_hash,
                                 json_get_text(&c->body, "current", STR(""))))
        return call_refuse(c, ERR_INVALID, "api.wrong_login", (str){0}, (str){0});
    if (!read_new_password(c, password))
        return false;
    change.hash = account_password_hash(c->arena, password);
    if (!call_write(c, set_password, &change))
        return false;
    auth_forget_user(c->api, change.user_id);
    call_status(c, 204);
    return true;
}

// -- API keys

bool tokens_get(struct call *c) {
    struct api_key *keys;
    size_t count;
    if (!account_key_list(c->work, &keys, &count))
        return false;
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_name(w, "results");
    jsonw_array(w);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(w);
        render_id(w, "id", keys[i].id);
        jsonw_put_text(w, "name", keys[i].name);
        jsonw_put_text(w, "prefix", keys[i].prefix);
        render_time(w, "createdAt", keys[i].created_at);
        render_time(w, "lastUsedAt", keys[i].used_at);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}

bool token_post(struct call *c) {
    struct api_key key;
    str name, token;
    if (!read_name(c, json_get_text(&c->body, "name", STR("")), &name) ||
        !account_key_create(c->work, name, &key, &token))
        return false;
    call_status(c, 201);
    jsonw_object(&c->json);
    render_id(&c->json, "id", key.id);
    jsonw_put_text(&c->json, "name", key.name);
    jsonw_put_text(&c->json, "token", token);
    jsonw_object_end(&c->json);
    return true;
}

bool token_delete(struct call *c) {
    int64_t id;
    if (!call_id(c, "id", &id) || !account_key_revoke(c->work, id))
        return false;
    c->forget_key = id;
    call_status(c, 204);
    return true;
}
