// Calculated properties as definitions: what a formula or roll-up reads, and that nothing is worked
// out from itself.
#include "crm/definition_private.h"
#include "model/calculation.h"

enum { CHAIN_MAX = 200 }; // calculated properties that one is worked out from

static void list_add(struct arena *arena, struct property_list *list, const struct property *p) {
    list->items = arena_grow(arena, list->items, list->count * sizeof *list->items,
                             (list->count + 1) * sizeof *list->items);
    list->items[list->count++] = p;
}

bool define_reads(struct work *work, const struct object_type *type, str text,
                  struct property_list *out) {
    struct calculation calculation;
    *out = (struct property_list){0};
    if (!calculation_parse(work->arena, work->schema, type, text, &calculation, work->err))
        return false;
    if (calculation.kind == CALCULATION_FORMULA) {
        const struct property *const *read;
        size_t count;
        formula_dependencies(calculation.formula, &read, &count);
        for (size_t i = 0; i < count; i++)
            list_add(work->arena, out, read[i]);
        return true;
    }
    const struct rollup *rollup = &calculation.rollup;
    if (rollup->property)
        list_add(work->arena, out, rollup->property);
    for (size_t i = 0; i < rollup->filter_count; i++)
        list_add(work->arena, out, rollup->filters[i].property);
    return true;
}

static const struct object_type *type_of(const struct schema *schema, int64_t property_id) {
    for (size_t t = 0; t < schema->type_count; t++)
        if (type_property_by_id(&schema->types[t], property_id))
            return &schema->types[t];
    return NULL;
}

// Whether what is in `list`, or anything it is worked out from, is the property itself.
static bool leads_to(struct work *work, const struct property_list *list, int64_t target,
                     struct property_list *seen, bool *found) {
    for (size_t i = 0; !*found && i < list->count; i++) {
        const struct property *p = list->items[i];
        bool known = false;
        *found = p->id == target;
        for (size_t k = 0; k < seen->count; k++)
            known = known || seen->items[k] == p;
        const struct object_type *type = p->calculation.len ? type_of(work->schema, p->id) : NULL;
        if (*found || known || !type || seen->count >= CHAIN_MAX)
            continue;
        list_add(work->arena, seen, p);
        struct property_list next;
        if (!define_reads(work, type, p->calculation, &next) ||
            !leads_to(work, &next, target, seen, found))
            return false;
    }
    return true;
}

// What is wrong with a text is told in English, with the place; that something is, in any language.
static bool readable(struct work *work, const struct object_type *type,
                     const struct property *property) {
    struct calculation calculation;
    struct err found = {0};
    if (calculation_parse(work->arena, work->schema, type, property->calculation, &calculation,
                          &found) &&
        calculation_fits(&calculation, property, &found))
        return true;
    str words = str_copy(work->arena, str_of(found.text));
    return crm_refuse(work, found.code, "define.calculation", words, (str){0});
}

bool define_calculation(struct work *work, const struct object_type *type,
                        const struct property *property) {
    struct property_list list, seen = {0};
    bool circle = false;
    if (!readable(work, type, property))
        return false;
    if (!property->id)
        return true; // nothing can read it yet
    if (!define_reads(work, type, property->calculation, &list) ||
        !leads_to(work, &list, property->id, &seen, &circle))
        return false;
    return !circle || crm_refuse(work, ERR_INVALID, "define.circle", property->name, (str){0});
}

bool define_reader(struct work *work, const struct property *property,
                   const struct property **out) {
    *out = NULL;
    for (size_t t = 0; t < work->schema->type_count; t++) {
        const struct object_type *type = &work->schema->types[t];
        for (size_t i = 0; i < type->property_count; i++) {
            const struct property *p = &type->properties[i];
            struct property_list list;
            if (!p->calculation.len || p == property)
                continue;
            if (!define_reads(work, type, p->calculation, &list)) {
                err_clear(work->err); // one that is broken already reads nothing
                continue;
            }
            for (size_t k = 0; k < list.count; k++)
                if (list.items[k]->id == property->id)
                    *out = p;
        }
    }
    return true;
}

static bool reads_type(struct work *work, const struct object_type *own, const struct property *p,
                       const struct object_type *type) {
    struct calculation calculation;
    if (!calculation_parse(work->arena, work->schema, own, p->calculation, &calculation,
                           work->err)) {
        err_clear(work->err);
        return false;
    }
    return calculation.kind == CALCULATION_ROLLUP && calculation.rollup.type == type;
}

const struct property *define_type_reader(struct work *work, const struct object_type *type) {
    for (size_t t = 0; t < work->schema->type_count; t++) {
        const struct object_type *other = &work->schema->types[t];
        for (size_t i = 0; other->id != type->id && i < other->property_count; i++)
            if (other->properties[i].calculation.len &&
                reads_type(work, other, &other->properties[i], type))
                return &other->properties[i];
    }
    return NULL;
}
