// Finding schemas, and reading the short texts that are their members' types.
#include "api/schemas.h"
#include <assert.h>
#include <string.h>

static const struct schema_table *const tables[] = {
    &schemas_audit,     &schemas_associations, &schemas_consents, &schemas_definitions,
    &schemas_files,     &schemas_lists,        &schemas_matching, &schemas_people,
    &schemas_progress,  &schemas_quality,      &schemas_service,  &schemas_records,
    &schemas_work,      &schemas_wire,         &schemas_transfer, &schemas_signin,
    &schemas_ownership, &schemas_reviewers,    &schemas_identity, &schemas_privacy,
    &schemas_retention};
enum { TABLES = sizeof tables / sizeof *tables };

const struct schema_row *schema_at(size_t i) {
    for (size_t t = 0; t < TABLES; t++) {
        if (i < tables[t]->count)
            return &tables[t]->rows[i];
        i -= tables[t]->count;
    }
    return NULL;
}

const struct schema_row *schema_find(const char *name) {
    const struct schema_row *row;
    for (size_t i = 0; (row = schema_at(i)); i++)
        if (strcmp(row->name, name) == 0)
            return row;
    return NULL;
}

static bool is_flag(char c) {
    return c == '?' || c == '!' || c == '^';
}

struct schema_type schema_type_read(str text) {
    static const char *const words[] = {"string",  "id",   "integer", "number",
                                        "boolean", "time", "any",     "value"};
    struct schema_type type = {.kind = SCHEMA_REFERENCE};
    while (text.len && is_flag(text.ptr[text.len - 1])) {
        char flag = text.ptr[--text.len];
        type.optional = type.optional || flag == '?';
        type.nullable = type.nullable || flag == '!';
        type.answered = type.answered || flag == '^';
    }
    assert(text.len);
    if (text.ptr[0] == '[' || text.ptr[0] == '{') {
        type.kind = text.ptr[0] == '[' ? SCHEMA_ARRAY : SCHEMA_MAP;
        type.inner = str_slice(text, 1, text.len - 1);
        return type;
    }
    if (text.ptr[0] == '=') {
        type.kind = SCHEMA_CHOICE;
        type.inner = str_from(text, 1);
        return type;
    }
    type.inner = text;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_is(text, words[i]))
            type.kind = (enum schema_kind)i; // in the enum's order
    return type;
}
