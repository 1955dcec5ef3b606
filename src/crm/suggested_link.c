// Accepting makes an association and remembers what of it was new, so that undoing takes away
// neither more nor less.
#include "crm/suggested_link.h"
#include "crm/derive.h"
#include "crm/live.h"
#include "crm/match_rule.h"
#include "crm/refuse.h"
#include "store/association.h"
#include "store/form.h"
#include "store/merge.h"
#include <string.h>

// A row a bond: what it is called in the store, and the shipped kind that says it, seen from the
// head.
static const struct {
    const char *name;
    const char *kind;
} bonds[MATCH_BOND_COUNT] = {
    [MATCH_BRANCH] = {"branch", "parent_to_child_company"},
    [MATCH_SISTER] = {"sister", "sister_company"},
};

static const struct object_type *type_of(const struct work *work,
                                         const struct suggested_link *link) {
    return schema_type_by_id(work->schema, link->type_id);
}

static const struct association_kind *kind_named(const struct work *work,
                                                 const struct object_type *type, const char *name) {
    const struct association_kind *kind = NULL;
    while ((kind = schema_kind_next(work->schema, type, type, kind)))
        if (str_is(kind->name, name))
            return kind;
    return NULL;
}

static const struct association_kind *plain_of(const struct work *work,
                                               const struct object_type *type) {
    return schema_kind_between(work->schema, type, type, ASSOCIATION_PLAIN);
}

bool crm_links_suggested(const struct work *work, const struct object_type *type) {
    return crm_is_matched(type) && match_relates(crm_match_model(type)) && plain_of(work, type);
}

// -- for the scan

bool crm_suggested_options(struct work *work, const struct object_type *type,
                           struct match_batch_options *options) {
    int64_t numbers[MATCH_BOND_COUNT];
    size_t number_count = 0, linked_count, refused_count;
    struct suggested_pair *linked, *refused;
    options->relate = crm_links_suggested(work, type);
    if (!options->relate)
        return true;
    for (size_t i = 0; i < MATCH_BOND_COUNT; i++) {
        const struct association_kind *kind = kind_named(work, type, bonds[i].kind);
        if (kind)
            numbers[number_count++] = kind->number;
    }
    if (!store_suggested_linked(work, type->id, numbers, number_count, &linked, &linked_count) ||
        !store_suggested_refused(work, type->id, &refused, &refused_count))
        return false;
    struct match_tie *ties =
        ARENA_ARRAY(work->arena, linked_count + refused_count, struct match_tie);
    for (size_t i = 0; i < linked_count; i++)
        ties[i] = (struct match_tie){linked[i].from_id, linked[i].to_id, MATCH_LINKED};
    for (size_t i = 0; i < refused_count; i++)
        ties[linked_count + i] =
            (struct match_tie){refused[i].from_id, refused[i].to_id, MATCH_UNRELATED};
    options->ties = ties;
    options->tie_count = linked_count + refused_count;
    return true;
}

bool crm_suggested_store(struct work *work, const struct object_type *type,
                         const struct match_result_link *links, size_t count, int64_t found_at) {
    for (size_t i = 0; i < count; i++) {
        const struct match_result_link *l = &links[i];
        struct suggested_link row = {.type_id = type->id,
                                     .a_id = l->head < l->other ? l->head : l->other,
                                     .b_id = l->head < l->other ? l->other : l->head,
                                     .head_id = l->head,
                                     .bond = str_of(bonds[l->bond].name),
                                     .probability = (double)l->probability};
        if (!store_suggested_put(work, &row, found_at))
            return false;
    }
    return true;
}

static bool read_form(struct work *work, int64_t id, struct match_form *form, bool *there) {
    struct err err;
    str blob;
    if (!store_form_get(work, id, &blob))
        return false;
    *there = blob.len && match_form_read(work->arena, blob, form, &err);
    return true;
}

bool crm_suggested_different(struct work *work, int64_t type_id, int64_t a, int64_t b) {
    const struct object_type *type = schema_type_by_id(work->schema, type_id);
    struct match_form one, other;
    struct match_related related;
    bool there, both;
    if (!type || !crm_links_suggested(work, type))
        return true;
    struct match_live *index = live_index(work->live, type);
    if (!read_form(work, a, &one, &there) || !read_form(work, b, &other, &both))
        return false;
    if (!index || !there || !both || !match_live_relate(index, &one, &other, true, &related))
        return true;
    struct suggested_link row = {.type_id = type_id,
                                 .a_id = a < b ? a : b,
                                 .b_id = a < b ? b : a,
                                 .head_id = a < b ? a : b,
                                 .bond = str_of(bonds[related.bond].name),
                                 .probability = (double)related.probability};
    return store_suggested_put(work, &row, work->now);
}

// -- reading

const struct association_kind *crm_suggested_kind(const struct work *work,
                                                  const struct suggested_link *link) {
    const struct object_type *type = type_of(work, link);
    const struct association_kind *kind = NULL;
    for (size_t i = 0; type && i < MATCH_BOND_COUNT; i++)
        if (str_is(link->bond, bonds[i].name))
            kind = kind_named(work, type, bonds[i].kind);
    return kind || !type ? kind : plain_of(work, type);
}

bool crm_suggested_explain(struct work *work, const struct suggested_link *link,
                           struct match_explanation *out) {
    const struct object_type *type = type_of(work, link);
    int64_t other = link->head_id == link->a_id ? link->b_id : link->a_id;
    struct match_form head, form;
    bool there, both, two;
    *out = (struct match_explanation){0};
    if (!read_form(work, link->head_id, &head, &there) || !read_form(work, other, &form, &both) ||
        !store_verdict_exists(work, link->a_id, link->b_id, &two))
        return false;
    if (!type || !there || !both)
        return true;
    struct match_live *index = live_index(work->live, type);
    if (index) {
        match_live_explain_bond(index, work->arena, &head, &form, two, out);
    } else {
        struct match_weights weights;
        crm_match_weights(type, &weights);
        match_explain_bond(work->arena, &head, &form, NULL, &weights, two, out);
    }
    return true;
}

bool crm_suggested_get(struct work *work, int64_t id, struct suggested_link *out) {
    bool found;
    return store_suggested_get(work, id, out, &found) &&
           (found || crm_refuse_id(work, ERR_NOT_FOUND, "suggested.none", id));
}

// -- deciding

static bool get_open(struct work *work, int64_t id, struct suggested_link *out) {
    return crm_suggested_get(work, id, out) &&
           (str_is(out->status, "open") ||
            crm_refuse(work, ERR_CONFLICT, "suggested.settled", (str){0}, (str){0}));
}

static bool has_number(const int64_t *numbers, size_t count, int64_t number) {
    for (size_t i = 0; i < count; i++)
        if (numbers[i] == number)
            return true;
    return false;
}

bool crm_suggested_accept(struct work *work, int64_t id, const struct suggested_answer *answer,
                          struct source source, struct suggested_link *out) {
    int64_t *numbers;
    size_t count;
    if (!get_open(work, id, out))
        return false;
    const struct object_type *type = type_of(work, out);
    const struct association_kind *kind =
        answer->kind ? answer->kind : crm_suggested_kind(work, out);
    int64_t from = answer->from_id ? answer->from_id : out->head_id;
    if (from != out->a_id && from != out->b_id)
        return crm_refuse_id(work, ERR_INVALID, "suggested.not_of_it", from);
    if (!type || !kind)
        return crm_refuse_id(work, ERR_NOT_FOUND, "suggested.none", id);
    struct link_ends ends = {type, from, type, from == out->a_id ? out->b_id : out->a_id};
    if (!store_association_between(work, ends.from_id, type->id, ends.to_id, &numbers, &count) ||
        !crm_associate(work, &ends, &kind, 1, source))
        return false;
    out->status = STR("linked");
    out->from_id = from;
    out->number = kind->number;
    out->labelled = kind->rank != ASSOCIATION_PLAIN && !has_number(numbers, count, kind->number);
    out->related = !count;
    return store_suggested_settle(work, out);
}

bool crm_suggested_refuse(struct work *work, int64_t id, struct suggested_link *out) {
    if (!get_open(work, id, out))
        return false;
    out->status = STR("refused");
    return store_suggested_settle(work, out);
}

// What others said of the two since stays, and with it that they are related.
static bool take_link_back(struct work *work, const struct suggested_link *link,
                           struct source source) {
    const struct object_type *type = type_of(work, link);
    const struct association_kind *kind = schema_kind(work->schema, link->number);
    int64_t *numbers, other = link->from_id == link->a_id ? link->b_id : link->a_id;
    size_t count;
    if (!type)
        return true;
    struct link_ends ends = {type, link->from_id, type, other};
    if (link->labelled && kind && !crm_dissociate_kinds(work, &ends, &kind, 1, source))
        return false;
    if (!store_association_between(work, link->from_id, type->id, other, &numbers, &count))
        return false;
    const struct association_kind *left = count == 1 ? schema_kind(work->schema, numbers[0]) : NULL;
    return !link->related || !left || left->rank != ASSOCIATION_PLAIN ||
           crm_dissociate(work, &ends, source);
}

bool crm_suggested_undo(struct work *work, int64_t id, struct source source,
                        struct suggested_link *out) {
    if (!crm_suggested_get(work, id, out))
        return false;
    if (str_is(out->status, "open"))
        return crm_refuse(work, ERR_CONFLICT, "suggested.open", (str){0}, (str){0});
    if (str_is(out->status, "linked") && !take_link_back(work, out, source))
        return false;
    out->status = STR("open");
    out->from_id = out->number = 0;
    out->labelled = out->related = false;
    return store_suggested_settle(work, out);
}
