// Working a formula out for one record: one loop over its nodes and a stack of datums.
#include "model/formula_private.h"
#include <assert.h>

static struct datum call(const struct formula_function *function, const struct formula_call *call,
                         bool condition) {
    bool stops =
        function->empties == EMPTY_STOPS || (condition && function->empties == EMPTY_IS_LEAST);
    for (size_t i = 0; stops && i < call->count; i++)
        if (call->arguments[i].kind == FORMULA_EMPTY)
            return datum_empty();
    return function->run(call);
}

static struct datum part_of(const struct formula_node *node, struct arena *arena,
                            const struct record *record, int64_t now) {
    struct value value = record_get(record, node->property);
    struct part_list parts = {.count = 0};
    str country = record_country(record, STR(""));
    struct type_context c = {.arena = arena,
                             .property = node->property,
                             .country = country,
                             .country_own = country.len > 0,
                             .now = now};
    if (value_is_null(value) || !node->property->type->parts)
        return datum_empty();
    node->property->type->parts(&c, value, &parts);
    return datum_text(part_get(&parts, str_of(node->part)));
}

static struct datum work_out(const struct formula *f, struct arena *arena,
                             const struct record *record, int64_t now,
                             struct pattern_budget *patterns, bool condition) {
    struct datum stack[FORMULA_NODES_MAX];
    struct pattern_budget own = PATTERN_BUDGET;
    size_t used = 0;
    for (size_t i = 0; i < f->count; i++) {
        const struct formula_node *node = &f->nodes[i];
        struct datum d = node->constant;
        if (node->function) {
            assert(used >= node->count);
            used -= node->count;
            struct formula_call arguments = {
                arena,        now,        record->type->rates, patterns ? patterns : &own,
                &stack[used], node->count};
            d = call(node->function, &arguments, condition);
        } else if (node->part) {
            d = part_of(node, arena, record, now);
        } else if (node->property) {
            d = datum_of(node->property, record_get(record, node->property));
        }
        stack[used++] = d;
    }
    assert(used == 1);
    return stack[0];
}

struct value formula_run(const struct formula *f, struct arena *arena, const struct record *record,
                         int64_t now, const struct property *target) {
    return datum_fit(arena, now, work_out(f, arena, record, now, NULL, false), target);
}

enum formula_truth formula_holds(const struct formula *f, struct arena *arena,
                                 const struct record *record, int64_t now) {
    return formula_holds_within(f, arena, record, now, NULL);
}

enum formula_truth formula_holds_within(const struct formula *f, struct arena *arena,
                                        const struct record *record, int64_t now,
                                        struct pattern_budget *patterns) {
    struct datum d = work_out(f, arena, record, now, patterns, true);
    if (d.kind != FORMULA_BOOL)
        return FORMULA_UNKNOWN;
    return d.truth ? FORMULA_TRUE : FORMULA_FALSE;
}

bool formula_is_condition(const struct formula *f, struct err *err) {
    unsigned kinds = f->nodes[f->count - 1].kinds;
    struct arena arena;
    if (kinds == FORMULA_BOOL)
        return true;
    arena_init(&arena);
    fail(err, ERR_INVALID,
         "A condition is true or false, but this gives " STR_FMT
         "; compare it with something (=, <, is not empty).",
         STR_ARG(formula_kinds_name(&arena, kinds)));
    arena_finish(&arena);
    return false;
}

bool formula_fits(const struct formula *f, const struct property *target, struct err *err) {
    unsigned kinds = f->nodes[f->count - 1].kinds;
    return formula_kinds_fit(kinds, target) || formula_refuse_target(kinds, target, err);
}

void formula_dependencies(const struct formula *f, const struct property *const **out,
                          size_t *count) {
    *out = f->properties;
    *count = f->property_count;
}

bool formula_uses_now(const struct formula *f) {
    return f->uses_now;
}
