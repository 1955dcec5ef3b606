// A record's timeline, and what it is related to.
#include "crm/timeline.h"
#include "api/api_private.h"
#include "api/render.h"

enum { LIMIT = 25, LIMIT_MOST = 100, RELATED_LIMIT = 5, RELATED_MOST = 50 };

static const char *const kind_names[TIMELINE_KIND_COUNT] = {
    [TIMELINE_ACTIVITY] = "activity",
    [TIMELINE_CHANGE] = "change",
    [TIMELINE_LINK] = "association",
    [TIMELINE_CONSENT] = "consent",
};

static bool read_kinds(struct call *c, unsigned *kinds) {
    str rest = call_query_text(c, "kinds"), name;
    *kinds = 0;
    while (rest.len && str_split(&rest, ',', &name)) {
        unsigned bit = 0;
        for (unsigned i = 0; i < TIMELINE_KIND_COUNT; i++)
            if (str_is(str_trim(name), kind_names[i]))
                bit = 1U << i;
        if (!bit)
            return call_refuse(c, ERR_INPUT, "api.bad_value", STR("kinds"),
                               STR("activity, change, association, consent"));
        *kinds |= bit;
    }
    return true;
}

static void write_link(struct call *c, const struct timeline_entry *e) {
    struct jsonw *w = &c->json;
    jsonw_put_bool(w, "added", e->link->added);
    jsonw_put_text(w, "type", e->other_type ? e->other_type->name : STR(""));
    render_id(w, "id", e->other_id);
    jsonw_put_text(w, "title", e->other_title);
    jsonw_put_text(w, "label", e->role ? e->role->label[c->lang] : STR(""));
    render_actor(w, "actor", e->link->actor_id, e->link->actor_name);
    render_source(w, e->link->source, STR(""));
}

static void write_entry(struct call *c, const struct object_type *type,
                        const struct timeline_entry *e) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_text(w, "kind", str_of(kind_names[e->kind]));
    render_time(w, "at", e->at);
    if (e->kind == TIMELINE_ACTIVITY) {
        jsonw_name(w, "record");
        render_record(w, c->arena, e->activity, NULL, 0);
    } else if (e->kind == TIMELINE_CHANGE) {
        jsonw_name(w, "change");
        render_history_entry(w, type, e->change);
    } else if (e->kind == TIMELINE_CONSENT) {
        jsonw_name(w, "consent");
        render_consent(w, e->consent);
    } else {
        write_link(c, e);
    }
    jsonw_object_end(w);
}

bool object_timeline(struct call *c) {
    struct timeline timeline = {.after = call_query_text(c, "after")};
    struct timeline_entry *entries;
    int64_t limit;
    size_t count;
    str after;
    if (!call_type(c, &timeline.type) || !call_id(c, "id", &timeline.id) ||
        !call_query_int(c, "limit", 1, LIMIT_MOST, LIMIT, &limit) ||
        !read_kinds(c, &timeline.kinds))
        return false;
    timeline.limit = (size_t)limit;
    if (!crm_timeline(c->work, &timeline, &entries, &count, &after))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_entry(c, timeline.type, &entries[i]);
    jsonw_array_end(&c->json);
    render_paging(&c->json, after);
    jsonw_object_end(&c->json);
    return true;
}

static void write_related(struct call *c, const struct related *related) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_text(w, "type", related->type->name);
    jsonw_put_int(w, "count", related->count);
    jsonw_put_bool(w, "more", related->count > (int64_t)related->record_count);
    jsonw_name(w, "records");
    jsonw_array(w);
    for (size_t i = 0; i < related->record_count; i++)
        render_shown(w, c->arena, related->records[i], c->lang);
    jsonw_array_end(w);
    jsonw_object_end(w);
}

bool object_overview(struct call *c) {
    const struct object_type *type;
    struct related *related;
    int64_t id, limit;
    size_t count;
    if (!call_type(c, &type) || !call_id(c, "id", &id) ||
        !call_query_int(c, "limit", 1, RELATED_MOST, RELATED_LIMIT, &limit) ||
        !crm_related(c->work, type, id, (size_t)limit, &related, &count))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "related");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_related(c, &related[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}
