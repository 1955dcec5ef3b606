// What can be said about a query without asking the store.
#include "model/filter.h"
#include <string.h>

// Columns that every record table has are always indexed well enough.
static bool is_indexed(const struct property *property) {
    return property->indexed || property->system != SYSTEM_NONE;
}

static bool is_indexed_filter(const struct filter *f) {
    return f->linked || (f->property && is_indexed(f->property));
}

bool query_is_indexed(const struct query *query) {
    for (size_t g = 0; g < query->group_count; g++)
        for (size_t f = 0; f < query->groups[g].count; f++)
            if (!is_indexed_filter(&query->groups[g].filters[f]))
                return false;
    for (size_t i = 0; i < query->sort_count; i++)
        if (!is_indexed(query->sorts[i].property))
            return false;
    return true;
}

static bool is_pattern(str text) {
    size_t stars = 0;
    for (size_t i = 0; i < text.len; i++)
        stars += text.ptr[i] == '*';
    return text.len > 0 && text.len <= QUERY_PATTERN_MAX && stars <= QUERY_STARS_MAX;
}

bool filter_value_read(const struct type_context *c, enum filter_operator op, str text,
                       struct value *out) {
    if (op == FILTER_CONTAINS_TOKEN || op == FILTER_NOT_CONTAINS_TOKEN) {
        *out = value_text(text); // a part of a value, which no type reads
        return is_pattern(text);
    }
    if (c->property->type->multiple && !is_pattern(text))
        return false; // an option is looked for as a part, too
    if (property_read(c, text, out) && !value_is_null(*out))
        return true;
    // "n/a" and what is no option are texts that nothing equals; no number and no day does at all.
    *out = value_text(text);
    return c->property->type->storage == VALUE_TEXT &&
           strcmp(c->property->type->wire_type, "date") != 0;
}
