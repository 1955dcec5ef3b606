// Roles: the words, those that come with the program, and their JSON.
#include "base/buf.h"
#include "model/role_private.h"

static const char *const verbs[RIGHT_VERB_COUNT] = {
    [RIGHT_VIEW] = "view",     [RIGHT_ENTER] = "enter", [RIGHT_EDIT] = "edit",
    [RIGHT_DELETE] = "delete", [RIGHT_MERGE] = "merge", [RIGHT_IMPORT] = "import",
    [RIGHT_EXPORT] = "export", [RIGHT_BULK] = "bulk",   [RIGHT_SHARE] = "share",
    [RIGHT_UNMASK] = "unmask",
};

static const char *const reaches[REACH_COUNT] = {
    [REACH_NONE] = "none",   [REACH_OWN] = "own", [REACH_DEPARTMENT] = "department",
    [REACH_BELOW] = "below", [REACH_ALL] = "all",
};

static const char *const areas[AREA_COUNT] = {
    [AREA_USERS] = "users",
    [AREA_SECURITY] = "security",
    [AREA_DEFINITIONS] = "definitions",
    [AREA_RULES] = "rules",
    [AREA_DUPLICATES] = "duplicates",
    [AREA_LISTS] = "lists",
    [AREA_SETTINGS] = "settings",
    [AREA_WEBHOOKS] = "webhooks",
    [AREA_AUDIT] = "audit",
    [AREA_PRIVACY] = "privacy",
};

static bool find_word(const char *const *words, size_t count, str name, size_t *out) {
    for (*out = 0; *out < count; ++*out)
        if (str_is(name, words[*out]))
            return true;
    return false;
}

const char *right_verb_name(enum right_verb verb) {
    return verbs[verb];
}

bool right_verb_read(str name, enum right_verb *verb) {
    size_t i;
    bool known = find_word(verbs, RIGHT_VERB_COUNT, name, &i);
    *verb = known ? (enum right_verb)i : RIGHT_VIEW;
    return known;
}

const char *reach_name(enum reach reach) {
    return reaches[reach];
}

bool reach_read(str name, enum reach *reach) {
    size_t i;
    bool known = find_word(reaches, REACH_COUNT, name, &i);
    *reach = known ? (enum reach)i : REACH_NONE;
    return known;
}

const char *area_name(enum area area) {
    return areas[area];
}

bool area_read(str name, enum area *area) {
    size_t i;
    bool known = find_word(areas, AREA_COUNT, name, &i);
    *area = known ? (enum area)i : AREA_USERS;
    return known;
}

// -- those that come with the program

#define EVERY_AREA ((1u << AREA_COUNT) - 1)
#define A(area)    (1u << AREA_##area)
#define N          REACH_NONE
#define O          REACH_OWN
#define B          REACH_BELOW
#define W          REACH_ALL // the whole

//                  view enter edit delete merge import export bulk share unmask
#define EVERY_VERB                                                                                 \
    { W, W, W, W, W, W, W, W, W, W }
#define ONLY_VIEW                                                                                  \
    { W, N, N, N, N, N, N, N, N, N }

static struct role_reach everything[] = {{STR_INIT(""), EVERY_VERB}};
static struct role_reach manager[] = {
    {STR_INIT(""), {B, W, B, B, B, N, B, B, B, B}},
    {STR_INIT("products"), ONLY_VIEW},
};
static struct role_reach representative[] = {
    {STR_INIT(""), {O, O, O, O, O, N, N, O, O, O}},
    {STR_INIT("products"), ONLY_VIEW},
};
static struct role_reach analyst[] = {{STR_INIT(""), {W, N, N, N, N, N, W, N, N, N}}};
static struct role_reach warehouse[] = {
    {STR_INIT(""), {N, N, N, N, N, N, N, N, N, N}},
    {STR_INIT("products"), EVERY_VERB},
    {STR_INIT("orders"), ONLY_VIEW},
    {STR_INIT("line_items"), ONLY_VIEW},
};
static struct role_reach integration[] = {{STR_INIT(""), {W, W, W, N, N, W, W, W, N, W}}};

#define REACHES(rows) rows, sizeof rows / sizeof *rows, NULL, 0

static const struct role shipped[] = {
    {STR_INIT(ROLE_EVERYTHING), {NULL, 0}, true, true, EVERY_AREA, REACHES(everything)},
    {STR_INIT("administrator"), {NULL, 0}, true, false, EVERY_AREA, REACHES(everything)},
    {STR_INIT("manager"), {NULL, 0}, true, false, 0, REACHES(manager)},
    {STR_INIT("representative"), {NULL, 0}, true, false, 0, REACHES(representative)},
    {STR_INIT("steward"),
     {NULL, 0},
     true,
     false,
     A(RULES) | A(DUPLICATES) | A(LISTS),
     REACHES(everything)},
    {STR_INIT("analyst"), {NULL, 0}, true, false, 0, REACHES(analyst)},
    {STR_INIT("warehouse"), {NULL, 0}, true, false, 0, REACHES(warehouse)},
    {STR_INIT("integration"), {NULL, 0}, true, false, A(LISTS) | A(WEBHOOKS), REACHES(integration)},
};

const struct role *role_shipped(size_t i) {
    return i < sizeof shipped / sizeof *shipped ? &shipped[i] : NULL;
}

const struct role *role_shipped_named(str name) {
    for (size_t i = 0; i < sizeof shipped / sizeof *shipped; i++)
        if (str_equal(shipped[i].name, name))
            return &shipped[i];
    return NULL;
}

static const struct role_reach *row_of(const struct role *role, str type) {
    const struct role_reach *otherwise = NULL;
    for (size_t i = 0; i < role->reach_count; i++) {
        if (type.len && str_equal(role->reaches[i].type, type))
            return &role->reaches[i];
        if (!role->reaches[i].type.len)
            otherwise = &role->reaches[i];
    }
    return otherwise;
}

enum reach role_reach_of(const struct role *role, str type, enum right_verb verb) {
    const struct role_reach *row = role->everything ? NULL : row_of(role, type);
    return role->everything ? REACH_ALL : row ? (enum reach)row->reach[verb] : REACH_NONE;
}

static bool covers_type(const struct role *role, const struct role *other, str type) {
    for (int verb = 0; verb < RIGHT_VERB_COUNT; verb++)
        if (role_reach_of(other, type, (enum right_verb)verb) >
            role_reach_of(role, type, (enum right_verb)verb))
            return false;
    return true;
}

bool role_covers(const struct role *role, const struct role *other) {
    if (role->everything)
        return true;
    if (other->everything || (other->areas & ~role->areas) || !covers_type(role, other, STR("")))
        return false;
    for (size_t i = 0; i < other->reach_count; i++)
        if (!covers_type(role, other, other->reaches[i].type))
            return false;
    for (size_t i = 0; i < role->reach_count; i++)
        if (!covers_type(role, other, role->reaches[i].type))
            return false;
    return true;
}

// -- as JSON

bool role_unknown(struct err *err, str word) {
    return fail_about(err, ERR_INPUT, word, "A role knows no \"" STR_FMT "\".", STR_ARG(word));
}

static bool read_reaches(const struct json *given, struct role_reach *row, struct err *err) {
    if (given->kind != JSON_KIND_OBJECT)
        return role_unknown(err, row->type);
    for (size_t i = 0; i < given->count; i++) {
        enum right_verb verb;
        enum reach reach;
        const struct json *value = &given->members[i].value;
        if (!right_verb_read(given->members[i].name, &verb))
            return role_unknown(err, given->members[i].name);
        if (value->kind != JSON_KIND_TEXT || !reach_read(value->text, &reach))
            return role_unknown(err, value->kind == JSON_KIND_TEXT ? value->text : STR(""));
        row->reach[verb] = (unsigned char)reach;
    }
    return true;
}

bool role_read(struct arena *arena, const struct json *body, struct role *role, struct err *err) {
    const struct json *opened = json_get(body, "areas"), *given = json_get(body, "rights");
    role->areas = 0;
    role->reach_count = 0;
    for (size_t i = 0; opened && opened->kind == JSON_KIND_ARRAY && i < opened->count; i++) {
        enum area area;
        str name = opened->items[i].kind == JSON_KIND_TEXT ? opened->items[i].text : STR("");
        if (!area_read(name, &area))
            return role_unknown(err, name);
        role->areas |= 1u << area;
    }
    size_t count = given && given->kind == JSON_KIND_OBJECT ? given->count : 0;
    role->reaches = ARENA_ARRAY(arena, count + 1, struct role_reach);
    for (size_t i = 0; i < count; i++) {
        struct role_reach *row = &role->reaches[role->reach_count++];
        str type = given->members[i].name;
        *row = (struct role_reach){.type = str_is(type, "*") ? STR("") : str_copy(arena, type)};
        if (!read_reaches(&given->members[i].value, row, err))
            return false;
    }
    return role_fields_read(arena, json_get(body, "fields"), role, err);
}

void role_write(struct jsonw *w, const struct role *role) {
    jsonw_name(w, "areas");
    jsonw_array(w);
    for (int area = 0; area < AREA_COUNT; area++)
        if (role->areas >> area & 1)
            jsonw_text_z(w, areas[area]);
    jsonw_array_end(w);
    jsonw_name(w, "rights");
    jsonw_object(w);
    for (size_t i = 0; i < role->reach_count; i++) {
        str type = role->reaches[i].type;
        jsonw_name_str(w, type.len ? type : STR("*"));
        jsonw_object(w);
        for (int verb = 0; verb < RIGHT_VERB_COUNT; verb++)
            jsonw_put_text(w, verbs[verb], str_of(reaches[role->reaches[i].reach[verb]]));
        jsonw_object_end(w);
    }
    jsonw_object_end(w);
    role_fields_write(w, role);
}
