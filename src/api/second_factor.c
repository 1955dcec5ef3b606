// A person's own second factor: turning it on and off, recovery codes.
//
// What changes it asks for the password again (hashed on the two hashing threads), and where it is
// on, for a code; both are counted under locks.
#include "crm/second_factor.h"
#include "api/qr.h"
#include "api/render.h"
#include "api/session.h"

bool factor_view_get(struct call *c) {
    struct factor_view view;
    if (!factor_get(c->work, c->who->user.id, &view))
        return false;
    jsonw_object(&c->json);
    jsonw_put_bool(&c->json, "enabled", view.since != 0);
    render_time(&c->json, "since", view.since);
    jsonw_put_int(&c->json, "recoveryCodesLeft", view.codes_left);
    jsonw_put_bool(&c->json, "required", view.required);
    jsonw_object_end(&c->json);
    return true;
}

struct factoring {
    const struct seal_key *key;
    int64_t user_id;
    str address, code, keep;
    struct user user;
    bool right;
    struct factor_begun begun;
    str *codes;
};

static struct factoring begin(const struct call *c) {
    return (struct factoring){.key = &c->api->options.seal,
                              .user_id = c->who->user.id,
                              .address = call_caller(c).host,
                              .keep = c->who->token,
                              .code = json_get_text(&c->body, "code", STR(""))};
}

static bool look_up(void *argument, struct work *work) {
    struct factoring *f = argument;
    return account_own_lookup(work, f->user_id, f->address, &f->user);
}

static bool note_wrong(void *argument, struct work *work) {
    const struct factoring *f = argument;
    return account_own_failure(work, f->user_id, f->address);
}

// The password once more, of whoever is signed in.
static bool check_password(struct call *c, struct factoring *f) {
    if (!call_read(c, look_up, f))
        return session_refuse_locked(c);
    if (account_password_verify(f->user.password_hash,
                                json_get_text(&c->body, "password", STR(""))))
        return true;
    if (!call_write(c, note_wrong, f))
        return false;
    return call_refuse(c, ERR_INVALID, "signin.password_wrong", (str){0}, (str){0});
}

static bool refuse_code(struct call *c) {
    return call_refuse(c, ERR_INVALID, "signin.code_wrong", (str){0}, (str){0});
}

static void write_codes(struct call *c, const str *codes) {
    jsonw_object(&c->json);
    jsonw_name(&c->json, "recoveryCodes");
    jsonw_array(&c->json);
    for (size_t i = 0; i < RECOVERY_CODES; i++)
        jsonw_text(&c->json, codes[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
}

static bool make_secret(void *argument, struct work *work) {
    struct factoring *f = argument;
    return factor_begin(work, f->key, &f->user, &f->begun);
}

bool factor_post(struct call *c) {
    struct factoring f = begin(c);
    if (!check_password(c, &f) || !call_write(c, make_secret, &f))
        return false;
    call_status(c, 201);
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "secret", f.begun.secret);
    jsonw_put_text(&c->json, "uri", f.begun.uri);
    qr_write(&c->json, c->arena, "qr", f.begun.uri);
    jsonw_object_end(&c->json);
    return true;
}

static bool confirm(void *argument, struct work *work) {
    struct factoring *f = argument;
    return factor_confirm(work, f->key, f->code, f->keep, f->address, &f->right, &f->codes);
}

bool factor_confirm_post(struct call *c) {
    struct factoring f = begin(c);
    if (!call_write(c, confirm, &f))
        return session_refuse_locked(c);
    if (!f.right)
        return refuse_code(c);
    auth_forget_user(c->api, f.user_id);
    write_codes(c, f.codes);
    return true;
}

// Password and code, then what is to be done.
static bool do_with_code(struct call *c, struct factoring *f,
                         bool (*run)(void *argument, struct work *work)) {
    if (!check_password(c, f))
        return false;
    if (!f->user.factor_since)
        return call_refuse(c, ERR_CONFLICT, "signin.factor_not_on", (str){0}, (str){0});
    if (!call_write(c, run, f))
        return session_refuse_locked(c);
    return f->right || refuse_code(c);
}

static bool renew_codes(void *argument, struct work *work) {
    struct factoring *f = argument;
    return factor_try(work, f->key, &f->user, f->code, f->address, &f->right) &&
           (!f->right || factor_new_codes(work, f->key, f->user_id, &f->codes));
}

bool factor_codes_post(struct call *c) {
    struct factoring f = begin(c);
    if (!do_with_code(c, &f, renew_codes))
        return false;
    write_codes(c, f.codes);
    return true;
}

static bool turn_off(void *argument, struct work *work) {
    struct factoring *f = argument;
    return factor_try(work, f->key, &f->user, f->code, f->address, &f->right) &&
           (!f->right || factor_off(work, f->user_id));
}

bool factor_off_post(struct call *c) {
    struct factoring f = begin(c);
    if (!do_with_code(c, &f, turn_off))
        return false;
    auth_forget_user(c->api, f.user_id);
    call_status(c, 204);
    return true;
}
