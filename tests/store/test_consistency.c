// Whatever is done, in whatever order, what is stored fits together: thousands of random steps
// through every door that changes records, and now and then all of crm_invariants.
//
// A step depends on the seed, its number and the store only, so a failure is repeated by
//     KARTOTEKA_SEED=N KARTOTEKA_STEPS=M KARTOTEKA_CHECK=1 test_consistency
// and made smaller by leaving out steps that do not matter: KARTOTEKA_LEAVE_OUT=3-40,57.
// KARTOTEKA_VERBOSE=1 says what each step does.
#include "crm/associate.h"
#include "crm/attempt.h"
#include "crm/calculate.h"
#include "crm/decision.h"
#include "store/history.h"
#include "store/import.h"
#include "support/invariants.h"
#include "support/queue.h"
#include <stdio.h>
#include <stdlib.h>

enum { STEPS = 1500, CHECK_EVERY = 100, ROWS_MAX = 900 };

struct walk {
    struct crm_fixture f;
    const struct object_type *deals;
    uint64_t seed;
    int64_t step;
    uint64_t state; // of the step's random numbers
    bool verbose;
};

static uint64_t mix(uint64_t x) {
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9U;
    x = (x ^ x >> 27) * 0x94D049BB133111EBU;
    return x ^ x >> 31;
}

static unsigned below(struct walk *w, unsigned limit) {
    w->state += 0x9E3779B97F4A7C15U;
    return (unsigned)(mix(w->state) >> 33) % limit;
}

static bool chance(struct walk *w, unsigned percent) {
    return below(w, 100) < percent;
}

static int64_t setting(const char *name, int64_t otherwise) {
    const char *text = getenv(name);
    return text ? strtoll(text, NULL, 10) : otherwise;
}

static void PRINTF_LIKE(2, 3) say(struct walk *w, const char *format, ...) {
    if (!w->verbose)
        return;
    va_list args;
    va_start(args, format);
    fprintf(stderr, "# step %lld: ", (long long)w->step);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
}

// -- things to do something with

static int64_t count_of(struct walk *w, const char *table) {
    str sql = str_format(w->f.work.arena, "SELECT count(*) FROM %s", table);
    return crm_number(&w->f, sql.ptr, DB_NO_ARGS);
}

// The id of any row; 0 where there is none.
static int64_t any(struct walk *w, const char *table, const char *column) {
    int64_t count = count_of(w, table);
    if (!count)
        return 0;
    str sql = str_format(w->f.work.arena, "SELECT %s FROM %s ORDER BY %s LIMIT 1 OFFSET $1", column,
                         table, column);
    return crm_number(&w->f, sql.ptr, DB_ARGS(value_int(below(w, (unsigned)count))));
}

// One whose duplicates are looked for.
static const struct object_type *any_matched(struct walk *w) {
    return chance(w, 75) ? w->f.contacts : w->f.companies;
}

static const struct object_type *any_type(struct walk *w) {
    return chance(w, 20) ? w->deals : any_matched(w);
}

static int64_t any_record(struct walk *w, const struct object_type *type) {
    // The younger ones more often: they are connected with each other.
    const char *table = str_z(w->f.work.arena, type->table);
    int64_t count = count_of(w, table), among = 40;
    if (!count)
        return 0;
    int64_t offset = count > among && chance(w, 60) ? count - 1 - below(w, (unsigned)among)
                                                    : below(w, (unsigned)count);
    str sql = str_format(w->f.work.arena, "SELECT id FROM %s ORDER BY id LIMIT 1 OFFSET $1", table);
    return crm_number(&w->f, sql.ptr, DB_ARGS(value_int(offset)));
}

// -- values

#define PICK(w, list) (list)[below((w), sizeof(list) / sizeof *(list))]

static const char *text_of(struct walk *w, str name) {
    static const char *const first[] = {"Jan",          "Anna", "Katarzyna", "Kasia",  "Александр",
                                        "Aleksandr",    "伟",   "Wei",       "Łukasz", "JAN",
                                        "Jan Kowalski", "n/a",  "J."};
    static const char *const last[] = {
        "Kowalski", "Kowalska", "Nowak",  "Иванов",       "Ivanov",         "王",     "Wang",
        "Müller",   "Mueller",  "O'Neil", "van der Berg", "Nowak-Kowalska", "Ковалёв"};
    static const char *const full[] = {
        "Jan Kowalski", "王伟", "Иванов Александр Петрович", "Dr Anna Nowak", "Wang Wei",
        "Smith, John",  "x"};
    static const char *const city[] = {"Łódź",   "Lodz",   "Warszawa", "Москва", "北京",
                                       "Berlin", "GDAŃSK", "",         "brak"};
    static const char *const country[] = {"PL",     "Polska",  "Россия", "中国", "USA",
                                          "U.S.A.", "Germany", "Narnia", ""};
    static const char *const company[] = {"Alfa sp. z o.o.", "ALFA Sp. z o. o.", "Beta GmbH",
                                          "ООО Ромашка",     "Romashka LLC",     "北京科技有限公司",
                                          "Gamma",           "Delta Inc.",       "Alfa"};
    static const char *const stage[] = {"lead", "customer", "Klient", "unheard of", ""};
    static const char *const number[] = {"12", "12,5", "1 234,50", "twelve", "-3", ""};
    static const char *const date[] = {"1990-05-31",    "31.05.1990", "05/06/1991",
                                       "1990年5月31日", "yesterday",  ""};
    static const char *const note[] = {"First line\nsecond line", "a", "\"quoted\"; =1+1", ""};
    static const char *const yes[] = {"yes", "no", "tak", "нет", "是", "perhaps", ""};
    static const char *const site[] = {
        "alfa.pl", "https://www.beta.de/x", "ромашка.рф", "gamma.example", "not a site", ""};
    static const char *const sums[] = {"100", "12.50", "1e3", "-7", "0.0001", "much", ""};
    static const char *const stages[] = {
        "appointmentscheduled", "contractsent", "closedwon",  "closedwon",
        "closedlost",           "Wygrana",      "unheard of", ""};
    static const char *const closing[] = {"2025-05-31", "2026-03-01", "yesterday", ""};
    struct arena *arena = w->f.work.arena;
    unsigned n = below(w, 25);
    if (str_is(name, "amount"))
        return PICK(w, sums);
    if (str_is(name, "dealstage"))
        return PICK(w, stages);
    if (str_is(name, "pipeline"))
        return chance(w, 80) ? "default" : "";
    if (str_is(name, "closedate"))
        return PICK(w, closing);
    if (str_is(name, "firstname"))
        return PICK(w, first);
    if (str_is(name, "lastname"))
        return PICK(w, last);
    if (str_is(name, "full_name"))
        return PICK(w, full);
    if (str_is(name, "city"))
        return PICK(w, city);
    if (str_is(name, "country"))
        return PICK(w, country);
    if (str_is(name, "company") || str_is(name, "name"))
        return PICK(w, company);
    if (str_is(name, "lifecyclestage"))
        return PICK(w, stage);
    if (str_is(name, "lead_score") || str_is(name, "annual_revenue"))
        return PICK(w, number);
    if (str_is(name, "date_of_birth"))
        return PICK(w, date);
    if (str_is(name, "notes"))
        return PICK(w, note);
    if (str_is(name, "newsletter"))
        return PICK(w, yes);
    if (str_is(name, "website") || str_is(name, "domain"))
        return PICK(w, site);
    if (str_is(name, "email")) {
        if (chance(w, 15))
            return str_format(arena, "u%u@example.com; U%u@example.com, x%u@alfa.pl", n, n + 1, n)
                .ptr;
        return chance(w, 8)    ? "no address"
               : chance(w, 15) ? ""
                               : str_format(arena, "U%u@Example.com", n).ptr;
    }
    if (str_is(name, "phone") || str_is(name, "mobilephone")) {
        if (chance(w, 12))
            return str_format(arena, "600 100 1%02u, 22 555 12 %02u", n, n).ptr;
        return chance(w, 10)   ? "12"
               : chance(w, 15) ? ""
               : chance(w, 30) ? str_format(arena, "8 (912) 345-67-%02u", n).ptr
                               : str_format(arena, "+48 600 100 1%02u", n).ptr;
    }
    return chance(w, 20) ? "" : str_format(arena, "Text %u", n).ptr;
}

static const struct property *any_property(struct walk *w, const struct object_type *type) {
    static const char *const contact[] = {
        "firstname", "lastname", "full_name",      "email",      "phone",         "mobilephone",
        "city",      "country",  "company",        "jobtitle",   "date_of_birth", "notes",
        "website",   "address",  "lifecyclestage", "lead_score", "newsletter",    "zip"};
    static const char *const company[] = {"name",   "phone",   "city", "country",
                                          "domain", "address", "zip"};
    static const char *const deal[] = {"dealname",           "amount",    "amount",
                                       "dealstage",          "dealstage", "pipeline",
                                       "closed_lost_reason", "closedate"};
    for (;;) {
        const char *name = type == w->f.contacts ? PICK(w, contact)
                           : type == w->deals    ? PICK(w, deal)
                                                 : PICK(w, company);
        const struct property *p = type_property(type, str_of(name));
        if (p && !p->read_only)
            return p;
    }
}

static size_t fill(struct walk *w, const struct object_type *type, struct assignment *list,
                   size_t max) {
    size_t count = 0, want = 1 + below(w, (unsigned)max);
    for (size_t tries = 0; count < want && tries < 4 * max; tries++) {
        const struct property *p = any_property(w, type);
        bool there = false;
        for (size_t i = 0; i < count; i++)
            there = there || list[i].property == p;
        if (!there)
            list[count++] = (struct assignment){p, str_of(text_of(w, p->name))};
    }
    return count;
}

// -- steps

// What was refused as it may be leaves nothing; anything else is a defect.
static void finish(struct walk *w, bool ok) {
    struct crm_fixture *f = &w->f;
    enum err_code code = f->t->err.code;
    if (ok && !chance(w, 8)) {
        crm_commit(f);
        return;
    }
    crm_rollback(f);
    if (ok)
        say(w, "... and everything rolled back");
    else
        say(w, "... refused: %s", f->t->err.text);
    if (!ok && code != ERR_CONFLICT && code != ERR_NOT_FOUND && code != ERR_STALE &&
        code != ERR_INVALID && code != ERR_INPUT)
        OK(f->t, ok);
}

static void do_create(struct walk *w) {
    const struct object_type *type = any_type(w);
    struct assignment list[9];
    struct save save = {.type = type, .assignments = list};
    struct save_result result;
    save.count = fill(w, type, list, 9);
    save.strict = chance(w, 30);
    save.on_duplicate = chance(w, 70)   ? ON_DUPLICATE_CREATE
                        : chance(w, 50) ? ON_DUPLICATE_EMAIL
                                        : ON_DUPLICATE_REFUSE;
    crm_begin(&w->f);
    bool ok = crm_save(&w->f.work, &save, &result);
    say(w, "create " STR_FMT " %lld", STR_ARG(type->name), ok ? (long long)result.record->id : 0);
    finish(w, ok);
}

static void do_update(struct walk *w) {
    const struct object_type *type = any_type(w);
    struct assignment list[4];
    struct save save = {.type = type, .id = any_record(w, type), .assignments = list};
    struct save_result result;
    if (!save.id)
        return;
    save.count = fill(w, type, list, 4);
    save.keep_points = chance(w, 40);
    save.strict = chance(w, 30);
    save.expected_version = chance(w, 20) ? 1 + below(w, 4) : 0;
    say(w, "update %lld", (long long)save.id);
    crm_begin(&w->f);
    finish(w, crm_save(&w->f.work, &save, &result));
}

static void do_archive(struct walk *w) {
    const struct object_type *type = any_type(w);
    struct save_result result;
    int64_t id = any_record(w, type);
    say(w, "archive %lld", (long long)id);
    crm_begin(&w->f);
    finish(w, crm_archive(&w->f.work, type, id, (struct source){0}, &result));
}

static void do_restore(struct walk *w) {
    const struct object_type *type = any_type(w);
    struct save_result result;
    int64_t id = any_record(w, type);
    say(w, "restore %lld", (long long)id);
    crm_begin(&w->f);
    finish(w, crm_restore(&w->f.work, type, id, (struct source){0}, &result));
}

static void do_revert(struct walk *w) {
    int64_t id = any(w, "history", "id");
    struct save_result result;
    const struct property **kept;
    size_t count;
    if (!id)
        return;
    int64_t type =
        crm_number(&w->f, "SELECT type_id FROM history WHERE id = $1", DB_ARGS(value_int(id)));
    say(w, "revert history %lld", (long long)id);
    crm_begin(&w->f);
    finish(w, crm_revert(&w->f.work, schema_type_by_id(w->f.work.schema, type), id,
                         (struct source){.kind = SOURCE_REVERT, .id = id}, &result, &kept, &count));
}

static size_t choices(struct walk *w, const struct merge *merge, struct merge_choice *out,
                      size_t max) {
    size_t count = 0;
    for (; count < max && chance(w, 60); count++)
        out[count] = (struct merge_choice){
            any_property(w, merge->type),
            chance(w, 50) ? merge->primary_id
                          : merge->record_ids[below(w, (unsigned)merge->record_count)]};
    return count;
}

static void do_merge(struct walk *w) {
    int64_t ids[3];
    struct merge merge = {.type = any_type(w), .record_ids = ids, .source = "selection"};
    struct merge_choice chosen[4];
    struct merge_result result;
    merge.primary_id = any_record(w, merge.type);
    merge.record_count = 1 + below(w, 3);
    for (size_t i = 0; i < merge.record_count; i++)
        ids[i] = any_record(w, merge.type);
    if (!merge.primary_id)
        return;
    merge.choices = chosen;
    merge.choice_count = choices(w, &merge, chosen, 4);
    say(w, "merge %lld and others (%lld) into %lld", (long long)ids[0],
        (long long)merge.record_count, (long long)merge.primary_id);
    crm_begin(&w->f);
    finish(w, crm_merge(&w->f.work, &merge, &result));
}

static void do_unmerge(struct walk *w) {
    int64_t id = any(w, "merge", "id");
    struct unmerge_result result;
    say(w, "unmerge %lld", (long long)id);
    crm_begin(&w->f);
    finish(w, crm_unmerge(&w->f.work, id, false, &result));
}

struct edge_step {
    struct link_ends ends;
    bool there;
};

static bool take_edge_step(void *argument, struct work *work) {
    const struct edge_step *step = argument;
    struct source source = {0};
    return step->there ? crm_associate(work, &step->ends, NULL, 0, source)
                       : crm_dissociate(work, &step->ends, source);
}

// Deals of companies and contacts; now and then many at once. Those that can not be are left out.
static void do_edges(struct walk *w) {
    const struct object_type *other = any_matched(w);
    unsigned count = chance(w, 3) ? 150 : 1 + below(w, 3);
    bool there = chance(w, 75);
    say(w, "%s %u edges of deals", there ? "put" : "take", count);
    int64_t deal = any_record(w, w->deals);
    crm_begin(&w->f);
    for (unsigned i = 0; i < count && deal; i++) {
        int64_t id = any_record(w, other);
        if (chance(w, 30))
            deal = any_record(w, w->deals);
        struct edge_step step = {{w->deals, deal, other, id}, there};
        struct err why;
        bool done;
        if (id)
            OK(w->f.t, crm_attempt(&w->f.work, take_edge_step, &step, &done, &why));
    }
    finish(w, true);
}

// The jobs that wait, as the runner does them.
static void do_calculate(struct walk *w) {
    struct crm_fixture *f = &w->f;
    int64_t changed;
    f->twice = chance(w, 30);
    for (size_t i = 0; i < f->work.schema->type_count; i++) {
        crm_job_begin(f);
        struct calculate_order order = {.type = &f->work.schema->types[i]};
        OK(f->t, crm_calculate(&f->read, &f->writer, &order, &f->progress, &changed));
        crm_job_end(f);
        say(w, "calculate " STR_FMT ": %lld", STR_ARG(f->work.schema->types[i].name),
            (long long)changed);
    }
    f->twice = false;
    crm_begin(f);
    OK(f->t, db_run(f->t->db, "UPDATE job SET state = 'done' WHERE kind = 'calculate'", DB_NO_ARGS,
                    &f->t->err));
    crm_commit(f);
}

static void do_scan(struct walk *w) {
    struct crm_fixture *f = &w->f;
    struct scan_result result;
    const struct object_type *type = any_matched(w);
    crm_job_begin(f);
    // What happens between its snapshot and its writing.
    if (chance(w, 50)) {
        do_archive(w);
        do_merge(w);
    }
    OK(f->t, crm_duplicates_scan(&f->read, &f->writer, type, &f->progress, &result));
    crm_job_end(f);
    say(w, "scan: %lld sure, %lld for review", (long long)result.sure_groups,
        (long long)result.review_groups);
}

static void do_group_merge(struct walk *w) {
    int64_t group = any(w, "duplicate_group", "id"), *ids;
    size_t count;
    OK(w->f.t, store_duplicate_members(&w->f.work, group, &ids, &count));
    if (count < 2)
        return;
    struct merge merge = {.primary_id = ids[0],
                          .record_ids = ids + 1,
                          .record_count = 1 + below(w, (unsigned)count - 1),
                          .source = "queue"};
    struct merge_result result;
    int64_t decision;
    say(w, "merge %zu of group %lld", merge.record_count + 1, (long long)group);
    crm_begin(&w->f);
    finish(w, crm_duplicates_merge(&w->f.work, group, &merge, &result, &decision));
}

static void do_group_reject(struct walk *w) {
    int64_t group = any(w, "duplicate_group", "id"), *ids;
    struct rejection rejection;
    size_t count;
    OK(w->f.t, store_duplicate_members(&w->f.work, group, &ids, &count));
    if (count < 2)
        return;
    say(w, "reject group %lld", (long long)group);
    crm_begin(&w->f);
    finish(w, crm_duplicates_reject(&w->f.work, group, ids, 2 + below(w, (unsigned)count - 1),
                                    &rejection));
}

static void do_verdict_revert(struct walk *w) {
    int64_t id = any(w, "verdict", "id");
    say(w, "revert verdict %lld", (long long)id);
    crm_begin(&w->f);
    finish(w, crm_verdicts_revert(&w->f.work, &id, 1));
}

static void do_merge_sure(struct walk *w) {
    struct crm_fixture *f = &w->f;
    struct sure_order order = {.type = any_matched(w), .run_id = 1 + (int64_t)below(w, 3)};
    struct sure_result result;
    crm_job_begin(f);
    OK(f->t, crm_duplicates_merge_sure(&f->read, &f->writer, &order, &f->progress, &result));
    crm_job_end(f);
    say(w, "merge all sure: %lld groups", (long long)result.groups);
}

static void add_cell(struct buf *out, const char *text) {
    buf_add_char(out, '"');
    for (; *text; text++) {
        if (*text == '"')
            buf_add_char(out, '"');
        buf_add_char(out, *text);
    }
    buf_add_char(out, '"');
}

static str file_of(struct walk *w, const struct object_type *type, unsigned rows) {
    const struct property *columns[6];
    size_t count = 0;
    struct buf out;
    buf_init(&out, w->f.work.arena);
    while (count < 6) {
        const struct property *p = any_property(w, type);
        bool there = false;
        for (size_t i = 0; i < count; i++)
            there = there || columns[i] == p;
        if (!there)
            columns[count++] = p;
    }
    for (size_t i = 0; i < count; i++) {
        add_cell(&out, columns[i]->name.ptr);
        buf_add_char(&out, i + 1 < count ? ',' : '\n');
    }
    for (unsigned r = 0; r < rows; r++)
        for (size_t i = 0; i < count; i++) {
            add_cell(&out, text_of(w, columns[i]->name));
            buf_add_char(&out, i + 1 < count ? ',' : '\n');
        }
    return buf_str(&out);
}

static void run_import(struct walk *w, int64_t id) {
    struct crm_fixture *f = &w->f;
    struct import_counters counters;
    f->twice = chance(w, 30);
    f->fail_at = chance(w, 25) ? f->writes + 1 + below(w, 3) : 0;
    f->stop_after = chance(w, 20) ? 1 + below(w, 2) : 0;
    bool ok = crm_run(f, id, &counters);
    if (!ok && f->t->err.code != ERR_BUSY && f->t->err.code != ERR_CANCELLED)
        OK(f->t, ok);
    say(w, "... %s after %lld rows", ok ? "done" : "stopped", (long long)counters.rows);
    f->twice = false;
    f->fail_at = f->stop_after = 0;
}

static void do_import(struct walk *w) {
    struct crm_fixture *f = &w->f;
    const struct object_type *type = any_type(w);
    struct import_report report;
    bool room = count_of(w, "r_contacts") < ROWS_MAX;
    unsigned rows = 1 + below(w, chance(w, 12) && room ? 600 : 30);
    struct crm_upload upload = {.bytes = file_of(w, type, rows), .piece = 1 + below(w, 5000)};
    struct import_source source = crm_upload_source(&upload);
    int64_t id;
    say(w, "import %u rows", rows);
    crm_job_begin(f);
    OK(f->t, crm_import_create(&f->read, &f->writer, type, STR("random.csv"), &source, &id));
    crm_job_end(f);
    crm_policy(f, id, (enum import_policy)below(w, IMPORT_POLICY_COUNT));
    if (chance(w, 50))
        OK(f->t, crm_check(f, id, &report));
    run_import(w, id);
}

static void do_resume(struct walk *w) {
    int64_t id = any(w, "import", "id");
    if (!id)
        return;
    struct import import;
    struct import_plan plan;
    crm_import_load(&w->f, id, &import, &plan);
    if (!str_is(import.state, "cancelled") && !str_is(import.state, "running"))
        return;
    say(w, "go on with import %lld", (long long)id);
    run_import(w, id);
}

static void do_undo(struct walk *w) {
    struct crm_fixture *f = &w->f;
    int64_t id = any(w, "import", "id"), undone, kept;
    if (!id)
        return;
    f->fail_at = chance(w, 20) ? f->writes + 1 + below(w, 3) : 0;
    f->twice = chance(w, 30);
    say(w, "undo import %lld", (long long)id);
    // Only what was never begun is refused.
    bool begun = crm_number(f,
                            "SELECT count(*) FROM import WHERE id = $1 AND state NOT IN "
                            "('uploaded', 'checked')",
                            DB_ARGS(value_int(id))) == 1;
    bool ok = crm_undo(f, id, &undone, &kept);
    if (!ok && f->t->err.code != (begun ? ERR_BUSY : ERR_CONFLICT))
        OK(f->t, ok);
    f->fail_at = 0;
    f->twice = false;
    say(w, "... %lld undone, %lld kept", (long long)undone, (long long)kept);
}

// Any kind between contacts and companies, or none; now and then one that does not fit.
static void do_associate(struct walk *w) {
    static const int64_t numbers[] = {0,   0,   1,      279,    2,      280,    13,     14,
                                      450, 449, 100090, 100102, 100103, 100104, 100109, 3};
    const struct association_kind *kind = schema_kind(w->f.work.schema, PICK(w, numbers));
    struct link_ends ends = {any_type(w), 0, any_type(w), 0};
    if (kind && !chance(w, 5)) {
        ends.from = schema_type_by_id(w->f.work.schema, kind->from_type);
        ends.to = schema_type_by_id(w->f.work.schema, kind->to_type);
    }
    ends.from_id = any_record(w, ends.from);
    ends.to_id = any_record(w, ends.to);
    bool away = chance(w, 15), all = chance(w, 50) || !kind;
    say(w, "%s %lld and %lld by %lld", away ? "dissociate" : "associate", (long long)ends.from_id,
        (long long)ends.to_id, kind ? (long long)kind->number : 0);
    crm_begin(&w->f);
    finish(w, away && all ? crm_dissociate(&w->f.work, &ends, (struct source){0})
              : away      ? crm_dissociate_kinds(&w->f.work, &ends, &kind, 1, (struct source){0})
                     : crm_associate(&w->f.work, &ends, &kind, kind ? 1 : 0, (struct source){0}));
}

static const struct {
    unsigned weight;
    void (*run)(struct walk *w);
} steps[] = {
    {24, do_create},     {26, do_update},      {7, do_archive},        {6, do_restore},
    {10, do_revert},     {10, do_merge},       {7, do_unmerge},        {2, do_scan},
    {3, do_group_merge}, {3, do_group_reject}, {2, do_verdict_revert}, {1, do_merge_sure},
    {40, do_associate},  {4, do_import},       {2, do_resume},         {3, do_undo},
    {14, do_edges},      {1, do_calculate},
};

static void run_step(struct walk *w) {
    unsigned total = 0, at;
    w->state = mix(w->seed * 0x9E3779B97F4A7C15U + (uint64_t)w->step);
    arena_reset(&w->f.scratch);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        total += steps[i].weight;
    at = below(w, total);
    for (size_t i = 0;; i++) {
        if (at < steps[i].weight) {
            steps[i].run(w);
            return;
        }
        at -= steps[i].weight;
    }
}

static bool left_out(int64_t step) {
    const char *at = getenv("KARTOTEKA_LEAVE_OUT");
    while (at && *at) {
        char *end;
        long long from = strtoll(at, &end, 10), to = from;
        if (*end == '-')
            to = strtoll(end + 1, &end, 10);
        if (end == at || (step >= from && step <= to))
            return end != at;
        at = *end == ',' ? end + 1 : end;
    }
    return false;
}

// Behind most steps, so that sometimes several wait at once.
static size_t follow_queue(struct walk *w) {
    if (w->step % 3 == 0)
        return 0;
    crm_queue_follow(&w->f);
    return crm_queue_check_latest(&w->f, 3);
}

static void walk_randomly(struct walk *w) {
    int64_t count = setting("KARTOTEKA_STEPS", STEPS),
            every = setting("KARTOTEKA_CHECK", CHECK_EVERY);
    for (w->step = 1; w->step <= count; w->step++) {
        if (!left_out(w->step))
            run_step(w);
        size_t wrong = follow_queue(w);
        if (!wrong && w->step % every && w->step != count)
            continue;
        wrong += crm_invariants(&w->f) + crm_queue_check(&w->f);
        if (!wrong)
            continue;
        print_error("%zu violations after step %lld: KARTOTEKA_SEED=%llu KARTOTEKA_STEPS=%lld "
                    "KARTOTEKA_CHECK=1 repeats it\n",
                    wrong, (long long)w->step, (unsigned long long)w->seed, (long long)w->step);
        assert_int_equal(wrong, 0);
    }
}

static void test_random_walk(void **state) {
    struct walk w = {.seed = (uint64_t)setting("KARTOTEKA_SEED", 1),
                     .verbose = setting("KARTOTEKA_VERBOSE", 0) != 0};
    crm_fixture_begin(&w.f, state);
    w.f.work.arena = &w.f.scratch;
    w.deals = schema_type(w.f.work.schema, STR("deals"));
    walk_randomly(&w);
    int64_t records = count_of(&w, "r_contacts") + count_of(&w, "r_companies");
    print_message(
        "# %s: seed %llu, %lld records, %lld history rows, %lld merges, %lld pairs in the "
        "queue\n",
        w.f.t->engine, (unsigned long long)w.seed, (long long)records,
        (long long)count_of(&w, "history"), (long long)count_of(&w, "merge"),
        (long long)count_of(&w, "duplicate_pair"));
    assert_true(records > 100 || setting("KARTOTEKA_STEPS", 0));
    crm_fixture_end(&w.f);
}

int main(void) {
    const struct CMUnitTest tests[] = {ON_BOTH_ENGINES(test_random_walk)};
    return cmocka_run_group_tests_name("consistency", tests, NULL, NULL);
}
