// Who entered a value is looked for along the record's own history, for changes by people only: an
// import that updates many records looks for nobody.
#include "crm/accountability.h"
#include "base/clock.h"
#include "store/history.h"

static const int64_t day = INT64_C(86400) * MICROS_PER_SECOND;

static struct tally *tally_of(struct work *work, struct tallies *all, int64_t user_id, int64_t at,
                              enum source_kind source) {
    for (size_t i = 0; i < all->count; i++) {
        struct tally *t = &all->items[i];
        if (t->user_id == user_id && t->day == at / day && t->source == source)
            return t;
    }
    if (all->count == all->cap) {
        size_t cap = all->cap ? all->cap * 2 : 16;
        all->items = arena_grow(work->arena, all->items, all->cap * sizeof *all->items,
                                cap * sizeof *all->items);
        all->cap = cap;
    }
    all->items[all->count] = (struct tally){user_id, at / day, source, 0, 0};
    return &all->items[all->count++];
}

static bool sets(const struct history_entry *entry, int64_t property_id) {
    for (size_t i = 0; i < entry->changes.count; i++)
        if (entry->changes.items[i].property_id == property_id)
            return true;
    return false;
}

// The last one before who set the property; NULL where that is too far back.
static const struct history_entry *entered_by(const struct history_entry *before, size_t count,
                                              int64_t property_id) {
    for (size_t i = 0; i < count; i++)
        if (sets(&before[i], property_id))
            return &before[i];
    return NULL;
}

static bool count_corrections(struct work *work, const struct audit_item *item,
                              struct tallies *all) {
    enum { LOOKED_AT = 20 };
    struct change_list changes;
    struct history_entry *before;
    size_t count;
    struct record record = {.id = item->record_id};
    if (!change_unpack(work->arena, item->changes, &changes, work->err) ||
        !store_history_list(work, &record, item->history_id, LOOKED_AT, &before, &count))
        return false;
    for (size_t i = 0; i < changes.count; i++) {
        const struct change *change = &changes.items[i];
        if (!change->property_id || value_is_null(change->before))
            continue;
        const struct history_entry *by = entered_by(before, count, change->property_id);
        if (by && by->actor_id && by->actor_id != item->actor_id &&
            item->at - by->at < CORRECTED_WITHIN_DAYS * day)
            tally_of(work, all, by->actor_id, item->at, by->source.kind)->corrected++;
    }
    return true;
}

bool crm_tally(struct work *work, const struct audit_item *item, struct tallies *out) {
    bool edited = str_is(item->action, "updated");
    bool by_hand = item->source == SOURCE_FORM || item->source == SOURCE_API;
    if (item->history_id <= 0 || item->gone || !(edited || str_is(item->action, "created")))
        return true;
    if (item->actor_id)
        tally_of(work, out, item->actor_id, item->at, item->source)->entries++;
    return !edited || !by_hand || item->blank || count_corrections(work, item, out);
}

bool crm_tally_write(struct work *work, const struct tallies *tallies) {
    for (size_t i = 0; i < tallies->count; i++)
        if (!store_tally_add(work, &tallies->items[i]))
            return false;
    return true;
}

// -- reading

// Which of the two comes first; 0: both are of the same person and way.
static int order(const struct tally *t, const struct flaw *f) {
    if (!t || !f)
        return t ? -1 : 1;
    if (t->user_id != f->user_id)
        return t->user_id < f->user_id ? -1 : 1;
    return (int)t->source - (int)f->source;
}

bool crm_accountability(struct work *work, int64_t user_id, int64_t since, int64_t until,
                        struct accounted **out, size_t *count) {
    struct tally *tallies;
    struct flaw *flaws;
    size_t tally_count, flaw_count, t = 0, f = 0;
    *count = 0;
    if (!store_tally_list(work, user_id, since, until, &tallies, &tally_count) ||
        !store_flaw_totals(work, user_id, &flaws, &flaw_count))
        return false;
    *out = ARENA_ARRAY(work->arena, tally_count + flaw_count + 1, struct accounted);
    while (t < tally_count || f < flaw_count) {
        struct accounted *one = &(*out)[(*count)++];
        int first = order(t < tally_count ? &tallies[t] : NULL, f < flaw_count ? &flaws[f] : NULL);
        if (first <= 0) {
            *one = (struct accounted){tallies[t].user_id, tallies[t].source, tallies[t].entries,
                                      tallies[t].corrected, 0};
            t++;
        }
        if (first >= 0) {
            one->user_id = flaws[f].user_id;
            one->source = flaws[f].source;
            one->issues = flaws[f].issues;
            f++;
        }
    }
    return true;
}
