// Merging: the survivor takes the chosen values and every contact point, the others are archived
// and lead to it. Snapshots of both sides, taken first, make it reversible.
#include "crm/merge.h"
#include "crm/access.h"
#include "crm/ask.h"
#include "crm/derive.h"
#include "crm/field_access.h"
#include "crm/identify.h"
#include "crm/list.h"
#include "crm/merge_links.h"
#include "crm/merge_private.h"
#include "crm/refuse.h"
#include "crm/save_private.h"
#include "model/change.h"
#include "store/file.h"
#include "store/record.h"

str merge_pack(struct arena *arena, const struct record *record) {
    struct buf out;
    buf_init(&out, arena);
    record_pack(record, &out);
    return buf_str(&out);
}

static bool load_mergeable(struct work *work, const struct object_type *type, int64_t id,
                           struct record **out) {
    if (!store_record_get(work, type, id, true, out))
        return false;
    if (!*out)
        return crm_refuse_id(work, ERR_NOT_FOUND, "api.no_record", id);
    if ((*out)->archived_at)
        return crm_refuse_id(work, ERR_CONFLICT, "merge.already_merged", id);
    return true;
}

static int64_t chosen(const struct merge *merge, const struct property *property) {
    for (size_t i = 0; i < merge->choice_count; i++)
        if (merge->choices[i].property == property)
            return merge->choices[i].record_id;
    return 0;
}

bool merge_takes(const struct property *p) {
    return !p->derived && (p->system == SYSTEM_NONE || p->system == SYSTEM_OWNER);
}

static struct value unite(struct arena *arena, const struct property *p, struct value own,
                          struct value other) {
    struct type_context c = {.arena = arena, .property = p};
    str both = str_format(arena, STR_FMT ";" STR_FMT, STR_ARG(value_as_str(own)),
                          STR_ARG(value_as_str(other)));
    return p->type->normalise(&c, value_text(both));
}

struct value merge_default(struct arena *arena, const struct property *p, struct value own,
                           struct value other, int *from) {
    *from = value_is_null(own) ? 1 : 0;
    if (value_is_null(own) || value_is_null(other) || !p->type->multiple)
        return *from ? other : own;
    struct value both = unite(arena, p, own, other);
    *from = value_equal(both, own) ? 0 : -1;
    return both;
}

void merge_set(struct record *record, const struct property *p, struct value value, str entered) {
    record->values[p->slot] = value;
    record->entered[p->slot] = entered;
    if (p->system == SYSTEM_OWNER)
        record->owner_id = value_as_int(value);
}

// The other record's value goes to the survivor where it was chosen, by hand or by a policy, or
// where nothing was and the survivor has none; several options of both are united.
static void take_values(struct arena *arena, const struct merge *merge, struct record *after,
                        const struct record *other) {
    for (size_t i = 0; i < after->type->property_count; i++) {
        const struct property *p = &after->type->properties[i];
        if (!merge_takes(p))
            continue;
        int64_t record = chosen(merge, p);
        int from = record == other->id ? 1 : 0;
        struct value value =
            record ? from ? other->values[i] : after->values[i]
                   : merge_default(arena, p, after->values[i], other->values[i], &from);
        if (from)
            merge_set(after, p, value, from > 0 ? other->entered[i] : (str){0});
    }
}

void merge_take_points(struct arena *arena, struct record *after, const struct record *other) {
    for (size_t i = 0; i < other->point_count; i++) {
        struct contact_point point = other->points[i];
        point.primary = false;
        point.label = STR("");
        record_add_point(arena, after, point);
    }
}

static str pack_ids(struct arena *arena, const int64_t *ids, size_t count) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < count; i++) {
        buf_add_i64(&out, ids[i]);
        buf_add_char(&out, ' ');
    }
    return out.len ? buf_str(&out) : STR("");
}

// Everything that led to the merged record leads to the survivor now.
static bool redirect(struct work *work, int64_t from, int64_t to, int64_t merge_id,
                     const int64_t *olds, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!store_redirect_put(work, olds[i], to, merge_id))
            return false;
    return store_redirect_put(work, from, to, merge_id);
}

static bool merge_one(struct work *work, const struct merge *merge, struct record *primary,
                      const struct record *other, struct record **survivor, int64_t *merge_id) {
    struct arena *arena = work->arena;
    int64_t *olds, unused;
    size_t old_count;
    struct record *after = record_copy(arena, primary);
    take_values(arena, merge, after, other);
    merge_take_points(arena, after, other);
    derive_points(arena, after, primary, true);
    str lists;
    if (!store_redirects_to(work, other->id, &olds, &old_count) ||
        !merge_links(work, primary->id, other->id) ||
        !merge_lists_pack(work, primary->id, other->id, &lists))
        return false;
    struct merge_row row = {
        .type_id = merge->type->id,
        .primary_id = primary->id,
        .record_id = other->id,
        .source = str_of(merge->source),
        .primary_title = record_title(arena, primary),
        .record_title = record_title(arena, other),
        .primary_before = merge_pack(arena, primary),
        .record_before = merge_pack(arena, other),
        .primary_version = primary->version + 1,
        .redirects = pack_ids(arena, olds, old_count),
        .lists = lists,
    };
    if (!store_merge_add(work, &row, merge_id) ||
        !redirect(work, other->id, primary->id, *merge_id, olds, old_count) ||
        !store_file_move(work, other->id, primary->id, *merge_id))
        return false;
    struct source source = {.kind = SOURCE_MERGE, .id = *merge_id};
    struct record *gone = record_copy(arena, other);
    gone->archived_at = work->now;
    if (!save_changed(work, other, gone, source, "merged", &unused) ||
        !save_leave_queue(work, other->id, "merged") ||
        !list_merge_members(work, other->id, primary->id) || !crm_identify_merged(work, after) ||
        !save_changed(work, primary, after, source, "merged", &unused))
        return false;
    *survivor = after;
    return true;
}

// Ids as they came in may be of records that were merged before: what is merged are the survivors.
static bool identify(struct work *work, const struct merge *asked, struct merge *out) {
    int64_t *ids;
    struct merge_choice *choices =
        ARENA_ARRAY(work->arena, asked->choice_count, struct merge_choice);
    *out = *asked;
    if (!crm_identify(work, &out->primary_id) ||
        !crm_identify_all(work, asked->record_ids, asked->record_count, &ids))
        return false;
    for (size_t i = 0; i < asked->choice_count; i++) {
        choices[i] = asked->choices[i];
        if (!crm_identify(work, &choices[i].record_id))
            return false;
    }
    out->record_ids = ids;
    out->choices = choices;
    return true;
}

// A choice of somebody else's record would leave the survivor without a value.
static bool choices_possible(struct work *work, const struct merge *merge) {
    for (size_t i = 0; i < merge->choice_count; i++) {
        const struct merge_choice *choice = &merge->choices[i];
        bool known = choice->record_id == merge->primary_id;
        for (size_t j = 0; j < merge->record_count; j++)
            known = known || choice->record_id == merge->record_ids[j];
        enum system_property system = choice->property->system;
        bool derived = choice->property->derived;
        if (!known)
            return fail_about(work->err, ERR_INVALID, choice->property->name,
                              "The value of \"" STR_FMT "\" is to come from record %lld, which is "
                              "not among those merged.",
                              STR_ARG(choice->property->name), (long long)choice->record_id);
        if (derived || (system != SYSTEM_NONE && system != SYSTEM_OWNER))
            return fail_about(work->err, ERR_INVALID, choice->property->name,
                              "The property \"" STR_FMT "\" can not be set.",
                              STR_ARG(choice->property->name));
    }
    return true;
}

// Of every record that goes into it, and of the one that stays.
static bool may_merge(struct work *work, const struct merge *asked) {
    struct record **records = ARENA_ARRAY(work->arena, asked->record_count + 1, struct record *);
    for (size_t i = 0; i <= asked->record_count; i++) {
        int64_t redirected;
        int64_t id = i < asked->record_count ? asked->record_ids[i] : asked->primary_id;
        if (!crm_get(work, asked->type, id, &records[i], &redirected) ||
            !crm_access_record(work, RIGHT_MERGE, records[i]))
            return false;
    }
    return crm_ask(work, records, asked->record_count + 1);
}

static bool merge_all(struct work *work, const struct merge *asked, struct merge_result *result) {
    struct merge identified;
    const struct merge *merge = &identified;
    *result = (struct merge_result){0};
    if (asked->record_count == 0)
        return crm_refuse(work, ERR_INVALID, "merge.too_few", (str){0}, (str){0});
    if (!identify(work, asked, &identified) || !choices_possible(work, merge) ||
        !merge_add_policies(work, &identified))
        return false;
    struct record *primary;
    if (!load_mergeable(work, merge->type, merge->primary_id, &primary))
        return false;
    result->merge_ids = ARENA_ARRAY(work->arena, merge->record_count, int64_t);
    for (size_t i = 0; i < merge->record_count; i++) {
        struct record *other;
        if (merge->record_ids[i] == merge->primary_id)
            return crm_refuse(work, ERR_CONFLICT, "merge.same_record", (str){0}, (str){0});
        if (!load_mergeable(work, merge->type, merge->record_ids[i], &other) ||
            !merge_one(work, merge, primary, other, &primary, &result->merge_ids[i]))
            return false;
        result->merge_count++;
    }
    result->record = primary;
    return true;
}

bool crm_merge(struct work *work, const struct merge *asked, struct merge_result *result) {
    struct actor kept;
    *result = (struct merge_result){0};
    if (work->who.scope != SCOPE_ALL &&
        (!crm_fields_all(work, asked->type) || !crm_fields_free_of(work, asked->type) ||
         !may_merge(work, asked)))
        return false;
    crm_access_raise(work, &kept);
    bool done = merge_all(work, asked, result);
    crm_access_lower(work, &kept);
    return done;
}
