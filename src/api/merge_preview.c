// The three-way view of a merge as JSON.
#include "api/api_private.h"
#include "api/merging.h"
#include "api/render.h"
#include "crm/unmerge_preview.h"

static void write_outcome(struct jsonw *w, enum unmerge_outcome outcome) {
    jsonw_put_text(w, "outcome", str_of(unmerge_outcome_name(outcome)));
}

static void write_value(struct jsonw *w, const char *name, const struct property *p,
                        struct value value) {
    jsonw_name(w, name);
    render_value(w, p, value);
}

static void write_property(struct call *c, const struct seen_property *seen) {
    struct jsonw *w = &c->json;
    const struct history_entry *change = seen->change;
    jsonw_object(w);
    jsonw_put_text(w, "name", seen->property->name);
    jsonw_put_text(w, "label", seen->property->label[c->lang]);
    write_value(w, "survivorBefore", seen->property, seen->survivor_before);
    write_value(w, "mergedBefore", seen->property, seen->merged_before);
    write_value(w, "merged", seen->property, seen->merged);
    write_value(w, "now", seen->property, seen->now);
    write_outcome(w, seen->outcome);
    render_time(w, "changedAt", change ? change->at : 0);
    render_actor(w, "changedBy", change ? change->actor_id : 0,
                 change ? change->actor_name : (str){0});
    jsonw_object_end(w);
}

static void write_points(struct jsonw *w, const struct unmerge_preview *p) {
    jsonw_name(w, "points");
    jsonw_array(w);
    for (size_t i = 0; i < p->point_count; i++) {
        if (p->points[i].outcome == UNMERGE_SAME)
            continue;
        jsonw_object(w);
        jsonw_put_text(w, "kind", str_of(contact_point_kind_name(p->points[i].point.kind)));
        jsonw_put_text(w, "value", p->points[i].point.value);
        write_outcome(w, p->points[i].outcome);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_links(struct jsonw *w, const struct unmerge_preview *p) {
    jsonw_name(w, "links");
    jsonw_array(w);
    for (size_t i = 0; i < p->link_count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "type", p->links[i].type->name);
        render_id(w, "id", p->links[i].id);
        jsonw_put_text(w, "title", p->links[i].title);
        write_outcome(w, p->links[i].outcome);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_later(struct jsonw *w, const struct unmerge_preview *p) {
    jsonw_name(w, "laterMerges");
    jsonw_array(w);
    for (size_t i = 0; i < p->later_count; i++) {
        jsonw_object(w);
        render_id(w, "id", p->later[i]->id);
        jsonw_put_text(w, "title", p->later[i]->record_title);
        render_time(w, "at", p->later[i]->at);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

void merge_write_taken(struct call *c, const char *name, const struct taken_value *taken,
                       size_t count) {
    struct jsonw *w = &c->json;
    jsonw_name(w, name);
    jsonw_array(w);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(w);
        jsonw_put_text(w, "property", taken[i].property->name);
        jsonw_put_text(w, "label", taken[i].property->label[c->lang]);
        write_value(w, "value", taken[i].property, taken[i].value);
        jsonw_put_text(w, "of", taken[i].survivor ? STR("survivor") : STR("merged"));
        jsonw_name(w, "record");
        jsonw_object(w);
        render_id(w, "id", taken[i].record_id);
        jsonw_put_text(w, "title", taken[i].title);
        jsonw_object_end(w);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static void write_holder(struct jsonw *w, const struct unmerge_preview *p) {
    jsonw_name(w, "holder");
    if (!p->holder_id) {
        jsonw_null(w);
        return;
    }
    jsonw_object(w);
    render_id(w, "id", p->holder_id);
    jsonw_put_text(w, "title", p->holder_title);
    jsonw_object_end(w);
}

bool merge_preview(struct call *c) {
    struct unmerge_preview p;
    struct jsonw *w = &c->json;
    int64_t id;
    if (!call_id(c, "id", &id) || !crm_unmerge_preview(c->work, id, &p))
        return false;
    jsonw_object(w);
    jsonw_name(w, "merge");
    render_merge(w, c->work->schema, &p.row);
    write_holder(w, &p);
    jsonw_put_bool(w, "possible", p.possible);
    render_text_or_null(w, "refusal", p.refusal);
    jsonw_name(w, "properties");
    jsonw_array(w);
    for (size_t i = 0; i < p.property_count; i++)
        write_property(c, &p.properties[i]);
    jsonw_array_end(w);
    write_points(w, &p);
    write_links(w, &p);
    jsonw_put_int(w, "files", p.files);
    jsonw_put_int(w, "lists", p.lists);
    merge_write_taken(c, "taken", p.taken, p.taken_count);
    write_later(w, &p);
    jsonw_object_end(w);
    return true;
}
