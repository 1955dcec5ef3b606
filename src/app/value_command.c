// value: judges single values, one a line, without a store.
#include "api/value_answer.h"
#include "app/command.h"
#include "app/process.h"
#include "base/clock.h"
#include "base/utf8.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A line without its end, its text valid whatever it was. `more` is false at the end of the input.
static bool read_line(struct arena *arena, char **room, size_t *size, str *out, bool *more) {
    ssize_t length = getline(room, size, stdin);
    *more = length >= 0;
    if (!*more)
        return !ferror(stdin);
    str line = {*room, (size_t)length};
    if (line.len && line.ptr[line.len - 1] == '\n')
        line.len--;
    if (line.len && line.ptr[line.len - 1] == '\r')
        line.len--;
    *out = utf8_repair(arena, line);
    return true;
}

static bool print(struct arena *arena, const struct value_question *question, str input) {
    struct value_answer answer;
    struct jsonw w;
    struct buf out;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    quality_value(arena, question, input, &answer);
    value_answer_write(&w, arena, input, &answer, question->lang);
    buf_add_char(&out, '\n');
    return fwrite(out.ptr, 1, out.len, stdout) == out.len;
}

// Each line is answered before the next is read.
static bool answer_lines(const struct value_question *question) {
    char *room = NULL;
    size_t size = 0;
    bool done = true, more = true;
    struct arena arena;
    arena_init(&arena);
    while (done && more) {
        str line;
        arena_reset(&arena);
        done = read_line(&arena, &room, &size, &line, &more) &&
               (!more || print(&arena, question, line));
    }
    arena_finish(&arena);
    free(room);
    return done;
}

// All lines are read first, for they decide together.
static bool answer_column(struct value_question *question) {
    char *room = NULL;
    size_t size = 0, count = 0, cap = 0;
    bool done = true, more = true;
    struct column_evidence evidence = {0};
    struct arena arena, scratch;
    str *lines = NULL;
    arena_init(&arena);
    arena_init(&scratch);
    while (done && more) {
        if (count == cap) {
            cap = cap ? cap * 2 : 64;
            lines = memory_grow(lines, cap, sizeof *lines);
        }
        done = read_line(&arena, &room, &size, &lines[count], &more);
        if (done && more)
            column_add(&evidence, lines[count++]);
    }
    struct column_reading column = column_read(&evidence);
    question->column = &column;
    for (size_t i = 0; done && i < count; i++) {
        arena_reset(&scratch);
        done = print(&scratch, question, lines[i]);
    }
    arena_finish(&scratch);
    arena_finish(&arena);
    free(lines);
    free(room);
    return done;
}

static bool is_country(str code) {
    return !code.len || (code.len == 2 && code.ptr[0] >= 'A' && code.ptr[0] <= 'Z' &&
                         code.ptr[1] >= 'A' && code.ptr[1] <= 'Z');
}

static void list_types(FILE *to) {
    const struct value_type *type;
    for (size_t i = 0; (type = value_type_row(i)); i++)
        fprintf(to, "  %-14s %s\n", type->name, type->about);
}

void value_command_more(void) {
    printf("\nTypes:\n");
    list_types(stdout);
}

int command_value(struct invocation *in) {
    struct value_question question = {.type = value_type_find(in->words[0]),
                                      .country = option_text(in, "country", STR("")),
                                      .lang = process_lang(),
                                      .now = clock_now()};
    str language = option_text(in, "language", STR(""));
    if (!question.type) {
        complain(EXIT_USAGE, "There is no type \"" STR_FMT "\". Types:", STR_ARG(in->words[0]));
        list_types(stderr);
        return EXIT_USAGE;
    }
    if (!is_country(question.country))
        return complain(EXIT_USAGE,
                        "--country is two capital letters, as in PL, not \"" STR_FMT "\".",
                        STR_ARG(question.country));
    if (language.len && !lang_of_code(language, &question.lang))
        return complain(EXIT_USAGE, "--language is en, pl, ru or zh, not \"" STR_FMT "\".",
                        STR_ARG(language));
    bool done = option_given(in, "column") ? answer_column(&question) : answer_lines(&question);
    return done && fflush(stdout) == 0
               ? EXIT_DONE
               : complain(EXIT_FAILED, "Reading or writing broke off: %s.", strerror(errno));
}
