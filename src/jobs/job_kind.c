// What each kind of job does: unpack the order, call crm, note the result.
#include "jobs/job_kind.h"
#include "base/json.h"
#include "crm/calculate.h"
#include "crm/cluster.h"
#include "crm/erase.h"
#include "crm/export_job.h"
#include "crm/file.h"
#include "crm/import.h"
#include "crm/queue.h"
#include "crm/sample_load.h"
#include "crm/trial.h"

static void put(struct job_run *run, const char *name, int64_t number) {
    buf_format(run->result, "%s\"%s\":%lld", run->result->len ? "," : "", name, (long long)number);
}

static void put_counters(struct job_run *run, const struct import_counters *c) {
    put(run, "rows", c->rows);
    put(run, "create", c->create);
    put(run, "update", c->update);
    put(run, "skip", c->skip);
    put(run, "review", c->review);
    put(run, "refused", c->refused);
    put(run, "unchanged", c->unchanged);
    put(run, "warnings", c->warnings);
}

static bool run_import_check(struct job_run *run) {
    struct import_report *report = ARENA_NEW(run->work->arena, struct import_report);
    if (!crm_import_check(run->work, &run->writer, run->job->subject_id, &run->progress, report))
        return false;
    put_counters(run, &report->counters);
    return true;
}

static bool run_import(struct job_run *run) {
    struct import_counters counters;
    if (!crm_import_run(run->work, &run->writer, run->job->subject_id, &run->progress, &counters))
        return false;
    put_counters(run, &counters);
    return true;
}

static bool run_import_undo(struct job_run *run) {
    int64_t undone, kept;
    if (!crm_import_undo(run->work, &run->writer, run->job->subject_id, &run->progress, &undone,
                         &kept))
        return false;
    put(run, "undone", undone);
    put(run, "kept", kept);
    return true;
}

static bool payload(struct job_run *run, struct json *out) {
    return json_read(run->work->arena, run->job->payload, out, run->work->err);
}

static bool payload_type(struct job_run *run, const struct object_type **type) {
    struct json json;
    if (!payload(run, &json))
        return false;
    *type = schema_type(run->work->schema, json_get_text(&json, "type", STR("")));
    return *type || WORK_FAIL(run->work, ERR_NOT_FOUND, "The job's object type is gone.");
}

static bool run_scan(struct job_run *run) {
    const struct object_type *type;
    struct scan_result result;
    if (!payload_type(run, &type) ||
        !crm_duplicates_scan(run->work, &run->writer, type, &run->progress, &result))
        return false;
    put(run, "records", result.records);
    put(run, "sure", result.sure_groups);
    put(run, "review", result.review_groups);
    put(run, "pairs", result.pairs);
    return true;
}

static bool run_merge_sure(struct job_run *run) {
    const struct object_type *type;
    int64_t groups, records;
    if (!payload_type(run, &type) ||
        !crm_duplicates_merge_sure(run->work, &run->writer, type, false, &run->progress, &groups,
                                   &records))
        return false;
    put(run, "groups", groups);
    put(run, "records", records);
    return true;
}

static bool run_sample(struct job_run *run) {
    struct json json;
    if (!payload(run, &json))
        return false;
    int64_t rows = json_get_int(&json, "rows", 2000);
    if (!crm_sample_load(run->work, &run->writer, rows, &run->progress))
        return false;
    put(run, "rows", rows);
    return true;
}

static bool run_sample_remove(struct job_run *run) {
    return crm_sample_remove(run->work, &run->writer, &run->progress);
}

static bool run_calculate(struct job_run *run) {
    struct calculate_order order = {.job = run->job};
    struct json json;
    int64_t changed, *ids = NULL;
    if (!payload(run, &json) || !payload_type(run, &order.type))
        return false;
    const struct json *named = json_get(&json, "ids");
    if (named && named->kind == JSON_KIND_ARRAY) {
        ids = ARENA_ARRAY(run->work->arena, named->count + 1, int64_t);
        for (size_t i = 0; i < named->count; i++)
            order.count += str_to_i64(named->items[i].text, &ids[order.count]);
        order.ids = ids;
    }
    if (!crm_calculate(run->work, &run->writer, &order, &run->progress, &changed))
        return false;
    put(run, "changed", changed);
    return true;
}

static bool run_file_sweep(struct job_run *run) {
    int64_t removed;
    if (!crm_file_sweep(run->work, &run->writer, host_blobs(run->host), &run->progress, &removed))
        return false;
    put(run, "removed", removed);
    return true;
}

static bool run_export(struct job_run *run) {
    int64_t rows;
    if (!crm_export_run(run->work, &run->writer, run->job->subject_id, &run->progress, &rows))
        return false;
    put(run, "rows", rows);
    return true;
}

static bool run_erase_sweep(struct job_run *run) {
    const struct object_type *type;
    return payload_type(run, &type) &&
           crm_erase_sweep(run->work, &run->writer, type, &run->progress) &&
           host_clear_log(run->host, run->work->err);
}

static void begin_object(struct job_run *run, struct buf *text, struct jsonw *w) {
    buf_init(text, run->work->arena);
    jsonw_init(w, text);
}

// The result is an object whose braces the runner writes.
static bool put_object(struct job_run *run, const struct buf *text) {
    buf_add(run->result, str_slice(buf_str(text), 1, text->len - 1));
    return true;
}

static bool run_trial(struct job_run *run) {
    struct json order;
    struct trial trial;
    struct buf text;
    struct jsonw w;
    begin_object(run, &text, &w);
    return payload(run, &order) && crm_trial_read(run->work, &order, &trial) &&
           crm_trial(run->work, &trial, &run->progress, &w) && put_object(run, &text);
}

static bool run_clusters(struct job_run *run) {
    struct json order;
    struct cluster_task task;
    struct buf text;
    struct jsonw w;
    begin_object(run, &text, &w);
    return payload(run, &order) && crm_clusters_read(run->work, &order, &task) &&
           crm_clusters(run->work, &task, &run->progress, &w) && put_object(run, &text);
}

static const struct job_kind kinds[] = {
    {JOB_IMPORT_CHECK, run_import_check},   {JOB_IMPORT_RUN, run_import},
    {JOB_IMPORT_UNDO, run_import_undo},     {JOB_DUPLICATE_SCAN, run_scan},
    {JOB_MERGE_SURE, run_merge_sure},       {JOB_SAMPLE, run_sample},
    {JOB_SAMPLE_REMOVE, run_sample_remove}, {JOB_CALCULATE, run_calculate},
    {JOB_FILE_SWEEP, run_file_sweep},       {JOB_EXPORT, run_export},
    {JOB_ERASE_SWEEP, run_erase_sweep},     {JOB_TRIAL, run_trial},
    {JOB_CLUSTERS, run_clusters},
};

const struct job_kind *job_kind_find(str name) {
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_is(name, kinds[i].name))
            return &kinds[i];
    return NULL;
}
