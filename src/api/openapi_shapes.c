// Shapes as JSON Schema (2020-12, what OpenAPI 3.1 speaks), written from the rows of schemas_*.c.
//
// Objects are open: an answer may grow members, and what a body holds beyond its shape is ignored.
// The tests are stricter (tests/support/contract.py): there an answer has no member undescribed.
#include "api/openapi.h"
#include "api/schemas.h"
#include <string.h>

static void write_reference(struct jsonw *w, str name) {
    char path[128] = "#/components/schemas/";
    size_t head = strlen(path);
    for (size_t i = 0; i < name.len && head < sizeof path - 1; i++)
        path[head++] = name.ptr[i];
    jsonw_put_text(w, "$ref", (str){path, head});
}

// {"type":"string"} or {"type":["string","null"]}
static void write_named(struct jsonw *w, const char *name, bool nullable) {
    jsonw_name(w, "type");
    if (!nullable) {
        jsonw_text_z(w, name);
        return;
    }
    jsonw_array(w);
    jsonw_text_z(w, name);
    jsonw_text_z(w, "null");
    jsonw_array_end(w);
}

static void write_choice(struct jsonw *w, str choices, bool nullable) {
    str choice;
    write_named(w, "string", nullable);
    jsonw_name(w, "enum");
    jsonw_array(w);
    while (str_split(&choices, '|', &choice))
        jsonw_text(w, choice);
    if (nullable)
        jsonw_null(w);
    jsonw_array_end(w);
}

static void write_type(struct jsonw *w, str text, bool whole);
static void write_row(struct jsonw *w, const struct schema_row *row, bool whole);

// By its name, or written out where it stands.
static void write_shape(struct jsonw *w, str name, bool whole) {
    const struct schema_row *row;
    if (!whole) {
        write_reference(w, name);
        return;
    }
    for (size_t i = 0; (row = schema_at(i)); i++)
        if (str_is(name, row->name))
            write_row(w, row, true);
}

static void write_nullable_shape(struct jsonw *w, str name, bool whole) {
    jsonw_name(w, "anyOf");
    jsonw_array(w);
    jsonw_object(w);
    write_shape(w, name, whole);
    jsonw_object_end(w);
    jsonw_object(w);
    jsonw_put_text(w, "type", STR("null"));
    jsonw_object_end(w);
    jsonw_array_end(w);
}

// One typed datum: a text, number or boolean, or the texts of a multiple choice.
static void write_value(struct jsonw *w, bool nullable) {
    static const char *const plain[] = {"string", "number", "boolean", "null"};
    jsonw_name(w, "anyOf");
    jsonw_array(w);
    for (size_t i = 0; i < (nullable ? 4 : 3); i++) {
        jsonw_object(w);
        write_named(w, plain[i], false); // one a branch: some programs know no lists of types
        jsonw_object_end(w);
    }
    jsonw_object(w);
    write_named(w, "array", false);
    jsonw_name(w, "items");
    openapi_write_type(w, STR("string"));
    jsonw_object_end(w);
    jsonw_array_end(w);
}

// "string" with what more is asked of the text.
static void write_text(struct jsonw *w, bool nullable, const char *name, const char *asked) {
    write_named(w, "string", nullable);
    jsonw_put_text(w, name, str_of(asked));
}

static void write_type_members(struct jsonw *w, struct schema_type type, bool whole) {
    switch (type.kind) {
    case SCHEMA_STRING:
        write_named(w, "string", type.nullable);
        return;
    case SCHEMA_ID:
        write_text(w, type.nullable, "pattern", "^[1-9][0-9]{0,15}$");
        return;
    case SCHEMA_TIME:
        write_text(w, type.nullable, "format", "date-time");
        return;
    case SCHEMA_INTEGER:
        write_named(w, "integer", type.nullable);
        return;
    case SCHEMA_NUMBER:
        write_named(w, "number", type.nullable);
        return;
    case SCHEMA_BOOLEAN:
        write_named(w, "boolean", type.nullable);
        return;
    case SCHEMA_ANY:
        return;
    case SCHEMA_VALUE:
        write_value(w, type.nullable);
        return;
    case SCHEMA_CHOICE:
        write_choice(w, type.inner, type.nullable);
        return;
    case SCHEMA_REFERENCE:
        if (type.nullable)
            write_nullable_shape(w, type.inner, whole);
        else
            write_shape(w, type.inner, whole);
        return;
    case SCHEMA_ARRAY:
        write_named(w, "array", type.nullable);
        jsonw_name(w, "items");
        write_type(w, type.inner, whole);
        return;
    case SCHEMA_MAP:
        write_named(w, "object", type.nullable);
        jsonw_name(w, "additionalProperties");
        write_type(w, type.inner, whole);
        return;
    }
}

static void write_type(struct jsonw *w, str text, bool whole) {
    struct schema_type type = schema_type_read(text);
    jsonw_object(w);
    write_type_members(w, type, whole);
    if (type.answered)
        jsonw_put_bool(w, "readOnly", true);
    jsonw_object_end(w);
}

void openapi_write_type(struct jsonw *w, str text) {
    write_type(w, text, false);
}

void openapi_write_argument(struct jsonw *w, const char *type, const char *note) {
    jsonw_object(w);
    write_type_members(w, schema_type_read(str_of(type)), true);
    jsonw_put_text(w, "description", str_of(note));
    jsonw_object_end(w);
}

static void write_row(struct jsonw *w, const struct schema_row *row, bool whole) {
    jsonw_put_text(w, "type", STR("object"));
    jsonw_put_text(w, "description", str_of(row->note));
    jsonw_name(w, "properties");
    jsonw_object(w);
    for (const struct schema_member *m = row->members; m->name; m++) {
        jsonw_name(w, m->name);
        write_type(w, str_of(m->type), whole);
    }
    jsonw_object_end(w);
    jsonw_name(w, "required");
    jsonw_array(w);
    for (const struct schema_member *m = row->members; m->name; m++)
        if (!schema_type_read(str_of(m->type)).optional)
            jsonw_text_z(w, m->name);
    jsonw_array_end(w);
}

void openapi_write_schemas(struct jsonw *w) {
    const struct schema_row *row;
    jsonw_name(w, "schemas");
    jsonw_object(w);
    for (size_t i = 0; (row = schema_at(i)); i++) {
        jsonw_name(w, row->name);
        jsonw_object(w);
        write_row(w, row, false);
        jsonw_object_end(w);
    }
    jsonw_object_end(w);
}
