// Kinds of association that people make: always both directions, and beside a label always the
// plain one.
#include "crm/definition_private.h"
#include "store/association.h"
#include "store/define.h"
#include "store/definition.h"

static bool put_pair(struct work *work, struct association_kind *there,
                     struct association_kind *back) {
    bool alike = there->from_type == there->to_type && !back;
    if (!store_next_definition_id(work, &there->number))
        return false;
    there->inverse = there->number;
    if (alike)
        return store_kind_put(work, there);
    if (!store_next_definition_id(work, &back->number))
        return false;
    there->inverse = back->number;
    back->inverse = there->number;
    return store_kind_put(work, there) && store_kind_put(work, back);
}

bool define_plain_kind(struct work *work, const struct object_type *from,
                       const struct object_type *to) {
    struct association_kind there = {.from_type = from->id,
                                     .to_type = to->id,
                                     .rank = ASSOCIATION_PLAIN,
                                     .name = str_format(work->arena, STR_FMT "_to_" STR_FMT,
                                                        STR_ARG(from->wire_name),
                                                        STR_ARG(to->wire_name))};
    struct association_kind back = {.from_type = to->id,
                                    .to_type = from->id,
                                    .rank = ASSOCIATION_PLAIN,
                                    .name = str_format(work->arena, STR_FMT "_to_" STR_FMT,
                                                       STR_ARG(to->wire_name),
                                                       STR_ARG(from->wire_name))};
    define_same_label(there.label, STR(""));
    define_same_label(back.label, STR(""));
    return put_pair(work, &there, from == to ? NULL : &back);
}

static bool label_taken(const struct schema *schema, const struct relation_change *change) {
    const struct association_kind *kind = NULL;
    while ((kind = schema_kind_next(schema, change->from, change->to, kind)))
        if (str_equal_ascii_nocase(kind->name, change->name) ||
            str_equal_ascii_nocase(kind->label[LANG_EN], change->name))
            return true;
    return false;
}

static bool put_label(struct work *work, const struct relation_change *change, int64_t *number) {
    struct association_kind there = {.from_type = change->from->id,
                                     .to_type = change->to->id,
                                     .rank = ASSOCIATION_LABEL,
                                     .name = change->name,
                                     .to_max = change->to_max};
    struct association_kind back = {.from_type = change->to->id,
                                    .to_type = change->from->id,
                                    .rank = ASSOCIATION_LABEL,
                                    .name = change->inverse.len ? change->inverse : change->name,
                                    .to_max = change->inverse_max};
    define_same_label(there.label, there.name);
    define_same_label(back.label, back.name);
    bool alike = change->from == change->to && str_equal(there.name, back.name);
    if (!put_pair(work, &there, alike ? NULL : &back))
        return false;
    *number = there.number;
    return true;
}

bool crm_relation_create(struct work *work, const struct relation_change *change,
                         const struct association_kind **out) {
    const struct schema *schema = work->schema;
    *out = schema_kind_between(schema, change->from, change->to, ASSOCIATION_PLAIN);
    if (!change->name.len && *out)
        return true;
    if (change->name.len > DEFINE_LABEL_MAX || change->inverse.len > DEFINE_LABEL_MAX)
        return crm_refuse(work, ERR_INVALID, "define.long", str_slice(change->name, 0, 40),
                          str_format(work->arena, "%d", DEFINE_LABEL_MAX));
    if (change->name.len && label_taken(schema, change))
        return crm_refuse(work, ERR_CONFLICT, "define.kind_taken", change->name, (str){0});
    int64_t number = 0;
    if ((!*out && !define_plain_kind(work, change->from, change->to)) ||
        (change->name.len && !put_label(work, change, &number)) || !store_schema_renew(work))
        return false;
    *out = number ? schema_kind(work->schema, number)
                  : schema_kind_between(
                        work->schema, schema_type_by_id(work->schema, change->from->id),
                        schema_type_by_id(work->schema, change->to->id), ASSOCIATION_PLAIN);
    define_changed(work);
    return true;
}

static bool has_labels(const struct schema *schema, const struct association_kind *plain) {
    for (size_t i = 0; i < schema->kind_count; i++) {
        const struct association_kind *kind = &schema->kinds[i];
        bool same = kind->from_type == plain->from_type && kind->to_type == plain->to_type;
        if (same && kind->rank != ASSOCIATION_PLAIN)
            return true;
    }
    return false;
}

bool crm_relation_archive(struct work *work, const struct association_kind *kind) {
    const struct association_kind *inverse = schema_kind(work->schema, kind->inverse);
    int64_t count = 0;
    if (kind->shipped)
        return crm_refuse(work, ERR_INVALID, "define.shipped", kind->name, (str){0});
    if (kind->rank == ASSOCIATION_PLAIN && has_labels(work->schema, kind))
        return crm_refuse(work, ERR_INVALID, "define.kind_plain", kind->name, (str){0});
    // Without a label records are still related; without the plain kind they would not be.
    if (kind->rank == ASSOCIATION_PLAIN && !store_kind_used(work, kind, &count))
        return false;
    if (count)
        return crm_refuse(work, ERR_INVALID, "define.kind_used", kind->name,
                          str_format(work->arena, "%lld", (long long)count));
    if (kind->rank != ASSOCIATION_PLAIN && !store_association_drop_kind(work, kind))
        return false;
    if (!store_kind_archive(work, kind) ||
        (inverse && inverse != kind && !store_kind_archive(work, inverse)))
        return false;
    define_changed(work);
    return true;
}
