// What is done with a whole group of the trash, or with all that is too old: a job in batches, each
// record a piece of its batch's transaction that may be refused by itself.
#include "base/clock.h"
#include "crm/access.h"
#include "crm/attempt.h"
#include "crm/audit.h"
#include "crm/erase.h"
#include "crm/refuse.h"
#include "crm/retention_private.h"
#include "crm/trash.h"
#include "store/record.h"
#include "store/store.h"

#define TRASH_DAYS "trash_days" // the setting

enum { RECORDS_A_TIME = 20, PAGE = 500, SECONDS_A_DAY = 86400 };

// -- the policy

bool crm_trash_days(struct work *work, int64_t *days) {
    str text;
    *days = 0;
    if (!store_setting_get(work, TRASH_DAYS, &text))
        return false;
    if (text.len && !str_to_i64(text, days))
        *days = 0;
    return true;
}

static int64_t days_ago(const struct work *work, int64_t days) {
    return work->now - days * SECONDS_A_DAY * MICROS_PER_SECOND;
}

bool crm_trash_due(struct work *work, int64_t days, int64_t *count) {
    struct trash_asked asked = {.until = days_ago(work, days)};
    *count = 0;
    return !days || crm_trash_count(work, &asked, count);
}

bool crm_trash_days_put(struct work *work, int64_t days, int64_t most) {
    int64_t due;
    if (!crm_retention_may(work, NULL))
        return false;
    if (days < 0 || days > TRASH_DAYS_MAX)
        return crm_refuse(work, ERR_INPUT, "trash.days", (str){0},
                          str_format(work->arena, "%d", TRASH_DAYS_MAX));
    if (!crm_trash_due(work, days, &due))
        return false;
    if (due > most)
        return crm_refuse_id(work, ERR_CONFLICT, "trash.due", due);
    return store_setting_put(work, TRASH_DAYS, str_format(work->arena, "%lld", (long long)days));
}

// -- the order

str crm_trash_job(struct arena *arena, enum trash_order order, const struct trash_asked *asked,
                  int64_t count) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_put_text(&w, "order", order == TRASH_ERASE ? STR("erase") : STR("restore"));
    jsonw_put_text(&w, "type", asked->type ? asked->type->name : STR(""));
    jsonw_put_int(&w, "actor", asked->actor_id);
    jsonw_put_int(&w, "rule", asked->report_id);
    jsonw_put_int(&w, "count", count);
    jsonw_object_end(&w);
    return buf_str(&out);
}

struct run {
    struct work *work;
    const struct job *job;
    const struct writer *writer;
    const struct progress *progress;
    struct trash_asked asked;
    bool erase, by_age;
    int64_t most; // -1: any number
    struct retention_report report;
};

static bool read_order(struct run *r, const struct json *payload) {
    struct work *work = r->work;
    str order = json_get_text(payload, "order", STR("")),
        type = json_get_text(payload, "type", STR(""));
    int64_t days;
    r->by_age = str_is(order, "empty");
    r->erase = r->by_age || str_is(order, "erase");
    r->most = json_get_int(payload, "count", -1);
    r->asked = (struct trash_asked){.actor_id = json_get_int(payload, "actor", 0),
                                    .report_id = json_get_int(payload, "rule", 0)};
    if (type.len && !(r->asked.type = schema_type(work->schema, type)))
        return WORK_FAIL(work, ERR_NOT_FOUND, "The job's object type is gone.");
    if (!r->by_age)
        return true;
    if (!crm_trash_days(work, &days))
        return false;
    // Nothing was archived before the beginning of time.
    r->asked.until = days ? days_ago(work, days) : 1;
    return true;
}

// -- one batch

struct batch {
    struct run *run;
    const struct trash_one *items;
    size_t count;
    struct retention_report report; // of this try
};
struct one {
    const struct run *run;
    const struct object_type *type;
    int64_t id;
    bool acted;
};

static bool act(void *argument, struct work *work) {
    struct one *o = argument;
    const struct run *r = o->run;
    struct save_result saved;
    struct record *record;
    if (!store_record_get(work, o->type, o->id, false, &record))
        return false;
    o->acted =
        record && record->archived_at && (!r->asked.until || record->archived_at < r->asked.until);
    if (!o->acted) // it went with another, or came back meanwhile
        return true;
    struct source source = {.kind = r->by_age ? SOURCE_RETENTION : SOURCE_FORM,
                            .id = r->by_age ? r->job->id : 0};
    return r->erase ? crm_erase(work, o->type, o->id, ERASURE_PURGE, source)
                    : crm_restore(work, o->type, o->id, source, &saved);
}

static bool act_on_all(struct batch *b, struct work *work) {
    for (size_t i = 0; i < b->count; i++) {
        struct one one = {.run = b->run,
                          .id = b->items[i].id,
                          .type = schema_type_by_id(work->schema, b->items[i].type->id)};
        struct err why;
        bool done;
        if (!one.type)
            continue;
        if (!crm_attempt(work, act, &one, &done, &why))
            return false;
        if (done)
            b->report.done += one.acted;
        else
            retention_count_refusal(&b->report, &why);
    }
    return true;
}

static bool write_batch(void *argument, struct work *work) {
    struct batch *b = argument;
    struct actor kept = work->who;
    b->report = (struct retention_report){0}; // may be the second try
    bool done = retention_become(work, b->run->job) && act_on_all(b, work);
    work->who = kept;
    return done;
}

static bool write_note(void *argument, struct work *work) {
    struct run *r = argument;
    enum audit_action action = r->by_age  ? AUDIT_RETENTION_RUN
                               : r->erase ? AUDIT_TRASH_ERASE
                                          : AUDIT_TRASH_RESTORE;
    return retention_note(work, action, r->asked.type ? r->asked.type->id : 0, &r->report);
}

// -- all of them

struct pile {
    struct trash_one *items;
    size_t count, cap;
};

static void add_page(struct run *r, const struct trash_page *page, struct pile *pile) {
    if (pile->count + page->count > pile->cap) {
        size_t cap = (pile->count + page->count) * 2;
        pile->items = arena_grow(r->work->arena, pile->items, pile->cap * sizeof *pile->items,
                                 cap * sizeof *pile->items);
        pile->cap = cap;
    }
    for (size_t i = 0; i < page->count; i++)
        pile->items[pile->count++] = (struct trash_one){.type = page->items[i].record->type,
                                                        .id = page->items[i].record->id};
}

static bool gather(struct run *r, struct pile *pile) {
    struct trash_page page;
    r->asked.limit = PAGE;
    do {
        if (!crm_trash(r->work, &r->asked, &page))
            return false;
        add_page(r, &page, pile);
        r->asked.after = page.after;
    } while (page.after.len);
    return r->most < 0 || (int64_t)pile->count <= r->most ||
           crm_refuse_id(r->work, ERR_CONFLICT, "api.other_count", (int64_t)pile->count);
}

static bool carry_out(struct run *r, const struct pile *pile) {
    for (size_t i = 0; i < pile->count; i += RECORDS_A_TIME) {
        struct batch b = {.run = r, .items = pile->items + i, .count = pile->count - i};
        if (b.count > RECORDS_A_TIME)
            b.count = RECORDS_A_TIME;
        if (!progress_report(r->progress, (int64_t)i, (int64_t)pile->count, "writing"))
            return WORK_FAIL(r->work, ERR_CANCELLED, "The run was stopped.");
        if (!r->writer->run(r->writer->context, write_batch, &b, r->work->err))
            return false;
        r->report.done += b.report.done;
        r->report.locked += b.report.locked;
        r->report.asking += b.report.asking;
        r->report.refused += b.report.refused;
    }
    return !pile->count || r->writer->run(r->writer->context, write_note, r, r->work->err);
}

bool crm_trash_run(struct work *work, const struct writer *writer, const struct job *job,
                   const struct json *payload, const struct progress *progress,
                   struct retention_result *result) {
    struct run r = {.work = work, .job = job, .writer = writer, .progress = progress};
    struct pile pile = {0};
    *result = (struct retention_result){0};
    if (!retention_become(work, job) || !read_order(&r, payload) || !gather(&r, &pile))
        return false;
    r.report = (struct retention_report){.job_id = job->id,
                                         .actor_id = job->actor_id,
                                         .action = r.erase ? STR("empty") : STR("restore"),
                                         .matched = (int64_t)pile.count};
    if (!carry_out(&r, &pile))
        return false;
    *result = (struct retention_result){.matched = r.report.matched,
                                        .done = r.report.done,
                                        .locked = r.report.locked,
                                        .asking = r.report.asking,
                                        .refused = r.report.refused};
    return true;
}
