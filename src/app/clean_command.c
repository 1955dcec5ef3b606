// clean: one file in, the same file out as it should be. No store, no server: the shipped
// definitions, and the code of imports.
#include "app/cleaning.h"
#include "app/command.h"
#include "app/output_file.h"
#include "app/process.h"
#include "base/clock.h"
#include "model/shipped.h"
#include "store/dictionary.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct clean_command {
    struct invocation *in;
    struct err err;
    int file;
    struct output_file out, issues;
    struct schema schema;
    struct clean_report report;
    int64_t began, shown; // times
    bool shows_progress;
};

// -- the file

// What can not be read twice goes into a file without a name first.
static bool spool(struct clean_command *c) {
    char piece[1 << 16];
    FILE *kept = tmpfile();
    ssize_t count = 0;
    while (kept && (count = read(c->file, piece, sizeof piece)) != 0) {
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 || fwrite(piece, 1, (size_t)count, kept) != (size_t)count)
            break;
    }
    bool done = kept && count == 0 && fflush(kept) == 0;
    if (done)
        done = dup2(fileno(kept), c->file) >= 0;
    if (!done)
        fail(&c->err, ERR_INPUT, "The file can not be read: %s.", strerror(errno));
    if (kept)
        fclose(kept);
    return done;
}

static bool open_file(struct clean_command *c, str path) {
    struct stat about;
    bool standard = str_is(path, "-");
    const char *name = str_z(c->in->arena, path);
    c->file = standard ? dup(STDIN_FILENO) : open(name, O_RDONLY | O_CLOEXEC);
    if (c->file < 0 || fstat(c->file, &about) != 0)
        return fail(&c->err, ERR_INPUT, "The file %s can not be read: %s.", name, strerror(errno));
    if (S_ISDIR(about.st_mode))
        return fail(&c->err, ERR_INPUT, "The file %s can not be read: it is a folder.", name);
    return S_ISREG(about.st_mode) || spool(c);
}

static bool open_outputs(struct clean_command *c) {
    str out = option_text(c->in, "out", (str){0}), issues = option_text(c->in, "issues", (str){0});
    if (issues.len && str_equal(out, issues))
        return fail(&c->err, ERR_INPUT, "--out and --issues have to be two files.");
    return output_file_open(c->in->arena, &c->out, out, c->file, &c->err) &&
           (!issues.len || output_file_open(c->in->arena, &c->issues, issues, c->file, &c->err));
}

// -- at work

static bool write_out(void *context, str bytes) {
    struct clean_command *c = context;
    return output_file_write(&c->out, bytes, &c->err);
}

static bool write_issues(void *context, str bytes) {
    struct clean_command *c = context;
    return output_file_write(&c->issues, bytes, &c->err);
}

static double seconds_since(int64_t time) {
    return (double)(clock_now() - time) / (double)MICROS_PER_SECOND;
}

static bool tell(void *context, int64_t done, int64_t total, const char *phase) {
    struct clean_command *c = context;
    (void)done;
    (void)total;
    (void)phase;
    if (c->shows_progress && clock_now() - c->shown > MICROS_PER_SECOND / 10) {
        c->shown = clock_now();
        clean_print_progress(&c->report, seconds_since(c->began));
    }
    return !process_asked_to_stop(0);
}

static bool clean(struct clean_command *c, enum lang lang) {
    struct text_sink out = {write_out, c}, issues = {write_issues, c};
    struct progress progress = {tell, c};
    struct err err;
    struct work work;
    const char *slash = strrchr(str_z(c->in->arena, c->in->words[0]), '/');
    struct clean_request request = {
        .file = c->file,
        .file_name = slash ? str_of(slash + 1) : c->in->words[0],
        .country = option_text(c->in, "country", STR("")),
        .out = &out,
        .issues = option_given(c->in, "issues") ? &issues : NULL,
        .progress = &progress,
    };
    request.map_count = option_all(c->in, "map", &request.maps);
    if (option_given(c->in, "type"))
        request.type = schema_type(&c->schema, option_text(c->in, "type", (str){0}));
    work_init(&work, c->in->arena, &err, NULL);
    work.schema = &c->schema;
    work.who = process_actor();
    work.who.lang = lang;
    work.now = c->began;
    bool done = crm_clean(&work, &request, &c->report);
    work_finish(&work);
    if (c->shows_progress)
        clean_print_progress(NULL, 0);
    if (!done && c->err.code == ERR_NONE) // else what a sink had to say
        c->err = err;
    return done;
}

static bool finish(struct clean_command *c) {
    return output_file_finish(&c->out, &c->err) &&
           (!option_given(c->in, "issues") || output_file_finish(&c->issues, &c->err));
}

// -- the command

static int check_options(struct invocation *in, enum lang *lang) {
    str type = option_text(in, "type", STR("contacts")),
        country = option_text(in, "country", STR(""));
    str language = option_text(in, "language", STR(""));
    if (!option_text(in, "out", (str){0}).len)
        return complain(EXIT_USAGE, "--out is missing: the file to write.");
    if (!str_is(type, "contacts") && !str_is(type, "companies"))
        return complain(EXIT_USAGE, "--type is contacts or companies, not \"" STR_FMT "\".",
                        STR_ARG(type));
    if (country.len && country.len != 2)
        return complain(EXIT_USAGE,
                        "--country wants two letters, for example PL, not \"" STR_FMT "\".",
                        STR_ARG(country));
    if (language.len && !lang_of_code(language, lang))
        return complain(EXIT_USAGE, "--language is en, pl, ru or zh, not \"" STR_FMT "\".",
                        STR_ARG(language));
    return EXIT_DONE;
}

void clean_command_more(void) {
    printf("\nFILE and CLEAN.csv may be - (standard input and output). A suspect or invalid cell\n"
           "stays as entered; columns that mean nothing are kept.\n");
}

int command_clean(struct invocation *in) {
    struct clean_command *c = ARENA_NEW(in->arena, struct clean_command);
    enum lang lang = process_lang();
    int code = check_options(in, &lang);
    if (code != EXIT_DONE)
        return code;
    *c = (struct clean_command){.in = in, .file = -1, .out = {.file = -1}, .issues = {.file = -1}};
    c->began = clock_now();
    c->shows_progress = isatty(STDERR_FILENO);
    shipped_schema(&c->schema);
    store_shipped_dictionaries(&c->schema);
    process_hold_signals(true);
    bool done = open_file(c, in->words[0]) && open_outputs(c) && clean(c, lang) && finish(c);
    output_file_drop(&c->out);
    output_file_drop(&c->issues);
    if (c->file >= 0)
        close(c->file);
    if (done)
        clean_print_report(&c->report, seconds_since(c->began));
    code = !done ? complain_err(&c->err) : c->report.unreadable ? EXIT_PROBLEMS : EXIT_DONE;
    schema_finish(&c->schema);
    return code;
}
