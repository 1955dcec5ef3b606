// Grouping what was changed, and confirming it.
#include "crm/rulebook_reading.h"
#include "base/map.h"
#include "crm/field_access.h"
#include "crm/refuse.h"

enum { READERS_MAX = 1000, ENTRIES_TOLD = 20 };

// The events of one group, newest first.
struct gathered {
    const struct definition_event **events;
    size_t count, cap;
};

static void gather(struct arena *arena, struct gathered *g, const struct definition_event *event) {
    if (g->count == g->cap) {
        size_t cap = g->cap ? g->cap * 2 : 4;
        g->events =
            arena_grow(arena, g->events, g->cap * sizeof *g->events, cap * sizeof *g->events);
        g->cap = cap;
    }
    g->events[g->count++] = event;
}

// One entry of a dictionary, or several put as one change.
static bool is_entry(const struct definition_event *event) {
    return str_is(event->kind, "entry") || str_is(event->kind, "entries");
}

// What the changes of a group share; of entries ("dictionary/term") the dictionary.
static str group_key(struct arena *arena, const struct definition_event *event) {
    if (is_entry(event))
        return str_concat(arena, STR("entry "),
                          str_slice(event->subject, 0, str_find_char(event->subject, '/')));
    return str_format(arena, "%lld " STR_FMT " " STR_FMT, (long long)event->type_id,
                      STR_ARG(event->kind), STR_ARG(event->subject));
}

static str authors(struct arena *arena, const struct gathered *g) {
    struct buf out;
    struct map seen;
    buf_init(&out, arena);
    map_init(&seen, arena);
    for (size_t i = 0; i < g->count; i++) {
        str name = g->events[i]->actor;
        if (!name.len || map_has(&seen, name))
            continue;
        map_set(&seen, name, &seen);
        buf_add_z(&out, out.len ? ", " : "");
        buf_add(&out, name);
    }
    return buf_str(&out);
}

// From before the first to after the last.
static struct definition_event joined(const struct gathered *g) {
    struct definition_event event = *g->events[0];
    const struct definition_event *first = g->events[g->count - 1];
    event.before = first->before;
    if (!str_is(event.action, "DELETE") && str_is(first->action, "CREATE"))
        event.action = first->action;
    return event;
}

static void add_line(struct change_words *out, struct change_line line) {
    if (out->count < ENTRIES_TOLD)
        out->lines[out->count++] = line;
}

// A line for each entry: the term, and its spellings before and after.
static void tell_entries(struct work *work, const struct gathered *g, enum lang lang,
                         struct change_words *out) {
    struct arena *arena = work->arena;
    struct definition_event all = *g->events[0];
    all.kind = STR("entries");
    all.body = all.before = STR("");
    rulebook_change_words(arena, work->schema, &all, lang, out);
    out->lines = ARENA_ARRAY(arena, ENTRIES_TOLD, struct change_line);
    for (size_t i = 0; i < g->count; i++) {
        struct change_words one;
        const struct definition_event *event = g->events[i];
        rulebook_change_words(arena, work->schema, event, lang, &one);
        for (size_t k = 0; str_is(event->kind, "entries") && k < one.count; k++)
            add_line(out, one.lines[k]);
        if (str_is(event->kind, "entries"))
            continue;
        size_t slash = str_find_char(event->subject, '/');
        struct change_line line = {.member = str_from(event->subject, slash + 1)};
        // The last of its lines is that of the spellings, where they changed.
        if (one.count) {
            line.before = one.lines[one.count - 1].before;
            line.after = one.lines[one.count - 1].after;
        }
        add_line(out, line);
    }
}

static void tell(struct work *work, const struct gathered *g, enum lang lang,
                 struct change_group *out) {
    *out = (struct change_group){
        .last = g->events[0], .by = authors(work->arena, g), .changes = g->count};
    if (is_entry(g->events[0]) && g->count > 1) {
        tell_entries(work, g, lang, &out->words);
        return;
    }
    struct definition_event event = joined(g);
    rulebook_change_words(work->arena, work->schema, &event, lang, &out->words);
}

bool crm_rulebook_unread(struct work *work, enum lang lang, struct unread_changes *out) {
    struct definition_event *events;
    struct map by_key;
    size_t count, groups = 0;
    *out = (struct unread_changes){0};
    if (!store_unread_events(work, work->who.user_id, UNREAD_EVENTS_MAX, &events, &count))
        return false;
    struct gathered **gathered = ARENA_ARRAY(work->arena, count, struct gathered *);
    map_init(&by_key, work->arena);
    for (size_t i = 0; i < count; i++) {
        if (!crm_fields_event(work, &events[i]))
            continue;
        str key = group_key(work->arena, &events[i]);
        struct gathered *group = map_get(&by_key, key);
        if (!group) {
            group = gathered[groups++] = ARENA_NEW(work->arena, struct gathered);
            map_set(&by_key, key, group);
        }
        gather(work->arena, group, &events[i]);
    }
    out->groups = ARENA_ARRAY(work->arena, groups, struct change_group);
    for (; out->count < groups; out->count++)
        tell(work, gathered[out->count], lang, &out->groups[out->count]);
    out->up_to = count ? events[0].id : 0;
    return true;
}

bool crm_rulebook_read(struct work *work, int64_t event_id) {
    bool found;
    if (!store_read_events(work, work->who.user_id, event_id, &found))
        return false;
    return found || crm_refuse_id(work, ERR_NOT_FOUND, "change.unknown", event_id);
}

bool crm_rulebook_readers(struct work *work, struct reader **out, size_t *count) {
    return store_readers(work, READERS_MAX, out, count);
}
