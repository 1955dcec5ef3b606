// One table from addresses to families of scopes; whether it is .read or .write follows from the
// method and the last part of the address.
#include "api/key_scope.h"
#include <string.h>

// The first row whose pattern a route's begins with counts. `family` ending in a dot takes the
// type's name; `whole` families have no .read and .write. A route without a row, or with one
// that names no family, is open to full keys only.
static const struct family {
    const char *pattern, *family;
    bool whole;
} families[] = {
    {"/crm/v3/objects/{type}/gdpr-delete", NULL, false}, // no scope gives it, nor those below
    {"/crm/v3/objects/{type}", "crm.objects.", false},
    {"/crm/v4/objects/{type}", "crm.objects.", false},
    {"/crm/v3/associations/{type}", "crm.objects.", false},
    {"/crm/v4/associations/{type}", "crm.objects.", false},
    {"/api/v1/objects/{type}/export", "crm.export", true},
    {"/api/v1/objects/{type}/{id}/audit", NULL, false},
    {"/api/v1/objects/{type}/{id}/erase", NULL, false},
    {"/api/v1/objects/{type}/{id}/personal", NULL, false},
    {"/api/v1/objects/{type}/{id}/shares", NULL, false},
    {"/api/v1/objects/{type}/{id}/reveal", NULL, false},
    // What stands in them is of other types, too.
    {"/api/v1/objects/{type}/{id}/overview", NULL, false},
    {"/api/v1/objects/{type}/{id}/timeline", NULL, false},
    {"/api/v1/objects/{type}/{id}/associations", NULL, false},
    {"/api/v1/objects/{type}", "crm.objects.", false},
    {"/api/v1/bulk/{type}", "crm.objects.", false},
    {"/crm/v3/properties/{type}", "crm.schemas.", false},
    {"/crm/v3/pipelines/{type}", "crm.schemas.", false},
    {"/crm/v3/lists", "crm.lists", false},
    {"/crm/v3/imports", "crm.import", true},
    {"/api/v1/imports", "crm.import", true},
    {"/crm/v3/exports", "crm.export", true},
    {"/crm/v3/owners", "crm.objects.owners", false},
    {"/api/v1/schema", "", true},
    {"/account-info/", "", true},
    {"/scim/v2", "scim", true},
    {"/oauth/", "", true},
    {"/api/v1/health", "", true},
};

static const char *const plain[] = {
    "crm.lists.read",          "crm.lists.write", "crm.import", "crm.export",
    "crm.objects.owners.read", "oauth",           "scim"};
static const char *const typed[] = {"crm.objects.", "crm.schemas."};

// Calls that read with a body.
static bool reads(const struct route *route) {
    static const char *const ends[] = {"/search", "/batch/read", "/read",
                                       "/query",  "/totals",     "/check"};
    if (route->method == HTTP_GET)
        return true;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (route->method == HTTP_POST && str_ends(str_of(route->pattern), str_of(ends[i])))
            return true;
    return false;
}

str key_scope_of(struct arena *arena, const struct route *route, const struct object_type *type) {
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        const struct family *f = &families[i];
        if (strncmp(route->pattern, f->pattern, strlen(f->pattern)) != 0)
            continue;
        if (!f->family)
            return (str){0};
        if (f->whole)
            return str_of(f->family);
        const char *what = reads(route) ? "read" : "write";
        if (!str_ends(str_of(f->family), STR(".")))
            return str_format(arena, "%s.%s", f->family, what);
        if (!type)
            return (str){0};
        return str_format(arena, "%s" STR_FMT ".%s", f->family, STR_ARG(type->name), what);
    }
    return (str){0};
}

bool key_holds(str scopes, str wanted) {
    str one;
    while (scopes.len && str_split(&scopes, ' ', &one))
        if (str_equal(one, wanted))
            return true;
    return false;
}

bool key_allows(struct arena *arena, str scopes, const struct route *route,
                const struct object_type *type) {
    if (!scopes.len)
        return true;
    str wanted = key_scope_of(arena, route, type);
    return wanted.ptr && (!wanted.len || key_holds(scopes, wanted));
}

// "crm.objects.contacts.read": the type in the middle, else NULL.
static str middle_of(str scope, const char *family) {
    str rest = str_from(scope, strlen(family));
    if (!str_starts(scope, str_of(family)))
        return (str){0};
    if (str_ends(rest, STR(".read")))
        return str_slice(rest, 0, rest.len - STR(".read").len);
    return str_ends(rest, STR(".write")) ? str_slice(rest, 0, rest.len - STR(".write").len)
                                         : (str){0};
}

bool key_scope_known(const struct schema *schema, str scope) {
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (str_is(scope, plain[i]))
            return true;
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        str name = middle_of(scope, typed[i]);
        for (size_t t = 0; name.len && t < schema->type_count; t++)
            if (str_equal(schema->types[t].name, name))
                return true;
    }
    return false;
}

void key_scopes_write(const struct schema *schema, struct arena *arena, struct jsonw *w) {
    static const char *const ends[] = {"read", "write"};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        jsonw_text_z(w, plain[i]);
    for (size_t t = 0; t < schema->type_count; t++)
        for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
            for (size_t e = 0; e < sizeof ends / sizeof *ends; e++)
                jsonw_text(w, str_format(arena, "%s" STR_FMT ".%s", typed[i],
                                         STR_ARG(schema->types[t].name), ends[e]));
}
