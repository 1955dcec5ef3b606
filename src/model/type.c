// The table of property types, and what is done with one value whatever its type.
#include "model/type.h"
#include "model/types/type_private.h"
#include <assert.h>

static const struct property_type *const types[] = {
    &property_type_text,        &property_type_long_text,    &property_type_number,
    &property_type_date,        &property_type_datetime,     &property_type_choice,
    &property_type_choices,     &property_type_bool,         &property_type_email,
    &property_type_phone,       &property_type_url,          &property_type_domain,
    &property_type_person_name, &property_type_company_name, &property_type_country,
    &property_type_owner,       &property_type_id,           &property_type_money,
    &property_type_subdivision, &property_type_postcode,     &property_type_tax_id,
    &property_type_percent,     &property_type_social,       &property_type_language,
    &property_type_job_title,   &property_type_address,      &property_type_city,
    &property_type_street,
};

const struct property_type *property_type_find(str name) {
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (str_is(name, types[i]->name))
            return types[i];
    return NULL;
}

const struct property_type *const *property_types(size_t *count) {
    *count = sizeof types / sizeof *types;
    return types;
}

bool property_read(const struct type_context *c, str text, struct value *out) {
    const struct property_type *type = c->property->type;
    if (!type->read(c, text, out)) {
        *out = value_null();
        return false;
    }
    if (type->reads_whole)
        return true;
    *out = type->normalise(c, *out);
    type->complain(c, *out);
    return true;
}

size_t property_split(const struct type_context *c, str text, str **parts) {
    if (c->property->type->split)
        return c->property->type->split(c, text, parts);
    *parts = ARENA_NEW(c->arena, str);
    **parts = text;
    return 1;
}

void property_display(const struct type_context *c, struct value value, struct buf *out) {
    const struct property_type *type = c->property->type;
    (type->display ? type->display : type->write)(c, value, out);
}

str property_write(const struct type_context *c, struct value value) {
    struct buf out;
    buf_init(&out, c->arena);
    c->property->type->write(c, value, &out);
    return buf_str(&out);
}

str property_key(const struct type_context *c, struct value value) {
    struct buf out;
    buf_init(&out, c->arena);
    c->property->type->match_key(c, value, &out);
    return buf_str(&out);
}
