// What the data proposes for dictionaries: looking for it, and what people decide.
#include "api/api_private.h"
#include "api/definitions.h"
#include "api/render.h"
#include "crm/cluster.h"
#include "crm/queue.h"

// -- looking

// What is wrong with it is told now, not by the job.
bool cluster_look(struct call *c) {
    struct cluster_task task;
    return crm_clusters_read(c->work, &c->body, &task) && call_order_job(c, JOB_CLUSTERS);
}

// -- deciding

struct decided {
    struct cluster_task task;
    struct cluster_decision *items;
    size_t count;
};

static bool read_decision(struct call *c, const struct json *json, struct cluster_decision *out) {
    bool has;
    out->term = text_member(json, "canonical");
    if (!names_member(c, json, "spellings", &has, &out->spellings, &out->count))
        return false;
    return out->count || call_refuse(c, ERR_INPUT, "cluster.no_spelling", out->term, (str){0});
}

static bool read_decided(struct call *c, bool needed, struct decided *out) {
    const struct json *list = json_get(&c->body, "clusters");
    *out = (struct decided){0};
    if (!crm_clusters_read(c->work, &c->body, &out->task))
        return false;
    size_t count = list && list->kind == JSON_KIND_ARRAY ? list->count : 0;
    if (count > CLUSTERS_DECIDED || (needed && !count))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("clusters"),
                           str_format(c->arena, "%d - %d", needed, CLUSTERS_DECIDED));
    out->items = ARENA_ARRAY(c->arena, count + 1, struct cluster_decision);
    for (; out->count < count; out->count++)
        if (!read_decision(c, &list->items[out->count], &out->items[out->count]))
            return false;
    return true;
}

static bool read_dictionary(struct call *c, const struct dictionary **out) {
    int64_t id;
    *out = NULL;
    if (!call_body_id(c, &c->body, "dictionaryId", &id))
        return false;
    if (!id)
        return true;
    *out = crm_dictionary_find(call_schema(c), id);
    return *out || call_refuse(c, ERR_NOT_FOUND, "dictionary.unknown",
                               str_format(c->arena, "%lld", (long long)id), (str){0});
}

bool cluster_accept(struct call *c) {
    struct decided decided;
    const struct dictionary *dictionary;
    if (!crm_define_begin(c->work) || !read_decided(c, true, &decided) ||
        !read_dictionary(c, &dictionary) ||
        !crm_clusters_accept(c->work, &decided.task, dictionary, decided.items, decided.count,
                             &dictionary))
        return false;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "dictionary");
    define_write_dictionary(&c->json, dictionary);
    jsonw_put_int(&c->json, "entries", (int64_t)decided.count);
    jsonw_object_end(&c->json);
    return true;
}

bool cluster_refuse(struct call *c) {
    struct decided decided;
    if (!read_decided(c, true, &decided) ||
        !crm_clusters_refuse(c->work, &decided.task, decided.items, decided.count))
        return false;
    call_status(c, 204);
    return true;
}

bool cluster_forget(struct call *c) {
    struct decided decided;
    int64_t forgotten;
    if (!read_decided(c, false, &decided) ||
        !crm_clusters_forget(c->work, &decided.task, decided.items, decided.count, &forgotten))
        return false;
    jsonw_object(&c->json);
    jsonw_put_int(&c->json, "forgotten", forgotten);
    jsonw_object_end(&c->json);
    return true;
}

// -- what was refused

static bool query_property(struct call *c, const struct property **out) {
    str type_name = call_query_text(c, "type"), name = call_query_text(c, "property");
    const struct object_type *type = schema_type(call_schema(c), type_name);
    if (!type)
        return call_refuse(c, ERR_NOT_FOUND, "api.unknown_type", type_name, (str){0});
    *out = type_property(type, name);
    return *out || call_refuse(c, ERR_NOT_FOUND, "api.unknown_property", name, (str){0});
}

bool cluster_refusals(struct call *c) {
    const struct property *property = NULL;
    struct cluster_refusal *list;
    size_t count;
    int64_t limit;
    if (!query_property(c, &property) || !call_query_int(c, "limit", 1, 1000, 100, &limit) ||
        !store_cluster_refusals(c->work, property, call_query_text(c, "after"), (size_t)limit + 1,
                                &list, &count))
        return false;
    bool more = count > (size_t)limit;
    count = more ? (size_t)limit : count;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++) {
        jsonw_object(&c->json);
        jsonw_put_text(&c->json, "canonical", list[i].canonical);
        jsonw_put_text(&c->json, "spelling", list[i].spelling);
        render_time(&c->json, "at", list[i].at);
        render_actor(&c->json, "by", list[i].actor_id, list[i].actor);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    render_paging(&c->json, more ? list[count - 1].pair_key : (str){0});
    jsonw_object_end(&c->json);
    return true;
}
