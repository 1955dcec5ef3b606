// What the dedupe command has to say: a bar while it works, a summary when it is done.
#include "app/deduping.h"
#include "base/utf8.h"
#include "model/message.h"

enum { BAR = 30, WIDTH = 34 };

void dedupe_print_progress(int64_t thousandths, double seconds) {
    static const char full[] = "##############################",
                      none[] = "..............................";
    if (thousandths < 0) {
        fprintf(stderr, "\r%*s\r", BAR + 40, "");
        return;
    }
    thousandths = thousandths > 1000 ? 1000 : thousandths;
    int filled = (int)(thousandths * BAR / 1000);
    fprintf(stderr, "\r[%.*s%.*s] %3d %%  %.0f s  ", filled, full, BAR - filled, none,
            (int)(thousandths / 10), seconds);
}

// In a column of its own: letters of three bytes and more, such as ideographs, are twice as wide.
static void print_cell(FILE *to, str text, int room) {
    size_t at = 0;
    int width = 0;
    while (at < text.len) {
        size_t length = 1;
        while (at + length < text.len && ((unsigned char)text.ptr[at + length] & 0xc0) == 0x80)
            length++;
        int wide = length > 2 ? 2 : 1;
        if (width + wide > room)
            break;
        width += wide;
        at += length;
    }
    fprintf(to, "%.*s%*s", (int)at, text.ptr, room - width + 1, "");
}

struct printing {
    FILE *to;
    struct arena arena;
    enum lang lang;
};

static str say(struct printing *p, const char *key, str value, str limit) {
    struct message_param params[] = {{"value", value}, {"limit", limit}};
    return message_text(&p->arena, str_of(key), p->lang, params, 2);
}

static void print_line(struct printing *p, const char *key, str value, int64_t count) {
    print_cell(p->to, say(p, key, value, STR("")), WIDTH);
    fprintf(p->to, "%12lld\n", (long long)count);
}

static void print_columns(struct printing *p, const struct dedupe_report *report) {
    fprintf(p->to, STR_FMT "\n\n",
            STR_ARG(say(p, "dedupe.read_as", report->type->name, report->encoding)));
    print_cell(p->to, say(p, "dedupe.column", STR(""), STR("")), WIDTH);
    fprintf(p->to, STR_FMT "\n", STR_ARG(say(p, "dedupe.meaning", STR(""), STR(""))));
    for (size_t i = 0; i < report->column_count; i++) {
        const struct dedupe_column *column = &report->columns[i];
        str meaning = column->role ? match_role_name(column->role)
                      : i + 1 == report->id_column
                          ? say(p, "dedupe.is_id", STR(""), STR(""))
                          : say(p, "dedupe.not_compared", STR(""), STR(""));
        print_cell(p->to, column->header, WIDTH);
        fprintf(p->to, STR_FMT "\n", STR_ARG(meaning));
    }
    fputc('\n', p->to);
}

static str threshold(struct printing *p, double value) {
    return str_format(&p->arena, "%.4g", value);
}

static void print_doubts(struct printing *p, const struct dedupe_report *report) {
    const struct {
        const char *key;
        int64_t count;
    } doubts[] = {
        {"dedupe.long_rows", report->long_rows},
        {"dedupe.bad_text", report->bad_text},
        {"dedupe.without_id", report->without_id},
        {"dedupe.same_id", report->same_id},
        {"dedupe.windowed", (int64_t)report->engine.blocks.windowed},
    };
    for (size_t i = 0; i < sizeof doubts / sizeof *doubts; i++)
        if (doubts[i].count)
            fprintf(p->to, STR_FMT "\n",
                    STR_ARG(say(p, doubts[i].key,
                                str_format(&p->arena, "%lld", (long long)doubts[i].count),
                                report->encoding)));
}

static void print_time(struct printing *p, const struct dedupe_report *report) {
    double all = report->seconds_read + report->seconds_search + report->seconds_write;
    struct message_param params[] = {
        {"value", str_format(&p->arena, "%.2f", all)},
        {"property", str_format(&p->arena, "%.2f", report->seconds_read)},
        {"suggestion", str_format(&p->arena, "%.2f", report->seconds_search)},
        {"limit", str_format(&p->arena, "%.2f", report->seconds_write)},
    };
    fprintf(p->to, "\n" STR_FMT "\n",
            STR_ARG(message_text(&p->arena, STR("dedupe.time"), p->lang, params, 4)));
}

void dedupe_print_report(FILE *to, const struct dedupe_report *report, enum lang lang) {
    struct printing p = {.to = to, .lang = lang};
    arena_init(&p.arena);
    print_columns(&p, report);
    print_line(&p, "dedupe.records", STR(""), report->rows);
    print_line(&p, "dedupe.pairs_sure", threshold(&p, report->sure), report->pairs_sure);
    print_line(&p, "dedupe.pairs_review", threshold(&p, report->review), report->pairs_review);
    print_line(&p, "dedupe.clusters", threshold(&p, report->at), report->clusters);
    print_line(&p, "dedupe.clustered", STR(""), report->clustered);
    if (report->engine.blocks.pairs_not_made)
        print_line(&p, "dedupe.left_out", STR(""), (int64_t)report->engine.blocks.pairs_not_made);
    print_doubts(&p, report);
    print_time(&p, report);
    arena_finish(&p.arena);
}
