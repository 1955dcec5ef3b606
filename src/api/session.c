// First run, signing in and out, a person's own settings and password.
//
// Hashing takes its time, so these handlers run on the two hashing threads without a transaction:
// they read (call_read), hash, then write (call_write).
#include "api/session.h"
#include "api/render.h"
#include "crm/oidc.h"
#include "crm/second_factor.h"
#include "http/network.h"
#include "model/rights.h"
#include "text/fold.h"

enum { DEVICE_MAX = 100, DEVICE_SECONDS = 180 * 86400 }; // bytes; as the store keeps it

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

// `rights` NULL right after signing in: they are asked for with the next request, and those of who
// was signed in before are another's.
static void write_session(struct call *c, const struct user *user, str csrf, bool missing,
                          const struct rights *rights) {
    jsonw_object(&c->json);
    write_user(&c->json, user);
    jsonw_put_text(&c->json, "csrf", csrf);
    jsonw_put_bool(&c->json, "secondFactorMissing", missing);
    if (rights)
        people_write_rights(&c->json, rights);
    jsonw_object_end(&c->json);
}

static void set_cookie(struct call *c, str token, int64_t max_age) {
    struct http_set_cookie cookie = {.name = auth_cookie_name(c),
                                     .value = token,
                                     .max_age = max_age,
                                     .secure = c->request->secure};
    http_response_cookie(&c->response, c->arena, &cookie);
}

static const char *device_cookie_name(const struct call *c) {
    return c->request->secure ? "__Host-kartoteka-device" : "kartoteka-device";
}

// Outlives the session: the browser that signed in is known by it (crm/guess.h).
static void set_device(struct call *c, str token) {
    struct http_set_cookie cookie = {.name = device_cookie_name(c),
                                     .value = token,
                                     .max_age = DEVICE_SECONDS,
                                     .secure = c->request->secure,
                                     .strict = true};
    http_response_cookie(&c->response, c->arena, &cookie);
}

void session_answer(struct call *c, const struct new_session *session, int status) {
    c->noted.actor_id = session->user.id;
    c->noted.actor_name = session->user.name;
    call_status(c, status);
    set_cookie(c, session->token, session->seconds);
    set_device(c, session->device);
    write_session(c, &session->user, session->csrf, session->factor_missing, NULL);
}

struct caller call_caller(const struct call *c) {
    str address = http_client(c->request, &c->api->options.trusted);
    str device = http_cookie(c->request, device_cookie_name(c));
    return (struct caller){.address = address,
                           .host = http_network_text(c->arena, address, 32, 64),
                           .network = http_network_text(c->arena, address, 24, 56),
                           .agent = http_header(c->request, "User-Agent"),
                           .device = device.len <= DEVICE_MAX ? device : (str){0}};
}

bool session_check_address(struct call *c, const struct security_policy *policy) {
    str address = call_caller(c).address;
    return http_networks_have(policy->addresses, address) ||
           call_refuse(c, ERR_DENIED, "signin.address", address, (str){0});
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

bool session_read_name(struct call *c, str text, str *name) {
    *name = text_clean(c->arena, text);
    if (name->len && name->len <= (size_t)NAME_MAX_RUNES * 4)
        return true;
    return call_refuse(c, ERR_INPUT, "api.bad_value", STR("name"), STR("1 - 100"));
}

bool session_read_email(struct call *c, str text, str *email) {
    *email = text_clean(c->arena, text);
    size_t at = str_find_char(*email, '@');
    if (at > 0 && at + 1 < email->len && email->len <= EMAIL_MAX_BYTES &&
        str_find_char(*email, ' ') == email->len)
        return true;
    return call_refuse(c, ERR_INPUT, "api.bad_value", STR("email"), STR("name@example.com"));
}

bool session_check_password(struct call *c, str password, const struct security_policy *policy,
                            const struct user *user) {
    struct password_person person = {user->name, user->email};
    int64_t least = policy->password_least;
    const char *problem = account_password_problem(c->arena, password, least, &person);
    return !problem || call_refuse(c, ERR_INVALID, problem, (str){0},
                                   str_format(c->arena, "%lld", (long long)least));
}

struct setting_up {
    str token;
    struct user user;
    bool valid;
    struct caller caller;
    struct security_policy policy;
    struct new_session session;
};

static bool check_setup(void *argument, struct work *work) {
    struct setting_up *s = argument;
    return store_policy_get(work, &s->policy) &&
           account_setup_token_valid(work, s->token, &s->valid);
}

static bool do_setup(void *argument, struct work *work) {
    struct setting_up *s = argument;
    return account_setup(work, s->token, &s->user, &s->caller, &s->session);
}

bool setup_post(struct call *c) {
    struct setting_up s = {.token = json_get_text(&c->body, "token", STR("")),
                           .caller = call_caller(c),
                           .user = {.role = STR(ROLE_EVERYTHING),
                                    .theme = STR("system"),
                                    .density = STR("comfortable")}};
    str password = json_get_text(&c->body, "password", STR(""));
    if (!call_read(c, check_setup, &s))
        return false;
    if (!s.valid)
        return refuse_setup(c);
    if (!lang_of_code(json_get_text(&c->body, "language", STR("")), &s.user.lang) ||
        !session_read_name(c, json_get_text(&c->body, "name", STR("")), &s.user.name) ||
        !session_read_email(c, json_get_text(&c->body, "email", STR("")), &s.user.email) ||
        !session_check_password(c, password, &s.policy, &s.user))
        return false;
    s.user.password_hash = account_password_hash(c->arena, password);
    if (!call_write(c, do_setup, &s))
        return c->err.code == ERR_NOT_FOUND ? refuse_setup(c) : false;
    session_answer(c, &s.session, 201);
    return true;
}

// -- signing in

struct logging_in {
    str email;
    struct caller caller;
    struct user user;
    struct security_policy policy;
    bool opens; // with a password
    struct new_session session;
    str ticket; // where a second factor is asked for
    int64_t ticket_until;
};

static bool look_up(void *argument, struct work *work) {
    struct logging_in *l = argument;
    return store_policy_get(work, &l->policy) &&
           account_login_lookup(work, l->email, &l->caller, &l->user) &&
           crm_password_opens(work, &l->user, &l->opens);
}

static bool succeed(void *argument, struct work *work) {
    struct logging_in *l = argument;
    if (l->user.factor_since)
        return account_login_allowed(work, &l->user, l->email, &l->caller) &&
               account_ticket(work, &l->user, &l->ticket, &l->ticket_until);
    return account_login_success(work, &l->user, l->email, &l->caller, &l->session);
}

static bool fail_login(void *argument, struct work *work) {
    struct logging_in *l = argument;
    return account_login_failure(work, l->email, l->user.id, &l->caller);
}

bool session_refuse_locked(struct call *c) {
    if (c->err.code != ERR_DENIED || c->message_key)
        return false;
    str seconds = str_copy(c->arena, str_of(c->err.detail));
    call_refuse(c, ERR_DENIED, "api.too_many_logins", seconds, seconds);
    c->status = 429;
    return false;
}

// The password was right and is not enough.
static void answer_ticket(struct call *c, const struct logging_in *l) {
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "ticket", l->ticket);
    render_time(&c->json, "expiresAt", l->ticket_until);
    jsonw_object_end(&c->json);
}

bool session_post(struct call *c) {
    struct logging_in l = {.email = json_get_text(&c->body, "email", STR("")),
                           .caller = call_caller(c)};
    if (!call_read(c, look_up, &l))
        return session_refuse_locked(c);
    if (!session_check_address(c, &l.policy))
        return false;
    bool right =
        account_password_verify(l.user.password_hash, json_get_text(&c->body, "password", STR("")));
    if (!right || !l.user.id) {
        if (!call_write(c, fail_login, &l))
            return false;
        return call_refuse(c, ERR_UNAUTHENTICATED, "api.wrong_login", (str){0}, (str){0});
    }
    if (!l.opens)
        return call_refuse(c, ERR_DENIED, "oidc.passwords_closed", (str){0}, (str){0});
    if (!call_write(c, succeed, &l))
        return session_refuse_locked(c);
    if (l.ticket.len)
        answer_ticket(c, &l);
    else
        session_answer(c, &l.session, 200);
    return true;
}

struct coding {
    const struct seal_key *key;
    str ticket, code;
    struct caller caller;
    struct security_policy policy;
    enum ticket_verdict verdict;
    struct new_session session;
};

static bool get_policy(void *argument, struct work *work) {
    return store_policy_get(work, argument);
}

static bool take_code(void *argument, struct work *work) {
    struct coding *s = argument;
    return account_ticket_code(work, s->key, s->ticket, s->code, &s->caller, &s->verdict,
                               &s->session);
}

bool session_code_post(struct call *c) {
    struct coding s = {.key = &c->api->options.seal,
                       .ticket = json_get_text(&c->body, "ticket", STR("")),
                       .code = json_get_text(&c->body, "code", STR("")),
                       .caller = call_caller(c)};
    if (!call_read(c, get_policy, &s.policy) || !session_check_address(c, &s.policy))
        return false;
    if (!call_write(c, take_code, &s))
        return session_refuse_locked(c);
    if (s.verdict != TICKET_RIGHT)
        return call_refuse(c, ERR_UNAUTHENTICATED,
                           s.verdict == TICKET_WRONG ? "signin.code_wrong" : "signin.ticket_gone",
                           (str){0}, (str){0});
    session_answer(c, &s.session, 200);
    return true;
}

bool session_get(struct call *c) {
    write_session(c, &c->who->user, c->who->csrf, c->who->factor_missing, c->who->rights);
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
        if (!session_read_name(c, given->text, &name))
            return false;
        user.name = name;
    }
    lang_of_code(json_get_text(&c->body, "language", STR("")), &user.lang);
    user.theme = json_get_text(&c->body, "theme", user.theme);
    user.density = json_get_text(&c->body, "density", user.density);
    if (!account_change(c->work, &user))
        return false;
    c->forget_user = user.id;
    write_session(c, &user, c->who->csrf, c->who->factor_missing, c->who->rights);
    return true;
}

struct changing {
    int64_t user_id;
    str address;
    struct security_policy policy;
    struct user user;
    str hash, keep;
};

static bool get_own(void *argument, struct work *work) {
    struct changing *change = argument;
    return store_policy_get(work, &change->policy) &&
           account_own_lookup(work, change->user_id, change->address, &change->user);
}

static bool note_wrong(void *argument, struct work *work) {
    const struct changing *change = argument;
    return account_own_failure(work, change->user_id, change->address);
}

static bool set_password(void *argument, struct work *work) {
    struct changing *change = argument;
    return account_password_set(work, change->user_id, change->hash, change->keep);
}

bool password_post(struct call *c) {
    struct changing change = {
        .user_id = c->who->user.id, .keep = c->who->token, .address = call_caller(c).host};
    str password = json_get_text(&c->body, "password", STR(""));
    if (!call_read(c, get_own, &change))
        return session_refuse_locked(c);
    if (!account_password_verify(change.user.password_hash,
                                 json_get_text(&c->body, "current", STR("")))) {
        if (!call_write(c, note_wrong, &change))
            return false;
        return call_refuse(c, ERR_INVALID, "signin.password_wrong", (str){0}, (str){0});
    }
    if (!session_check_password(c, password, &change.policy, &change.user))
        return false;
    change.hash = account_password_hash(c->arena, password);
    if (!call_write(c, set_password, &change))
        return false;
    auth_forget_user(c->api, change.user_id);
    call_status(c, 204);
    return true;
}
