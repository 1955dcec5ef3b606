// The settings of the provider: one row of JSON and a sealed secret. Who writes them gives nobody
// more than they have, now or later: their role is kept beside them.
#include "crm/oidc.h"
#include "base/utf8.h"
#include "crm/access.h"
#include "crm/people.h"
#include "crm/refuse.h"
#include "model/rights.h"

#define SEALED_FOR "signin provider"

enum { TEXT_MAX = 500, LABEL_MAX = 60, SECRET_MAX = 1000 };

// Members that are text, with how they begin.
static const struct text_row {
    const char *name, *otherwise;
    size_t at;
} texts[] = {
    {"label", "", offsetof(struct provider, label)},
    {"issuer", "", offsetof(struct provider, issuer)},
    {"clientId", "", offsetof(struct provider, client_id)},
    {"scopes", "openid email profile", offsetof(struct provider, scopes)},
    {"emailClaim", "email", offsetof(struct provider, email_claim)},
    {"nameClaim", "name", offsetof(struct provider, name_claim)},
    {"groupsClaim", "groups", offsetof(struct provider, groups_claim)},
    {"defaultRole", "", offsetof(struct provider, default_role)},
};
static const struct bool_row {
    const char *name;
    bool otherwise;
    size_t at;
} bools[] = {
    {"enabled", false, offsetof(struct provider, enabled)},
    {"passwords", true, offsetof(struct provider, passwords)},
    {"makesPeople", false, offsetof(struct provider, makes_people)},
    {"linksByEmail", true, offsetof(struct provider, links_by_email)},
    {"takesUnverified", false, offsetof(struct provider, takes_unverified)},
};
enum { TEXTS = sizeof texts / sizeof *texts, BOOLS = sizeof bools / sizeof *bools };

static str *text_at(struct provider *p, size_t i) {
    return (str *)(void *)((char *)p + texts[i].at);
}

static bool *bool_at(struct provider *p, size_t i) {
    return (bool *)(void *)((char *)p + bools[i].at);
}

static void begin(struct provider *p) {
    *p = (struct provider){0};
    for (size_t i = 0; i < TEXTS; i++)
        *text_at(p, i) = str_of(texts[i].otherwise);
    for (size_t i = 0; i < BOOLS; i++)
        *bool_at(p, i) = bools[i].otherwise;
}

static int64_t id_of(const struct json *row, const char *name) {
    int64_t id;
    return str_to_i64(json_get_text(row, name, STR("")), &id) && id > 0 ? id : 0;
}

void provider_read(struct arena *arena, const struct json *body, struct provider *p) {
    for (size_t i = 0; i < TEXTS; i++)
        *text_at(p, i) = str_trim(json_get_text(body, texts[i].name, *text_at(p, i)));
    for (size_t i = 0; i < BOOLS; i++)
        *bool_at(p, i) = json_get_bool(body, bools[i].name, *bool_at(p, i));
    const struct json *groups = json_get(body, "groups");
    if (!groups || groups->kind != JSON_KIND_ARRAY)
        return;
    p->groups = ARENA_ARRAY(arena, groups->count + 1, struct provider_group);
    p->group_count = groups->count;
    for (size_t i = 0; i < groups->count; i++)
        p->groups[i] =
            (struct provider_group){str_trim(json_get_text(&groups->items[i], "group", STR(""))),
                                    json_get_text(&groups->items[i], "role", STR("")),
                                    id_of(&groups->items[i], "departmentId")};
}

void provider_write(struct jsonw *w, const struct provider *provider) {
    struct provider p = *provider;
    for (size_t i = 0; i < TEXTS; i++)
        jsonw_put_text(w, texts[i].name, *text_at(&p, i));
    for (size_t i = 0; i < BOOLS; i++)
        jsonw_put_bool(w, bools[i].name, *bool_at(&p, i));
    jsonw_name(w, "groups");
    jsonw_array(w);
    for (size_t i = 0; i < p.group_count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "group", p.groups[i].group);
        jsonw_put_text(w, "role", p.groups[i].role);
        jsonw_name(w, "departmentId");
        if (p.groups[i].department_id)
            jsonw_id(w, p.groups[i].department_id);
        else
            jsonw_null(w);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

bool crm_provider_get(struct work *work, const struct seal_key *key, struct provider *out) {
    struct provider_row row;
    struct json body;
    begin(out);
    if (!store_provider_get(work, &row))
        return false;
    if (!row.body.len)
        return true;
    if (!json_read(work->arena, row.body, &body, work->err))
        return false;
    provider_read(work->arena, &body, out);
    out->author_role = row.author_role;
    return !key || !row.secret.len ||
           seal_open(work->arena, key, row.secret, STR(SEALED_FOR), &out->secret, work->err);
}

// -- writing them

static bool wrong(struct work *work, const char *name, const char *expected) {
    return crm_refuse(work, ERR_INVALID, "oidc.setting", str_of(name), str_of(expected));
}

static bool has_word(str list, const char *word) {
    str one;
    while (list.len && str_split(&list, ' ', &one))
        if (str_is(one, word))
            return true;
    return false;
}

static bool check_texts(struct work *work, struct provider *p) {
    for (size_t i = 0; i < TEXTS; i++)
        if (text_at(p, i)->len > TEXT_MAX)
            return wrong(work, texts[i].name, "0 - 500");
    if (!p->label.len || utf8_count(p->label) > LABEL_MAX)
        return wrong(work, "label", "1 - 60");
    if (!(str_starts(p->issuer, STR("https://")) || str_starts(p->issuer, STR("http://"))) ||
        str_find_char(p->issuer, '?') < p->issuer.len ||
        str_find_char(p->issuer, '#') < p->issuer.len)
        return wrong(work, "issuer", "https://login.example.com");
    if (!p->client_id.len)
        return wrong(work, "clientId", "1 - 500");
    if (!has_word(p->scopes, "openid"))
        return wrong(work, "scopes", "openid email profile");
    if (!p->email_claim.len)
        return wrong(work, "emailClaim", "email");
    return p->secret.len <= SECRET_MAX || wrong(work, "clientSecret", "1 - 1000");
}

static bool check_roles(struct work *work, const struct provider *p) {
    struct department department;
    if (p->default_role.len && !crm_role_may_give(work, p->default_role))
        return false;
    if (p->group_count > PROVIDER_GROUPS_MAX)
        return wrong(work, "groups", "0 - 200");
    for (size_t i = 0; i < p->group_count; i++) {
        const struct provider_group *g = &p->groups[i];
        if (!g->group.len || g->group.len > TEXT_MAX)
            return wrong(work, "groups", "1 - 500");
        if (!crm_role_may_give(work, g->role) ||
            (g->department_id && !crm_department(work, g->department_id, &department)))
            return false;
    }
    return !p->makes_people || p->default_role.len || p->group_count ||
           wrong(work, "defaultRole", "representative");
}

bool crm_provider_put(struct work *work, const struct seal_key *key,
                      const struct provider *provider) {
    struct provider p = *provider;
    struct buf text;
    struct jsonw w;
    if (!crm_access_area(work, AREA_SECURITY) || !check_texts(work, &p) || !check_roles(work, &p))
        return false;
    const struct rights *rights = work->who.rights;
    str author = rights ? rights->role->name : STR(ROLE_EVERYTHING);
    buf_init(&text, work->arena);
    jsonw_init(&w, &text);
    jsonw_object(&w);
    provider_write(&w, &p);
    jsonw_object_end(&w);
    struct provider_row row = {.body = buf_str(&text), .author_role = author};
    if (p.secret.len)
        row.secret = seal_close(work->arena, key, p.secret, STR(SEALED_FOR));
    return store_provider_put(work, &row);
}

bool crm_password_opens(struct work *work, const struct user *user, bool *opens) {
    struct provider provider;
    struct role role;
    bool found;
    if (!crm_provider_get(work, NULL, &provider))
        return false;
    *opens = provider.passwords || !provider.enabled;
    if (*opens || !store_role_get(work, user->role, &role, &found))
        return *opens;
    *opens = found && role.everything; // somebody has to get in where the provider does not answer
    return true;
}
