// Checking what is to be recorded, and working out what holds.
#include "crm/consent.h"
#include "base/utf8.h"
#include "crm/access.h"
#include "crm/refuse.h"
#include "text/fold.h"
#include <stdlib.h>

static bool invalid(struct work *work, const char *key, str value, int limit) {
    return crm_refuse(work, ERR_INVALID, key, value, str_format(work->arena, "%d", limit));
}

static bool find_record(struct work *work, const struct object_type *type, int64_t id,
                        struct record **record) {
    int64_t redirected;
    if (!consent_kept_for(type->name)) {
        invalid(work, "consent.not_kept", type->name, 0);
        return false;
    }
    return crm_get(work, type, id, record, &redirected);
}

// -- what holds

// The spellings of one purpose, which records can bring into a merge, count as one.
static void stand(struct work *work, const struct consent *entry, struct consent_standing *list,
                  size_t *count) {
    struct consent_standing *at = list;
    while (at < list + *count &&
           !consent_purpose_same(work->arena, at->entry.purpose, entry->purpose))
        at++;
    if (at == list + *count)
        ++*count;
    else if (!consent_counts_before(entry, &at->entry))
        return;
    *at = (struct consent_standing){consent_state_at(entry, work->now), *entry};
}

static int by_purpose(const void *a, const void *b) {
    const struct consent_standing *one = a, *other = b;
    return str_compare(one->entry.purpose, other->entry.purpose);
}

static bool load_standing(struct work *work, int64_t record_id, struct consent_standing **out,
                          size_t *count) {
    enum { LATEST_MAX = 1000 }; // of merged records together
    struct consent *latest;
    size_t latest_count;
    if (!store_consent_latest(work, record_id, LATEST_MAX, &latest, &latest_count))
        return false;
    *out = ARENA_ARRAY(work->arena, latest_count + 1, struct consent_standing);
    *count = 0;
    for (size_t i = 0; i < latest_count; i++)
        stand(work, &latest[i], *out, count);
    if (*count)
        qsort(*out, *count, sizeof **out, by_purpose);
    return true;
}

bool crm_consent_standing(struct work *work, const struct object_type *type, int64_t id,
                          struct consent_standing **out, size_t *count) {
    struct record *record;
    return find_record(work, type, id, &record) && load_standing(work, record->id, out, count);
}

// -- the log

// "at.strict.id"
static bool read_place(struct work *work, str text, struct consent_place *out) {
    int64_t *numbers[] = {&out->at, &out->strict, &out->id};
    enum { NUMBERS = sizeof numbers / sizeof *numbers };
    size_t count = 0;
    str rest = text, part;
    *out = (struct consent_place){0};
    while (rest.len && count < NUMBERS && str_split(&rest, '.', &part))
        if (!str_to_i64(part, numbers[count++]))
            return crm_refuse(work, ERR_INPUT, "api.bad_cursor", (str){0}, (str){0});
    return !text.len || (count == NUMBERS && !rest.len && out->id > 0) ||
           crm_refuse(work, ERR_INPUT, "api.bad_cursor", (str){0}, (str){0});
}

bool crm_consent_list(struct work *work, const struct object_type *type, int64_t id, str after,
                      size_t limit, struct consent **out, size_t *count, str *next) {
    struct record *record;
    struct consent_place place;
    *next = (str){0};
    if (!read_place(work, after, &place) || !find_record(work, type, id, &record) ||
        !store_consent_list(work, record->id, place, limit + 1, out, count))
        return false;
    if (*count <= limit)
        return true;
    *count = limit;
    place = consent_place_of(&(*out)[limit - 1]);
    *next = str_format(work->arena, "%lld.%lld.%lld", (long long)place.at, (long long)place.strict,
                       (long long)place.id);
    return true;
}

// -- recording

static bool check_text(struct work *work, str *text, const char *name, int longest) {
    if (utf8_count(*text) <= (size_t)longest)
        return true;
    return invalid(work, "consent.too_long", str_of(name), longest);
}

static bool check_texts(struct work *work, struct consent *e) {
    e->purpose = consent_purpose(work->arena, text_clean(work->arena, e->purpose));
    e->channel = text_clean(work->arena, e->channel);
    e->evidence = text_clean_lines(work->arena, e->evidence);
    if (!e->purpose.len)
        return crm_refuse(work, ERR_INVALID, "api.missing", STR("purpose"), (str){0});
    return check_text(work, &e->purpose, "purpose", CONSENT_PURPOSE_LENGTH) &&
           check_text(work, &e->channel, "channel", CONSENT_CHANNEL_LENGTH) &&
           check_text(work, &e->evidence, "evidence", CONSENT_EVIDENCE_LENGTH);
}

static bool check_times(struct work *work, struct consent *e) {
    enum { MICROS_PER_MILLI = 1000 };
    // What can be written is what is kept: an equal time said again is equal.
    e->at = e->at ? e->at : work->now;
    e->at -= e->at % MICROS_PER_MILLI;
    if (e->at > work->now)
        return invalid(work, "consent.at_future", (str){0}, 0);
    if (!e->expires_at)
        return true;
    if (e->state != CONSENT_GIVEN)
        return invalid(work, "consent.expires_state", (str){0}, 0);
    return e->expires_at > e->at || invalid(work, "consent.expires_early", (str){0}, 0);
}

// Who relies on a consent has to be able to show it.
static bool check_proof(struct work *work, const struct consent *e) {
    return e->state != CONSENT_GIVEN || e->basis != BASIS_CONSENT || e->channel.len ||
           invalid(work, "consent.channel", (str){0}, 0);
}

// Keeps to the spelling that the record has, and to the basis where none is named.
static bool follow(struct work *work, const struct consent_note *note, struct consent *e) {
    struct consent_standing *list;
    size_t count;
    if (!load_standing(work, e->record_id, &list, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!consent_purpose_same(work->arena, list[i].entry.purpose, e->purpose))
            continue;
        e->purpose = list[i].entry.purpose;
        e->basis = note->has_basis ? note->basis : list[i].entry.basis;
        return true;
    }
    return count < CONSENT_PURPOSES || crm_refuse(work, ERR_CONFLICT, "consent.too_many", (str){0},
                                                  str_format(work->arena, "%zu", count));
}

bool crm_consent_add(struct work *work, const struct consent_note *note, struct consent *out) {
    struct record *record;
    if (!find_record(work, note->type, note->record_id, &record) ||
        !crm_access_record(work, RIGHT_EDIT, record))
        return false;
    // Whoever is archived may still take back.
    if (record->archived_at && note->state == CONSENT_GIVEN)
        return crm_refuse(work, ERR_CONFLICT, "consent.archived", (str){0}, (str){0});
    *out = (struct consent){.record_id = record->id,
                            .type_id = note->type->id,
                            .purpose = note->purpose,
                            .state = note->state,
                            .basis = note->has_basis ? note->basis : BASIS_CONSENT,
                            .at = note->at,
                            .expires_at = note->expires_at,
                            .channel = note->channel,
                            .evidence = note->evidence};
    return check_texts(work, out) && check_times(work, out) && follow(work, note, out) &&
           check_proof(work, out) && store_consent_add(work, out, note->source);
}
