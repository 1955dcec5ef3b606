// One table of links, one way to make one, and what using it does.
#include "crm/invitation.h"
#include "base/clock.h"
#include "crm/access.h"
#include "crm/account_private.h"
#include "crm/guess.h"
#include "crm/people.h"
#include "crm/refuse.h"
#include "crm/second_factor.h"

static const int64_t hour = 3600 * (int64_t)MICROS_PER_SECOND;

// Here a link leaves the program: today to whoever asked for it, who hands it over; once mail is
// set up, to link->email.
static bool link_hand(struct work *work, const char *page, struct one_time_link *link,
                      struct handed_link *out) {
    str token = account_random_token(work->arena, "");
    link->created_by = work->who.user_id;
    if (!store_link_add(work, account_token_hash(work->arena, token), link))
        return false;
    *out = (struct handed_link){
        .link = *link, .path = str_format(work->arena, "/%s#" STR_FMT, page, STR_ARG(token))};
    return true;
}

bool invitation_create(struct work *work, const struct one_time_link *link,
                       struct handed_link *out) {
    struct user user;
    bool found;
    struct one_time_link made = *link;
    made.kind = STR(LINK_INVITATION);
    made.expires_at = work->now + INVITATION_HOURS * hour;
    if (!store_user_by_email(work, link->email, &user, &found))
        return false;
    if (found)
        return crm_refuse(work, ERR_CONFLICT, "signin.email_taken", link->email, (str){0});
    return crm_role_may_give(work, link->role) &&
           store_link_delete_of(work, LINK_INVITATION, 0, link->email) &&
           link_hand(work, "invite", &made, out);
}

bool invitation_list(struct work *work, struct one_time_link **out, size_t *count) {
    return store_link_list(work, LINK_INVITATION, out, count);
}

bool invitation_delete(struct work *work, int64_t id) {
    bool found;
    if (!store_link_delete(work, id, LINK_INVITATION, &found))
        return false;
    return found || WORK_FAIL(work, ERR_NOT_FOUND, "There is no invitation %lld.", (long long)id);
}

bool reset_create(struct work *work, int64_t user_id, struct handed_link *out) {
    struct user user;
    if (!crm_member_within(work, user_id) || !account_get(work, user_id, &user))
        return false;
    struct one_time_link link = {
        .kind = STR(LINK_RESET),
        .user_id = user_id,
        .name = user.name,
        .email = user.email,
        .expires_at = work->now + RESET_HOURS * hour,
    };
    return store_link_delete_of(work, LINK_RESET, user_id, STR("")) &&
           link_hand(work, "reset", &link, out);
}

bool link_look(struct work *work, const char *kind, str token, struct one_time_link *out) {
    bool found;
    if (!store_link_find(work, account_token_hash(work->arena, token), kind, out, &found))
        return false;
    return found || crm_refuse(work, ERR_NOT_FOUND, "signin.link_gone", (str){0}, (str){0});
}

static bool link_take(struct work *work, const char *kind, str token, struct one_time_link *out) {
    bool taken;
    if (!link_look(work, kind, token, out) || !store_link_take(work, out->id, &taken))
        return false;
    return taken || crm_refuse(work, ERR_NOT_FOUND, "signin.link_gone", (str){0}, (str){0});
}

// A link is worth what its maker could give now: not that of somebody who was shut out or has less
// than when it was made, nor one to somebody who has more since.
static bool still_given(struct work *work, const struct one_time_link *link, str role) {
    struct member maker;
    struct actor kept = work->who;
    bool given, found;
    if (!link->created_by) // made on the command line
        return true;
    if (!store_member_get(work, link->created_by, &maker, &found))
        return false;
    given = found && !maker.disabled && crm_access_become(work, link->created_by, kept.lang) &&
            crm_access_area(work, AREA_USERS) && crm_role_may_give(work, role);
    crm_access_lower(work, &kept);
    return given || crm_refuse(work, ERR_NOT_FOUND, "signin.link_gone", (str){0}, (str){0});
}

bool invitation_accept(struct work *work, str token, const struct user *user,
                       const struct caller *caller, struct new_session *out) {
    struct one_time_link link;
    struct user made = *user;
    if (!link_take(work, LINK_INVITATION, token, &link) || !still_given(work, &link, link.role))
        return false;
    made.email = link.email;
    made.role = link.role;
    made.theme = STR("system");
    made.density = STR("comfortable");
    return store_user_add(work, &made, &made.id) && account_open_session(work, &made, caller, out);
}

bool reset_accept(struct work *work, str token, str hash, int64_t *user_id) {
    struct one_time_link link;
    struct user user;
    if (!link_take(work, LINK_RESET, token, &link) || !account_get(work, link.user_id, &user) ||
        !still_given(work, &link, user.role))
        return false;
    *user_id = link.user_id;
    return account_password_set(work, link.user_id, hash, STR("")) &&
           guess_forget(work, link.email, link.user_id);
}

// -- shutting an account

static bool is_last_administrator(struct work *work, int64_t user_id, bool *last) {
    struct user *users;
    size_t count, others = 0;
    bool is_one = false;
    if (!store_user_list(work, &users, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        bool administrator = str_is(users[i].role, ROLE_EVERYTHING);
        is_one = is_one || (administrator && users[i].id == user_id);
        others += administrator && users[i].id != user_id;
    }
    *last = is_one && !others;
    return true;
}

static bool no_account(struct work *work) {
    return WORK_FAIL(work, ERR_NOT_FOUND, "There is no such account.");
}

bool account_disable(struct work *work, int64_t user_id) {
    bool last, found;
    if (!crm_member_within(work, user_id) || !is_last_administrator(work, user_id, &last))
        return false;
    if (user_id == work->who.user_id || last)
        return crm_refuse(work, ERR_CONFLICT,
                          last ? "signin.last_administrator" : "signin.not_oneself", (str){0},
                          (str){0});
    if (!store_user_able(work, user_id, false, &found))
        return false;
    if (!found)
        return no_account(work);
    return store_session_delete_others(work, user_id, STR("")) &&
           store_api_key_revoke_all(work, user_id) &&
           store_link_delete_of(work, LINK_RESET, user_id, STR("")) &&
           store_link_delete_of(work, LINK_CODE, user_id, STR(""));
}

bool account_enable(struct work *work, int64_t user_id) {
    bool found;
    if (!crm_member_within(work, user_id) || !store_user_able(work, user_id, true, &found))
        return false;
    return found || no_account(work);
}

bool account_factor_remove(struct work *work, int64_t user_id) {
    struct user user;
    if (user_id == work->who.user_id)
        return crm_refuse(work, ERR_CONFLICT, "signin.not_oneself", (str){0}, (str){0});
    return crm_member_within(work, user_id) && account_get(work, user_id, &user) &&
           factor_off(work, user_id) && store_session_delete_others(work, user_id, STR(""));
}
