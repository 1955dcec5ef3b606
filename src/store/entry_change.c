// The trail of several entries put at once, written and read again.
#include "store/entry_change.h"
#include "store/definition_private.h"

// {"entries":[{"term","spellings"}]}; spellings null where there was no entry of that term.
static str states_json(struct arena *arena, const struct entry_change *changes, size_t count,
                       bool before) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_name(&w, "entries");
    jsonw_array(&w);
    for (size_t i = 0; i < count; i++) {
        const struct entry_change *change = &changes[i];
        bool there = before ? change->was_there : change->is_there;
        jsonw_object(&w);
        jsonw_put_text(&w, "term", change->term);
        jsonw_name(&w, "spellings");
        if (there)
            jsonw_text(&w, before ? change->before : change->after);
        else
            jsonw_null(&w);
        jsonw_object_end(&w);
    }
    jsonw_array_end(&w);
    jsonw_object_end(&w);
    return buf_str(&out);
}

bool store_entries_changed(struct work *work, const struct dictionary *d,
                           const struct entry_change *changes, size_t count) {
    str subject =
        str_format(work->arena, STR_FMT "/" STR_FMT, STR_ARG(d->name), STR_ARG(changes[0].term));
    if (count > 1)
        subject = str_format(work->arena, STR_FMT " (+%zu)", STR_ARG(subject), count - 1);
    return definition_changed_from(work, 0, "entries", subject, "UPDATE",
                                   states_json(work->arena, changes, count, true),
                                   states_json(work->arena, changes, count, false));
}

static void read_state(const struct json *json, str *term, str *spellings, bool *there) {
    const struct json *text = json_get(json, "spellings");
    *term = json_get_text(json, "term", STR(""));
    *there = text && text->kind == JSON_KIND_TEXT;
    *spellings = *there ? text->text : STR("");
}

bool store_entries_of_event(struct work *work, const struct definition_event *event,
                            struct entry_change **out, size_t *count) {
    struct json before, after;
    str term;
    if (!json_read(work->arena, event->before, &before, work->err) ||
        !json_read(work->arena, event->body, &after, work->err))
        return false;
    const struct json *was = json_get(&before, "entries"), *is = json_get(&after, "entries");
    *count = was && is && was->kind == JSON_KIND_ARRAY && is->kind == JSON_KIND_ARRAY &&
                     was->count == is->count
                 ? was->count
                 : 0;
    *out = ARENA_ARRAY(work->arena, *count + 1, struct entry_change);
    for (size_t i = 0; i < *count; i++) {
        struct entry_change *change = &(*out)[i];
        read_state(&was->items[i], &term, &change->before, &change->was_there);
        read_state(&is->items[i], &change->term, &change->after, &change->is_there);
    }
    return true;
}

// Whether the entry is there, with the spellings that it had behind the change.
static bool is_as_left(struct work *work, const struct dictionary *d,
                       const struct entry_change *change, struct dictionary_entry *now,
                       bool *same) {
    bool found;
    if (!store_entry_find(work, d->id, change->term, now, &found))
        return false;
    *same = found == change->is_there && (!found || str_equal(now->spellings, change->after));
    return true;
}

bool store_entry_take_back(struct work *work, const struct dictionary *d,
                           const struct entry_change *change, bool *same) {
    struct dictionary_entry now = {0};
    if (!is_as_left(work, d, change, &now, same))
        return false;
    if (!*same)
        return true;
    if (!change->was_there)
        return store_entry_remove(work, &now);
    now.term = change->term;
    now.spellings = change->before;
    return store_entry_write(work, d, &now);
}
