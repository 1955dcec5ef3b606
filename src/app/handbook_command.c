// handbook: the rulebook as a file.
#include "app/command.h"
#include "app/output_file.h"
#include "app/process.h"
#include "crm/handbook.h"
#include "model/message.h"

struct writing {
    enum lang lang;
    bool pdf;
    struct buf out;
};

// In words that name the remedy.
static bool refuse_letters(struct work *work, enum lang lang) {
    const struct message_param params[] = {{"value", lang_code(lang)},
                                           {"limit", crm_handbook_fonts(lang)}};
    str text = message_text(work->arena, STR("handbook.no_font"), process_lang(), params, 2);
    return WORK_FAIL(work, ERR_UNSUPPORTED, STR_FMT, STR_ARG(text));
}

// The document lives in the work's memory, the file outlives it.
static bool write_book(void *argument, struct work *work) {
    struct writing *w = argument;
    struct document document;
    if (!crm_handbook(work, w->lang, &document))
        return false;
    if (w->pdf)
        return document_pdf(&document, &w->out, work->err) ||
               (work->err->code == ERR_UNSUPPORTED && refuse_letters(work, w->lang));
    document_html(&document, &w->out);
    return true;
}

static int keep(struct invocation *in, str path, str bytes) {
    struct output_file file;
    struct err err;
    bool done = output_file_open(in->arena, &file, path, -1, &err) &&
                output_file_write(&file, bytes, &err) && output_file_finish(&file, &err);
    if (!done)
        output_file_drop(&file);
    return done ? EXIT_DONE : complain_err(&err);
}

static int run(struct invocation *in, struct writing *w, str path) {
    struct process process;
    struct err err;
    struct host_task task = {.who = process_actor(), .run = write_book, .argument = w};
    if (!process_open(&process, &in->settings, PROCESS_LIGHT, &err))
        return complain_err(&err);
    buf_init(&w->out, NULL);
    int code = host_read(process.host, &task, &err) ? keep(in, path, buf_str(&w->out))
                                                    : complain_err(&err);
    buf_finish(&w->out);
    process_close(&process);
    return code;
}

int command_handbook(struct invocation *in) {
    struct writing w = {.lang = process_lang()};
    str language = option_text(in, "language", STR("")), path = option_text(in, "out", STR(""));
    w.pdf = str_ends(path, STR(".pdf"));
    if (language.len && !lang_of_code(language, &w.lang))
        return complain(EXIT_USAGE, "--language is en, pl, ru or zh, not \"" STR_FMT "\".",
                        STR_ARG(language));
    if (!w.pdf && !str_ends(path, STR(".html")))
        return complain(EXIT_USAGE, "--out is a file that ends in .html or .pdf.");
    return run(in, &w, path);
}
