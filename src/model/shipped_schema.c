// The shipped definitions as a whole schema.
#include "model/calculated.h"
#include "model/currency.h"
#include "model/shipped.h"
#include <stdlib.h>

static void set_type(struct arena *arena, struct object_type *out, const struct shipped_type *from,
                     int64_t *property_id) {
    struct type_names names;
    shipped_type_read(arena, from, out, &names);
    out->property_count = from->property_count;
    out->properties = ARENA_ARRAY(arena, from->property_count, struct property);
    for (size_t i = 0; i < from->property_count; i++) {
        shipped_property_read(arena, &from->properties[i], &out->properties[i]);
        out->properties[i].id = (*property_id)++;
    }
    out->group_count = from->group_count;
    out->groups = ARENA_ARRAY(arena, from->group_count, struct property_group);
    for (size_t i = 0; i < from->group_count; i++)
        shipped_group_read(&from->groups[i], &out->groups[i]);
    object_type_index(arena, out, &names);
    object_type_options(arena, out);
}

static int by_number(const void *a, const void *b) {
    const struct association_kind *x = a, *y = b;
    return (x->number > y->number) - (x->number < y->number);
}

static void set_kinds(struct schema *out) {
    size_t count;
    const struct shipped_association *from = shipped_associations(&count);
    out->kinds = arena_array(&out->arena, 2 * count, sizeof *out->kinds);
    for (size_t i = 0; i < count; i++) {
        struct association_kind pair[2];
        shipped_association_read(&from[i], pair);
        for (size_t k = 0; k < (from[i].number == from[i].inverse ? 1U : 2U); k++) {
            pair[k].position = (int64_t)i;
            out->kinds[out->kind_count++] = pair[k];
        }
    }
    qsort(out->kinds, out->kind_count, sizeof *out->kinds, by_number);
}

void shipped_schema(struct schema *out) {
    size_t count;
    const struct shipped_type *types = shipped_types(&count);
    *out = (struct schema){.version = 1, .type_count = count, .currency = STR("EUR")};
    arena_init(&out->arena);
    out->types = ARENA_ARRAY(&out->arena, count, struct object_type);
    int64_t property_id = 1;
    for (size_t i = 0; i < count; i++)
        set_type(&out->arena, &out->types[i], &types[i], &property_id);
    set_kinds(out);
    out->rates = ARENA_NEW(&out->arena, struct rates);
    out->rates->home = out->currency;
    schema_calculate(out);
}

void schema_finish(struct schema *schema) {
    arena_finish(&schema->arena);
    *schema = (struct schema){0};
}
