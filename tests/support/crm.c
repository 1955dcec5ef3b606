// Making the fixture, and the calls that nearly every test of crm makes.
#include "support/crm.h"
#include "crm/derive.h"
#include "crm/rate.h"
#include "store/association.h"
#include "store/calculate.h"
#include "store/define.h"
#include "store/form.h"
#include "store/import_plan.h"
#include "store/record.h"
#include "store/store.h"
#include <stdlib.h>
#include <string.h>

enum { SECOND = 1000000 };

static void make_work(struct crm_fixture *f, struct arena *arena, struct err *err, struct db *db,
                      struct work *work) {
    work_init(work, arena, err, db);
    work->live = f->live;
    work->deriving = &crm_deriving;
    work->schema = live_schema(f->live);
    work->who.scope = SCOPE_ALL;
    work->now = f->now;
}

static bool run_once(struct crm_fixture *f, bool (*write)(void *argument, struct work *work),
                     void *argument, struct work *work, struct err *err) {
    arena_reset(&f->write_arena);
    make_work(f, &f->write_arena, err, f->t->db, work);
    if (!db_begin(f->t->db, err))
        return false;
    if (write(argument, work) && store_settle(work, !work->settle_all, NULL))
        return true;
    db_rollback(f->t->db);
    return false;
}

static bool write_now(void *context, bool (*write)(void *argument, struct work *work),
                      void *argument, struct err *err) {
    struct crm_fixture *f = context;
    struct work work;
    f->writes++;
    if (!run_once(f, write, argument, &work, err))
        return false;
    if (f->fail_at == f->writes) {
        db_rollback(f->t->db);
        return fail(err, ERR_BUSY, "The test says so.");
    }
    if (f->twice) {
        db_rollback(f->t->db);
        if (!run_once(f, write, argument, &work, err))
            return false;
    }
    if (!db_commit(f->t->db, err))
        return false;
    work.err = err;
    live_apply(f->live, &work);
    f->now += SECOND;
    return true;
}

static bool report(void *context, int64_t done, int64_t total, const char *phase) {
    struct crm_fixture *f = context;
    assert_true(done >= 0 && total >= -1 && phase && *phase);
    f->reports++;
    return !f->stop_after || f->reports < f->stop_after;
}

void crm_fixture_begin(struct crm_fixture *f, void **state) {
    *f = (struct crm_fixture){.t = test_store_of(state)};
    f->now = (int64_t)1767225600 * SECOND; // 2026-01-01
    OK(f->t, store_prepare(f->t->db, &f->t->arena, &f->t->err));
    work_init(&f->work, &f->t->arena, &f->t->err, f->t->db);
    OK(f->t, live_create(&f->work, true, &f->live));
    make_work(f, &f->t->arena, &f->t->err, f->t->db, &f->work);
    struct db_options reading = f->t->options;
    reading.read_only = true;
    OK(f->t, db_open(&reading, &f->reader, &f->t->err));
    arena_init(&f->scratch);
    arena_init(&f->write_arena);
    arena_init(&f->read_arena);
    f->writer = (struct writer){write_now, f};
    f->progress = (struct progress){report, f};
    f->contacts = schema_type(f->work.schema, STR("contacts"));
    f->companies = schema_type(f->work.schema, STR("companies"));
    assert_non_null(f->contacts);
    assert_non_null(f->companies);
}

void crm_fixture_end(struct crm_fixture *f) {
    db_close(f->reader);
    live_destroy(f->live);
    arena_finish(&f->scratch);
    arena_finish(&f->write_arena);
    arena_finish(&f->read_arena);
}

void crm_begin(struct crm_fixture *f) {
    f->work.effects = NULL;
    f->work.due = NULL;
    f->work.now = f->now;
    issue_list_init(&f->work.issues, f->work.arena);
    OK(f->t, db_begin(f->t->db, &f->t->err));
}

void crm_commit(struct crm_fixture *f) {
    OK(f->t, store_settle(&f->work, true, NULL));
    OK(f->t, db_commit(f->t->db, &f->t->err));
    live_apply(f->live, &f->work);
    work_finish(&f->work);
    f->work.schema = live_schema(f->live);
    f->work.effects = NULL;
    f->now += SECOND;
}

void crm_rollback(struct crm_fixture *f) {
    db_rollback(f->t->db);
    work_finish(&f->work);
    f->work.effects = NULL;
}

void crm_job_begin(struct crm_fixture *f) {
    arena_reset(&f->read_arena);
    make_work(f, &f->read_arena, &f->t->err, f->reader, &f->read);
    f->held = live_hold(f->live); // as a job does: it may change definitions itself
    f->reports = 0;
}

void crm_job_end(struct crm_fixture *f) {
    db_rollback(f->reader);
    live_release(f->live, f->held);
}

struct assignment crm_set(const struct object_type *type, const char *name, const char *text) {
    const struct property *p = type_property(type, str_of(name));
    assert_non_null(p);
    return (struct assignment){p, str_of(text)};
}

struct save_result crm_save_now(struct crm_fixture *f, const struct object_type *type, int64_t id,
                                const struct assignment *list, size_t count) {
    struct save_result result;
    struct save s = {.type = type, .id = id, .assignments = list, .count = count};
    crm_begin(f);
    OK(f->t, crm_save(&f->work, &s, &result));
    crm_commit(f);
    return result;
}

void crm_edge(struct crm_fixture *f, const struct object_type *from, int64_t from_id,
              const struct object_type *to, int64_t to_id, bool there) {
    struct association a = {.from_id = from_id,
                            .to_id = to_id,
                            .kind =
                                schema_kind_between(f->work.schema, from, to, ASSOCIATION_PLAIN)};
    struct source source = {0};
    bool changed;
    assert_non_null(a.kind);
    OK(f->t, there ? store_association_add(&f->work, &a, source, &changed)
                   : store_association_remove(&f->work, &a, source, &changed));
}

struct record *crm_record(struct crm_fixture *f, const struct object_type *type, int64_t id) {
    struct record *record;
    OK(f->t, store_record_get(&f->work, type, id, true, &record));
    return record;
}

int64_t crm_number(struct crm_fixture *f, const char *sql, const struct value *args, size_t count) {
    struct db_row row = {.arena = f->work.arena};
    OK(f->t, db_one(f->t->db, sql, args, count, &row, &f->t->err));
    assert_true(row.found);
    return value_as_int(row.columns[0]);
}

// -- what is stored as one text

struct dump {
    struct crm_fixture *f;
    struct buf *out;
    bool ids;
};

static bool dump_record(void *user, struct record *record) {
    struct dump *d = user;
    struct work *work = &d->f->work;
    struct record *r = record_copy(work->arena, record);
    OK(d->f->t, store_record_points(work, r));
    if (d->ids)
        buf_format(d->out, "%lld", (long long)r->id);
    for (size_t i = 0; i < r->type->property_count; i++) {
        const struct property *p = &r->type->properties[i];
        if (p->system != SYSTEM_NONE && p->system != SYSTEM_OWNER)
            continue;
        struct type_context c = {.arena = work->arena, .property = p};
        if (!value_is_null(r->values[i]) || r->entered[i].len)
            buf_format(d->out, "|" STR_FMT "=" STR_FMT "(" STR_FMT ")", STR_ARG(p->name),
                       STR_ARG(property_write(&c, r->values[i])), STR_ARG(r->entered[i]));
    }
    str points = derive_points_text(work->arena, r), form, search;
    OK(d->f->t, store_form_get(work, r->id, &form));
    str sql = str_format(work->arena, "SELECT body FROM s_" STR_FMT " WHERE record_id = $1",
                         STR_ARG(r->type->name));
    struct db_row row = {.arena = work->arena};
    OK(d->f->t, db_one(work->db, sql.ptr, DB_ARGS(value_int(r->id)), &row, work->err));
    search = value_as_str(row.columns[0]);
    buf_format(d->out, "|" STR_FMT "|" STR_FMT "|%llx\n",
               STR_ARG(str_replace(work->arena, points, STR("\n"), STR(";"))), STR_ARG(search),
               (unsigned long long)str_hash(form));
    return true;
}

static int by_text(const void *a, const void *b) {
    return str_compare(*(const str *)a, *(const str *)b);
}

str crm_dump(struct crm_fixture *f, const struct object_type *type, bool ids) {
    struct buf out;
    struct dump d = {f, &out, ids};
    struct query query = {.type = type};
    struct record_page page;
    buf_init(&out, f->work.arena);
    query.limit = 500;
    do {
        OK(f->t, store_record_query(&f->work, &query, &page));
        for (size_t i = 0; i < page.count; i++)
            dump_record(&d, page.records[i]);
        query.after = page.after;
    } while (query.after.len);
    if (ids)
        return buf_str(&out);
    size_t count = 0, cap = 1;
    str rest = buf_str(&out), line;
    for (size_t i = 0; i < rest.len; i++)
        cap += rest.ptr[i] == '\n' ? 1 : 0;
    str *lines = ARENA_ARRAY(f->work.arena, cap, str);
    while (str_split(&rest, '\n', &line))
        lines[count++] = line;
    qsort(lines, count, sizeof *lines, by_text);
    struct buf sorted;
    buf_init(&sorted, f->work.arena);
    for (size_t i = 0; i < count; i++) {
        buf_add(&sorted, lines[i]);
        buf_add_char(&sorted, '\n');
    }
    return buf_str(&sorted);
}

void crm_same(str a, str b) {
    if (str_equal(a, b))
        return;
    str line_a, line_b;
    while (str_split(&a, '\n', &line_a) && str_split(&b, '\n', &line_b))
        if (!str_equal(line_a, line_b)) {
            print_error("- " STR_FMT "\n+ " STR_FMT "\n", STR_ARG(line_a), STR_ARG(line_b));
            break;
        }
    print_error("%zu and %zu bytes\n", a.len, b.len);
    assert_true(false);
}

// -- imports

static bool give(void *context, char *out, size_t room, size_t *got, struct err *err) {
    struct crm_upload *u = context;
    (void)err;
    *got = u->bytes.len - u->given;
    if (*got > room)
        *got = room;
    if (u->piece && *got > u->piece)
        *got = u->piece;
    if (*got)
        memcpy(out, u->bytes.ptr + u->given, *got);
    u->given += *got;
    return true;
}

struct import_source crm_upload_source(struct crm_upload *upload) {
    return (struct import_source){give, upload, (int64_t)upload->bytes.len};
}

int64_t crm_upload_now(struct crm_fixture *f, const struct object_type *type, const char *name,
                       str bytes) {
    struct crm_upload upload = {.bytes = bytes};
    struct import_source source = crm_upload_source(&upload);
    int64_t id = 0;
    crm_job_begin(f);
    OK(f->t, crm_import_create(&f->read, &f->writer, type, str_of(name), &source, &id));
    crm_job_end(f);
    return id;
}

void crm_import_load(struct crm_fixture *f, int64_t id, struct import *import,
                     struct import_plan *plan) {
    bool found;
    OK(f->t, store_import_get(&f->work, id, import, &found));
    assert_true(found);
    OK(f->t, import_plan_read(&f->work, import, plan));
}

void crm_policy(struct crm_fixture *f, int64_t id, enum import_policy policy) {
    struct import import;
    struct import_plan plan;
    crm_import_load(f, id, &import, &plan);
    plan.options.policy = policy;
    const struct object_type *type = schema_type_by_id(f->work.schema, import.type_id);
    crm_begin(f);
    OK(f->t, crm_import_plan_set(&f->work, &import, type, &plan));
    crm_commit(f);
}

bool crm_check(struct crm_fixture *f, int64_t id, struct import_report *report) {
    crm_job_begin(f);
    bool done = crm_import_check(&f->read, &f->writer, id, &f->progress, report);
    crm_job_end(f);
    return done;
}

bool crm_run(struct crm_fixture *f, int64_t id, struct import_counters *counters) {
    crm_job_begin(f);
    bool done = crm_import_run(&f->read, &f->writer, id, &f->progress, counters);
    crm_job_end(f);
    return done;
}

bool crm_undo(struct crm_fixture *f, int64_t id, int64_t *undone, int64_t *kept) {
    crm_job_begin(f);
    bool done = crm_import_undo(&f->read, &f->writer, id, &f->progress, undone, kept);
    crm_job_end(f);
    return done;
}
