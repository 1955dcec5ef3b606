// People of the directory. What it sends and we do not keep (titles, phones, addresses) is taken
// without a word, as RFC 7644 lets us.
#include "base/utf8.h"
#include "crm/account_private.h"
#include "crm/audit.h"
#include "crm/invitation.h"
#include "crm/oidc.h"
#include "crm/people.h"
#include "crm/refuse.h"
#include "crm/scim.h"
#include "crm/scim_path.h"
#include "model/rights.h"
#include "text/fold.h"
#include "text/person.h"
#include <string.h>

enum { NAME_MAX = 100, EMAIL_MAX = 254, EXTERNAL_MAX = 255 };

static bool wrong(struct work *work, const char *name) {
    return crm_refuse(work, ERR_INVALID, "scim.value", str_of(name), (str){0});
}

bool scim_user_find(struct work *work, int64_t id, struct directory_user *out) {
    const struct directory_query query = {.by = DIRECTORY_BY_ID, .id = id, .limit = 1};
    struct directory_user *list;
    size_t count;
    int64_t total;
    if (!store_directory_users(work, &query, &list, &count, &total))
        return false;
    if (!count)
        return crm_refuse_id(work, ERR_NOT_FOUND, "person.unknown", id);
    *out = list[0];
    return true;
}

// -- attributes

// Directories send true, "True" and "true".
static bool read_active(struct work *work, const struct json *value, bool *out) {
    if (value->kind == JSON_KIND_BOOL)
        *out = value->boolean;
    else if (value->kind == JSON_KIND_TEXT && str_equal_ascii_nocase(value->text, STR("true")))
        *out = true;
    else if (value->kind == JSON_KIND_TEXT && str_equal_ascii_nocase(value->text, STR("false")))
        *out = false;
    else
        return wrong(work, "active");
    return true;
}

static bool is_address(str text) {
    size_t at = str_find_char(text, '@');
    return at > 0 && at + 1 < text.len && text.len <= EMAIL_MAX &&
           str_find_char(text, ' ') == text.len;
}

// By the attribute's own name: {"familyName":"Nowak"}.
static const struct json *member_of(const struct json *object, const char *lower) {
    for (size_t i = 0; object && object->kind == JSON_KIND_OBJECT && i < object->count; i++)
        if (str_equal_ascii_nocase(object->members[i].name, str_of(lower)))
            return &object->members[i].value;
    return NULL;
}

static str text_of(const struct json *value) {
    return value && value->kind == JSON_KIND_TEXT ? value->text : (str){0};
}

// The first name or the last one in the place of what is there.
static void take_part(struct work *work, str given, str family, struct directory_user *user) {
    struct person now = person_read(work->arena, user->name);
    str first = given.len ? given : now.given, last = family.len ? family : now.family;
    user->name = str_format(work->arena, STR_FMT "%s" STR_FMT, STR_ARG(first),
                            first.len && last.len ? " " : "", STR_ARG(last));
}

static void take_name(struct work *work, const struct json *value, struct directory_user *user) {
    str formatted = text_of(member_of(value, "formatted"));
    str given = text_of(member_of(value, "givenname"));
    str family = text_of(member_of(value, "familyname"));
    if (value->kind == JSON_KIND_TEXT)
        formatted = value->text;
    if (given.len || family.len)
        take_part(work, given, family, user);
    else if (formatted.len)
        user->name = formatted;
}

// The primary one, else the first; only where userName is no address.
static void take_emails(const struct json *value, struct directory_user *user) {
    str found = {0};
    for (size_t i = 0; value->kind == JSON_KIND_ARRAY && i < value->count; i++) {
        const struct json *primary = member_of(&value->items[i], "primary");
        str address = text_of(member_of(&value->items[i], "value"));
        bool first = primary && primary->kind == JSON_KIND_BOOL && primary->boolean;
        if (address.len && (!found.len || first))
            found = address;
    }
    if (!is_address(user->email) && found.len)
        user->email = found;
}

static bool take_one(struct work *work, str attribute, const struct json *value,
                     struct directory_user *user) {
    if (str_is(attribute, "active"))
        return read_active(work, value, &user->active);
    if (str_is(attribute, "username")) {
        if (value->kind != JSON_KIND_TEXT)
            return wrong(work, "userName");
        user->email = value->text;
    } else if (str_is(attribute, "externalid")) {
        user->external_id = text_of(value);
    } else if (str_is(attribute, "displayname") && value->kind == JSON_KIND_TEXT) {
        user->name = value->text;
    } else if (str_is(attribute, "name")) {
        take_name(work, value, user);
    } else if (str_is(attribute, "emails")) {
        take_emails(value, user);
    }
    return true;
}

bool scim_user_take(struct work *work, const struct json *body, struct directory_user *user) {
    // The name says more than the display name, and addresses need to know userName.
    static const char *const order[] = {"username", "externalid", "displayname",
                                        "name",     "emails",     "active"};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        const struct json *value = member_of(body, order[i]);
        if (value && value->kind != JSON_KIND_NULL &&
            !take_one(work, str_of(order[i]), value, user))
            return false;
    }
    return true;
}

// {"name.givenName":"Anna","active":"False"} without a path, as Entra sends it.
static bool take_flat(struct work *work, const struct json *value, struct directory_user *user);

static bool take_path(struct work *work, str text, const struct json *value,
                      struct directory_user *user) {
    struct scim_path path;
    if (!scim_path_read(work->arena, text, &path))
        return crm_refuse(work, ERR_INVALID, "scim.path", text, (str){0});
    if (str_is(path.attribute, "name") && path.sub.len) {
        str part = text_of(value);
        if (str_is(path.sub, "formatted") && part.len)
            user->name = part;
        else if (str_is(path.sub, "givenname"))
            take_part(work, part, (str){0}, user);
        else if (str_is(path.sub, "familyname"))
            take_part(work, (str){0}, part, user);
        return true;
    }
    if (path.sub.len || path.filtered)
        return true; // userName is the address
    return take_one(work, path.attribute, value, user);
}

static bool take_flat(struct work *work, const struct json *value, struct directory_user *user) {
    for (size_t i = 0; i < value->count; i++) {
        struct scim_path path;
        if (scim_path_read(work->arena, value->members[i].name, &path) &&
            !take_path(work, value->members[i].name, &value->members[i].value, user))
            return false;
    }
    return true;
}

bool scim_user_patch(struct work *work, const struct json *operation, struct directory_user *user) {
    str op = str_lower_ascii(work->arena, json_get_text(operation, "op", STR("")));
    str path = json_get_text(operation, "path", STR(""));
    const struct json *value = json_get(operation, "value");
    if (str_is(op, "remove")) {
        if (str_equal_ascii_nocase(path, STR("externalId")))
            user->external_id = (str){0};
        return true;
    }
    if (!str_is(op, "add") && !str_is(op, "replace"))
        return wrong(work, "op");
    if (!value)
        return wrong(work, "value");
    if (path.len)
        return take_path(work, path, value, user);
    return value->kind == JSON_KIND_OBJECT ? take_flat(work, value, user) : wrong(work, "value");
}

// -- writing

static bool check(struct work *work, struct directory_user *user) {
    user->name = utf8_cut(text_clean(work->arena, user->name), NAME_MAX);
    user->email = text_clean(work->arena, user->email);
    if (!is_address(user->email))
        return wrong(work, "userName");
    if (user->external_id.len > EXTERNAL_MAX)
        return wrong(work, "externalId");
    if (!user->name.len)
        user->name = user->email;
    return true;
}

static bool taken(struct work *work, const struct directory_user *user) {
    const struct directory_query query = {
        .by = DIRECTORY_BY_NAME, .value = user->email, .limit = 1};
    struct directory_user *list;
    size_t count;
    int64_t total;
    if (!store_directory_users(work, &query, &list, &count, &total))
        return false;
    bool free = !count || list[0].id == user->id;
    return (free && !store_user_is_reserved(work->arena, user->email)) ||
           crm_refuse(work, ERR_CONFLICT, "scim.taken", user->email, (str){0});
}

static bool make(struct work *work, struct directory_user *user) {
    struct provider provider;
    if (!crm_provider_get(work, NULL, &provider))
        return false;
    str role = provider.default_role.len ? provider.default_role : STR("representative");
    struct user made = {.name = user->name,
                        .email = user->email,
                        .password_hash = account_no_password(),
                        .role = role,
                        .theme = STR("system"),
                        .density = STR("comfortable")};
    if (!crm_role_may_give(work, role) || !store_user_add(work, &made, &user->id))
        return false;
    user->created_at = work->now;
    return true;
}

bool scim_user_save(struct work *work, struct directory_user *user) {
    struct directory_user now = {.active = true};
    bool fresh = !user->id;
    if (!check(work, user) || !taken(work, user))
        return false;
    if (fresh && !make(work, user))
        return false;
    if (!fresh && (!scim_user_find(work, user->id, &now) || !crm_member_within(work, user->id)))
        return false;
    if (!store_directory_user_put(work, user))
        return false;
    if (now.active == user->active)
        return true;
    return user->active ? account_enable(work, user->id) : account_disable(work, user->id);
}

bool scim_user_shut(struct work *work, int64_t id) {
    struct directory_user user;
    if (!scim_user_find(work, id, &user))
        return false;
    user.active = false;
    return scim_user_save(work, &user);
}
