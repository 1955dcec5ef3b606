// Between the kinds of properties that the object interface knows (a type and a field) and our
// property types: one table, read in both directions.
#include "crm/definition_private.h"

// The first row of a type is what it is without a field.
static const struct kind_row {
    const char *type;
    const char *field;
    const char *ours;
    bool calculated;
} rows[] = {
    {"string", "text", "text", false},
    {"string", "textarea", "long_text", false},
    {"string", "html", "long_text", false},
    {"string", "phonenumber", "phone", false},
    {"string", "file", "text", false},
    {"string", "calculation_equation", "text", true},
    {"number", "number", "number", false},
    {"number", "calculation_equation", "number", true},
    {"date", "date", "date", false},
    {"date", "calculation_equation", "date", true},
    {"datetime", "date", "datetime", false},
    {"datetime", "calculation_equation", "datetime", true},
    {"enumeration", "select", "choice", false},
    {"enumeration", "radio", "choice", false},
    {"enumeration", "checkbox", "choices", false},
    {"enumeration", "booleancheckbox", "choice", false},
    {"bool", "booleancheckbox", "bool", false},
    {"bool", "calculation_equation", "bool", true},
};
enum { ROWS = sizeof rows / sizeof *rows };

static const struct kind_row *row_of(str type, str field) {
    for (size_t i = 0; i < ROWS; i++)
        if (str_is(type, rows[i].type) && (!field.len || str_is(field, rows[i].field)))
            return &rows[i];
    return NULL;
}

static str pairs(struct arena *arena, str type) {
    struct buf out;
    bool known = row_of(type, (str){0}) != NULL;
    buf_init(&out, arena);
    for (size_t i = 0; i < ROWS; i++) {
        if (known && !str_is(type, rows[i].type))
            continue;
        buf_format(&out, "%s%s/%s", out.len ? ", " : "", rows[i].type, rows[i].field);
    }
    return buf_str(&out);
}

static bool refuse_kind(struct work *work, str type, str field) {
    str value = str_format(work->arena, STR_FMT "/" STR_FMT, STR_ARG(type), STR_ARG(field));
    return crm_refuse(work, ERR_INVALID, "define.kind", value, pairs(work->arena, type));
}

static str property_type_list(struct arena *arena) {
    struct buf out;
    size_t count;
    const struct property_type *const *types = property_types(&count);
    buf_init(&out, arena);
    for (size_t i = 0; i < count; i++)
        buf_format(&out, "%s%s", i ? ", " : "", types[i]->name);
    return buf_str(&out);
}

bool define_kind(struct work *work, const struct property_change *change, struct property *out) {
    out->wire_type = out->wire_field = STR("");
    if (change->type.len) {
        out->type = property_type_find(change->type);
        // Numbers of records and people who own them are the program's own.
        if (out->type && !str_is(change->type, "id"))
            return true;
        return crm_refuse(work, ERR_INVALID, "define.type", change->type,
                          property_type_list(work->arena));
    }
    const struct kind_row *row = row_of(change->wire_type, change->wire_field);
    if (!row)
        return refuse_kind(work, change->wire_type, change->wire_field);
    if (row->calculated != (change->calculation.len > 0))
        return crm_refuse(work, ERR_INVALID, "define.calculated", str_of("calculation_equation"),
                          (str){0});
    out->type = property_type_find(str_of(row->ours));
    out->wire_type = str_of(row->type);
    out->wire_field = str_of(row->field);
    return true;
}

bool define_kind_again(struct work *work, const struct property *old,
                       const struct property_change *change, struct property *out) {
    struct wire_kind is = crm_property_wire(old);
    str type = change->wire_type.len ? change->wire_type : is.type;
    str field = change->wire_field.len ? change->wire_field : is.field;
    if (change->type.len && !str_is(change->type, old->type->name))
        return crm_refuse(work, ERR_INVALID, "define.retype", str_of(old->type->name), (str){0});
    if (str_equal(type, is.type) && str_equal(field, is.field))
        return true;
    const struct kind_row *row = row_of(type, field);
    if (!row)
        return refuse_kind(work, type, field);
    if (!str_is(str_of(row->ours), old->type->name) ||
        row->calculated != (old->calculation.len > 0))
        return crm_refuse(work, ERR_INVALID, "define.retype", is.type, (str){0});
    out->wire_type = str_of(row->type);
    out->wire_field = str_of(row->field);
    return true;
}

struct wire_kind crm_property_wire(const struct property *p) {
    struct wire_kind kind = {p->wire_type, p->wire_field};
    if (!kind.type.len)
        kind.type = str_of(p->type->wire_type);
    if (!kind.field.len)
        kind.field = p->calculation.len ? STR("calculation_equation") : str_of(p->type->wire_field);
    return kind;
}
