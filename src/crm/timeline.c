// Four streams woven into one: the newest of what each offers next, and a cursor that says how far
// each was read.
#include "crm/timeline.h"
#include "crm/access.h"
#include "crm/field_access.h"
#include "crm/save.h"
#include <assert.h>

struct place {
    struct timeline_place activity;
    int64_t change; // id of the last one given; 0: none yet
    int64_t link;
    int64_t consent;
};

struct weaving {
    struct work *work;
    const struct timeline *timeline;
    struct place place;
    struct timeline_activity *activities;
    size_t activity_count, activity_at;
    struct history_entry *changes;
    size_t change_count, change_at;
    struct association_event *links;
    size_t link_count, link_at;
    struct consent *consents;
    size_t consent_count, consent_at;
};

// "activity time.activity id.change id.link id.consent id"
static bool read_place(struct work *work, str text, struct place *out) {
    int64_t *numbers[] = {&out->activity.at, &out->activity.id, &out->change, &out->link,
                          &out->consent};
    enum { NUMBERS = sizeof numbers / sizeof *numbers };
    size_t count = 0;
    str rest = text, part;
    *out = (struct place){0};
    while (rest.len && count < NUMBERS && str_split(&rest, '.', &part))
        if (!str_to_i64(part, numbers[count++]))
            return WORK_FAIL(work, ERR_INPUT, "This is no place in a timeline.");
    return !text.len || (count == NUMBERS && !rest.len) ||
           WORK_FAIL(work, ERR_INPUT, "This is no place in a timeline.");
}

static str write_place(struct arena *arena, const struct place *p) {
    return str_format(arena, "%lld.%lld.%lld.%lld.%lld", (long long)p->activity.at,
                      (long long)p->activity.id, (long long)p->change, (long long)p->link,
                      (long long)p->consent);
}

static bool is_wanted(const struct weaving *w, enum timeline_kind kind) {
    return !w->timeline->kinds || (w->timeline->kinds & 1U << kind);
}

// The last link of the page before is loaded again: take_link looks at what stands beside.
static bool load_links(struct weaving *w, const struct record *record, size_t most) {
    int64_t from = w->place.link;
    if (!store_timeline_links(w->work, record, from ? from + 1 : 0, most + 1, &w->links,
                              &w->link_count))
        return false;
    w->link_at = from && w->link_count && w->links[0].id == from ? 1 : 0;
    return true;
}

// One more than a page of each is enough to fill a page and to know whether another follows.
static bool load(struct weaving *w, const struct record *record) {
    size_t most = w->timeline->limit + 1;
    struct work *work = w->work;
    return (!is_wanted(w, TIMELINE_ACTIVITY) ||
            store_timeline_activities(work, record->id, w->place.activity, most, &w->activities,
                                      &w->activity_count)) &&
           (!is_wanted(w, TIMELINE_CHANGE) ||
            store_history_list(work, record, w->place.change, most, &w->changes,
                               &w->change_count)) &&
           (!is_wanted(w, TIMELINE_LINK) || load_links(w, record, most)) &&
           (!is_wanted(w, TIMELINE_CONSENT) || !consent_kept_for(record->type->name) ||
            store_consent_recorded(work, record->id, w->place.consent, most, &w->consents,
                                   &w->consent_count));
}

// Changes of what the caller does not see are none; their places stay for the cursor.
static bool is_told(const struct weaving *w, struct history_entry *entry) {
    const struct object_type *type = schema_type_by_id(w->work->schema, entry->type_id);
    size_t count = 1;
    if (type)
        crm_fields_entries(w->work, type, entry, &count);
    return count > 0;
}

static bool next_kind(const struct weaving *w, enum timeline_kind *kind) {
    int64_t best = INT64_MIN;
    bool any = false;
    if (w->activity_at < w->activity_count) {
        *kind = TIMELINE_ACTIVITY;
        best = w->activities[w->activity_at].at;
        any = true;
    }
    if (w->change_at < w->change_count && (!any || w->changes[w->change_at].at > best)) {
        *kind = TIMELINE_CHANGE;
        best = w->changes[w->change_at].at;
        any = true;
    }
    if (w->link_at < w->link_count && (!any || w->links[w->link_at].at > best)) {
        *kind = TIMELINE_LINK;
        best = w->links[w->link_at].at;
        any = true;
    }
    if (w->consent_at < w->consent_count &&
        (!any || w->consents[w->consent_at].recorded_at > best)) {
        *kind = TIMELINE_CONSENT;
        any = true;
    }
    return any;
}

static bool take_activity(struct weaving *w, struct timeline_entry *out, bool *shown) {
    assert(w->activity_at < w->activity_count);
    const struct timeline_activity *next = &w->activities[w->activity_at++];
    const struct object_type *type = schema_type_by_id(w->work->schema, next->type_id);
    w->place.activity = (struct timeline_place){next->at, next->id};
    out->at = next->at;
    if (type && !store_record_get(w->work, type, next->id, false, &out->activity))
        return false;
    *shown = out->activity && !out->activity->archived_at;
    return true;
}

static bool is_same_step(const struct association_event *a, const struct association_event *b) {
    return a->at == b->at && a->added == b->added && a->number != b->number &&
           ((a->from_id == b->from_id && a->to_id == b->to_id) ||
            (a->from_id == b->to_id && a->to_id == b->from_id));
}

// Who is associated by a label is so plainly, too, in the same step: that is told once.
static bool is_told_beside(const struct weaving *w, size_t at,
                           const struct association_kind *kind) {
    const struct association_event *event = &w->links[at];
    return kind && kind->rank == ASSOCIATION_PLAIN &&
           ((at > 0 && is_same_step(event, event - 1)) ||
            (at + 1 < w->link_count && is_same_step(event, event + 1)));
}

// That it is associated with what the caller does not see is not told, as associations do not tell
// it.
static bool leave_unseen(struct weaving *w, const struct timeline_entry *entry, bool *shown) {
    bool hidden;
    str department;
    if (!crm_access_hidden(w->work, entry->other_type, entry->other_id, &hidden, &department))
        return false;
    *shown = *shown && !hidden;
    return true;
}

static bool take_link(struct weaving *w, struct timeline_entry *out, bool *shown) {
    const struct association_event *event = &w->links[w->link_at++];
    const struct schema *schema = w->work->schema;
    bool from = event->from_id == w->timeline->id;
    const struct association_kind *kind = schema_kind(schema, event->number);
    struct record *other = NULL;
    *shown = !is_told_beside(w, w->link_at - 1, kind);
    w->place.link = event->id;
    out->at = event->at;
    out->link = event;
    out->role = kind && !from ? schema_kind(schema, kind->inverse) : kind;
    out->other_id = from ? event->to_id : event->from_id;
    out->other_type = schema_type_by_id(schema, from ? event->to_type : event->from_type);
    if (out->other_type &&
        !store_record_get(w->work, out->other_type, out->other_id, false, &other))
        return false;
    out->other_title = other ? record_title(w->work->arena, other) : STR("");
    return other || !out->other_type || leave_unseen(w, out, shown);
}

static bool take(struct weaving *w, enum timeline_kind kind, struct timeline_entry *out,
                 bool *shown) {
    *out = (struct timeline_entry){.kind = kind};
    *shown = true;
    switch (kind) {
    case TIMELINE_ACTIVITY:
        return take_activity(w, out, shown);
    case TIMELINE_LINK:
        return take_link(w, out, shown);
    case TIMELINE_CONSENT:
        assert(w->consent_at < w->consent_count);
        out->consent = &w->consents[w->consent_at++];
        out->at = out->consent->recorded_at;
        w->place.consent = out->consent->id;
        return true;
    case TIMELINE_CHANGE:
    case TIMELINE_KIND_COUNT:
        break;
    }
    assert(w->change_at < w->change_count);
    out->change = &w->changes[w->change_at++];
    out->at = out->change->at;
    w->place.change = out->change->id;
    *shown = is_told(w, &w->changes[w->change_at - 1]);
    return true;
}

bool crm_timeline(struct work *work, const struct timeline *timeline, struct timeline_entry **out,
                  size_t *count, str *after) {
    struct weaving w = {.work = work, .timeline = timeline};
    struct record *record;
    int64_t redirected;
    enum timeline_kind kind;
    if (!read_place(work, timeline->after, &w.place) ||
        !crm_get(work, timeline->type, timeline->id, &record, &redirected))
        return false;
    struct timeline asked = *timeline;
    asked.id = record->id;
    w.timeline = &asked;
    if (!load(&w, record))
        return false;
    *out = ARENA_ARRAY(work->arena, timeline->limit, struct timeline_entry);
    *count = 0;
    // Archived activities take their place in the page, too, so that it always ends.
    for (size_t taken = 0; taken < timeline->limit && next_kind(&w, &kind); taken++) {
        bool shown;
        if (!take(&w, kind, &(*out)[*count], &shown))
            return false;
        *count += shown ? 1 : 0;
    }
    *after = next_kind(&w, &kind) ? write_place(work->arena, &w.place) : STR("");
    return true;
}

// -- what it is related to

static bool load_related(struct work *work, int64_t id, size_t limit, struct related *out) {
    struct linked_query query = {.to = out->type, .from_ids = &id, .from_count = 1, .limit = limit};
    struct linked_list *list;
    if (!store_association_count(work, id, out->type, RELATED_COUNT_MAX, &out->count))
        return false;
    if (!out->count)
        return true;
    if (!store_association_list(work, &query, &list))
        return false;
    out->records = ARENA_ARRAY(work->arena, list->count, struct record *);
    for (size_t i = 0; i < list->count; i++) {
        struct record *record;
        if (!store_record_get(work, out->type, list->items[i].to_id, false, &record))
            return false;
        if (record)
            out->records[out->record_count++] = record;
    }
    return true;
}

bool crm_related(struct work *work, const struct object_type *type, int64_t id, size_t limit,
                 struct related **out, size_t *count) {
    struct record *record;
    int64_t redirected;
    if (!crm_get(work, type, id, &record, &redirected))
        return false;
    *out = ARENA_ARRAY(work->arena, work->schema->type_count, struct related);
    *count = 0;
    for (size_t i = 0; i < work->schema->type_count; i++) {
        const struct object_type *other = &work->schema->types[i];
        bool any;
        if (!store_association_any(work, record->id, other->id, &any))
            return false;
        if (!any)
            continue;
        (*out)[*count] = (struct related){.type = other};
        if (!load_related(work, record->id, limit, &(*out)[*count]))
            return false;
        *count += (*out)[*count].count ? 1 : 0;
    }
    return true;
}
