// Looking up kinds of association.
#include "model/association.h"
#include <assert.h>

static const char *const rank_names[ASSOCIATION_RANK_COUNT] = {
    [ASSOCIATION_PLAIN] = "plain",
    [ASSOCIATION_PRIMARY] = "primary",
    [ASSOCIATION_LABEL] = "label",
};

const char *association_rank_name(enum association_rank rank) {
    assert((size_t)rank < ASSOCIATION_RANK_COUNT);
    return rank_names[rank];
}

bool association_rank_read(str name, enum association_rank *rank) {
    for (size_t i = 0; i < ASSOCIATION_RANK_COUNT; i++)
        if (str_is(name, rank_names[i])) {
            *rank = (enum association_rank)i;
            return true;
        }
    return false;
}

const struct association_kind *schema_kind(const struct schema *schema, int64_t number) {
    size_t low = 0, high = schema->kind_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (schema->kinds[middle].number < number)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < schema->kind_count && schema->kinds[low].number == number;
    return found ? &schema->kinds[low] : NULL;
}

static bool is_between(const struct association_kind *kind, const struct object_type *from,
                       const struct object_type *to) {
    return kind->from_type == from->id && kind->to_type == to->id;
}

const struct association_kind *schema_kind_between(const struct schema *schema,
                                                   const struct object_type *from,
                                                   const struct object_type *to,
                                                   enum association_rank rank) {
    const struct association_kind *kind = NULL;
    while ((kind = schema_kind_next(schema, from, to, kind)))
        if (kind->rank == rank)
            return kind;
    return NULL;
}

static bool is_behind(const struct association_kind *a, const struct association_kind *b) {
    return a->position != b->position ? a->position > b->position : a->number > b->number;
}

const struct association_kind *schema_kind_next(const struct schema *schema,
                                                const struct object_type *from,
                                                const struct object_type *to,
                                                const struct association_kind *after) {
    const struct association_kind *best = NULL;
    for (size_t i = 0; i < schema->kind_count; i++) {
        const struct association_kind *kind = &schema->kinds[i];
        if (is_between(kind, from, to) && (!after || is_behind(kind, after)) &&
            (!best || is_behind(best, kind)))
            best = kind;
    }
    return best;
}
