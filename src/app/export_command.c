// export, sample, openapi and routes: commands that write files.
#include "api/api.h"
#include "app/command.h"
#include "app/process.h"
#include "crm/export.h"
#include "crm/sample.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static bool write_file(void *context, str bytes) {
    return fwrite(bytes.ptr, 1, bytes.len, context) == bytes.len;
}

struct exporting {
    const struct object_type *type;
    FILE *out;
    int64_t rows;
    struct audit_held held;
};

static bool run_export(void *argument, struct work *work) {
    struct exporting *e = argument;
    struct query query = {.type = e->type};
    struct export_options options = {.query = &query, .held = &e->held};
    struct text_sink sink = {write_file, e->out};
    return crm_export_csv(work, &options, &sink, &e->rows);
}

// Which records went out, before anybody is told that they did.
static bool note_export(void *argument, struct work *work) {
    struct exporting *e = argument;
    struct audit_entry entry = {.action = AUDIT_EXPORT_DOWNLOAD,
                                .source = SOURCE_COMMAND,
                                .actor_name = STR("command line"),
                                .type_id = e->type->id,
                                .subject = STR("export"),
                                .count = e->rows,
                                .details = audit_held_details(work->arena, &e->held)};
    return crm_audit_note(work, &entry) && crm_audit_held_write(work, entry.id, &e->held);
}

static int export_to(struct process *process, const struct object_type *type, FILE *out) {
    struct err err;
    struct arena arena;
    struct exporting e = {.out = out, .type = type, .held.arena = &arena};
    struct host_task task = {.who = process_actor(), .run = run_export, .argument = &e};
    struct host_task noting = {.who = process_actor(), .run = note_export, .argument = &e};
    arena_init(&arena);
    bool done =
        host_read(process->host, &task, &err) && host_write_wait(process->host, &noting, &err);
    arena_finish(&arena);
    if (!done)
        return complain_err(&err);
    if (fflush(out) != 0)
        return complain(EXIT_FAILED, "The file can not be written: %s.", strerror(errno));
    fprintf(stderr, "%lld records written.\n", (long long)e.rows);
    return EXIT_DONE;
}

static int export_type(struct invocation *in, struct process *process) {
    str name = option_text(in, "type", (str){0}), path = option_text(in, "out", (str){0});
    const struct object_type *type = schema_type(process->schema, name);
    if (!type)
        return complain(EXIT_USAGE, "--type is contacts or companies, not \"" STR_FMT "\".",
                        STR_ARG(name));
    if (!path.len)
        return export_to(process, type, stdout);
    FILE *out = fopen(str_z(in->arena, path), "we");
    int code = out ? export_to(process, type, out) : EXIT_FAILED;
    if (!out || (fclose(out) != 0 && code == EXIT_DONE))
        return complain(EXIT_FAILED, STR_FMT " can not be written: %s.", STR_ARG(path),
                        strerror(errno));
    return code;
}

int command_export(struct invocation *in) {
    struct process process;
    struct err err;
    if (!str_is(option_text(in, "format", STR("csv")), "csv"))
        return complain(EXIT_USAGE, "--format is csv.");
    if (!process_open(&process, &in->settings, PROCESS_LIGHT, &err))
        return complain_err(&err);
    int code = export_type(in, &process);
    process_close(&process);
    return code;
}

// One file, a thousand rows at a time.
static int write_sample(const char *path, const struct sample *sample, bool truth) {
    enum { ROWS_A_TIME = 1000 };
    FILE *file = fopen(path, "we");
    if (!file)
        return complain(EXIT_FAILED, "%s can not be written: %s.", path, strerror(errno));
    struct buf text;
    buf_init(&text, NULL);
    bool done = true;
    for (uint64_t at = 0; done && at < sample->rows; at += ROWS_A_TIME) {
        buf_clear(&text);
        if (truth)
            sample_write_truth(sample, at, ROWS_A_TIME, &text);
        else
            sample_write_csv(sample, at, ROWS_A_TIME, &text);
        done = write_file(file, buf_str(&text));
    }
    buf_finish(&text);
    if (fclose(file) != 0 || !done)
        return complain(EXIT_FAILED, "%s can not be written: %s.", path, strerror(errno));
    printf("%s\n", path);
    return EXIT_DONE;
}

int command_sample(struct invocation *in) {
    static const struct {
        enum sample_type type;
        const char *name;
        bool truth;
    } files[] = {
        {SAMPLE_CONTACTS, "contacts", false},
        {SAMPLE_CONTACTS, "contacts-truth", true},
        {SAMPLE_COMPANIES, "companies", false},
        {SAMPLE_COMPANIES, "companies-truth", true},
    };
    int64_t rows, seed;
    if (!option_number(in, "rows", 2000, &rows) || !option_number(in, "seed", 1, &seed))
        return EXIT_USAGE;
    str folder = option_text(in, "out", STR("."));
    if (mkdir(str_z(in->arena, folder), 0777) != 0 && errno != EEXIST)
        return complain(EXIT_FAILED, "The folder " STR_FMT " can not be made: %s.", STR_ARG(folder),
                        strerror(errno));
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct sample sample;
        uint64_t count = (uint64_t)(files[i].type == SAMPLE_CONTACTS ? rows : (rows + 4) / 5);
        sample_init(&sample, files[i].type, (uint64_t)seed, count);
        str path = str_format(in->arena, STR_FMT "/%s.csv", STR_ARG(folder), files[i].name);
        int code = write_sample(path.ptr, &sample, files[i].truth);
        if (code != EXIT_DONE)
            return code;
    }
    return EXIT_DONE;
}

static int print_text(const struct buf *text) {
    return write_file(stdout, buf_str(text)) && fflush(stdout) == 0
               ? EXIT_DONE
               : complain(EXIT_FAILED, "Standard output can not be written: %s.", strerror(errno));
}

int command_openapi(struct invocation *in) {
    struct buf out;
    buf_init(&out, in->arena);
    api_openapi(&out, KARTOTEKA_VERSION);
    return print_text(&out);
}

int command_routes(struct invocation *in) {
    struct buf out;
    buf_init(&out, in->arena);
    api_routes(&out);
    return print_text(&out);
}
