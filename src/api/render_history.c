// Entries of the history as JSON: who, from where, what before and after.
#include "api/render.h"

void render_source(struct jsonw *w, struct source source, str label) {
    jsonw_name(w, "source");
    jsonw_object(w);
    jsonw_put_text(w, "kind", str_of(source_kind_name(source.kind)));
    render_id(w, "id", source.id);
    jsonw_name(w, "row");
    if (source.row)
        jsonw_int(w, source.row);
    else
        jsonw_null(w);
    jsonw_put_text(w, "label", label);
    jsonw_object_end(w);
}

// Of what is masked the mask, which is a text whatever the type.
static void render_shown_value(struct jsonw *w, const struct property *p, struct value value) {
    if (p->level == FIELD_MASKED && value.kind == VALUE_TEXT)
        jsonw_text(w, value.s);
    else
        render_value(w, p, value);
}

static void write_changes(struct jsonw *w, const struct object_type *type,
                          const struct change_list *changes) {
    jsonw_name(w, "changes");
    jsonw_array(w);
    for (size_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->items[i];
        const struct property *p = type_property_by_id(type, change->property_id);
        if (!p)
            continue; // contact points as a whole, or a retired property
        jsonw_object(w);
        jsonw_put_text(w, "property", p->name);
        jsonw_name(w, "before");
        render_shown_value(w, p, change->before);
        jsonw_name(w, "after");
        render_shown_value(w, p, change->after);
        if (p->level == FIELD_MASKED)
            jsonw_put_bool(w, "masked", true);
        if (change->entered_after.len)
            jsonw_put_text(w, "entered", change->entered_after);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

void render_history_entry(struct jsonw *w, const struct object_type *type,
                          const struct history_entry *entry) {
    jsonw_object(w);
    render_id(w, "id", entry->id);
    render_time(w, "at", entry->at);
    render_actor(w, "actor", entry->actor_id, entry->actor_name);
    render_source(w, entry->source, entry->source_label);
    jsonw_put_text(w, "action", entry->action);
    write_changes(w, type, &entry->changes);
    jsonw_object_end(w);
}
