// Which changes of definitions change how records are judged: their scores are worked out anew, by
// a job over all records of a type. What only shows (labels, help, places) is no reason for that.
#include "base/json.h"
#include "model/dictionary.h"
#include "store/calculate.h"
#include "store/definition_private.h"
#include <string.h>

static bool judges(const char *kind) {
    static const char *const kinds[] = {"rule",       "property", "type",
                                        "dictionary", "entry",    "entries"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kind, kinds[i]) == 0)
            return true;
    return false;
}

static bool uses(const struct object_type *type, str dictionary) {
    for (size_t i = 0; i < type->property_count; i++)
        if (type->properties[i].dictionary &&
            str_equal(type->properties[i].dictionary->name, dictionary))
            return true;
    return false;
}

static bool only_shows(str member) {
    static const char *const names[] = {
        "label",  "labels",    "help",    "group",     "synonyms", "position",     "hidden",
        "colour", "formField", "message", "sensitive", "example",  "survivorship", "displayOrder"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is(member, names[i]))
            return true;
    return false;
}

static void write_judging(struct jsonw *w, const struct json *json) {
    if (json->kind == JSON_KIND_OBJECT) {
        jsonw_object(w);
        for (size_t i = 0; i < json->count; i++)
            if (!only_shows(json->members[i].name)) {
                jsonw_name_str(w, json->members[i].name);
                write_judging(w, &json->members[i].value);
            }
        jsonw_object_end(w);
    } else if (json->kind == JSON_KIND_ARRAY) {
        jsonw_array(w);
        for (size_t i = 0; i < json->count; i++)
            write_judging(w, &json->items[i]);
        jsonw_array_end(w);
    } else {
        jsonw_value(w, json);
    }
}

// What of a definition's state judges; empty where it can not be read.
static str judging(struct arena *arena, str state) {
    struct json json;
    struct jsonw w;
    struct buf out;
    struct err err;
    if (!state.len || !json_read(arena, state, &json, &err))
        return STR("");
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    write_judging(&w, &json);
    return buf_str(&out);
}

void definition_due(struct work *work, int64_t type_id, const char *kind, str subject, str before,
                    str after) {
    str dictionary = subject, known = before.len ? judging(work->arena, before) : STR("");
    if (!judges(kind) || (known.len && str_equal(known, judging(work->arena, after))))
        return;
    str_split(&subject, '/', &dictionary); // of entries: "dictionary/term"
    for (size_t i = 0; work->schema && i < work->schema->type_count; i++) {
        const struct object_type *type = &work->schema->types[i];
        if (type_is_scored(type) && (type_id ? type->id == type_id : uses(type, dictionary)))
            store_due_type(work, type);
    }
}
