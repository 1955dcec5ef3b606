// Letting people in, back in, and out: invitations, resets, shut accounts. By administrators; the
// links themselves are open to whoever has one.
#include "api/render.h"
#include "api/session.h"
#include "crm/invitation.h"

static void write_link(struct jsonw *w, const struct one_time_link *link) {
    render_id(w, "id", link->id);
    jsonw_put_text(w, "name", link->name);
    jsonw_put_text(w, "email", link->email);
    jsonw_put_text(w, "role", link->role);
    render_time(w, "createdAt", link->created_at);
    render_time(w, "expiresAt", link->expires_at);
}

bool invitations_get(struct call *c) {
    struct one_time_link *list;
    size_t count;
    if (!invitation_list(c->work, &list, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(&c->json);
        write_link(&c->json, &list[i]);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

static bool answer_link(struct call *c, const struct handed_link *handed) {
    call_status(c, 201);
    jsonw_object(&c->json);
    write_link(&c->json, &handed->link);
    jsonw_put_text(&c->json, "path", handed->path);
    jsonw_object_end(&c->json);
    return true;
}

bool invitation_post(struct call *c) {
    struct one_time_link link = {0};
    struct handed_link handed;
    str name = json_get_text(&c->body, "name", STR(""));
    if (!session_read_email(c, json_get_text(&c->body, "email", STR("")), &link.email) ||
        (name.len && !session_read_name(c, name, &link.name)) ||
        !session_read_name(c, json_get_text(&c->body, "role", STR("")), &link.role))
        return false;
    return invitation_create(c->work, &link, &handed) && answer_link(c, &handed);
}

bool invitation_withdraw(struct call *c) {
    int64_t id;
    if (!call_id(c, "id", &id) || !invitation_delete(c->work, id))
        return false;
    call_status(c, 204);
    return true;
}

bool reset_post(struct call *c) {
    struct handed_link handed;
    int64_t id;
    return call_id(c, "id", &id) && reset_create(c->work, id, &handed) && answer_link(c, &handed);
}

// -- by whoever has the link

bool link_look_post(struct call *c) {
    struct one_time_link link;
    struct security_policy policy;
    str kind = json_get_text(&c->body, "kind", STR(""));
    if (!store_policy_get(c->work, &policy) || !session_check_address(c, &policy) ||
        !link_look(c->work, str_is(kind, LINK_RESET) ? LINK_RESET : LINK_INVITATION,
                   json_get_text(&c->body, "token", STR("")), &link))
        return false;
    jsonw_object(&c->json);
    jsonw_put_text(&c->json, "name", link.name);
    jsonw_put_text(&c->json, "email", link.email);
    jsonw_put_int(&c->json, "passwordLeast", policy.password_least);
    jsonw_object_end(&c->json);
    return true;
}

struct accepting {
    const char *kind;
    str token;
    struct caller caller;
    struct security_policy policy;
    struct one_time_link link;
    struct user user;
    struct new_session session;
    int64_t user_id;
};

static struct accepting begin(const struct call *c, const char *kind) {
    return (struct accepting){
        .kind = kind, .token = json_get_text(&c->body, "token", STR("")), .caller = call_caller(c)};
}

static bool look(void *argument, struct work *work) {
    struct accepting *a = argument;
    return store_policy_get(work, &a->policy) && link_look(work, a->kind, a->token, &a->link);
}

// Before anything is hashed: the link, the place, the password.
static bool check(struct call *c, struct accepting *a) {
    str password = json_get_text(&c->body, "password", STR(""));
    if (!call_read(c, look, a) || !session_check_address(c, &a->policy))
        return false;
    a->user.email = a->link.email;
    if (!a->user.name.len)
        a->user.name = a->link.name;
    if (!session_check_password(c, password, &a->policy, &a->user))
        return false;
    a->user.password_hash = account_password_hash(c->arena, password);
    return true;
}

static bool let_in(void *argument, struct work *work) {
    struct accepting *a = argument;
    return invitation_accept(work, a->token, &a->user, &a->caller, &a->session);
}

bool invitation_accept_post(struct call *c) {
    struct accepting a = begin(c, LINK_INVITATION);
    if (!session_read_name(c, json_get_text(&c->body, "name", STR("")), &a.user.name))
        return false;
    lang_of_code(json_get_text(&c->body, "language", STR("")), &a.user.lang);
    if (!check(c, &a) || !call_write(c, let_in, &a))
        return false;
    session_answer(c, &a.session, 201);
    return true;
}

static bool set_password(void *argument, struct work *work) {
    struct accepting *a = argument;
    return reset_accept(work, a->token, a->user.password_hash, &a->user_id);
}

bool reset_accept_post(struct call *c) {
    struct accepting a = begin(c, LINK_RESET);
    if (!check(c, &a) || !call_write(c, set_password, &a))
        return false;
    auth_forget_user(c->api, a.user_id);
    c->noted.actor_id = a.user_id; // whoever has the link acts for the person
    c->noted.actor_name = a.link.name;
    call_status(c, 204);
    return true;
}

// -- accounts

static bool change_account(struct call *c, bool (*run)(struct work *work, int64_t user_id)) {
    int64_t id;
    if (!call_id(c, "id", &id) || !run(c->work, id))
        return false;
    c->forget_user = id;
    call_status(c, 204);
    return true;
}

bool user_disable_post(struct call *c) {
    return change_account(c, account_disable);
}

bool user_erase_post(struct call *c) {
    return change_account(c, account_erase);
}

bool user_enable_post(struct call *c) {
    return change_account(c, account_enable);
}

bool user_factor_off_post(struct call *c) {
    return change_account(c, account_factor_remove);
}
