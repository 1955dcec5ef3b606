// Working a formula out for one record: one loop over its nodes and a stack of datums.
#include "model/formula_private.h"
#include <assert.h>

static struct datum call(const struct formula_function *function, const struct formula_call *call) {
    for (size_t i = 0; !function->empties && i < call->count; i++)
        if (call->arguments[i].kind == FORMULA_EMPTY)
            return datum_empty();
    return function->run(call);
}

struct value formula_run(const struct formula *f, struct arena *arena, const struct record *record,
                         int64_t now, const struct property *target) {
    struct datum stack[FORMULA_NODES_MAX];
    size_t used = 0;
    for (size_t i = 0; i < f->count; i++) {
        const struct formula_node *node = &f->nodes[i];
        struct datum d = node->constant;
        if (node->function) {
            assert(used >= node->count);
            used -= node->count;
            struct formula_call arguments = {arena, now, record->type->rates, &stack[used],
                                             node->count};
            d = call(node->function, &arguments);
        } else if (node->property) {
            d = datum_of(node->property, record_get(record, node->property));
        }
        stack[used++] = d;
    }
    assert(used == 1);
    return datum_fit(arena, now, stack[0], target);
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
