// Which records rules mean: one pass over all of the type, which decides what the record itself
// tells, and then one look at activities and consents of those that are left. A page of results is
// never held open while another statement runs.
#include "crm/company.h"
#include "crm/refuse.h"
#include "crm/retention_private.h"
#include "model/consent.h"
#include "store/consent.h"
#include "store/record.h"
#include "store/record_lock.h"

enum { REPORT_EVERY = 2048, PURPOSES_MAX = 1000 };

bool retention_checks_make(struct work *work, const struct object_type *type,
                           const struct retention_rules *rules, struct retention_checks *out) {
    struct company company;
    *out = (struct retention_checks){.count = rules->count};
    if (!crm_company_get(work, &company))
        return false;
    for (size_t i = 0; i < rules->count; i++)
        if (rules->items[i].enabled &&
            !retention_prepare(work->arena, type, &rules->items[i], company.time_zone, work->now,
                               &out->items[i], work->err)) {
            str why = str_copy(work->arena, str_of(work->err->text));
            return crm_refuse(work, ERR_INPUT, "retention.unreadable", rules->items[i].name, why);
        }
    return true;
}

// -- by the record alone

struct pass {
    struct work *work;
    const struct retention_checks *checks;
    const struct progress *progress;
    struct arena *keep, scratch;
    struct retention_item *items;
    size_t count, cap;
    int64_t rows, total;
    bool cancelled;
};

static uint32_t mask_of(const struct retention_checks *checks, struct arena *arena,
                        const struct record *record, int64_t now) {
    uint32_t mask = 0;
    for (size_t i = 0; i < checks->count; i++)
        if (checks->items[i].rule && retention_holds(&checks->items[i], arena, record, now))
            mask |= UINT32_C(1) << i;
    return mask;
}

static void add(struct pass *p, struct retention_item item) {
    if (p->count == p->cap) {
        size_t cap = p->cap ? p->cap * 2 : 256;
        p->items = arena_grow(p->keep, p->items, p->cap * sizeof *p->items, cap * sizeof *p->items);
        p->cap = cap;
    }
    p->items[p->count++] = item;
}

static bool look(void *user, struct record *record) {
    struct pass *p = user;
    uint32_t mask = mask_of(p->checks, &p->scratch, record, p->work->now);
    if (mask)
        add(p, (struct retention_item){
                   .id = record->id, .owner_id = record->owner_id, .mask = mask, .rule = -1});
    arena_reset(&p->scratch);
    if (++p->rows % REPORT_EVERY)
        return true;
    p->cancelled = !progress_report(p->progress, p->rows, p->total, "trying");
    return !p->cancelled;
}

static void add_read(struct query *query, const struct property *property) {
    for (size_t i = 0; i < query->property_count; i++)
        if (query->properties[i] == property)
            return;
    query->properties[query->property_count++] = property;
}

static void add_reads(const struct retention_checks *checks, struct query *query,
                      struct arena *arena) {
    query->properties =
        ARENA_ARRAY(arena, query->type->property_count + 1, const struct property *);
    for (size_t i = 0; i < checks->count; i++) {
        const struct property *const *reads = NULL;
        size_t count = 0;
        if (checks->items[i].since)
            add_read(query, checks->items[i].since);
        if (checks->items[i].formula)
            formula_dependencies(checks->items[i].formula, &reads, &count);
        for (size_t k = 0; k < count; k++)
            add_read(query, reads[k]);
    }
}

static bool erases(const struct retention_checks *checks) {
    for (size_t i = 0; i < checks->count; i++)
        if (checks->items[i].rule && checks->items[i].rule->action == RETAIN_ERASE)
            return true;
    return false;
}

static bool read_all(struct pass *p, const struct object_type *type) {
    struct query query = {.type = type};
    add_reads(p->checks, &query, p->work->arena);
    for (int archived = 0; archived < 2 && !p->cancelled; archived++) {
        query.archived = archived;
        if (archived && !erases(p->checks))
            break;
        if (!store_record_each(p->work, &query, look, p))
            return false;
    }
    return true;
}

// -- by what belongs to it

// Of two spellings of one purpose the entry that counts by model/consent.h.
static bool is_overruled(struct work *work, const struct consent *list, size_t count, size_t one) {
    for (size_t i = 0; i < count; i++)
        if (i != one && consent_counts_before(&list[i], &list[one]) &&
            consent_purpose_same(work->arena, list[i].purpose, list[one].purpose))
            return true;
    return false;
}

// A consent that is given and has not ended, or another basis of law that is noted like one.
static bool is_covered(struct work *work, int64_t id, bool *covered) {
    struct consent *list;
    size_t count;
    *covered = false;
    if (!store_consent_latest(work, id, PURPOSES_MAX, &list, &count))
        return false;
    for (size_t i = 0; i < count && !*covered; i++)
        *covered = consent_state_at(&list[i], work->now) == CONSENT_GIVEN &&
                   !is_overruled(work, list, count, i);
    return true;
}

static bool holds_beside(struct work *work, const struct retention_check *check, int64_t id,
                         bool *holds) {
    bool busy = false, covered = false;
    if (check->rule->months && !check->since &&
        !store_retention_busy(work, id, check->before, &busy))
        return false;
    if (!busy && check->rule->keep_consented && !is_covered(work, id, &covered))
        return false;
    *holds = !busy && !covered;
    return true;
}

static bool settle(struct work *work, const struct retention_checks *checks, int64_t id,
                   uint32_t mask, int *rule) {
    bool holds = false;
    *rule = -1;
    for (int i = 0; *rule < 0 && i < (int)checks->count; i++) {
        if (!(mask >> i & 1))
            continue;
        if (!holds_beside(work, &checks->items[i], id, &holds))
            return false;
        if (holds)
            *rule = i;
    }
    return true;
}

bool retention_rule_of(struct work *work, const struct retention_checks *checks,
                       const struct record *record, int *rule) {
    return settle(work, checks, record->id, mask_of(checks, work->arena, record, work->now), rule);
}

static bool settle_all(struct pass *p) {
    size_t kept = 0;
    for (size_t i = 0; i < p->count; i++) {
        struct arena_mark mark = arena_mark(p->work->arena);
        struct retention_item *item = &p->items[i];
        struct record_lock lock;
        if (!settle(p->work, p->checks, item->id, item->mask, &item->rule) ||
            (item->rule >= 0 && !store_record_lock_get(p->work, item->id, &lock, &item->locked)))
            return false;
        arena_release(p->work->arena, mark);
        if (item->rule >= 0)
            p->items[kept++] = *item;
        p->cancelled = i % REPORT_EVERY == 0 &&
                       !progress_report(p->progress, (int64_t)i, (int64_t)p->count, "trying");
        if (p->cancelled)
            break;
    }
    p->count = kept;
    return true;
}

bool retention_gather(struct work *work, const struct object_type *type,
                      const struct retention_checks *checks, struct arena *arena,
                      const struct progress *progress, struct retention_item **items,
                      size_t *count) {
    struct pass p = {
        .work = work, .checks = checks, .progress = progress, .keep = arena, .total = -1};
    arena_init(&p.scratch);
    bool done = read_all(&p, type) && (p.cancelled || settle_all(&p));
    arena_finish(&p.scratch);
    *items = p.items;
    *count = p.count;
    if (done && p.cancelled)
        return WORK_FAIL(work, ERR_CANCELLED, "Stopped.");
    return done;
}
