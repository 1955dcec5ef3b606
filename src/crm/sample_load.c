// Loading and removing sample data.
#include "crm/sample_load.h"
#include "crm/import_private.h"
#include "crm/sample.h"
#include "store/store.h"

enum { ROWS_A_TIME = 1000, SEED = 20260101 };

struct generating {
    struct sample sample;
    uint64_t next;
    struct buf text;
    size_t given;
};

static bool generate(void *context, char *out, size_t room, size_t *got, struct err *err) {
    struct generating *g = context;
    (void)err;
    if (g->given == g->text.len) {
        buf_clear(&g->text);
        g->given = 0;
        if (g->next < g->sample.rows)
            sample_write_csv(&g->sample, g->next, ROWS_A_TIME, &g->text);
        g->next += ROWS_A_TIME;
    }
    *got = g->text.len - g->given < room ? g->text.len - g->given : room;
    for (size_t i = 0; i < *got; i++)
        out[i] = g->text.ptr[g->given + i];
    g->given += *got;
    return true;
}

struct setting {
    str value;
};

static bool put_setting(void *argument, struct work *work) {
    struct setting *s = argument;
    return store_setting_put(work, "sample", s->value);
}

struct policy {
    int64_t id;
};

// Every row becomes a record, whatever it looks like; and its state says that a run may begin.
static bool set_policy(void *argument, struct work *work) {
    struct policy *p = argument;
    struct import import;
    struct import_plan plan;
    const struct object_type *type;
    if (!import_load(work, p->id, &import, &plan, &type))
        return false;
    plan.options.policy = IMPORT_CREATE;
    import_plan_write(work->arena, &plan, &import);
    import.state = STR("running");
    return store_import_update(work, &import);
}

static bool load_type(struct work *work, const struct writer *writer, enum sample_type which,
                      int64_t rows, const struct progress *progress, int64_t *id) {
    bool contacts = which == SAMPLE_CONTACTS;
    const struct object_type *type =
        schema_type(work->schema, contacts ? STR("contacts") : STR("companies"));
    struct generating g = {0};
    if (!type)
        return WORK_FAIL(work, ERR_NOT_FOUND, "The shipped object types are gone.");
    sample_init(&g.sample, which, SEED, (uint64_t)rows);
    buf_init(&g.text, NULL);
    struct import_source source = {.read = generate, .context = &g};
    bool done = crm_import_create(
        work, writer, type, contacts ? STR("sample-contacts.csv") : STR("sample-companies.csv"),
        &source, id);
    buf_finish(&g.text);
    struct policy policy = {*id};
    struct import_counters counters;
    return done && writer->run(writer->context, set_policy, &policy, work->err) &&
           crm_import_run(work, writer, *id, progress, &counters);
}

bool crm_sample_load(struct work *work, const struct writer *writer, int64_t rows,
                     const struct progress *progress) {
    int64_t contacts, companies;
    str before;
    if (!store_setting_get(work, "sample", &before))
        return false;
    if (before.len)
        return WORK_FAIL(work, ERR_CONFLICT, "The sample data is loaded already.");
    if (!load_type(work, writer, SAMPLE_CONTACTS, rows, progress, &contacts) ||
        !load_type(work, writer, SAMPLE_COMPANIES, rows / 5 + 1, progress, &companies))
        return false;
    struct setting setting = {str_format(work->arena, "%lld %lld", (long long)contacts,
                                         (long long)companies)};
    return writer->run(writer->context, put_setting, &setting, work->err);
}

bool crm_sample_remove(struct work *work, const struct writer *writer,
                       const struct progress *progress) {
    str rest, part;
    if (!store_setting_get(work, "sample", &rest))
        return false;
    while (rest.len && str_split(&rest, ' ', &part)) {
        int64_t id, undone, kept;
        if (str_to_i64(part, &id) &&
            !crm_import_undo(work, writer, id, progress, &undone, &kept))
            return false;
    }
    struct setting setting = {STR("")};
    return writer->run(writer->context, put_setting, &setting, work->err);
}
