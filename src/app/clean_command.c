// clean: one file in, the same file out as it should be. No store, no server: the shipped
// definitions, and the code of imports.
#include "app/cleaning.h"
#include "app/command.h"
#include "app/input_file.h"
#include "app/output_file.h"
#include "app/process.h"
#include "base/clock.h"
#include "model/shipped.h"
#include "store/dictionary.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct clean_command {
    struct invocation *in;
    struct err err;
    int file;
    struct output_file out, issues, duplicates;
    struct schema schema;
    struct clean_report report;
    int64_t began, shown; // times
    bool shows_progress;
};

// -- the files

static bool open_output(struct clean_command *c, const char *option, struct output_file *out) {
    return !option_given(c->in, option) ||
           output_file_open(c->in->arena, out, option_text(c->in, option, (str){0}), c->file,
                            &c->err);
}

static bool open_outputs(struct clean_command *c) {
    static const char *const options[] = {"out", "issues", "duplicates"};
    for (size_t i = 0; i < 3; i++)
        for (size_t j = i + 1; j < 3; j++)
            if (option_given(c->in, options[i]) && option_given(c->in, options[j]) &&
                str_equal(option_text(c->in, options[i], (str){0}),
                          option_text(c->in, options[j], (str){0})))
                return fail(&c->err, ERR_INPUT, "--%s and --%s have to be two files.", options[i],
                            options[j]);
    struct output_file *const files[] = {&c->out, &c->issues, &c->duplicates};
    for (size_t i = 0; i < 3; i++) {
        if (!open_output(c, options[i], files[i]))
            return false;
        for (size_t j = 0; j < i; j++)
            if (output_file_same(files[j], files[i])) // by another name
                return fail(&c->err, ERR_INPUT, "--%s and --%s have to be two files.", options[j],
                            options[i]);
    }
    return true;
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

static bool write_duplicates(void *context, str bytes) {
    struct clean_command *c = context;
    return output_file_write(&c->duplicates, bytes, &c->err);
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
    struct text_sink out = {write_out, c}, issues = {write_issues, c},
                     duplicates = {write_duplicates, c};
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
        .duplicates = option_given(c->in, "duplicates") ? &duplicates : NULL,
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
           (!option_given(c->in, "issues") || output_file_finish(&c->issues, &c->err)) &&
           (!option_given(c->in, "duplicates") || output_file_finish(&c->duplicates, &c->err));
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
    if (!option_maps_clear(in, true))
        return EXIT_USAGE;
    if (language.len && !lang_of_code(language, lang))
        return complain(EXIT_USAGE, "--language is en, pl, ru or zh, not \"" STR_FMT "\".",
                        STR_ARG(language));
    return EXIT_DONE;
}

void clean_command_more(void) {
    printf(
        "\nFILE and CLEAN.csv may be - (standard input and output). A suspect or invalid cell\n"
        "stays as entered; columns that mean nothing are kept. --duplicates lists pairs of rows\n"
        "worth a look, compared as cleaned: id_a, id_b, probability, explanation. The ids are the\n"
        "numbers of the rows in CLEAN.csv, 1 behind the header; rows of empty cells are not "
        "written\n"
        "there and not counted (the command dedupe counts them).\n");
}

int command_clean(struct invocation *in) {
    struct clean_command *c = ARENA_NEW(in->arena, struct clean_command);
    enum lang lang = process_lang();
    int code = check_options(in, &lang);
    if (code != EXIT_DONE)
        return code;
    *c = (struct clean_command){.in = in,
                                .file = -1,
                                .out = {.file = -1},
                                .issues = {.file = -1},
                                .duplicates = {.file = -1}};
    c->began = clock_now();
    c->shows_progress = isatty(STDERR_FILENO);
    shipped_schema(&c->schema);
    store_shipped_dictionaries(&c->schema);
    process_hold_signals(true);
    bool done = input_file_open(in->arena, in->words[0], &c->file, &c->err) && open_outputs(c) &&
                clean(c, lang) && finish(c);
    output_file_drop(&c->out);
    output_file_drop(&c->issues);
    output_file_drop(&c->duplicates);
    if (c->file >= 0)
        close(c->file);
    if (done)
        clean_print_report(&c->report, seconds_since(c->began));
    code = !done ? complain_err(&c->err) : c->report.unreadable ? EXIT_PROBLEMS : EXIT_DONE;
    schema_finish(&c->schema);
    return code;
}
