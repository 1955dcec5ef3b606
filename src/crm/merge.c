// Merging: the survivor takes the chosen values and every contact point, the others are archived
// and lead to it. Snapshots of both sides, taken first, make it reversible.
#include "crm/merge.h"
#include "crm/derive.h"
#include "crm/identify.h"
#include "crm/list.h"
#include "crm/merge_links.h"
#include "crm/refuse.h"
#include "crm/save_private.h"
#include "model/change.h"
#include "store/file.h"
#include "store/record.h"

static struct value pack(struct arena *arena, const struct record *record) {
    struct buf out;
    buf_init(&out, arena);
    record_pack(record, &out);
    return value_bytes(buf_str(&out));
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

// The other record's value goes to the survivor where it was chosen, or where nothing was and the
// survivor has none.
static void take_values(const struct merge *merge, struct record *after,
                        const struct record *other) {
    for (size_t i = 0; i < after->type->property_count; i++) {
        const struct property *p = &after->type->properties[i];
        if (p->derived || (p->system != SYSTEM_NONE && p->system != SYSTEM_OWNER))
            continue;
        int64_t from = chosen(merge, p);
        bool take = from ? from == other->id : value_is_null(after->values[i]);
        if (!take || (!from && value_is_null(other->values[i])))
            continue;
        after->values[i] = other->values[i];
        after->entered[i] = other->entered[i];
        if (p->system == SYSTEM_OWNER)
            after->owner_id = value_as_int(other->values[i]);
    }
}

static void take_points(struct arena *arena, struct record *after, const struct record *other) {
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
    take_values(merge, after, other);
    take_points(arena, after, other);
    derive_points(arena, after, primary, true);
    str moved;
    if (!store_redirects_to(work, other->id, &olds, &old_count) ||
        !merge_links(work, primary->id, other->id, &moved))
        return false;
    struct merge_row row = {
        .type_id = merge->type->id,
        .primary_id = primary->id,
        .record_id = other->id,
        .source = str_of(merge->source),
        .primary_title = record_title(arena, primary),
        .record_title = record_title(arena, other),
        .primary_before = value_as_str(pack(arena, primary)),
        .record_before = value_as_str(pack(arena, other)),
        .primary_version = primary->version + 1,
        .redirects = pack_ids(arena, olds, old_count),
        .moved = moved,
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

bool crm_merge(struct work *work, const struct merge *asked, struct merge_result *result) {
    struct merge identified;
    const struct merge *merge = &identified;
    *result = (struct merge_result){0};
    if (work->who.scope != SCOPE_ALL)
        return WORK_FAIL(work, ERR_DENIED, "You may not merge these records.");
    if (asked->record_count == 0)
        return crm_refuse(work, ERR_INVALID, "merge.too_few", (str){0}, (str){0});
    if (!identify(work, asked, &identified) || !choices_possible(work, merge))
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

// -- proposals

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

static const struct record *best_value(struct arena *arena, struct record *const *records,
                                       size_t count, const struct record *primary,
                                       const struct property *p) {
    const struct record *best = NULL;
    bool best_poor = true;
    for (size_t i = 0; i < count; i++) {
        const struct record *r = records[i];
        if (value_is_null(r->values[p->slot]))
            continue;
        bool poor = has_issue(arena, r, p);
        bool better = !best || (best_poor && !poor) ||
                      (best_poor == poor && best != primary &&
                       (r == primary || r->updated_at > best->updated_at));
        if (better) {
            best = r;
            best_poor = poor;
        }
    }
    return best;
}

int64_t crm_merge_proposal(struct arena *arena, struct record *const *records, size_t count,
                           struct merge_choice **choices, size_t *choice_count) {
    const struct record *primary = best_primary(records, count);
    const struct object_type *type = primary->type;
    *choices = ARENA_ARRAY(arena, type->property_count, struct merge_choice);
    *choice_count = 0;
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *p = &type->properties[i];
        if (p->derived || (p->system != SYSTEM_NONE && p->system != SYSTEM_OWNER))
            continue;
        const struct record *best = best_value(arena, records, count, primary, p);
        if (best)
            (*choices)[(*choice_count)++] = (struct merge_choice){p, best->id};
    }
    return primary->id;
}
