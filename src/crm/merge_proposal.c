// What a merge proposes: the record that stays, and per property whose value, by its policy.
#include "base/utf8.h"
#include "crm/field_access.h"
#include "crm/merge_private.h"
#include "store/record.h"
#include "store/value_origin.h"

struct choosing {
    const struct object_type *type;
    struct record *const *records;
    size_t count;
    int64_t primary_id;
    const struct value_origin *origins; // NULL: nobody asks
};

bool crm_merge_chooses(const struct property *p) {
    return merge_takes(p) && !p->calculation.len && !p->type->multiple;
}

static size_t filled(const struct record *record) {
    size_t count = record->point_count;
    for (size_t i = 0; i < record->type->property_count; i++)
        if (record->type->properties[i].system == SYSTEM_NONE && !value_is_null(record->values[i]))
            count++;
    return count;
}

static const struct record *best_primary(struct record *const *records, size_t count) {
    const struct record *best = records[0];
    for (size_t i = 1; i < count; i++) {
        size_t here = filled(records[i]), there = filled(best);
        if (here > there || (here == there && records[i]->id < best->id))
            best = records[i];
    }
    return best;
}

// The value is poor: something better may stand in another record.
static bool has_issue(struct arena *arena, const struct record *record, const struct property *p) {
    struct issue_list issues;
    issue_list_init(&issues, arena);
    struct type_context c = {.arena = arena,
                             .property = p,
                             .issues = &issues,
                             .country = record_country(record, (str){0})};
    if (p->type->complain)
        p->type->complain(&c, record->values[p->slot]);
    for (size_t i = 0; i < issues.count; i++)
        if (issues.items[i].severity != SEVERITY_INFO)
            return true;
    return false;
}

static struct survivor survivor_of(struct arena *arena, const struct choosing *c, size_t i,
                                   const struct property *p) {
    const struct record *r = c->records[i];
    struct type_context context = {
        .arena = arena, .property = p, .country = record_country(r, (str){0})};
    struct survivor out = {.value = r->values[p->slot],
                           .key = property_key(&context, r->values[p->slot]),
                           .length = utf8_count(property_write(&context, r->values[p->slot])),
                           .poor = has_issue(arena, r, p),
                           .primary = r->id == c->primary_id,
                           .saved_at = r->updated_at,
                           .changed_at = r->created_at,
                           .source = SOURCE_COMMAND};
    const struct value_origin *origin =
        c->origins ? &c->origins[i * c->type->property_count + p->slot] : NULL;
    if (origin && origin->at) {
        out.changed_at = origin->at;
        out.source = origin->source;
    }
    return out;
}

// 0: none of them has a value.
static int64_t choose(struct arena *arena, const struct choosing *c, const struct property *p) {
    struct survivor *survivors = ARENA_ARRAY(arena, c->count, struct survivor);
    size_t *places = ARENA_ARRAY(arena, c->count, size_t), count = 0;
    for (size_t i = 0; i < c->count; i++)
        if (!value_is_null(c->records[i]->values[p->slot])) {
            places[count] = i;
            survivors[count++] = survivor_of(arena, c, i, p);
        }
    if (!count)
        return 0;
    return c->records[places[survivorship_choose(p->survivorship, survivors, count)]]->id;
}

// The history is read only where a policy asks for it and there are values to choose between.
static bool asks_history(const struct choosing *c) {
    for (size_t k = 0; k < c->type->property_count; k++) {
        const struct property *p = &c->type->properties[k];
        size_t values = 0;
        for (size_t i = 0; survivorship_asks_history(p->survivorship) && i < c->count; i++)
            values += !value_is_null(c->records[i]->values[p->slot]);
        if (values > 1 && crm_merge_chooses(p))
            return true;
    }
    return false;
}

static bool choose_all(struct work *work, struct choosing *c, bool policies_only,
                       struct merge_choice **choices, size_t *choice_count) {
    struct value_origin *origins = NULL;
    if (asks_history(c) && !store_value_origins(work, c->records, c->count, &origins))
        return false;
    c->origins = origins;
    *choices = ARENA_ARRAY(work->arena, c->type->property_count, struct merge_choice);
    *choice_count = 0;
    for (size_t i = 0; i < c->type->property_count; i++) {
        const struct property *p = &c->type->properties[i];
        if (!crm_merge_chooses(p) || (policies_only && p->survivorship == SURVIVOR_AUTOMATIC))
            continue;
        int64_t id = choose(work->arena, c, p);
        if (id)
            (*choices)[(*choice_count)++] = (struct merge_choice){p, id};
    }
    return true;
}

bool crm_merge_proposal(struct work *work, struct record *const *records, size_t count,
                        struct merge_proposal *out) {
    const struct record *primary = best_primary(records, count);
    struct choosing c = {primary->type, records, count, primary->id, NULL};
    struct merge_choice *choices;
    if (!crm_fields_all(work, primary->type) ||
        !choose_all(work, &c, false, &choices, &out->choice_count))
        return false;
    out->primary_id = primary->id;
    out->choices = choices;
    return true;
}

static bool any_policy(const struct object_type *type) {
    for (size_t i = 0; i < type->property_count; i++)
        if (type->properties[i].survivorship != SURVIVOR_AUTOMATIC)
            return true;
    return false;
}

static bool is_chosen(const struct merge *merge, const struct property *p) {
    for (size_t i = 0; i < merge->choice_count; i++)
        if (merge->choices[i].property == p)
            return true;
    return false;
}

bool merge_add_policies(struct work *work, struct merge *merge) {
    struct record **records = ARENA_ARRAY(work->arena, merge->record_count + 1, struct record *);
    struct merge_choice *all, *choices;
    size_t count = 0, choice_count, own = merge->choice_count;
    if (!any_policy(merge->type))
        return true;
    for (size_t i = 0; i <= merge->record_count; i++) {
        int64_t id = i ? merge->record_ids[i - 1] : merge->primary_id;
        if (!store_record_get(work, merge->type, id, true, &records[count]))
            return false;
        count += records[count] != NULL; // the merge itself refuses what is not there
    }
    struct choosing c = {merge->type, records, count, merge->primary_id, NULL};
    if (!choose_all(work, &c, true, &choices, &choice_count))
        return false;
    all = ARENA_ARRAY(work->arena, own + choice_count, struct merge_choice);
    for (size_t i = 0; i < own; i++)
        all[i] = merge->choices[i];
    for (size_t i = 0; i < choice_count; i++)
        if (!is_chosen(merge, choices[i].property))
            all[own++] = choices[i];
    merge->choices = all;
    merge->choice_count = own;
    return true;
}
