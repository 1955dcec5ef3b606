// Pages of several types are read one after the other and merged by when they were archived.
#include "crm/trash.h"
#include "crm/access.h"
#include "crm/attempt.h"
#include "crm/erase.h"
#include "crm/refuse.h"
#include "store/record.h"
#include "store/record_lock.h"
#include <stdlib.h>

struct pile {
    struct trash_item *items;
    size_t count, cap;
};

static void add(struct work *work, struct pile *pile, struct trash_item item) {
    if (pile->count == pile->cap) {
        size_t cap = pile->cap ? pile->cap * 2 : 64;
        pile->items = arena_grow(work->arena, pile->items, pile->cap * sizeof *pile->items,
                                 cap * sizeof *pile->items);
        pile->cap = cap;
    }
    pile->items[pile->count++] = item;
}

static int by_time(const void *a, const void *b) {
    const struct trash_item *x = a, *y = b;
    if (x->at != y->at)
        return x->at > y->at ? -1 : 1;
    return x->id > y->id ? -1 : x->id < y->id;
}

// -- finding

static bool read_cursor(struct work *work, str after, struct trash_query *query) {
    str rest = after, at;
    return !after.len ||
           (str_split(&rest, '-', &at) && str_to_i64(at, &query->before_at) &&
            query->before_at > 0 && str_to_i64(rest, &query->before_id)) ||
           crm_refuse(work, ERR_INPUT, "api.bad_value", STR("after"), STR("paging.next.after"));
}

static bool is_before(const struct trash_query *query, const struct trash_item *item) {
    return !query->before_at || item->at < query->before_at ||
           (item->at == query->before_at && item->id < query->before_id);
}

static bool is_meant(struct work *work, const struct trash_asked *asked, int64_t id, bool *meant) {
    struct trash_origin origin;
    bool found;
    *meant = true;
    if (!asked->actor_id && !asked->report_id)
        return true;
    if (!store_trash_origin(work, id, &origin, &found))
        return false;
    *meant = found && (!asked->actor_id || origin.actor_id == asked->actor_id) &&
             (!asked->report_id || origin.report_id == asked->report_id);
    return true;
}

static bool add_found(struct work *work, const struct trash_asked *asked,
                      const struct trash_query *place, struct pile *pile) {
    struct query query = {
        .type = place->type, .text = asked->text, .archived = true, .limit = TRASH_FOUND_MAX};
    struct record_page page;
    if (!store_record_query(work, &query, &page))
        return false;
    for (size_t i = 0; i < page.count; i++) {
        struct trash_item item = {place->type, page.records[i]->id, page.records[i]->archived_at};
        bool meant;
        if (!is_before(place, &item))
            continue;
        if (!is_meant(work, asked, item.id, &meant))
            return false;
        if (meant)
            add(work, pile, item);
    }
    return true;
}

static bool add_listed(struct work *work, const struct trash_query *query, struct pile *pile) {
    struct trash_item *items;
    size_t count;
    if (!store_trash_list(work, query, &items, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        add(work, pile, items[i]);
    return true;
}

static bool read_entry(struct work *work, const struct trash_item *item, struct trash_page *page) {
    struct trash_entry entry = {0};
    struct record_lock lock;
    bool found;
    if (!store_record_get(work, item->type, item->id, false, &entry.record) ||
        !store_trash_origin(work, item->id, &entry.origin, &found) ||
        !store_record_lock_get(work, item->id, &lock, &entry.locked))
        return false;
    if (entry.record)
        page->items[page->count++] = entry;
    return true;
}

// *any false: of a run that is gone.
static bool begin(struct work *work, const struct trash_asked *asked, struct trash_query *query,
                  bool *any) {
    struct retention_report report;
    *query = (struct trash_query){.actor_id = asked->actor_id, .until = asked->until};
    *any = true;
    if (!asked->report_id)
        return true;
    if (!store_retention_report_get(work, asked->report_id, &report, any))
        return false;
    if (*any) {
        query->rule_job = report.job_id;
        query->rule = report.rule;
    }
    return true;
}

static const struct object_type *type_at(struct work *work, const struct trash_asked *asked,
                                         size_t i) {
    const struct object_type *type = &work->schema->types[i];
    return !asked->type || asked->type == type ? type : NULL;
}

bool crm_trash_count(struct work *work, const struct trash_asked *asked, int64_t *count) {
    struct trash_query query;
    bool any;
    *count = 0;
    if (!begin(work, asked, &query, &any))
        return false;
    for (size_t i = 0; any && i < work->schema->type_count; i++) {
        int64_t of_type = 0;
        query.type = type_at(work, asked, i);
        if (query.type && !store_trash_count(work, &query, &of_type))
            return false;
        *count += of_type;
    }
    return true;
}

bool crm_trash(struct work *work, const struct trash_asked *asked, struct trash_page *out) {
    struct trash_query query;
    struct pile pile = {0};
    bool any;
    *out = (struct trash_page){.after = STR("")};
    if (!begin(work, asked, &query, &any) || !read_cursor(work, asked->after, &query))
        return false;
    query.limit = asked->limit + 1;
    for (size_t i = 0; any && i < work->schema->type_count; i++) {
        query.type = type_at(work, asked, i);
        if (query.type && !(asked->text.len ? add_found(work, asked, &query, &pile)
                                            : add_listed(work, &query, &pile)))
            return false;
    }
    if (pile.count)
        qsort(pile.items, pile.count, sizeof *pile.items, by_time);
    size_t count = pile.count < asked->limit ? pile.count : asked->limit;
    out->items = ARENA_ARRAY(work->arena, count + 1, struct trash_entry);
    for (size_t i = 0; i < count; i++)
        if (!read_entry(work, &pile.items[i], out))
            return false;
    if (pile.count > count)
        out->after = str_format(work->arena, "%lld-%lld", (long long)pile.items[count - 1].at,
                                (long long)pile.items[count - 1].id);
    return true;
}

// -- giving back, and the rest

struct doing {
    enum trash_order order;
    struct source source;
    struct trash_one *one;
};

// What was given back, as long as nobody changed it.
static bool give_up(struct work *work, struct doing *d, struct save_result *result) {
    struct record *record;
    if (!store_record_get(work, d->one->type, d->one->id, false, &record))
        return false;
    if (!record || record->archived_at || record->version != d->one->version)
        return crm_refuse_id(work, ERR_CONFLICT, "trash.changed", d->one->id);
    return crm_archive(work, d->one->type, d->one->id, d->source, result);
}

static bool do_one(void *argument, struct work *work) {
    struct doing *d = argument;
    struct save_result result = {0};
    bool done = false;
    switch (d->order) {
    case TRASH_RESTORE:
        done = crm_restore(work, d->one->type, d->one->id, d->source, &result);
        break;
    case TRASH_RETURN:
        done = give_up(work, d, &result);
        break;
    case TRASH_ERASE:
        return crm_erase(work, d->one->type, d->one->id, ERASURE_PURGE, d->source);
    }
    if (done)
        d->one->version = result.record->version;
    return done;
}

bool crm_trash_do(struct work *work, enum trash_order order, struct source source,
                  struct trash_one *items, size_t count) {
    for (size_t i = 0; i < count; i++) {
        struct doing doing = {order, source, &items[i]};
        struct err why;
        if (!crm_attempt(work, do_one, &doing, &items[i].done, &why))
            return false;
        if (items[i].done)
            continue;
        *work->err = why; // to be said in the caller's language
        items[i].why = crm_refusal(work);
        err_clear(work->err);
    }
    return true;
}
