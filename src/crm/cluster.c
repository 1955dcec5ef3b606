// Reads the distinct values of a property, has them grouped, and writes what is to be proposed.
#include "crm/cluster.h"
#include "base/clock.h"
#include "crm/refuse.h"
#include "quality/cluster.h"

// -- reading the order

// Its own, or one that is off and names it.
static const struct dictionary *dictionary_of(const struct work *work,
                                              const struct object_type *type,
                                              const struct property *property) {
    const struct schema *schema = work->schema;
    str name =
        str_format(work->arena, STR_FMT "." STR_FMT, STR_ARG(type->name), STR_ARG(property->name));
    if (property->dictionary)
        return property->dictionary;
    for (size_t i = 0; i < schema->dictionary_count; i++)
        for (size_t j = 0; j < schema->dictionaries[i].property_count; j++)
            if (str_equal(schema->dictionaries[i].properties[j], name))
                return &schema->dictionaries[i];
    return NULL;
}

static bool read_methods(struct work *work, const struct json *list, struct cluster_task *out) {
    out->methods = out->property->kind == KIND_IDENTITY ? CLUSTER_OF_NAMES : CLUSTER_ALL;
    if (!list || list->kind != JSON_KIND_ARRAY || !list->count)
        return true;
    out->methods = 0;
    for (size_t i = 0; i < list->count; i++) {
        enum cluster_method method;
        if (!cluster_method_read(list->items[i].text, &method))
            return crm_refuse(work, ERR_INPUT, "cluster.no_method", list->items[i].text,
                              STR("fingerprint, ngram, phonetic, cross_script"));
        out->methods |= 1U << method;
    }
    return true;
}

bool crm_clusters_read(struct work *work, const struct json *order, struct cluster_task *out) {
    str type = json_get_text(order, "type", STR("")),
        name = json_get_text(order, "property", STR(""));
    *out = (struct cluster_task){.type = schema_type(work->schema, type)};
    if (!out->type)
        return crm_refuse(work, ERR_INPUT, "api.unknown_type", type, (str){0});
    out->property = type_property(out->type, name);
    if (!out->property)
        return crm_refuse(work, ERR_INPUT, "api.unknown_property", name, (str){0});
    if (!out->property->type->spelled || out->property->system != SYSTEM_NONE)
        return crm_refuse(work, ERR_INPUT, "cluster.no_words", name, (str){0});
    out->dictionary = dictionary_of(work, out->type, out->property);
    return read_methods(work, json_get(order, "methods"), out);
}

// -- the values

struct gathering {
    struct work *work;
    const struct progress *progress;
    struct cluster_value *values;
    size_t count, room;
    int64_t records;
    bool cancelled;
};

static bool take(void *user, str text, int64_t count) {
    enum { REPORT_EVERY = 8192 };
    struct gathering *g = user;
    if (g->count == g->room) {
        size_t more = g->room ? 2 * g->room : 1024;
        g->values = arena_grow(g->work->arena, g->values, g->room * sizeof *g->values,
                               more * sizeof *g->values);
        g->room = more;
    }
    g->values[g->count++] = (struct cluster_value){str_copy(g->work->arena, text), count};
    g->records += count;
    if (g->count % REPORT_EVERY == 0)
        g->cancelled = !progress_report(g->progress, (int64_t)g->count, -1, "values");
    return !g->cancelled;
}

static bool go_on(void *user, size_t done, size_t total) {
    struct gathering *g = user;
    g->cancelled = !progress_report(g->progress, (int64_t)done, (int64_t)total, "spellings");
    return !g->cancelled;
}

// -- what came out

static void write_methods(struct jsonw *w, unsigned methods) {
    jsonw_name(w, "methods");
    jsonw_array(w);
    for (unsigned i = 0; i < CLUSTER_METHOD_COUNT; i++)
        if (methods >> i & 1)
            jsonw_text(w, str_of(cluster_method_name((enum cluster_method)i)));
    jsonw_array_end(w);
}

static void write_cluster(struct jsonw *w, const struct cluster *cluster) {
    jsonw_object(w);
    jsonw_put_text(w, "canonical", cluster->canonical);
    jsonw_put_bool(w, "known", cluster->is_term);
    write_methods(w, cluster->methods);
    jsonw_put_int(w, "records", cluster->records);
    jsonw_put_int(w, "touched", cluster->touched);
    jsonw_put_int(w, "memberCount", (int64_t)cluster->member_count);
    jsonw_name(w, "members");
    jsonw_array(w);
    for (size_t i = 0; i < cluster->member_count && i < CLUSTER_MEMBERS_SHOWN; i++) {
        const struct cluster_member *member = &cluster->members[i];
        jsonw_object(w);
        jsonw_put_text(w, "value", member->text);
        jsonw_put_int(w, "count", member->count);
        jsonw_put_bool(w, "known", member->known);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
}

static void write_result(const struct cluster_task *task, const struct gathering *g, bool limited,
                         const struct cluster *found, size_t count, struct jsonw *w) {
    jsonw_put_text(w, "type", task->type->name);
    jsonw_put_text(w, "property", task->property->name);
    jsonw_name(w, "dictionaryId");
    if (task->dictionary)
        jsonw_id(w, task->dictionary->id);
    else
        jsonw_null(w);
    jsonw_put_int(w, "records", g->records);
    jsonw_put_int(w, "distinct", (int64_t)g->count);
    jsonw_put_bool(w, "limited", limited);
    jsonw_put_int(w, "found", (int64_t)count);
    jsonw_name(w, "clusters");
    jsonw_array(w);
    for (size_t i = 0; i < count && i < CLUSTERS_SHOWN; i++)
        write_cluster(w, &found[i]);
    jsonw_array_end(w);
}

bool crm_clusters(struct work *work, const struct cluster_task *task,
                  const struct progress *progress, struct jsonw *out) {
    struct gathering g = {.work = work, .progress = progress};
    int64_t began = clock_now();
    struct map refused;
    struct cluster *found;
    size_t count;
    map_init(&refused, work->arena);
    g.cancelled = !progress_report(progress, 0, -1, "values");
    // One more tells whether there are others.
    if (!g.cancelled && (!store_cluster_refused(work, task->property, &refused) ||
                         !store_value_counts(work, task->type, task->property, DICTIONARY_TERM_MAX,
                                             CLUSTER_VALUES_MAX + 1, take, &g)))
        return false;
    bool limited = g.count > CLUSTER_VALUES_MAX;
    g.count -= limited;
    struct cluster_order order = {.values = g.values,
                                  .count = g.count,
                                  .dictionary = task->dictionary,
                                  .methods = task->methods,
                                  .names = task->property->kind == KIND_IDENTITY,
                                  .refused = &refused,
                                  .go_on = go_on,
                                  .user = &g};
    if (g.cancelled || !cluster_values(work->arena, &order, &found, &count))
        return WORK_FAIL(work, ERR_CANCELLED, "Looking for spellings was cancelled.");
    jsonw_object(out);
    write_result(task, &g, limited, found, count, out);
    jsonw_name(out, "seconds");
    jsonw_real(out, (double)(clock_now() - began) / MICROS_PER_SECOND);
    jsonw_object_end(out);
    return true;
}
