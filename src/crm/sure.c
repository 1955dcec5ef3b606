// Merging all sure groups: what it would do, found by reading, and doing it, one transaction a
// group.
#include "crm/access.h"
#include "crm/candidate.h"
#include "crm/decision_private.h"
#include "crm/refuse.h"
#include "crm/request.h"
#include "store/record.h"

bool crm_duplicates_count_sure(struct work *work, const struct object_type *type, int64_t *groups,
                               int64_t *records) {
    return store_duplicate_sure(work, type->id, groups, records);
}

// -- one group

static bool load_members(struct work *work, const struct object_type *type, int64_t group_id,
                         struct sure_group *g) {
    int64_t *ids;
    size_t count;
    if (!store_duplicate_members(work, group_id, &ids, &count))
        return false;
    g->records = ARENA_ARRAY(work->arena, count, struct record *);
    for (size_t i = 0; i < count; i++) {
        struct record *record;
        if (!store_record_get(work, type, ids[i], true, &record))
            return false;
        if (record && !record->archived_at)
            g->records[g->record_count++] = record;
        else
            g->leaving = SURE_GONE;
    }
    if (g->record_count < 2)
        g->leaving = SURE_GONE;
    return true;
}

// Whether two of the records have values that are not the same; where contact points are kept all,
// nothing of them is lost.
static bool differs(const struct sure_group *g, const struct property *p) {
    const struct value *first = NULL;
    if (p->derived || p->read_only || p->system != SYSTEM_NONE || p->type->contact_point)
        return false;
    for (size_t i = 0; i < g->record_count; i++) {
        const struct value *v = &g->records[i]->values[p->slot];
        if (value_is_null(*v))
            continue;
        if (first && !value_equal(*first, *v))
            return true;
        first = first ? first : v;
    }
    return false;
}

static bool contradicts(struct work *work, const struct object_type *type,
                        const struct sure_group *g, bool *out) {
    *out = false;
    for (size_t i = 0; i < g->record_count && !*out; i++)
        for (size_t k = i + 1; k < g->record_count && !*out; k++)
            if (!crm_contradict(work, type, g->records[i]->id, g->records[k]->id, out))
                return false;
    return true;
}

// Whether owners have to agree, by what whoever ordered it would be asked; a job works for them.
static bool look_at_owners(struct work *work, const struct sure_order *order,
                           struct sure_group *g) {
    struct actor kept = work->who;
    struct request_part *parts;
    size_t count = 0;
    bool done = !order->run_id || crm_access_become(work, kept.user_id, kept.lang);
    done = done && crm_ask_whom(work, g->records, g->record_count, &parts, &count);
    work->who = kept;
    if (count)
        g->leaving = SURE_ASKS;
    return done;
}

static bool look_at(struct work *work, const struct sure_order *order,
                    const struct duplicate_group *group, struct sure_group *g) {
    const struct object_type *type = order->type;
    struct merge_proposal proposal;
    *g = (struct sure_group){.group = *group};
    if (!load_members(work, type, group->id, g))
        return false;
    if (!g->record_count)
        return true;
    if (!crm_merge_proposal(work, g->records, g->record_count, &proposal))
        return false;
    g->primary_id = proposal.primary_id;
    g->choices = proposal.choices;
    g->choice_count = proposal.choice_count;
    g->differing = ARENA_ARRAY(work->arena, type->property_count, const struct property *);
    for (size_t i = 0; i < type->property_count; i++)
        if (differs(g, &type->properties[i]))
            g->differing[g->differing_count++] = &type->properties[i];
    bool two;
    if (!contradicts(work, type, g, &two))
        return false;
    if (g->leaving == SURE_MERGED && two)
        g->leaving = SURE_CONTRADICTS;
    else if (g->leaving == SURE_MERGED && g->differing_count && order->leave_conflicts)
        g->leaving = SURE_CONFLICT;
    return g->leaving != SURE_MERGED || look_at_owners(work, order, g);
}

// -- what it would do

static void keep_example(struct sure_plan *out, const struct sure_group *g) {
    enum { HALF = SURE_EXAMPLES / 2 };
    size_t plain = 0;
    for (size_t i = 0; i < out->example_count; i++)
        plain += !out->examples[i].differing_count;
    size_t conflicting = out->example_count - plain;
    if (g->differing_count ? conflicting >= HALF : plain >= HALF)
        return;
    size_t at = out->example_count++;
    for (; g->differing_count && at > conflicting; at--)
        out->examples[at] = out->examples[at - 1];
    out->examples[at] = *g;
}

bool crm_duplicates_plan_sure(struct work *work, const struct sure_order *order,
                              struct sure_plan *out) {
    struct duplicate_query query = {.type = order->type,
                                    .status = STR("open"),
                                    .certainty = STR("sure"),
                                    .source = -1,
                                    .limit = SURE_LOOKED_AT};
    struct duplicate_group *list;
    size_t count;
    *out =
        (struct sure_plan){.examples = ARENA_ARRAY(work->arena, SURE_EXAMPLES, struct sure_group),
                           .left = ARENA_ARRAY(work->arena, SURE_LEFT_SHOWN, struct sure_group)};
    if (!store_duplicate_sure(work, order->type->id, &out->groups, &out->records) ||
        !store_duplicate_count(work, order->type->id, STR("open"), STR("review"), &out->review) ||
        !store_duplicate_list(work, &query, &list, &count))
        return false;
    out->looked_at = (int64_t)count;
    for (size_t i = 0; i < count; i++) {
        struct sure_group g;
        if (!look_at(work, order, &list[i], &g))
            return false;
        out->conflicts += g.differing_count > 0 && g.leaving != SURE_GONE;
        out->gone += g.leaving == SURE_GONE;
        out->contradictions += g.leaving == SURE_CONTRADICTS;
        out->asking += g.leaving == SURE_ASKS;
        if (g.leaving == SURE_MERGED)
            keep_example(out, &g);
        else if (out->left_count < SURE_LEFT_SHOWN)
            out->left[out->left_count++] = g;
    }
    return true;
}

// -- doing it

struct merging {
    const struct sure_order *order;
    int64_t group_id;
    struct sure_group looked;
    bool settled; // by people, meanwhile
    bool asked;   // its owners, now
};

// What was asked already goes on waiting.
static bool ask_owners(struct work *work, struct merging *m, const struct merge *merge) {
    struct request_order order = {.merges = true, .type = merge->type, .merge = *merge};
    struct request request;
    struct actor kept = work->who;
    bool done = crm_access_become(work, kept.user_id, kept.lang) &&
                crm_request_make(work, &order, &request);
    work->who = kept;
    m->asked = done;
    if (done || work->err->code != ERR_CONFLICT)
        return done;
    err_clear(work->err);
    return true;
}

// One transaction. A group that people have settled meanwhile is theirs.
static bool merge_group(void *argument, struct work *work) {
    struct merging *m = argument;
    struct duplicate_group group;
    struct merge_result result;
    int64_t decision_id;
    size_t others = 0;
    bool found;
    if (!store_duplicate_get(work, m->group_id, &group, &found))
        return false;
    m->settled = !found || !str_is(group.status, "open");
    if (m->settled)
        return true;
    struct sure_group *g = &m->looked;
    if (!look_at(work, m->order, &group, g))
        return false;
    if (g->leaving != SURE_MERGED && !(g->leaving == SURE_ASKS && m->order->ask))
        return true;
    int64_t *rest = ARENA_ARRAY(work->arena, g->record_count, int64_t);
    for (size_t i = 0; i < g->record_count; i++)
        if (g->records[i]->id != g->primary_id)
            rest[others++] = g->records[i]->id;
    struct merge merge = {.type = m->order->type,
                          .source = "sure",
                          .primary_id = g->primary_id,
                          .record_ids = rest,
                          .record_count = others,
                          .choices = g->choices,
                          .choice_count = g->choice_count};
    if (g->leaving == SURE_ASKS)
        return ask_owners(work, m, &merge);
    return decide_merge(work, group.id, &merge, m->order->run_id, &result, &decision_id);
}

// All of them first: what merging does to the list must not decide where its next page begins, and
// whoever reads in a snapshot sees no group leave it.
static bool list_sure(struct work *work, const struct object_type *type, int64_t **out,
                      size_t *count) {
    enum { PAGE = 1000 };
    struct duplicate_query query = {
        .type = type, .status = STR("open"), .certainty = STR("sure"), .source = -1, .limit = PAGE};
    int64_t groups, records;
    *count = 0;
    if (!store_duplicate_sure(work, type->id, &groups, &records))
        return false;
    *out = ARENA_ARRAY(work->arena, (size_t)groups + 1, int64_t);
    for (;;) {
        struct duplicate_group *page;
        size_t got;
        if (!store_duplicate_list(work, &query, &page, &got))
            return false;
        for (size_t i = 0; i < got && *count < (size_t)groups; i++)
            (*out)[(*count)++] = page[i].id;
        if (got < PAGE)
            return true;
        query.after = store_duplicate_cursor(work->arena, query.sort, &page[got - 1]);
    }
}

static void count_group(const struct merging *m, struct sure_result *result) {
    int64_t *const counters[] = {
        [SURE_MERGED] = &result->groups, [SURE_CONFLICT] = &result->conflicts,
        [SURE_GONE] = &result->gone,     [SURE_CONTRADICTS] = &result->contradictions,
        [SURE_ASKS] = &result->asking,
    };
    if (m->settled)
        return;
    ++*counters[m->looked.leaving];
    result->requests += m->asked;
    if (m->looked.leaving == SURE_MERGED)
        result->records += (int64_t)m->looked.record_count;
}

// What says something of these records, not of the store or of us: the next group may be fine.
static bool is_of_group(enum err_code code) {
    static const bool of_group[ERR_CODE_COUNT] = {
        [ERR_INPUT] = true,    [ERR_INVALID] = true,   [ERR_NOT_FOUND] = true,
        [ERR_CONFLICT] = true, [ERR_TOO_LARGE] = true, [ERR_UNSUPPORTED] = true,
    };
    return of_group[code];
}

static void note_refusal(struct work *work, int64_t group_id, struct sure_result *result) {
    result->refused++;
    if (result->refusal_count < SURE_REFUSALS)
        result->refusals[result->refusal_count++] =
            (struct sure_refusal){group_id, str_copy(work->arena, crm_refusal(work))};
    err_clear(work->err);
}

bool crm_duplicates_merge_sure(struct work *work, const struct writer *writer,
                               const struct sure_order *order, const struct progress *progress,
                               struct sure_result *result) {
    int64_t *ids;
    size_t count;
    *result = (struct sure_result){
        .refusals = ARENA_ARRAY(work->arena, SURE_REFUSALS, struct sure_refusal)};
    if (!list_sure(work, order->type, &ids, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct merging m = {.order = order, .group_id = ids[i]};
        if (writer->run(writer->context, merge_group, &m, work->err))
            count_group(&m, result);
        else if (is_of_group(work->err->code))
            note_refusal(work, ids[i], result);
        else
            return false;
        if (!progress_report(progress, (int64_t)i + 1, (int64_t)count, "merging"))
            return WORK_FAIL(work, ERR_CANCELLED, "Merging was cancelled.");
    }
    return true;
}
