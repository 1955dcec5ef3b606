// Reads of single records, gathered: a table of who saw what in which hour, in which a newer one
// takes the place of an older one (then the older may be noted twice, never not at all), and a list
// of what is still to be written.
#include "base/clock.h"
#include "base/log.h"
#include "crm/audit.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum {
    PLACES = 1 << 16,
    WAITING_MAX = 200000, // some 50 MB, where nothing can be written
    AT_ONCE = 500
};

struct audit_seen {
    pthread_mutex_t mutex;
    uint64_t places[PLACES]; // hashes of who, what and when; 0: free
    struct audit_view *waiting;
    size_t count, cap;
    bool told;
};

struct audit_seen *audit_seen_create(void) {
    struct audit_seen *seen = memory_zero(1, sizeof *seen);
    pthread_mutex_init(&seen->mutex, NULL);
    return seen;
}

void audit_seen_destroy(struct audit_seen *seen) {
    if (!seen)
        return;
    pthread_mutex_destroy(&seen->mutex);
    free(seen->waiting);
    free(seen);
}

static uint64_t hash_of(const struct audit_view *view) {
    int64_t hour = view->at / (3600 * (int64_t)MICROS_PER_SECOND);
    uint64_t hash = hash_combine((uint64_t)view->actor_id, (uint64_t)view->key_id);
    hash = hash_combine(hash, (uint64_t)view->record_id);
    return hash_combine(hash, (uint64_t)hour) | 1;
}

static void wait_in_line(struct audit_seen *seen, const struct audit_view *view) {
    if (seen->count == WAITING_MAX) {
        if (!seen->told)
            log_error("views of records can not be written to the trail, and some are lost");
        seen->told = true;
        return;
    }
    if (seen->count == seen->cap) {
        size_t cap = seen->cap ? seen->cap * 2 : 64;
        struct audit_view *more = memory_zero(cap, sizeof *more);
        if (seen->count)
            memcpy(more, seen->waiting, seen->count * sizeof *more);
        free(seen->waiting);
        seen->waiting = more;
        seen->cap = cap;
    }
    seen->waiting[seen->count++] = *view;
}

void audit_seen_note(struct audit_seen *seen, const struct audit_view *view) {
    uint64_t hash = hash_of(view);
    pthread_mutex_lock(&seen->mutex);
    if (seen->places[hash % PLACES] != hash) {
        seen->places[hash % PLACES] = hash;
        wait_in_line(seen, view);
    }
    pthread_mutex_unlock(&seen->mutex);
}

bool audit_seen_waits(struct audit_seen *seen) {
    pthread_mutex_lock(&seen->mutex);
    bool waits = seen->count > 0;
    pthread_mutex_unlock(&seen->mutex);
    return waits;
}

struct portion {
    struct audit_view views[AT_ONCE];
    size_t count;
};

static str text_of(const char *text, size_t room) {
    return (str){text, strnlen(text, room)};
}

static bool write_portion(void *argument, struct work *work) {
    const struct portion *portion = argument;
    int64_t first = 0;
    for (size_t i = 0; i < portion->count; i++) {
        const struct audit_view *v = &portion->views[i];
        struct audit_entry entry = {.at = v->at,
                                    .actor_id = v->actor_id,
                                    .key_id = v->key_id,
                                    .source = v->source,
                                    .action = AUDIT_RECORD_VIEW,
                                    .type_id = v->type_id,
                                    .record_id = v->record_id,
                                    .count = 1,
                                    .actor_name = text_of(v->name, sizeof v->name),
                                    .address = text_of(v->address, sizeof v->address),
                                    .agent = text_of(v->agent, sizeof v->agent)};
        if (!crm_audit_note(work, &entry))
            return false;
        first = first ? first : entry.id;
    }
    return store_audit_blank_erased(work, first);
}

static void take(struct audit_seen *seen, struct portion *portion) {
    pthread_mutex_lock(&seen->mutex);
    portion->count = seen->count < AT_ONCE ? seen->count : AT_ONCE;
    if (portion->count)
        memcpy(portion->views, seen->waiting, portion->count * sizeof *portion->views);
    pthread_mutex_unlock(&seen->mutex);
}

// Only the writer takes away, and from the front, so what was taken is still there.
static void forget(struct audit_seen *seen, size_t count) {
    pthread_mutex_lock(&seen->mutex);
    seen->count -= count;
    memmove(seen->waiting, seen->waiting + count, seen->count * sizeof *seen->waiting);
    seen->told = false;
    pthread_mutex_unlock(&seen->mutex);
}

bool audit_seen_write(struct audit_seen *seen, struct host *host, struct err *err) {
    struct portion *portion = memory_zero(1, sizeof *portion);
    struct host_task task = {
        .who = {.scope = SCOPE_ALL}, .bulk = true, .run = write_portion, .argument = portion};
    bool done = true;
    for (take(seen, portion); done && portion->count; take(seen, portion)) {
        done = host_write_wait(host, &task, err);
        if (done)
            forget(seen, portion->count);
    }
    free(portion);
    return done;
}
