// dedupe: the duplicates of one file. No store, no server: the shipped definitions, the reading of
// imports and the match engine.
#include "app/command.h"
#include "app/deduping.h"
#include "app/input_file.h"
#include "app/output_file.h"
#include "app/process.h"
#include "base/clock.h"
#include "model/message.h"
#include "model/shipped.h"
#include "store/dictionary.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct dedupe_command {
    struct invocation *in;
    struct err err;
    enum lang lang;
    int file;
    struct output_file pairs, clusters;
    struct schema schema;
    struct dedupe_request request;
    struct dedupe_report report;
    int64_t began, shown; // times
    bool shows_progress;
};

static bool open_outputs(struct dedupe_command *c) {
    str pairs = option_text(c->in, "pairs", STR("")),
        clusters = option_text(c->in, "clusters", STR(""));
    return (!pairs.len || output_file_open(c->in->arena, &c->pairs, pairs, c->file, &c->err)) &&
           (!clusters.len ||
            output_file_open(c->in->arena, &c->clusters, clusters, c->file, &c->err)) &&
           // The same by another name: one would be written over the other.
           (!output_file_same(&c->pairs, &c->clusters) ||
            fail_about(&c->err, ERR_INPUT, STR("dedupe.same_output"),
                       "--pairs and --clusters have to be two files."));
}

// -- at work

static bool write_pairs(void *context, str bytes) {
    struct dedupe_command *c = context;
    return output_file_write(&c->pairs, bytes, &c->err);
}

static bool write_clusters(void *context, str bytes) {
    struct dedupe_command *c = context;
    return output_file_write(&c->clusters, bytes, &c->err);
}

static bool tell(void *context, int64_t done, int64_t total, const char *phase) {
    struct dedupe_command *c = context;
    (void)phase;
    if (c->shows_progress && clock_now() - c->shown > MICROS_PER_SECOND / 10) {
        c->shown = clock_now();
        dedupe_print_progress(done * 1000 / total,
                              (double)(c->shown - c->began) / (double)MICROS_PER_SECOND);
    }
    return !process_asked_to_stop(0);
}

static bool dedupe(struct dedupe_command *c) {
    struct text_sink pairs = {write_pairs, c}, clusters = {write_clusters, c};
    struct progress progress = {tell, c};
    struct err err;
    struct work work;
    const char *slash = strrchr(str_z(c->in->arena, c->in->words[0]), '/');
    struct dedupe_request *request = &c->request;
    request->file = c->file;
    request->file_name = slash ? str_of(slash + 1) : c->in->words[0];
    request->country = option_text(c->in, "country", STR(""));
    request->id_column = str_trim(option_text(c->in, "id", STR("")));
    request->map_count = option_all(c->in, "map", &request->maps);
    request->pairs = option_given(c->in, "pairs") ? &pairs : NULL;
    request->clusters = option_given(c->in, "clusters") ? &clusters : NULL;
    request->progress = &progress;
    if (option_given(c->in, "type"))
        request->type = schema_type(&c->schema, option_text(c->in, "type", (str){0}));
    work_init(&work, c->in->arena, &err, NULL);
    work.schema = &c->schema;
    work.who = process_actor();
    work.who.lang = c->lang;
    work.now = c->began;
    bool done = crm_dedupe(&work, request, &c->report);
    work_finish(&work);
    if (c->shows_progress)
        dedupe_print_progress(-1, 0);
    if (!done && c->err.code == ERR_NONE) // else what a sink had to say
        c->err = err;
    return done;
}

static bool finish(struct dedupe_command *c) {
    return (!option_given(c->in, "pairs") || output_file_finish(&c->pairs, &c->err)) &&
           (!option_given(c->in, "clusters") || output_file_finish(&c->clusters, &c->err));
}

// -- the command

static int refuse(const struct dedupe_command *c, const char *key, str value) {
    struct message_param param = {"value", value};
    str text = message_text(c->in->arena, str_of(key), c->lang, &param, 1);
    return complain(EXIT_USAGE, STR_FMT, STR_ARG(text));
}

static bool read_threshold(str text, struct dedupe_request *request) {
    if (str_is(text, "sure") || str_is(text, "review")) {
        request->threshold = str_is(text, "sure") ? DEDUPE_SURE : DEDUPE_REVIEW;
        return true;
    }
    request->threshold = DEDUPE_NUMBER;
    return str_to_f64(text, &request->number) && request->number >= 0 && request->number <= 1;
}

static int check_options(struct dedupe_command *c) {
    struct invocation *in = c->in;
    str type = option_text(in, "type", STR("contacts")),
        country = option_text(in, "country", STR("")),
        language = option_text(in, "language", STR("")),
        threshold = option_text(in, "threshold", STR("review")),
        pairs = option_text(in, "pairs", STR("")), clusters = option_text(in, "clusters", STR(""));
    int64_t threads;
    if (language.len && !lang_of_code(language, &c->lang))
        return complain(EXIT_USAGE, "--language is en, pl, ru or zh, not \"" STR_FMT "\".",
                        STR_ARG(language));
    if (!str_is(type, "contacts") && !str_is(type, "companies"))
        return complain(EXIT_USAGE, "--type is contacts or companies, not \"" STR_FMT "\".",
                        STR_ARG(type));
    if (country.len && country.len != 2)
        return complain(EXIT_USAGE,
                        "--country wants two letters, for example PL, not \"" STR_FMT "\".",
                        STR_ARG(country));
    if (pairs.len && str_equal(pairs, clusters))
        return refuse(c, "dedupe.same_output", (str){0});
    if (!option_maps_clear(in, false))
        return EXIT_USAGE;
    if (!read_threshold(threshold, &c->request))
        return refuse(c, "dedupe.threshold", threshold);
    if (!option_number(in, "threads", 0, &threads))
        return EXIT_USAGE;
    c->request.threads = (size_t)(threads < 64 ? threads : 64);
    return EXIT_DONE;
}

void dedupe_command_more(void) {
    printf(
        "\nFILE, PAIRS.csv and CLUSTERS.csv may be - (standard input and output).\n"
        "Pairs have the columns id_a, id_b, probability and explanation, strongest first; "
        "clusters\n"
        "have id and cluster, a row for every record. The id is the --id column's cell, else the\n"
        "number of the row: 1 is the first one behind the header; blank lines are not counted.\n"
        "PROPERTY is a property of the type (lastname, email, zip ...) or what no property is:\n"
        "given_name, family_name, whole_name, nickname, house_number, tax_id (also a person's\n"
        "national number), identifier, web_domain. Several columns may have the same one.\n"
        "--threshold holds for the pairs listed and the clusters: sure (merge unasked), review "
        "(ask\n"
        "somebody), or a probability from 0 to 1; 0 lists every compared pair that is not "
        "hopeless.\n");
}

static bool writes_to_output(const struct invocation *in) {
    return str_is(option_text(in, "pairs", STR("")), "-") ||
           str_is(option_text(in, "clusters", STR("")), "-");
}

int command_dedupe(struct invocation *in) {
    struct dedupe_command *c = ARENA_NEW(in->arena, struct dedupe_command);
    *c = (struct dedupe_command){.in = in,
                                 .lang = process_lang(),
                                 .file = -1,
                                 .pairs = {.file = -1},
                                 .clusters = {.file = -1}};
    int code = check_options(c);
    if (code != EXIT_DONE)
        return code;
    c->began = clock_now();
    c->shows_progress = isatty(STDERR_FILENO);
    shipped_schema(&c->schema);
    store_shipped_dictionaries(&c->schema);
    process_hold_signals(true);
    bool done = input_file_open(in->arena, in->words[0], &c->file, &c->err) && open_outputs(c) &&
                dedupe(c) && finish(c);
    output_file_drop(&c->pairs);
    output_file_drop(&c->clusters);
    if (c->file >= 0)
        close(c->file);
    if (done)
        dedupe_print_report(writes_to_output(in) ? stderr : stdout, &c->report, c->lang);
    code = done ? EXIT_DONE : complain_err(&c->err);
    schema_finish(&c->schema);
    return code;
}
