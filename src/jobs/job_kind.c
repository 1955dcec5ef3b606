// What each kind of job does: unpack the order, call crm, note the result.
#include "jobs/job_kind.h"
#include "base/json.h"
#include "crm/access.h"
#include "crm/calculate.h"
#include "crm/cluster.h"
#include "crm/decision.h"
#include "crm/erase.h"
#include "crm/export_job.h"
#include "crm/file.h"
#include "crm/import.h"
#include "crm/mail_check.h"
#include "crm/match_trial.h"
#include "crm/person_export.h"
#include "crm/queue.h"
#include "crm/renew.h"
#include "crm/review.h"
#include "crm/sample_load.h"
#include "crm/transfer.h"
#include "crm/trial.h"
#include "http/mail_host.h"
#include "jobs/job_kind_private.h"

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
    put(run, "changed", result.changed);
    put(run, "unreadable", result.unreadable);
    return true;
}

// With the reason of each, for the first of them.
static void put_refusals(struct job_run *run, const struct sure_result *result) {
    struct jsonw w;
    if (!result->refusal_count)
        return;
    buf_add(run->result, STR(",\"refusals\":"));
    jsonw_init(&w, run->result);
    jsonw_array(&w);
    for (size_t i = 0; i < result->refusal_count; i++) {
        jsonw_object(&w);
        jsonw_name(&w, "group");
        jsonw_id(&w, result->refusals[i].group_id);
        jsonw_put_text(&w, "reason", result->refusals[i].reason);
        jsonw_object_end(&w);
    }
    jsonw_array_end(&w);
}

static bool run_merge_sure(struct job_run *run) {
    struct sure_order order = {.run_id = run->job->id};
    struct sure_result result;
    struct json json;
    if (!payload(run, &json) || !payload_type(run, &order.type))
        return false;
    order.leave_conflicts = json_get_bool(&json, "leaveConflicts", false);
    order.ask = json_get_bool(&json, "ask", false);
    if (!crm_duplicates_merge_sure(run->work, &run->writer, &order, &run->progress, &result))
        return false;
    put(run, "groups", result.groups);
    put(run, "records", result.records);
    put(run, "conflicts", result.conflicts);
    put(run, "gone", result.gone);
    put(run, "contradictions", result.contradictions);
    put(run, "asking", result.asking);
    put(run, "requests", result.requests);
    put(run, "refused", result.refused);
    put_refusals(run, &result);
    return true;
}

static bool run_undo_sure(struct job_run *run) {
    int64_t undone, kept;
    struct json json;
    if (!payload(run, &json) ||
        !crm_run_undo(run->work, &run->writer, json_get_int(&json, "run", 0), &run->progress,
                      &undone, &kept))
        return false;
    put(run, "undone", undone);
    put(run, "kept", kept);
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

static bool run_person_export(struct job_run *run) {
    int64_t bytes;
    if (!crm_person_export_run(run->work, &run->writer, host_blobs(run->host), run->job->subject_id,
                               &run->progress, &bytes))
        return false;
    put(run, "size", bytes);
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

static bool run_renew(struct job_run *run) {
    struct json order;
    struct renewal renewal;
    struct buf text;
    struct jsonw w;
    begin_object(run, &text, &w);
    return payload(run, &order) && crm_renew_read(run->work, &order, &renewal) &&
           crm_renew(run->work, &run->writer, &renewal, &run->progress, &w) &&
           put_object(run, &text);
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

static enum mail_word ask_for(void *context, str domain) {
    static const enum mail_word words[] = {[MAIL_HOST_UNKNOWN] = MAIL_WORD_NONE,
                                           [MAIL_HOST_YES] = MAIL_WORD_TAKES,
                                           [MAIL_HOST_NONE] = MAIL_WORD_REFUSES};
    return words[mail_host_look_up(context, domain)];
}

static bool somebody_answers(void *context) {
    return name_service_answers(context);
}

static bool run_mail_check(struct job_run *run) {
    struct name_service names = *run->names;
    struct mail_asking asking = {ask_for, somebody_answers, &names};
    struct buf text;
    struct jsonw w;
    begin_object(run, &text, &w);
    return crm_mail_check(run->work, &run->writer, &asking, &run->progress, &w) &&
           put_object(run, &text);
}

static bool run_match_trial(struct job_run *run) {
    const struct object_type *type;
    struct json order;
    struct match_rules rules;
    enum lang lang = LANG_EN;
    struct buf text;
    struct jsonw w;
    begin_object(run, &text, &w);
    if (!payload(run, &order) || !payload_type(run, &type) ||
        !crm_match_rules_read(run->work, type, json_get(&order, "rules"), &rules))
        return false;
    lang_of_code(json_get_text(&order, "language", STR("en")), &lang);
    return crm_match_trial(run->work, type, &rules, lang, &run->progress, &w) &&
           put_object(run, &text);
}

static bool put_transfer(struct job_run *run, const struct transfer_result *result) {
    put(run, "done", result->done);
    put(run, "left", result->left);
    return true;
}

static bool run_transfer(struct job_run *run) {
    struct json order;
    struct transfer transfer;
    struct transfer_result result;
    return payload(run, &order) && crm_transfer_read(run->work, &order, &transfer) &&
           crm_transfer_run(run->work, &run->writer, run->job, &transfer, &run->progress,
                            &result) &&
           put_transfer(run, &result);
}

static bool run_transfer_undo(struct job_run *run) {
    struct json order;
    struct transfer_result result;
    return payload(run, &order) &&
           crm_transfer_undo(run->work, &run->writer, run->job, json_get_int(&order, "run", 0),
                             &run->progress, &result) &&
           put_transfer(run, &result);
}

static bool put_review(struct job_run *run, const struct review_result *result) {
    put(run, "done", result->done);
    put(run, "left", result->left);
    return true;
}

// With the rights of whoever ordered it.
static bool run_reviewers(struct job_run *run) {
    struct json order;
    struct review_order review;
    struct review_result result;
    return payload(run, &order) &&
           crm_access_become(run->work, run->job->actor_id, run->job->lang) &&
           crm_review_read(run->work, &order, &review) &&
           crm_review_run(run->work, &run->writer, run->job, &review, &run->progress, &result) &&
           put_review(run, &result);
}

static bool run_reviewers_undo(struct job_run *run) {
    struct json order;
    struct review_result result;
    return payload(run, &order) &&
           crm_review_undo(run->work, &run->writer, run->job, json_get_int(&order, "run", 0),
                           &run->progress, &result) &&
           put_review(run, &result);
}

static const struct job_kind kinds[] = {
    {JOB_IMPORT_CHECK, run_import_check},
    {JOB_IMPORT_RUN, run_import},
    {JOB_IMPORT_UNDO, run_import_undo},
    {JOB_DUPLICATE_SCAN, run_scan},
    {JOB_MERGE_SURE, run_merge_sure},
    {JOB_SAMPLE, run_sample},
    {JOB_SAMPLE_REMOVE, run_sample_remove},
    {JOB_CALCULATE, run_calculate},
    {JOB_FILE_SWEEP, run_file_sweep},
    {JOB_EXPORT, run_export},
    {JOB_PERSON_EXPORT, run_person_export},
    {JOB_ERASE_SWEEP, run_erase_sweep},
    {JOB_TRIAL, run_trial},
    {JOB_CLUSTERS, run_clusters},
    {JOB_MAIL_CHECK, run_mail_check},
    {JOB_MATCH_TRIAL, run_match_trial},
    {JOB_UNDO_SURE, run_undo_sure},
    {JOB_RENEW, run_renew},
    {JOB_TRANSFER, run_transfer},
    {JOB_TRANSFER_UNDO, run_transfer_undo},
    {JOB_REVIEWERS, run_reviewers},
    {JOB_REVIEWERS_UNDO, run_reviewers_undo},
    {JOB_RETENTION, job_retention},
    {JOB_RETENTION_TRY, job_retention_try},
    {JOB_TRASH, job_trash},
};

const struct job_kind *job_kind_find(str name) {
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_is(name, kinds[i].name))
            return &kinds[i];
    return NULL;
}
