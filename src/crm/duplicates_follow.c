// Events of the feed in their order, and records that are due for another reason, each looked at
// again (duplicates_refresh.c): a part of them a transaction, so that people's writes go in
// between.
#include "crm/duplicates_follow.h"
#include "crm/derive.h"
#include "crm/feed.h"
#include "crm/queue.h"
#include "store/duplicate_part.h"
#include "store/store.h"
#include "store/suggested_link.h"

#define FOLLOWED "duplicates_followed" // the setting: the place up to which saves were followed

enum {
    RECORDS_A_TIME = 40,  // in one transaction
    EFFORT_A_TIME = 2000, // records and pairs around them: some 20 ms
    TOUCHES_A_TIME = 500, // events looked at for them
    SCAN_INSTEAD = 5000,  // events that wait, from which on a scan is the shorter way
};

// What one transaction may still do.
struct portion {
    struct work *work;
    int64_t seen[RECORDS_A_TIME]; // looked at in it
    size_t seen_count;
    size_t effort;
};

static bool is_full(const struct portion *part) {
    return part->seen_count == RECORDS_A_TIME || part->effort >= EFFORT_A_TIME;
}

static bool read_place(struct work *work, struct feed_place *place, bool *known) {
    str text;
    if (!store_setting_get(work, FOLLOWED, &text))
        return false;
    *known = text.len && feed_place_read(text, place);
    return true;
}

static bool write_place(struct work *work, struct feed_place place) {
    return store_setting_put(work, FOLLOWED, feed_place_write(work->arena, place));
}

static bool behind(struct feed_place a, struct feed_place b) {
    return a.tx != b.tx ? a.tx > b.tx : a.id > b.id;
}

// Of the types with something new behind `place`; `but`: not of this one.
static bool order_scans(struct work *work, struct feed_place place, const struct object_type *but) {
    for (size_t i = 0; i < work->schema->type_count; i++) {
        const struct object_type *type = &work->schema->types[i];
        bool moved;
        if (type == but || !crm_is_matched(type))
            continue;
        if (!store_feed_moved(work, place, type->id, &moved) ||
            (moved && !crm_scan_order(work, type->id)))
            return false;
    }
    return true;
}

bool crm_duplicates_hold(struct work *work) {
    static const char name[] = FOLLOWED;
    return db_lock_key(work->db, (int64_t)str_hash(str_of(name)), work->err);
}

static bool is_seen(const struct portion *part, int64_t record_id) {
    for (size_t i = 0; i < part->seen_count; i++)
        if (part->seen[i] == record_id)
            return true;
    return false;
}

static bool refresh(struct portion *part, int64_t type_id, int64_t record_id) {
    const struct object_type *type = schema_type_by_id(part->work->schema, type_id);
    size_t effort = 0;
    if (is_seen(part, record_id))
        return true;
    part->seen[part->seen_count++] = record_id;
    if (!store_suggested_follow(part->work, record_id))
        return false;
    if (type && crm_is_matched(type) &&
        !crm_duplicates_refresh(part->work, type, record_id, &effort))
        return false;
    part->effort += effort;
    return true;
}

static bool follow_due(struct portion *part, bool *more) {
    struct duplicate_due *list;
    size_t count, i;
    if (!store_duplicate_due_list(part->work, RECORDS_A_TIME, &list, &count))
        return false;
    for (i = 0; i < count && !is_full(part); i++)
        if (!refresh(part, list[i].type_id, list[i].record_id) ||
            !store_duplicate_due_done(part->work, list[i].id))
            return false;
    *more = i < count || count == RECORDS_A_TIME;
    return true;
}

static bool much_waits(struct work *work, struct feed_place place, struct feed_place upto,
                       bool *much) {
    struct feed_touch *touches;
    size_t count;
    if (!store_feed_touched(work, place, SCAN_INSTEAD, &touches, &count))
        return false;
    *much = count == SCAN_INSTEAD && !behind(touches[count - 1].place, upto);
    return true;
}

static bool follow_events(struct portion *part, struct feed_place place, struct feed_place upto,
                          bool *more) {
    struct feed_touch *touches;
    size_t count, i;
    if (!store_feed_touched(part->work, place, TOUCHES_A_TIME, &touches, &count))
        return false;
    for (i = 0; i < count && !behind(touches[i].place, upto); i++) {
        if (is_full(part) && !is_seen(part, touches[i].record_id))
            break;
        if (!refresh(part, touches[i].type_id, touches[i].record_id))
            return false;
    }
    bool ended = i < count ? behind(touches[i].place, upto) : count < TOUCHES_A_TIME;
    *more = *more || !ended;
    return !i || write_place(part->work, touches[i - 1].place);
}

bool crm_duplicates_follow(struct work *work, struct feed_place upto, bool *more) {
    struct portion part = {.work = work};
    struct feed_place place = {0};
    bool known, much;
    *more = false;
    if (!crm_duplicates_hold(work) || !read_place(work, &place, &known))
        return false;
    if (!known) // a store from before saves were followed
        return write_place(work, upto) && order_scans(work, place, NULL);
    if (!follow_due(&part, more))
        return false;
    if (!behind(upto, place))
        return true;
    if (!much_waits(work, place, upto, &much))
        return false;
    if (much)
        return write_place(work, upto) && order_scans(work, place, NULL);
    return follow_events(&part, place, upto, more);
}

bool crm_duplicates_scan_begins(struct work *work, const struct object_type *type,
                                struct feed_place *seen, struct feed_place *from) {
    bool known, much;
    *from = (struct feed_place){0};
    if (!crm_duplicates_hold(work) || !read_place(work, from, &known) ||
        !store_feed_head(work, seen) || !much_waits(work, *from, *seen, &much))
        return false;
    if (known && !much)
        return true;
    if (!order_scans(work, *from, type))
        return false;
    *from = *seen;
    return write_place(work, *seen);
}

bool crm_duplicates_scan_ends(struct work *work, struct feed_place from) {
    struct feed_place place = {0};
    bool known;
    return crm_duplicates_hold(work) && read_place(work, &place, &known) &&
           ((known && !behind(place, from)) || write_place(work, from));
}

bool crm_duplicates_waits(struct work *work, bool *waits) {
    struct feed_place place = {0};
    struct feed_touch *touches;
    struct duplicate_due *due;
    size_t count = 0, due_count = 0;
    bool known;
    if (!read_place(work, &place, &known) || !store_duplicate_due_list(work, 1, &due, &due_count) ||
        !store_feed_touched(work, place, 1, &touches, &count))
        return false;
    *waits = !known || due_count || count;
    return true;
}
