// The map of paths. Clients of the object interface know each call under a path with a number
// ("/crm/v3/objects") and under one with a date ("/crm/objects/2026-03"); bodies are the same, so a
// route is written once, with the number, and the rows here give the other spelling.
#include "api/path.h"

enum { DATED_FROM_YEAR = 2025, DATED_FROM_MONTH = 9 };

// The head of a numbered path, whole segments, and what stands for it; the first row counts. What
// version 3 says of associations has no dated path: its bodies are older than those of version 4,
// which has them.
static const struct spelling {
    str numbered;
    str dated;
} spellings[] = {
    {STR_INIT("/crm/v3/objects/{type}/{id}/associations"), {0}},
    {STR_INIT("/crm/v3/objects"), STR_INIT("/crm/objects/{version}")},
    {STR_INIT("/crm/v3/properties"), STR_INIT("/crm/properties/{version}")},
    {STR_INIT("/crm/v3/pipelines"), STR_INIT("/crm/pipelines/{version}")},
    {STR_INIT("/crm/v3/owners"), STR_INIT("/crm/owners/{version}")},
    {STR_INIT("/crm/v3/lists"), STR_INIT("/crm/lists/{version}")},
    {STR_INIT("/crm/v3/imports"), STR_INIT("/crm/imports/{version}")},
    {STR_INIT("/crm/v3/exports"), STR_INIT("/crm/exports/{version}")},
    {STR_INIT("/crm/v4/associations"), STR_INIT("/crm/associations/{version}")},
    {STR_INIT("/crm/v4/objects"), STR_INIT("/crm/objects/{version}")},
    {STR_INIT("/crm-object-schemas/v3/schemas"), STR_INIT("/crm-object-schemas/{version}/schemas")},
    {STR_INIT("/webhooks/v3"), STR_INIT("/app-webhooks/{version}")},
    {STR_INIT("/oauth/v1/token"), STR_INIT("/oauth/{version}/token")},
    {STR_INIT("/account-info/v3"), STR_INIT("/account-info/{version}")},
};

// Heads of paths that are the object interface's. /settings and the like are pages of the web
// application, so only what has a version behind it counts there.
static const str families[] = {
    STR_INIT("/crm"),          STR_INIT("/crm-object-schemas"), STR_INIT("/webhooks"),
    STR_INIT("/app-webhooks"), STR_INIT("/engagements"),        STR_INIT("/account-info"),
    STR_INIT("/oauth"),        STR_INIT("/marketing"),          STR_INIT("/automation"),
    STR_INIT("/integrations"), STR_INIT("/files/v3"),           STR_INIT("/settings/v3"),
    STR_INIT("/owners/v2"),    STR_INIT("/properties/v1"),      STR_INIT("/properties/v2"),
    STR_INIT("/contacts/v1"),  STR_INIT("/companies/v2"),       STR_INIT("/deals/v1"),
};

// Whether `path` begins with the whole segments of `head`.
static bool is_below(str path, str head) {
    return str_starts(path, head) && (path.len == head.len || path.ptr[head.len] == '/');
}

const char *path_dated(struct arena *arena, const char *pattern) {
    str path = str_of(pattern);
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
        if (is_below(path, spellings[i].numbered))
            return !spellings[i].dated.len
                       ? NULL
                       : str_z(arena,
                               str_format(arena, STR_FMT STR_FMT, STR_ARG(spellings[i].dated),
                                          STR_ARG(str_from(path, spellings[i].numbered.len))));
    return NULL;
}

bool path_version_known(str text) {
    int64_t year, month;
    if (text.len != 7 || text.ptr[4] != '-' || !str_to_i64(str_slice(text, 0, 4), &year) ||
        !str_to_i64(str_from(text, 5), &month) || month < 1 || month > 12)
        return false;
    return year > DATED_FROM_YEAR || (year == DATED_FROM_YEAR && month >= DATED_FROM_MONTH);
}

bool path_is_wire(str path) {
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        if (is_below(path, families[i]))
            return true;
    return false;
}
