// Jobs of retention: trying rules, carrying them out, and what is done with a group of the trash.
#include "base/json.h"
#include "crm/access.h"
#include "crm/retention.h"
#include "crm/trash.h"
#include "jobs/job_kind_private.h"

static void put(struct job_run *run, const char *name, int64_t number) {
    buf_format(run->result, "%s\"%s\":%lld", run->result->len ? "," : "", name, (long long)number);
}

static bool payload(struct job_run *run, struct json *out) {
    return json_read(run->work->arena, run->job->payload, out, run->work->err);
}

// Ids, no values: whoever reads it sees what they may see.
static void put_found(struct jsonw *w, const struct retention_rule *rule,
                      const struct retention_found *found) {
    jsonw_object(w);
    jsonw_put_text(w, "name", rule->name);
    jsonw_put_text(w, "action", str_of(retention_action_name(rule->action)));
    jsonw_put_int(w, "matched", found->matched);
    jsonw_put_int(w, "locked", found->locked);
    jsonw_put_int(w, "others", found->others);
    jsonw_name(w, "owners");
    jsonw_array(w);
    for (size_t i = 0; i < found->owner_count; i++) {
        jsonw_object(w);
        jsonw_put_int(w, "id", found->owners[i].id);
        jsonw_put_int(w, "count", found->owners[i].count);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_name(w, "examples");
    jsonw_array(w);
    for (size_t i = 0; i < found->example_count; i++) {
        jsonw_object(w);
        jsonw_put_int(w, "id", found->examples[i]);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
}

bool job_retention_try(struct job_run *run) {
    const struct object_type *type;
    struct json order;
    struct retention_rules rules;
    struct jsonw w;
    struct work *work = run->work;
    int64_t goes = 0;
    if (!payload(run, &order) || !crm_access_become(work, run->job->actor_id, run->job->lang) ||
        !crm_retention_tried(work, &order, &type, &rules))
        return false;
    struct retention_found *found =
        ARENA_ARRAY(work->arena, rules.count + 1, struct retention_found);
    if (!crm_retention_try(work, type, &rules, &run->progress, found))
        return false;
    for (size_t i = 0; i < rules.count; i++)
        goes += found[i].matched - found[i].locked;
    put(run, "goes", goes);
    buf_add(run->result, STR(",\"rules\":"));
    jsonw_init(&w, run->result);
    jsonw_array(&w);
    for (size_t i = 0; i < rules.count; i++)
        put_found(&w, &rules.items[i], &found[i]);
    jsonw_array_end(&w);
    return true;
}

static bool put_retention(struct job_run *run, const struct retention_result *result) {
    put(run, "matched", result->matched);
    put(run, "done", result->done);
    put(run, "locked", result->locked);
    put(run, "asking", result->asking);
    put(run, "refused", result->refused);
    return true;
}

bool job_retention(struct job_run *run) {
    struct json order;
    struct retention_result result;
    if (!payload(run, &order))
        return false;
    const struct object_type *type =
        schema_type(run->work->schema, json_get_text(&order, "type", STR("")));
    if (!type)
        return WORK_FAIL(run->work, ERR_NOT_FOUND, "The job's object type is gone.");
    return crm_retention_run(run->work, &run->writer, run->job, type,
                             json_get_int(&order, "count", -1), json_get_int(&order, "version", 0),
                             &run->progress, &result) &&
           put_retention(run, &result);
}

bool job_trash(struct job_run *run) {
    struct json order;
    struct retention_result result;
    return payload(run, &order) &&
           crm_trash_run(run->work, &run->writer, run->job, &order, &run->progress, &result) &&
           put_retention(run, &result);
}
