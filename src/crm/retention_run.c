// Carrying rules out. Every record is a piece of its batch's transaction that may be refused by
// itself; the report's row grows in that transaction, too, so it says what is done.
#include "crm/access.h"
#include "crm/attempt.h"
#include "crm/audit.h"
#include "crm/erase.h"
#include "crm/queue.h"
#include "crm/record_lock.h"
#include "crm/refuse.h"
#include "crm/retention_private.h"
#include "crm/save.h"
#include "store/record.h"

enum { RECORDS_A_TIME = 20 };

struct run {
    struct work *work;
    const struct job *job;
    const struct writer *writer;
    const struct progress *progress;
    int64_t type_id;
    const struct retention_rules *rules;
    int64_t version;
    struct retention_item *items;
    size_t count;
    struct retention_result *result;
};

bool retention_become(struct work *work, const struct job *job) {
    return !job->actor_id || crm_access_become(work, job->actor_id, job->lang);
}

void retention_count_refusal(struct retention_report *report, const struct err *why) {
    if (crm_refused_as(why, RULE_LOCKED))
        report->locked++;
    else if (crm_refused_as(why, "request.ask") || crm_refused_as(why, "request.ask_taken"))
        report->asking++;
    else
        report->refused++;
}

bool retention_note(struct work *work, enum audit_action action, int64_t type_id,
                    const struct retention_report *r) {
    struct buf details;
    struct jsonw w;
    buf_init(&details, work->arena);
    jsonw_init(&w, &details);
    jsonw_object(&w);
    if (r->name.len)
        jsonw_put_text(&w, "rule", r->name);
    jsonw_put_text(&w, "action", r->action);
    jsonw_put_int(&w, "matched", r->matched);
    jsonw_put_int(&w, "done", r->done);
    jsonw_put_int(&w, "locked", r->locked);
    jsonw_put_int(&w, "asking", r->asking);
    jsonw_put_int(&w, "refused", r->refused);
    jsonw_object_end(&w);
    struct audit_entry entry = {.action = action,
                                .source = SOURCE_RETENTION,
                                .actor_id = r->actor_id,
                                .type_id = type_id,
                                .subject =
                                    str_format(work->arena, "jobs/%lld", (long long)r->job_id),
                                .count = r->done,
                                .details = buf_str(&details)};
    return crm_audit_note(work, &entry);
}

// -- one batch

struct batch {
    struct run *run;
    const struct retention_item *items;
    size_t count;
    struct retention_report report; // of this try
};

struct one {
    struct batch *batch;
    const struct retention_checks *checks;
    const struct object_type *type;
    int64_t id;
    int rule;
    bool acted;
};

static bool act(void *argument, struct work *work) {
    struct one *o = argument;
    const struct run *r = o->batch->run;
    struct source source = {.kind = SOURCE_RETENTION, .id = r->job->id, .row = o->rule + 1};
    struct save_result saved;
    struct record *record;
    int rule;
    o->acted = false;
    if (!store_record_get(work, o->type, o->id, false, &record))
        return false;
    if (!record) // it went with another
        return true;
    if (!retention_rule_of(work, o->checks, record, &rule))
        return false;
    o->acted = rule == o->rule;
    if (!o->acted) // it changed meanwhile
        return true;
    if (!crm_lock_allows(work, o->id))
        return false;
    return r->rules->items[rule].action == RETAIN_ERASE
               ? crm_erase(work, o->type, o->id, ERASURE_LAW, source)
               : crm_archive(work, o->type, o->id, source, &saved);
}

static bool act_on_all(struct batch *b, struct work *work) {
    const struct object_type *type = schema_type_by_id(work->schema, b->run->type_id);
    struct retention_checks checks;
    if (!type)
        return WORK_FAIL(work, ERR_CONFLICT, "The object type is gone.");
    if (!retention_checks_make(work, type, b->run->rules, &checks))
        return false;
    for (size_t i = 0; i < b->count; i++) {
        struct one one = {.batch = b,
                          .checks = &checks,
                          .type = type,
                          .id = b->items[i].id,
                          .rule = b->items[i].rule};
        struct err why;
        bool done;
        if (!crm_attempt(work, act, &one, &done, &why))
            return false;
        if (done)
            b->report.done += one.acted;
        else
            retention_count_refusal(&b->report, &why);
    }
    return store_retention_report_add(work, &b->report);
}

static bool write_batch(void *argument, struct work *work) {
    struct batch *b = argument;
    struct actor kept = work->who;
    b->report = (struct retention_report){
        .job_id = b->run->job->id, .type_id = b->run->type_id, .rule = b->items[0].rule};
    bool done = retention_become(work, b->run->job) && act_on_all(b, work);
    work->who = kept;
    return done;
}

// -- all of them, rule by rule

struct share { // of a rule in the run
    struct run *run;
    int rule;
    size_t count;
};

static bool begin_part(void *argument, struct work *work) {
    const struct share *p = argument;
    const struct retention_rule *rule = &p->run->rules->items[p->rule];
    struct retention_report report = {.job_id = p->run->job->id,
                                      .type_id = p->run->type_id,
                                      .rule = p->rule,
                                      .version = p->run->version,
                                      .name = rule->name,
                                      .action = str_of(retention_action_name(rule->action)),
                                      .actor_id = p->run->job->actor_id,
                                      .matched = (int64_t)p->count};
    return store_retention_report_begin(work, &report);
}

static bool end_part(void *argument, struct work *work) {
    const struct share *p = argument;
    struct retention_report of = {
        .job_id = p->run->job->id, .type_id = p->run->type_id, .rule = p->rule};
    struct retention_report report;
    bool first;
    return store_retention_report_end(work, &of, &report, &first) &&
           (!first || !report.matched ||
            retention_note(work, AUDIT_RETENTION_RUN, p->run->type_id, &report));
}

static bool write_part(struct run *r, int rule, size_t count,
                       bool (*write)(void *argument, struct work *work)) {
    struct share share = {r, rule, count};
    return r->writer->run(r->writer->context, write, &share, r->work->err);
}

static void add_result(struct run *r, const struct retention_report *report) {
    r->result->done += report->done;
    r->result->locked += report->locked;
    r->result->asking += report->asking;
    r->result->refused += report->refused;
}

static bool carry_out_rule(struct run *r, int rule, size_t *so_far) {
    struct retention_item *mine = ARENA_ARRAY(r->work->arena, r->count + 1, struct retention_item);
    size_t count = 0;
    for (size_t i = 0; i < r->count; i++)
        if (r->items[i].rule == rule)
            mine[count++] = r->items[i];
    if (!write_part(r, rule, count, begin_part))
        return false;
    for (size_t i = 0; i < count; i += RECORDS_A_TIME) {
        struct batch b = {.run = r, .items = mine + i, .count = count - i};
        if (b.count > RECORDS_A_TIME)
            b.count = RECORDS_A_TIME;
        if (!progress_report(r->progress, (int64_t)*so_far, (int64_t)r->count, "writing"))
            return WORK_FAIL(r->work, ERR_CANCELLED, "The run was stopped.");
        if (!r->writer->run(r->writer->context, write_batch, &b, r->work->err))
            return false;
        add_result(r, &b.report);
        *so_far += b.count;
    }
    return write_part(r, rule, count, end_part);
}

// Rows of all rules are there from the beginning: what fails is seen at them.
static bool begin_all(struct run *r) {
    for (size_t i = 0; i < r->rules->count; i++)
        if (r->rules->items[i].enabled && !write_part(r, (int)i, 0, begin_part))
            return false;
    return true;
}

static bool carry_out(struct run *r) {
    size_t so_far = 0;
    r->result->matched = (int64_t)r->count;
    for (size_t i = 0; i < r->rules->count; i++)
        if (r->rules->items[i].enabled && !carry_out_rule(r, (int)i, &so_far))
            return false;
    return true;
}

// Locked ones stay, so they are not among those that were confirmed.
static bool is_confirmed(struct run *r, int64_t most) {
    int64_t goes = 0;
    for (size_t i = 0; i < r->count; i++)
        goes += !r->items[i].locked;
    return most < 0 || goes <= most ||
           crm_refuse(r->work, ERR_CONFLICT, "retention.more",
                      str_format(r->work->arena, "%lld", (long long)goes),
                      str_format(r->work->arena, "%lld", (long long)most));
}

static bool run_rules(struct run *r, const struct object_type *type, int64_t most) {
    struct retention_checks checks;
    struct arena keep;
    if (!begin_all(r) || !retention_checks_make(r->work, type, r->rules, &checks))
        return false;
    arena_init(&keep);
    bool done =
        retention_gather(r->work, type, &checks, &keep, r->progress, &r->items, &r->count) &&
        is_confirmed(r, most) && carry_out(r);
    arena_finish(&keep);
    return done;
}

bool crm_retention_run(struct work *work, const struct writer *writer, const struct job *job,
                       const struct object_type *type, int64_t most, int64_t version,
                       const struct progress *progress, struct retention_result *result) {
    struct run r = {.work = work,
                    .job = job,
                    .writer = writer,
                    .progress = progress,
                    .type_id = type->id,
                    .result = result};
    struct retention_state state;
    *result = (struct retention_result){0};
    if (!retention_become(work, job) || !crm_retention_may(work, type) ||
        !crm_retention_get(work, type, &state))
        return false;
    if (version && version != state.version.version)
        return crm_refuse_id(work, ERR_CONFLICT, "retention.version", state.version.version);
    if (!state.version.confirmed_at)
        return !version ||
               crm_refuse(work, ERR_CONFLICT, "retention.unconfirmed", (str){0}, (str){0});
    r.rules = &state.rules;
    r.version = state.version.version;
    return run_rules(&r, type, most);
}
