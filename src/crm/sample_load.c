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

// What was begun stands in one setting, what is there in another: a load that was interrupted goes
// on with the imports it made.
static const char setting_begun[] = "sample_begun", setting_loaded[] = "sample";

struct setting {
    const char *name;
    str value;
};

static bool put_setting(void *argument, struct work *work) {
    struct setting *s = argument;
    return store_setting_put(work, s->name, s->value);
}

static bool put(struct work *work, const struct writer *writer, const char *name, str value) {
    struct setting setting = {name, value};
    return writer->run(writer->context, put_setting, &setting, work->err);
}

struct policy {
    int64_t id;
    int64_t rows;
    str begun;
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
    import.rows = p->rows;
    return store_import_update(work, &import) && store_setting_put(work, setting_begun, p->begun);
}

static bool upload(struct work *work, const struct writer *writer, enum sample_type which,
                   int64_t rows, int64_t *id) {
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
    return done;
}

// The import with that place in the list of those begun, made where it is not there yet, and run
// where it is not done.
static bool load_type(struct work *work, const struct writer *writer, enum sample_type which,
                      int64_t rows, const struct progress *progress, str *begun) {
    str rest = *begun, part = {0};
    int64_t id = 0;
    bool found = false;
    for (int place = 0; place <= (int)which; place++)
        found = str_split(&rest, ' ', &part) && str_to_i64(part, &id);
    if (!found) {
        if (!upload(work, writer, which, rows, &id))
            return false;
        *begun = str_format(work->arena, STR_FMT "%s%lld", STR_ARG(*begun), begun->len ? " " : "",
                            (long long)id);
        struct policy policy = {id, rows, *begun};
        if (!writer->run(writer->context, set_policy, &policy, work->err))
            return false;
    }
    struct import import;
    struct import_counters counters;
    if (!store_import_get(work, id, &import, &found))
        return false;
    if (!found || str_is(import.state, "done"))
        return found || WORK_FAIL(work, ERR_NOT_FOUND, "The sample's import is gone.");
    return crm_import_run(work, writer, id, progress, &counters);
}

bool crm_sample_load(struct work *work, const struct writer *writer, int64_t rows,
                     const struct progress *progress) {
    str before, begun;
    if (!store_setting_get(work, setting_loaded, &before) ||
        !store_setting_get(work, setting_begun, &begun))
        return false;
    if (before.len)
        return WORK_FAIL(work, ERR_CONFLICT, "The sample data is loaded already.");
    return load_type(work, writer, SAMPLE_CONTACTS, rows, progress, &begun) &&
           load_type(work, writer, SAMPLE_COMPANIES, rows / 5 + 1, progress, &begun) &&
           put(work, writer, setting_loaded, begun);
}

bool crm_sample_remove(struct work *work, const struct writer *writer,
                       const struct progress *progress) {
    str rest, part;
    if (!store_setting_get(work, setting_begun, &rest))
        return false;
    if (!rest.len && !store_setting_get(work, setting_loaded, &rest))
        return false;
    while (rest.len && str_split(&rest, ' ', &part)) {
        int64_t id, undone, kept;
        if (str_to_i64(part, &id) && !crm_import_undo(work, writer, id, progress, &undone, &kept))
            return false;
    }
    return put(work, writer, setting_loaded, STR("")) && put(work, writer, setting_begun, STR(""));
}
