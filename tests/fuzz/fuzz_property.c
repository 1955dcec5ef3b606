// Property types: any text of any type is refused with an error, or kept in a normal form that is
// stable, reads back from what was written, and is as like itself as can be.
#include "base/utf8.h"
#include "model/shipped.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must_at(bool truth, int line) {
    if (truth)
        return;
    fprintf(stderr, "the promise of line %d is broken\n", line);
    abort();
}

#define must(truth) must_at((truth), __LINE__)

static void try_text(const struct type_context *c, str text) {
    const struct property_type *type = c->property->type;
    struct value value, back;
    if (!property_read(c, text, &value)) {
        must(value_is_null(value) && issue_list_has_error(c->issues));
        return;
    }
    must(!issue_list_has_error(c->issues));
    must(value_is_null(value) || value.kind == type->storage);
    must(value.kind != VALUE_TEXT || (value.s.len && utf8_valid(value.s)));
    must(value_equal(value, type->normalise(c, value)));
    must(type->read(c, property_write(c, value), &back) && value_equal(value, back));
    if (!value_is_null(value)) {
        must(type->similarity(c, value, value) >= 1);
        must(type->similarity(c, value, value_null()) <= 0);
    }
    for (size_t i = 0; i < c->issues->count; i++)
        must(utf8_valid(issue_message(c->arena, &c->issues->items[i], LANG_PL)));
    struct buf out;
    buf_init(&out, c->arena);
    property_display(c, value, &out);
    str *parts;
    size_t count = property_split(c, text, &parts);
    must(count >= 1);
    for (size_t i = 0; i < count; i++)
        must(utf8_valid(parts[i]) && parts[i].len <= text.len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct schema schema;
    if (!schema.type_count)
        shipped_schema(&schema);
    if (size < 2)
        return 0;
    struct arena arena;
    arena_init(&arena);
    size_t count;
    const struct property_type *const *types = property_types(&count);
    const struct property_type *type = types[data[0] % count];
    const char *name = strcmp(type->name, "choices") == 0 ? "interests" : "lifecyclestage";
    struct property property = *type_property(&schema.types[0], str_of(name));
    property.type = type;
    property.match_role = data[1] & 1 ? STR("birth_date") : STR("");
    struct issue_list issues;
    issue_list_init(&issues, &arena);
    static const char *const countries[] = {"", "PL", "US", "CN"};
    struct type_context c = {.arena = &arena,
                             .property = &property,
                             .issues = &issues,
                             .country = str_of(countries[data[1] >> 1 & 3]),
                             .lang = (enum lang)(data[1] >> 3 & 3),
                             .now = INT64_C(1767225600000000)};
    try_text(&c, utf8_repair(&arena, (str){(const char *)data + 2, size - 2}));
    arena_finish(&arena);
    return 0;
}
