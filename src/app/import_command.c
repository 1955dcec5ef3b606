// import: the same upload and run as in the browser, driven from the command line; --dry-run is the
// check. Long work is a job either way: of a running server, or of this process.
#include "app/importing.h"
#include "crm/audit.h"
#include "model/message.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

static bool set_plan(void *argument, struct work *work) {
    struct importing *i = argument;
    const str *maps;
    bool found;
    size_t count = option_all(i->in, "map", &maps);
    if (!store_import_get(work, i->id, &i->import, &found) || !found ||
        !import_plan_read(work, &i->import, &i->plan))
        return false;
    for (size_t m = 0; m < count; m++)
        if (!crm_import_map(work, i->type, maps[m], &i->plan))
            return false;
    if (!import_policy_read(option_text(i->in, "on-duplicate", STR("update")),
                            &i->plan.options.policy))
        return WORK_FAIL(work, ERR_INPUT, "--on-duplicate is none of those known.");
    i->plan.options.country = option_text(i->in, "country", STR(""));
    return crm_import_plan_set(work, &i->import, i->type, &i->plan);
}

// -- the command

static bool order_check(void *argument, struct work *work) {
    struct importing *i = argument;
    return crm_import_order(work, i->id, JOB_IMPORT_CHECK, &i->job);
}

static bool order_run(void *argument, struct work *work) {
    struct importing *i = argument;
    struct audit_entry entry = {.action = AUDIT_IMPORT_RUN,
                                .source = SOURCE_COMMAND,
                                .actor_name = STR("command line"),
                                .subject =
                                    str_format(work->arena, "imports/%lld/run", (long long)i->id)};
    return crm_import_order_unchecked(work, i->id, &i->job) && crm_audit_note(work, &entry);
}

static bool read_report(void *argument, struct work *work) {
    struct importing *i = argument;
    bool found;
    return store_import_get(work, i->id, &i->import, &found) && found &&
           import_report_read(work, &i->import, &i->report);
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
    if (importing_write(i, set_plan, err) && importing_write(i, dry ? order_check : order_run, err))
        return true;
    if (!importing_write(i, forget, &more))
        complain(EXIT_FAILED, "The file stays in the store as import %lld: %s", (long long)i->id,
                 more.text);
    return false;
}

static bool read_import(void *argument, struct work *work) {
    struct importing *i = argument;
    bool found;
    return store_import_get(work, i->id, &i->import, &found);
}

// What stands in the store although the import did not come to its end; nothing where no row was
// written.
static int unfinished(struct importing *i, const struct err *why) {
    struct err err;
    int code = complain_err(why);
    if (!importing_read(i, read_import, i->in->arena, &err))
        return code;
    if (i->import.next_row > 0) {
        fprintf(stderr,
                "%lld rows were written. Import %lld of the web application goes on from there, or "
                "takes them back.\n",
                (long long)i->import.next_row, (long long)i->id);
        return code;
    }
    bool at_work = str_is(i->import.state, "running") || str_is(i->import.state, "checking");
    return at_work || importing_write(i, forget, &err) ? code : complain_err(&err);
}

static int run_import(struct importing *i, const char *path) {
    struct err err = {0};
    bool dry = option_given(i->in, "dry-run");
    if (!importing_tell_earlier(i, &err) || !begin(i, path, dry, &err))
        return complain_err(&err);
    if (!importing_wait(i, &err) || !importing_read(i, read_report, i->in->arena, &err) ||
        !i->report)
        return unfinished(i, &err);
    importing_print(i);
    importing_print_counters(&i->report->counters, dry ? "would be" : "are");
    bool empty = i->report->counters.rows == 0;
    if (empty) {
        str text = message_text(i->in->arena, STR("import.only_header"), process_lang(), NULL, 0);
        complain(EXIT_PROBLEMS, STR_FMT, STR_ARG(text));
    }
    if (dry ? !importing_write(i, forget, &err) : !importing_wait_for_scan(i, &err))
        return complain_err(&err);
    return empty || i->report->counters.refused ? EXIT_PROBLEMS : EXIT_DONE;
}

// EXIT_DONE where the options can be understood.
static int check_options(struct invocation *in) {
    enum import_policy policy;
    str wanted = option_text(in, "on-duplicate", STR("update"));
    str country = option_text(in, "country", STR(""));
    if (!option_given(in, "type"))
        return complain(EXIT_USAGE, "--type is missing: contacts or companies.");
    if (!import_policy_read(wanted, &policy))
        return complain(EXIT_USAGE,
                        "--on-duplicate is one of update, create, skip, review, not \"" STR_FMT
                        "\".",
                        STR_ARG(wanted));
    if (country.len && country.len != 2)
        return complain(EXIT_USAGE,
                        "--country wants two letters, for example PL, not \"" STR_FMT "\".",
                        STR_ARG(country));
    return EXIT_DONE;
}

int command_import(struct invocation *in) {
    struct importing *i = ARENA_NEW(in->arena, struct importing);
    struct err err;
    int code = check_options(in);
    if (code != EXIT_DONE)
        return code;
    // The threads of the process leave them to this one, which waits for them or ends by them.
    process_hold_signals(true);
    bool open = process_open(&i->process, &in->settings, PROCESS_JOBS, &err);
    process_hold_signals(false);
    if (!open)
        return complain_err(&err);
    i->in = in;
    i->lane = (struct host_writer){.host = i->process.host, .who = process_actor()};
    i->writer = writer_of(&i->lane);
    i->shows_progress = isatty(STDERR_FILENO);
    str name = option_text(in, "type", (str){0});
    i->type = schema_type(i->process.schema, name);
    if (i->type)
        code = run_import(i, str_z(in->arena, in->words[0]));
    else
        code = complain(EXIT_USAGE,
                        "There are no \"" STR_FMT "\" here: --type is contacts or companies.",
                        STR_ARG(name));
    process_close(&i->process);
    return code;
}
