// Reading packs: their files are ours, so what is missing in one is said by its place and mended.
#include "model/industry.h"
#include "base/embedded.h"
#include "base/json.h"

extern const struct embedded_file model_pack_files[];
extern const size_t model_pack_files_count;

static const char *const kinds[INDUSTRY_KIND_COUNT] = {"group", "property", "rule", "template"};
static const char *const lists[INDUSTRY_KIND_COUNT] = {"groups", "properties", "rules",
                                                       "templates"};

const char *industry_kind_name(enum industry_kind kind) {
    return kinds[kind];
}

bool industry_kind_read(str name, enum industry_kind *kind) {
    for (size_t i = 0; i < INDUSTRY_KIND_COUNT; i++)
        if (str_is(name, kinds[i])) {
            *kind = (enum industry_kind)i;
            return true;
        }
    return false;
}

struct reading {
    struct arena *arena;
    struct err *err;
    const char *file;
    str part; // its name
};

static bool wrong(const struct reading *r, const char *what) {
    return fail(r->err, ERR_INPUT, "The pack %s is wrong at \"" STR_FMT "\": %s.", r->file,
                STR_ARG(r->part), what);
}

// A text in each language, from `first` on.
static bool read_words(const struct reading *r, const struct json *list, size_t first,
                       const char *what, str out[LANG_COUNT]) {
    if (!list || list->kind != JSON_KIND_ARRAY || list->count != first + LANG_COUNT)
        return wrong(r, what);
    for (size_t i = 0; i < LANG_COUNT; i++) {
        const struct json *text = &list->items[first + i];
        if (text->kind != JSON_KIND_TEXT || !text->text.len)
            return wrong(r, what);
        out[i] = text->text;
    }
    return true;
}

static bool read_options(const struct reading *r, const struct json *list,
                         struct industry_part *out) {
    size_t count = list && list->kind == JSON_KIND_ARRAY ? list->count : 0;
    out->options = ARENA_ARRAY(r->arena, count, struct option);
    for (size_t i = 0; i < count; i++) {
        struct option *option = &out->options[out->option_count++];
        if (!read_words(r, &list->items[i], 1, "an option", option->label) ||
            list->items[i].items[0].kind != JSON_KIND_TEXT)
            return wrong(r, "an option");
        option->value = list->items[i].items[0].text;
    }
    return true;
}

static bool read_standard(const struct reading *r, const struct json *json,
                          struct industry_part *out) {
    struct buf text;
    struct jsonw w;
    bool any;
    if (!json)
        return true;
    buf_init(&text, r->arena);
    jsonw_init(&w, &text);
    jsonw_value(&w, json);
    out->standard = ARENA_NEW(r->arena, struct standard);
    return standard_of_json(r->arena, buf_str(&text), out->standard, &any, r->err) ||
           wrong(r, "its standard");
}

static bool read_property(const struct reading *r, const struct json *json,
                          struct industry_part *out) {
    str kind = json_get_text(json, "kind", STR(""));
    out->is = property_type_find(json_get_text(json, "is", STR("")));
    out->group = json_get_text(json, "group", STR(""));
    out->has_kind = kind.len > 0;
    if (!out->is || (kind.len && !property_kind_read(kind, &out->property_kind)))
        return wrong(r, "its type or kind");
    return read_words(r, json_get(json, "help"), 0, "its help", out->about) &&
           read_options(r, json_get(json, "options"), out) &&
           read_standard(r, json_get(json, "standard"), out);
}

static bool read_rule(const struct reading *r, const struct json *json, struct industry_part *out) {
    out->condition = json_get_text(json, "condition", STR(""));
    out->rule_about = json_get_text(json, "about", STR(""));
    return read_words(r, json_get(json, "message"), 0, "its message", out->about);
}

static bool read_template(const struct reading *r, const struct json *json,
                          struct industry_part *out) {
    const struct json *values = json_get(json, "values");
    if (!values || values->kind != JSON_KIND_OBJECT)
        return wrong(r, "its values");
    out->values = ARENA_ARRAY(r->arena, values->count, struct template_value);
    for (size_t i = 0; i < values->count; i++) {
        if (values->members[i].value.kind != JSON_KIND_TEXT)
            return wrong(r, "its values");
        out->values[out->value_count++] =
            (struct template_value){values->members[i].name, values->members[i].value.text};
    }
    return true;
}

static bool read_nothing(const struct reading *r, const struct json *json,
                         struct industry_part *out) {
    (void)r;
    (void)json;
    (void)out;
    return true;
}

static bool (*const readers[INDUSTRY_KIND_COUNT])(const struct reading *, const struct json *,
                                                  struct industry_part *) = {
    read_nothing, read_property, read_rule, read_template};

static size_t length_of(const struct json *list) {
    return list && list->kind == JSON_KIND_ARRAY ? list->count : 0;
}

static bool read_pack(struct reading *r, const struct json *json, struct industry_pack *out) {
    size_t most = 0;
    *out = (struct industry_pack){.name = json_get_text(json, "name", STR(""))};
    r->part = out->name;
    if (!read_words(r, json_get(json, "label"), 0, "its label", out->label) ||
        !read_words(r, json_get(json, "about"), 0, "what it is about", out->about))
        return false;
    for (size_t k = 0; k < INDUSTRY_KIND_COUNT; k++)
        most += length_of(json_get(json, lists[k]));
    out->parts = ARENA_ARRAY(r->arena, most, struct industry_part);
    for (size_t k = 0; k < INDUSTRY_KIND_COUNT; k++) {
        const struct json *list = json_get(json, lists[k]);
        for (size_t i = 0; i < length_of(list); i++) {
            const struct json *one = &list->items[i];
            struct industry_part *part = &out->parts[out->part_count++];
            *part = (struct industry_part){.kind = (enum industry_kind)k,
                                           .type = json_get_text(one, "type", STR("")),
                                           .name = json_get_text(one, "name", STR(""))};
            r->part = part->name;
            if (!read_words(r, json_get(one, "label"), 0, "its label", part->label) ||
                !readers[k](r, one, part))
                return false;
        }
    }
    return true;
}

bool industry_packs(struct arena *arena, struct industry_pack **out, size_t *count,
                    struct err *err) {
    *out = ARENA_ARRAY(arena, model_pack_files_count, struct industry_pack);
    for (*count = 0; *count < model_pack_files_count; ++*count) {
        const struct embedded_file *file = &model_pack_files[*count];
        struct reading r = {.arena = arena, .err = err, .file = file->name};
        struct json json;
        if (!json_read(arena, (str){(const char *)file->data, file->size}, &json, err) ||
            !read_pack(&r, &json, &(*out)[*count]))
            return false;
    }
    return true;
}

const struct industry_pack *industry_pack_find(const struct industry_pack *packs, size_t count,
                                               str name) {
    for (size_t i = 0; i < count; i++)
        if (str_equal(packs[i].name, name))
            return &packs[i];
    return NULL;
}

// -- the trail

str industry_note(struct arena *arena, const struct industry_name *made, size_t count) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    for (size_t k = 0; k < INDUSTRY_KIND_COUNT; k++) {
        jsonw_name(&w, lists[k]);
        jsonw_array(&w);
        for (size_t i = 0; i < count; i++)
            if (made[i].kind == (enum industry_kind)k)
                jsonw_text(&w, str_format(arena, STR_FMT "." STR_FMT, STR_ARG(made[i].type),
                                          STR_ARG(made[i].name)));
        jsonw_array_end(&w);
    }
    jsonw_object_end(&w);
    return buf_str(&out);
}

bool industry_note_read(struct arena *arena, str note, struct industry_name **made, size_t *count,
                        struct err *err) {
    struct json json;
    size_t most = 0;
    *count = 0;
    if (!json_read(arena, note, &json, err))
        return false;
    for (size_t k = 0; k < INDUSTRY_KIND_COUNT; k++)
        most += length_of(json_get(&json, lists[k]));
    *made = ARENA_ARRAY(arena, most, struct industry_name);
    for (size_t k = 0; k < INDUSTRY_KIND_COUNT; k++) {
        const struct json *list = json_get(&json, lists[k]);
        for (size_t i = 0; i < length_of(list); i++) {
            str text = list->items[i].kind == JSON_KIND_TEXT ? list->items[i].text : STR("");
            size_t dot = str_find_char(text, '.');
            if (dot < text.len)
                (*made)[(*count)++] = (struct industry_name){
                    (enum industry_kind)k, str_slice(text, 0, dot), str_from(text, dot + 1)};
        }
    }
    return true;
}
