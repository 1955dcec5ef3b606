// A table of who is refused what this hour. A newer row takes the place of an older one with the
// same hash: then the older is told of earlier, never not at all.
#include "crm/audit_refused.h"
#include "base/clock.h"
#include "base/json.h"
#include "base/log.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { PLACES = 2048, WAITING_MAX = 4096, AT_ONCE = 200 };

struct place {
    uint64_t hash;  // of who, what and when; 0: free
    int64_t hour;   // since 1970
    int64_t others; // behind the first
    struct audit_refusal first;
};

struct waiting {
    int64_t count;
    struct audit_refusal refusal;
};

struct audit_refused {
    pthread_mutex_t mutex;
    struct place places[PLACES];
    struct waiting waiting[WAITING_MAX];
    size_t count;
    int64_t hour; // that was looked at last
    bool told;
};

struct audit_refused *audit_refused_create(void) {
    struct audit_refused *refused = memory_zero(1, sizeof *refused);
    pthread_mutex_init(&refused->mutex, NULL);
    return refused;
}

void audit_refused_destroy(struct audit_refused *refused) {
    if (!refused)
        return;
    pthread_mutex_destroy(&refused->mutex);
    free(refused);
}

static int64_t hour_of(int64_t at) {
    return at / (3600 * (int64_t)MICROS_PER_SECOND);
}

static uint64_t hash_of(const struct audit_refusal *r) {
    uint64_t hash = hash_combine((uint64_t)r->actor_id, (uint64_t)r->key_id);
    hash = hash_combine(hash, str_hash(str_of(r->subject)));
    return hash_combine(hash, (uint64_t)hour_of(r->at)) | 1;
}

static void wait_in_line(struct audit_refused *refused, const struct audit_refusal *r,
                         int64_t count) {
    if (refused->count < WAITING_MAX) {
        refused->waiting[refused->count++] = (struct waiting){count, *r};
        return;
    }
    if (!refused->told)
        log_error("refusals can not be written to the trail, and some are lost");
    refused->told = true;
}

static void tell_others(struct audit_refused *refused, struct place *p) {
    struct audit_refusal r = p->first;
    r.record_id = 0; // the first said which; these may be others
    if (p->others)
        wait_in_line(refused, &r, p->others);
    p->others = 0;
}

void audit_refused_note(struct audit_refused *refused, const struct audit_refusal *r) {
    uint64_t hash = hash_of(r);
    struct place *p = &refused->places[hash % PLACES];
    pthread_mutex_lock(&refused->mutex);
    if (p->hash == hash) {
        p->others++;
    } else {
        tell_others(refused, p);
        *p = (struct place){.hash = hash, .hour = hour_of(r->at), .first = *r};
        wait_in_line(refused, r, 1);
    }
    pthread_mutex_unlock(&refused->mutex);
}

struct portion {
    struct waiting items[AT_ONCE];
    size_t count;
};

static str details_of(struct work *work, const struct audit_refusal *r) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, work->arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_put_text(&w, "reason", str_of(r->reason));
    if (r->property[0])
        jsonw_put_text(&w, "property", str_of(r->property));
    jsonw_object_end(&w);
    return buf_str(&out);
}

static bool write_portion(void *argument, struct work *work) {
    const struct portion *portion = argument;
    int64_t first = 0;
    for (size_t i = 0; i < portion->count; i++) {
        const struct audit_refusal *r = &portion->items[i].refusal;
        struct audit_entry entry = {.at = r->at,
                                    .actor_id = r->actor_id,
                                    .key_id = r->key_id,
                                    .source = r->source,
                                    .action = AUDIT_ACCESS_REFUSE,
                                    .type_id = r->type_id,
                                    .record_id = r->record_id,
                                    .subject = str_of(r->subject),
                                    .count = portion->items[i].count,
                                    .details = details_of(work, r),
                                    .actor_name = str_of(r->name),
                                    .address = str_of(r->address),
                                    .agent = str_of(r->agent)};
        if (!crm_audit_note(work, &entry))
            return false;
        first = first ? first : entry.id;
    }
    return store_audit_blank_erased(work, first);
}

static void take(struct audit_refused *refused, struct portion *portion) {
    pthread_mutex_lock(&refused->mutex);
    portion->count = refused->count < AT_ONCE ? refused->count : AT_ONCE;
    memcpy(portion->items, refused->waiting, portion->count * sizeof *portion->items);
    pthread_mutex_unlock(&refused->mutex);
}

// Only the writer takes away, and from the front, so what was taken is still there.
static void forget(struct audit_refused *refused, size_t count) {
    pthread_mutex_lock(&refused->mutex);
    refused->count -= count;
    memmove(refused->waiting, refused->waiting + count, refused->count * sizeof *refused->waiting);
    refused->told = false;
    pthread_mutex_unlock(&refused->mutex);
}

static void end_hours(struct audit_refused *refused, int64_t now, bool all) {
    int64_t hour = hour_of(now);
    pthread_mutex_lock(&refused->mutex);
    for (size_t i = 0; (all || refused->hour != hour) && i < PLACES; i++)
        if (all || refused->places[i].hour < hour)
            tell_others(refused, &refused->places[i]);
    refused->hour = hour;
    pthread_mutex_unlock(&refused->mutex);
}

bool audit_refused_write(struct audit_refused *refused, struct host *host, int64_t now, bool all,
                         struct err *err) {
    struct portion *portion = memory_zero(1, sizeof *portion);
    struct host_task task = {
        .who = {.scope = SCOPE_ALL}, .bulk = true, .run = write_portion, .argument = portion};
    bool done = true;
    end_hours(refused, now, all);
    for (take(refused, portion); done && portion->count; take(refused, portion)) {
        done = host_write_wait(host, &task, err);
        if (done)
            forget(refused, portion->count);
    }
    free(portion);
    return done;
}
