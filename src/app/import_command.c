// import: the same upload and run as in the browser, driven from the command line; --dry-run is the
// check. Long work is a job either way: of a running server, or of this process.
#include "app/command.h"
#include "app/process.h"
#include "crm/import.h"
#include "crm/queue.h"
#include "model/message.h"
#include "store/import_plan.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct importing {
    struct invocation *in;
    struct process process;
    struct host_writer lane;
    struct writer writer;
    const struct object_type *type;
    int64_t id;
    struct job job;
    struct import import;
    struct import_plan plan;
    struct import_report *report;
    bool shows_progress;
    size_t earlier; // tasks that others have left
};

static bool read_some(void *context, char *out, size_t room, size_t *got, struct err *err) {
    int *file = context;
    ssize_t count;
    do
        count = read(*file, out, room);
    while (count < 0 && errno == EINTR);
    if (count < 0)
        return fail(err, ERR_INPUT, "The file can not be read: %s.", strerror(errno));
    *got = (size_t)count;
    return true;
}

static bool upload(struct importing *i, const char *path, struct err *err) {
    struct stat about;
    struct work work;
    struct actor who = process_actor();
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 || fstat(file, &about) != 0 || S_ISDIR(about.st_mode)) {
        if (file >= 0)
            close(file);
        return fail(err, ERR_INPUT, "The file %s can not be read: %s.", path,
                    file < 0 ? strerror(errno) : "it is a folder");
    }
    struct import_source source = {read_some, &file, about.st_size};
    const char *slash = strrchr(path, '/');
    bool done = host_reading_begin(i->process.host, &who, i->in->arena, &work, err);
    if (done) {
        done = crm_import_create(&work, &i->writer, i->type, str_of(slash ? slash + 1 : path),
                                 &source, &i->id);
        if (!done)
            *err = *work.err;
        host_reading_end(i->process.host, &work);
    }
    close(file);
    return done;
}

// -- the plan

static struct import_column *find_column(struct import_plan *plan, str header) {
    for (size_t c = 0; c < plan->column_count; c++)
        if (str_equal(plan->columns[c].header, header))
            return &plan->columns[c];
    for (size_t c = 0; c < plan->column_count; c++)
        if (str_equal_ascii_nocase(plan->columns[c].header, header))
            return &plan->columns[c];
    return NULL;
}

static bool refuse(struct importing *i, struct err *err, const char *key, str value, str limit) {
    struct message_param params[] = {{"value", value}, {"limit", limit}};
    str text = message_text(i->in->arena, str_of(key), process_lang(), params, 2);
    return fail(err, ERR_INPUT, STR_FMT, STR_ARG(text));
}

static str property_names(struct importing *i) {
    struct buf out;
    buf_init(&out, i->in->arena);
    for (size_t p = 0; p < i->type->property_count; p++) {
        if (i->type->properties[p].read_only)
            continue;
        buf_add_z(&out, out.len ? ", " : "");
        buf_add(&out, i->type->properties[p].name);
    }
    return buf_str(&out);
}

static bool map_column(struct importing *i, str map, struct err *err) {
    size_t equals = str_find_last_char(map, '=');
    if (equals == map.len)
        return fail(err, ERR_INPUT, "--map wants COLUMN=PROPERTY, not \"" STR_FMT "\".",
                    STR_ARG(map));
    str header = str_trim(str_slice(map, 0, equals)), name = str_trim(str_from(map, equals + 1));
    struct import_column *column = find_column(&i->plan, header);
    if (!column)
        return refuse(i, err, "import.unknown_column", header, (str){0});
    column->property_id = 0;
    if (!name.len)
        return true;
    const struct property *p = type_property(i->type, name);
    if (!p)
        return refuse(i, err, "import.unknown_property", name, property_names(i));
    if (p->read_only)
        return refuse(i, err, "import.read_only", name, (str){0});
    for (size_t c = 0; c < i->plan.column_count; c++)
        if (i->plan.columns[c].property_id == p->id)
            i->plan.columns[c].property_id = 0; // only guessed
    column->property_id = p->id;
    return true;
}

static bool set_plan(void *argument, struct work *work) {
    struct importing *i = argument;
    const str *maps;
    bool found;
    size_t count = option_all(i->in, "map", &maps);
    if (!store_import_get(work, i->id, &i->import, &found) || !found ||
        !import_plan_read(work, &i->import, &i->plan))
        return false;
    for (size_t m = 0; m < count; m++)
        if (!map_column(i, maps[m], work->err))
            return false;
    if (!import_policy_read(option_text(i->in, "on-duplicate", STR("update")),
                            &i->plan.options.policy))
        return WORK_FAIL(work, ERR_INPUT, "--on-duplicate is none of those known.");
    i->plan.options.country = option_text(i->in, "country", STR(""));
    return crm_import_plan_set(work, &i->import, i->type, &i->plan);
}

// -- jobs

static bool order_check(void *argument, struct work *work) {
    struct importing *i = argument;
    return crm_import_order(work, i->id, JOB_IMPORT_CHECK, &i->job);
}

static bool order_run(void *argument, struct work *work) {
    struct importing *i = argument;
    return crm_import_order_unchecked(work, i->id, &i->job);
}

static bool cancel(void *argument, struct work *work) {
    struct importing *i = argument;
    return crm_job_cancel(work, i->job.id, &i->job);
}

static bool look(void *argument, struct work *work) {
    struct importing *i = argument;
    return crm_job_get(work, i->job.id, &i->job);
}

static bool write_now(struct importing *i, bool (*run)(void *argument, struct work *work),
                      struct err *err) {
    struct host_task task = {
        .who = process_actor(), .arena = i->in->arena, .run = run, .argument = i};
    return host_write_wait(i->process.host, &task, err);
}

static bool read_now(struct importing *i, bool (*run)(void *argument, struct work *work),
                     struct arena *arena, struct err *err) {
    struct host_task task = {
        .who = process_actor(), .arena = arena, .loose = true, .run = run, .argument = i};
    return host_read(i->process.host, &task, err);
}

static void show_progress(const struct importing *i) {
    if (!i->shows_progress)
        return;
    int percent = i->job.total > 0 ? (int)(i->job.done * 100 / i->job.total) : 0;
    fprintf(stderr, "\r%-10.*s %3d %%", (int)i->job.phase.len, i->job.phase.ptr, percent);
}

// What asks a command to stop; blocked in all threads, so that only `pause` takes it.
static sigset_t stop_signals(void) {
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGINT);
    sigaddset(&stop, SIGTERM);
    return stop;
}

// Waits a moment. Asked to stop, the job is cancelled: it ends behind a whole batch of rows.
static void wait_a_moment(struct importing *i) {
    static const struct timespec moment = {.tv_nsec = 50000000};
    sigset_t stop = stop_signals();
    struct err unused; // it may have ended meanwhile
    if (sigtimedwait(&stop, NULL, &moment) > 0 && write_now(i, cancel, &unused))
        runner_wake(i->process.runner);
}

static bool wait_for_job(struct importing *i, struct err *err) {
    struct arena arena;
    arena_init(&arena);
    runner_wake(i->process.runner);
    bool done = true;
    for (;;) {
        arena_reset(&arena);
        done = read_now(i, look, &arena, err);
        if (!done || crm_job_ended(&i->job))
            break;
        show_progress(i);
        wait_a_moment(i);
    }
    if (i->shows_progress)
        fputs("\r                    \r", stderr);
    // "failed" is what trying again would not mend, such as a file that can not be read to its end.
    enum err_code code = str_is(i->job.state, "failed") ? ERR_INPUT : ERR_INTERNAL;
    if (done && str_is(i->job.state, "cancelled"))
        done = fail(err, ERR_CANCELLED, "Stopped.");
    else if (done && !str_is(i->job.state, "done"))
        done = fail(err, code, STR_FMT, STR_ARG(i->job.error));
    arena_finish(&arena);
    return done;
}

// -- the report

static bool read_report(void *argument, struct work *work) {
    struct importing *i = argument;
    bool found;
    return store_import_get(work, i->id, &i->import, &found) && found &&
           import_report_read(work, &i->import, &i->report);
}

static void print_issue(struct importing *i, const struct report_issue *issue) {
    struct arena *arena = i->in->arena;
    struct issue sentence = {.rule = str_z(arena, issue->rule), .limit = issue->limit};
    str column = issue->column >= 0 ? i->plan.columns[issue->column].header : STR("row");
    if (issue->example_count) {
        sentence.value = issue->examples[0].value;
        sentence.suggestion = issue->examples[0].suggestion;
    }
    str text = issue_message(arena, &sentence, process_lang());
    printf("  %-7s %6lld x  " STR_FMT ": " STR_FMT, severity_name(issue->severity),
           (long long)issue->count, STR_ARG(column), STR_ARG(text));
    for (size_t e = 0; e < issue->example_count && e < 3; e++)
        printf("%s%lld: \"" STR_FMT "\"", e ? "; " : "  [row ", (long long)issue->examples[e].row,
               STR_ARG(issue->examples[e].value));
    printf("%s\n", issue->example_count ? "]" : "");
}

static void print_report(struct importing *i) {
    printf("Columns:\n");
    for (size_t c = 0; c < i->plan.column_count; c++) {
        const struct import_column *column = &i->plan.columns[c];
        const struct property *p = type_property_by_id(i->type, column->property_id);
        printf("  %-30.*s -> " STR_FMT "\n", (int)column->header.len, column->header.ptr,
               STR_ARG(p ? p->name : STR("(left out)")));
    }
    printf("Issues:\n");
    for (size_t n = 0; n < i->report->issue_count; n++)
        print_issue(i, &i->report->issues[n]);
    if (i->report->issue_count == 0)
        printf("  none\n");
}

static void print_counters(const struct import_counters *c, const char *verb) {
    printf("%lld rows: %s %lld new, %lld updated, %lld unchanged, %lld skipped, %lld to review, "
           "%lld refused; %lld with warnings\n",
           (long long)c->rows, verb, (long long)c->create, (long long)c->update,
           (long long)c->unchanged, (long long)c->skip, (long long)c->review, (long long)c->refused,
           (long long)c->warnings);
}

// Other work that waits in the store is this process's, too: whoever watches should know.
static bool find_earlier(void *argument, struct work *work) {
    struct importing *i = argument;
    struct job *jobs;
    size_t waiting, running;
    if (!crm_job_list(work, STR("waiting"), 100, &jobs, &waiting) ||
        !crm_job_list(work, STR("running"), 100, &jobs, &running))
        return false;
    i->earlier = waiting + running;
    return true;
}

static bool tell_earlier(struct importing *i, struct err *err) {
    if (!i->process.runner)
        return true;
    if (!read_now(i, find_earlier, i->in->arena, err))
        return false;
    if (i->earlier)
        fprintf(stderr, "Besides this import, %zu %s of the store %s being finished.\n", i->earlier,
                i->earlier == 1 ? "task" : "tasks", i->earlier == 1 ? "is" : "are");
    return true;
}

// The search for duplicates that follows an import: only where this process has to do it itself.
static bool find_scan(void *argument, struct work *work) {
    struct importing *i = argument;
    static const char *const states[] = {"waiting", "running"};
    i->job = (struct job){0};
    for (size_t s = 0; s < 2; s++) {
        struct job *jobs;
        size_t count;
        if (!crm_job_list(work, str_of(states[s]), 100, &jobs, &count))
            return false;
        for (size_t n = 0; n < count; n++)
            if (str_is(jobs[n].kind, JOB_DUPLICATE_SCAN))
                i->job = jobs[n];
    }
    return true;
}

static bool wait_for_scan(struct importing *i, struct err *err) {
    while (i->process.runner) {
        if (!read_now(i, find_scan, i->in->arena, err))
            return false;
        if (!i->job.id)
            return true;
        if (!wait_for_job(i, err))
            return false;
    }
    return true;
}

// A dry run leaves nothing behind, the file neither; nor does a run that did not begin.
static bool forget(void *argument, struct work *work) {
    struct importing *i = argument;
    return store_import_forget(work, i->id);
}

static bool begin(struct importing *i, const char *path, bool dry, struct err *err) {
    struct err more;
    if (!upload(i, path, err))
        return false;
    if (write_now(i, set_plan, err) && write_now(i, dry ? order_check : order_run, err))
        return true;
    if (!write_now(i, forget, &more))
        complain(EXIT_FAILED, "The file stays in the store as import %lld: %s", (long long)i->id,
                 more.text);
    return false;
}

static bool read_import(void *argument, struct work *work) {
    struct importing *i = argument;
    bool found;
    return store_import_get(work, i->id, &i->import, &found);
}

// What stands in the store although the import did not come to its end.
static int unfinished(struct importing *i, const struct err *why) {
    struct err unused;
    int code = complain_err(why);
    if (read_now(i, read_import, i->in->arena, &unused) && i->import.next_row > 0)
        fprintf(stderr,
                "%lld rows were written. Import %lld of the web application goes on from there, or "
                "takes them back.\n",
                (long long)i->import.next_row, (long long)i->id);
    return code;
}

static int run_import(struct importing *i, const char *path) {
    struct err err = {0};
    bool dry = option_given(i->in, "dry-run");
    if (!tell_earlier(i, &err) || !begin(i, path, dry, &err))
        return complain_err(&err);
    if (!wait_for_job(i, &err) || !read_now(i, read_report, i->in->arena, &err) || !i->report) {
        int code = unfinished(i, &err);
        return dry && !write_now(i, forget, &err) ? complain_err(&err) : code;
    }
    print_report(i);
    print_counters(&i->report->counters, dry ? "would be" : "are");
    bool empty = i->report->counters.rows == 0;
    if (empty) {
        str text = message_text(i->in->arena, STR("import.only_header"), process_lang(), NULL, 0);
        complain(EXIT_PROBLEMS, STR_FMT, STR_ARG(text));
    }
    if (dry ? !write_now(i, forget, &err) : !wait_for_scan(i, &err))
        return complain_err(&err);
    return empty || i->report->counters.refused ? EXIT_PROBLEMS : EXIT_DONE;
}

int command_import(struct invocation *in) {
    struct importing *i = ARENA_NEW(in->arena, struct importing);
    struct err err;
    str name = option_text(in, "type", (str){0});
    if (!name.len)
        return complain(EXIT_USAGE, "--type is missing: contacts or companies.");
    enum import_policy policy;
    str wanted = option_text(in, "on-duplicate", STR("update"));
    str country = option_text(in, "country", STR(""));
    if (!import_policy_read(wanted, &policy))
        return complain(EXIT_USAGE,
                        "--on-duplicate is one of update, create, skip, review, not \"" STR_FMT
                        "\".",
                        STR_ARG(wanted));
    if (country.len && country.len != 2)
        return complain(EXIT_USAGE,
                        "--country wants two letters, for example PL, not \"" STR_FMT "\".",
                        STR_ARG(country));
    sigset_t stop = stop_signals();
    pthread_sigmask(SIG_BLOCK, &stop, NULL);
    if (!process_open(&i->process, &in->settings, PROCESS_JOBS, &err))
        return complain_err(&err);
    i->in = in;
    i->lane = (struct host_writer){.host = i->process.host, .who = process_actor()};
    i->writer = writer_of(&i->lane);
    i->shows_progress = isatty(STDERR_FILENO);
    i->type = schema_type(host_schema(i->process.host), name);
    int code = i->type
                   ? run_import(i, str_z(in->arena, in->words[0]))
                   : complain(EXIT_USAGE,
                              "There are no \"" STR_FMT "\" here: --type is contacts or companies.",
                              STR_ARG(name));
    process_close(&i->process);
    return code;
}
