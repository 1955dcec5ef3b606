// From claims to an account: known by issuer and subject, else found by an address that counts,
// else made. Role and department are worked out anew each time.
#include "base/utf8.h"
#include "crm/account_private.h"
#include "crm/audit.h"
#include "crm/oidc.h"
#include "crm/people.h"
#include "crm/refuse.h"
#include "store/directory.h"
#include "text/fold.h"

enum { NAME_MAX = 100, SUBJECT_MAX = 255, EMAIL_MAX = 254 };

// -- claims

// The member of that name, be there dots in it, else what the path leads to.
static const struct json *claim_at(struct arena *arena, const struct json *claims, str path) {
    const struct json *whole = path.len ? json_get(claims, str_z(arena, path)) : NULL;
    str part;
    if (whole || !path.len || str_find_char(path, '.') == path.len)
        return whole;
    while (claims && path.len && str_split(&path, '.', &part))
        claims = json_get(claims, str_z(arena, part));
    return claims;
}

static str text_claim(struct arena *arena, const struct json *claims, str path) {
    const struct json *claim = claim_at(arena, claims, path);
    return claim && claim->kind == JSON_KIND_TEXT ? claim->text : (str){0};
}

static bool counts(const struct provider *provider, const struct json *claims) {
    const struct json *verified = json_get(claims, "email_verified");
    if (!verified)
        return provider->takes_unverified;
    return verified->kind == JSON_KIND_BOOL
               ? verified->boolean
               : verified->kind == JSON_KIND_TEXT && str_is(verified->text, "true");
}

static bool is_address(str email) {
    size_t at = str_find_char(email, '@');
    return at > 0 && at + 1 < email.len && email.len <= EMAIL_MAX &&
           str_find_char(email, ' ') == email.len;
}

static void read_groups(struct arena *arena, const struct json *claim,
                        struct provider_person *out) {
    size_t count = !claim                           ? 0
                   : claim->kind == JSON_KIND_TEXT  ? 1
                   : claim->kind == JSON_KIND_ARRAY ? claim->count
                                                    : 0;
    out->groups = ARENA_ARRAY(arena, count + 1, str);
    for (size_t i = 0; i < count && out->group_count < PERSON_GROUPS_MAX; i++) {
        const struct json *one = claim->kind == JSON_KIND_TEXT ? claim : &claim->items[i];
        if (one->kind == JSON_KIND_TEXT)
            out->groups[out->group_count++] = one->text;
    }
}

bool provider_person_lacks(const struct provider *provider, const struct json *claims) {
    struct arena arena;
    arena_init(&arena);
    bool lacks = !text_claim(&arena, claims, provider->email_claim).len ||
                 (provider->group_count && !claim_at(&arena, claims, provider->groups_claim));
    arena_finish(&arena);
    return lacks;
}

void provider_person_read(struct arena *arena, const struct provider *provider,
                          const struct json *claims, const struct json *more,
                          struct provider_person *out) {
    *out = (struct provider_person){.issuer = json_get_text(claims, "iss", STR("")),
                                    .subject = json_get_text(claims, "sub", STR(""))};
    // The address and whether it counts have to be told together.
    const struct json *of = text_claim(arena, claims, provider->email_claim).len ? claims : more;
    str email = text_clean(arena, text_claim(arena, of, provider->email_claim));
    if (is_address(email) && counts(provider, of))
        out->email = email;
    out->name = text_claim(arena, claims, provider->name_claim);
    if (!out->name.len)
        out->name = text_claim(arena, more, provider->name_claim);
    out->name = utf8_cut(text_clean(arena, out->name), NAME_MAX);
    const struct json *groups = claim_at(arena, claims, provider->groups_claim);
    read_groups(arena, groups ? groups : claim_at(arena, more, provider->groups_claim), out);
}

// -- what groups give

void provider_place(const struct provider *provider, const str *groups, size_t count, str *role,
                    int64_t *department_id) {
    *department_id = 0;
    for (size_t i = 0; i < provider->group_count; i++)
        for (size_t g = 0; g < count; g++)
            if (str_equal(provider->groups[i].group, groups[g])) {
                *role = provider->groups[i].role;
                *department_id = provider->groups[i].department_id;
                return;
            }
    *role = provider->default_role;
}

static bool note(struct work *work, enum audit_action action, int64_t user_id, str told) {
    struct audit_entry entry = {
        .action = action,
        .actor_id = user_id,
        .subject = str_concat(work->arena, STR("members/"), account_id_text(work->arena, user_id)),
        .told = told};
    return crm_audit_note(work, &entry);
}

static bool gives_all(const struct work *work, const struct role *author, const struct role *role) {
    return role_covers(author, role) && role_fields_cover(work->schema, author, role);
}

// Whether the author of the settings could give `role`, in the place of `now` (empty: none).
static bool author_gives(struct work *work, const struct provider *provider, str now, str role,
                         bool *gives) {
    struct role author, old, new;
    bool has_author, has_old = false, has_new;
    if (!store_role_get(work, provider->author_role, &author, &has_author) ||
        !store_role_get(work, role, &new, &has_new) ||
        (now.len && !store_role_get(work, now, &old, &has_old)))
        return false;
    *gives = has_author && has_new && gives_all(work, &author, &new) &&
             (!has_old || gives_all(work, &author, &old));
    return true;
}

static bool is_last(struct work *work, const struct member *member, str role, bool *last) {
    struct role now, then;
    bool has_now, has_then;
    int64_t people;
    *last = false;
    if (!store_role_get(work, member->role, &now, &has_now) ||
        !store_role_get(work, role, &then, &has_then))
        return false;
    if (!has_now || !now.everything || member->disabled || (has_then && then.everything))
        return true;
    if (!store_role_people(work, now.name, &people))
        return false;
    *last = people <= 1;
    return true;
}

bool crm_provider_place(struct work *work, const struct provider *provider, int64_t user_id,
                        str role, int64_t department_id) {
    struct member member;
    struct department department;
    bool gives, last, found = false;
    if (!crm_member(work, user_id, &member))
        return false;
    str now = member.role;
    if (!str_equal(now, role)) {
        if (!author_gives(work, provider, now, role, &gives) ||
            !is_last(work, &member, role, &last))
            return false;
        if (!gives || last)
            return true;
        member.role = role;
    }
    if (department_id && !store_department_get(work, department_id, &department, &found))
        return false;
    bool moves = found && member.department_id != department_id;
    if (str_equal(now, role) && !moves)
        return true;
    if (moves)
        member.department_id = department_id;
    return store_member_update(work, &member) &&
           note(work, AUDIT_PERMISSION_CHANGE, user_id,
                str_format(work->arena, "{\"role\":\"" STR_FMT "\"}", STR_ARG(role)));
}

// -- signing in

static bool no(struct work *work, const char *key, str value) {
    return crm_refuse(work, ERR_UNAUTHENTICATED, key, value, (str){0});
}

static bool make(struct work *work, const struct provider *provider,
                 const struct provider_person *person, str role, enum lang lang,
                 struct user *user) {
    bool used, gives;
    if (!store_user_email_used(work, person->email, &used))
        return false;
    if (used)
        return no(work, "oidc.shut", (str){0});
    if (!provider->makes_people)
        return no(work, "oidc.unknown_person", person->email);
    if (!author_gives(work, provider, STR(""), role, &gives))
        return false;
    if (!gives)
        return no(work, "oidc.no_group", (str){0});
    *user = (struct user){.name = person->name.len ? person->name : person->email,
                          .email = person->email,
                          .password_hash = account_no_password(),
                          .role = role,
                          .lang = lang,
                          .theme = STR("system"),
                          .density = STR("comfortable")};
    return store_user_add(work, user, &user->id) &&
           note(work, AUDIT_ACCOUNT_CHANGE, user->id,
                str_format(work->arena, "{\"role\":\"" STR_FMT "\"}", STR_ARG(role)));
}

// The first time: by the address, or a new account.
static bool meet(struct work *work, const struct provider *provider,
                 const struct provider_person *person, str role, enum lang lang,
                 struct user *user) {
    bool found, gives;
    struct role own;
    if (!person->email.len)
        return no(work, "oidc.no_email", (str){0});
    if (!store_user_by_email(work, person->email, user, &found))
        return false;
    if (!found && !make(work, provider, person, role, lang, user))
        return false;
    if (found) {
        if (!store_role_get(work, user->role, &own, &found) ||
            !author_gives(work, provider, STR(""), user->role, &gives))
            return false;
        if (!provider->links_by_email || !gives || own.everything)
            return no(work, "oidc.link_first", person->email);
    }
    return store_identity_add(work, person->issuer, person->subject, user->id);
}

// The groups of the claim, and those in which the directory (crm/scim.h) keeps the person.
static bool place_of(struct work *work, const struct provider *provider,
                     const struct provider_person *person, int64_t user_id, str *role,
                     int64_t *department_id) {
    struct directory_member *kept = NULL;
    size_t count = 0;
    if (user_id && !store_directory_members(work, 0, user_id, &kept, &count))
        return false;
    str *all = ARENA_ARRAY(work->arena, person->group_count + count + 1, str);
    for (size_t i = 0; i < person->group_count; i++)
        all[i] = person->groups[i];
    for (size_t i = 0; i < count; i++)
        all[person->group_count + i] = kept[i].group;
    provider_place(provider, all, person->group_count + count, role, department_id);
    return true;
}

bool crm_provider_sign_in(struct work *work, const struct provider *provider,
                          const struct provider_person *person, const struct caller *caller,
                          enum lang lang, struct new_session *out) {
    struct user user = {0};
    int64_t user_id, department_id;
    bool known, found;
    str role;
    if (!person->subject.len || person->subject.len > SUBJECT_MAX)
        return no(work, "oidc.token", (str){0});
    if (!store_identity_find(work, person->issuer, person->subject, &user_id, &known))
        return false;
    if (!place_of(work, provider, person, known ? user_id : 0, &role, &department_id))
        return false;
    if (!role.len && provider->group_count)
        return no(work, "oidc.no_group", (str){0});
    if (!known && !meet(work, provider, person, role, lang, &user))
        return false;
    if (known && (!store_user_get(work, user_id, &user, &found) ||
                  !store_identity_used(work, person->issuer, person->subject)))
        return false;
    if (known && !found)
        return no(work, "oidc.shut", (str){0});
    if (provider->group_count &&
        (!crm_provider_place(work, provider, user.id, role, department_id) ||
         !store_user_get(work, user.id, &user, &found)))
        return false;
    struct caller vouched = *caller;
    vouched.provider = person->issuer;
    return account_open_session(work, &user, &vouched, out);
}

bool crm_provider_link(struct work *work, const struct provider_person *person) {
    int64_t user_id;
    bool known;
    if (!person->subject.len || person->subject.len > SUBJECT_MAX)
        return no(work, "oidc.token", (str){0});
    if (!store_identity_find(work, person->issuer, person->subject, &user_id, &known))
        return false;
    if (known && user_id != work->who.user_id)
        return crm_refuse(work, ERR_CONFLICT, "oidc.others", (str){0}, (str){0});
    return known || store_identity_add(work, person->issuer, person->subject, work->who.user_id);
}
