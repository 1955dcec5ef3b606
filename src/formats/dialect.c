// Guessing a dialect: charset first, then the pair of delimiter and quote that explains the text
// best, then the header.
#include "formats/dialect.h"
#include "base/utf8.h"
#include "formats/dialect_private.h"
#include "text/charset.h"
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HEAD_BYTES = 256 << 10, LATER_BYTES = 64 << 10, LATER_COUNT = 3 };

struct dialect dialect_default(void) {
    return (struct dialect){.delimiter = ',', .quote = '"', .header = true};
}

// ---- charset

static str whole_lines(str text, bool from_start, bool to_end) {
    size_t begin = from_start ? 0 : str_find_char(text, '\n') + 1;
    size_t end = to_end ? text.len : str_find_last_char(text, '\n') + 1;
    if (end > text.len || end <= begin) // no line ends here: as it is
        return from_start ? text : (str){0};
    return str_slice(text, begin, end);
}

static enum charset charset_of(struct dialect_sample sample, struct dialect_wish wish,
                               double *confidence) {
    enum charset charset;
    *confidence = 1;
    if (wish.charset.len && charset_of_name(wish.charset, &charset))
        return charset;
    struct charset_guess guess = charset_detect(sample.head.ptr, sample.head.len);
    // Plain ASCII so far: what comes later tells.
    for (size_t i = 0; guess.ascii && i < sample.later_count; i++) {
        str later = whole_lines(sample.later[i], false, false);
        struct charset_guess other = charset_detect(later.ptr, later.len);
        if (later.len && !other.ascii)
            guess = other;
    }
    *confidence = (double)guess.confidence / 100;
    return guess.charset;
}

static str to_utf8(struct arena *arena, enum charset charset, str bytes, bool complete) {
    struct charset_reader *reader = charset_reader_create(charset);
    struct buf out;
    buf_init(&out, arena);
    charset_reader_feed(reader, bytes.ptr, bytes.len, &out);
    if (complete)
        charset_reader_finish(reader, &out);
    charset_reader_destroy(reader);
    return out.len ? buf_str(&out) : STR("");
}

static struct dialect_texts texts_of(struct arena *arena, enum charset charset,
                                     struct dialect_sample sample) {
    str *texts = ARENA_ARRAY(arena, sample.later_count + 1, str);
    size_t count = 0;
    str head = to_utf8(arena, charset, sample.head, sample.head_is_all);
    texts[count++] = whole_lines(head, true, sample.head_is_all);
    for (size_t i = 0; i < sample.later_count; i++) {
        str later = sample.later[i]; // may begin within a character: that is in the line left off
        later = whole_lines(to_utf8(arena, charset, later, false), false, false);
        if (later.len)
            texts[count++] = later;
    }
    return (struct dialect_texts){texts, count};
}

// ---- delimiter and quote

// `sep=;`, maybe in quotes, alone on the first line.
static char sep_line_of(str text) {
    if (str_starts(text, STR("\xEF\xBB\xBF")))
        text = str_from(text, 3);
    size_t quoted = str_starts(text, STR("\""));
    str line = str_from(text, quoted);
    if (line.len < 5 || !str_equal_ascii_nocase(str_slice(line, 0, 4), STR("sep=")))
        return 0;
    char delimiter = line.ptr[4];
    str rest = str_from(line, 5 + quoted);
    bool ends = !rest.len || rest.ptr[0] == '\n' || rest.ptr[0] == '\r';
    return ends && delimiter > 0 && delimiter != '"' && delimiter != '\r' && delimiter != '\n'
               ? delimiter
               : 0;
}

static bool cr_in_cells(str text) {
    size_t lf = 0, alone = 0;
    for (size_t i = 0; i < text.len; i++) {
        lf += text.ptr[i] == '\n';
        alone += text.ptr[i] == '\r' && (i + 1 == text.len || text.ptr[i + 1] != '\n');
    }
    return lf > alone;
}

// A text with the mark nowhere is not written with it.
static bool occurs(struct dialect_texts texts, const char *mark) {
    for (size_t i = 0; i < texts.count; i++)
        if (str_has(texts.texts[i], str_of(mark)))
            return true;
    return false;
}

// What is tried, the usual first: another one has to be clearly better.
static const struct quoting {
    char quote, escape;
    const char *needs; // not worth trying where this does not occur
    double favour;
} quotings[] = {{'"', 0, "", 1}, {'"', '\\', "\\\"", 0.99}, {'\'', 0, "'", 0.9}};

struct choice {
    struct dialect dialect;
    double score;       // with the favour
    double fit;         // without
    double second;      // the best score with another delimiter
    double other_quote; // the best fit with this delimiter and another quote
    size_t width;
    char too_wide; // the first delimiter that makes more columns than any reader takes; 0: none
};

static void consider(struct choice *best, struct dialect dialect, double favour,
                     struct dialect_texts texts) {
    struct dialect_fit fit = dialect_fit_of(dialect, texts);
    double score = fit.score * favour;
    if (fit.too_wide && !best->too_wide)
        best->too_wide = dialect.delimiter;
    bool same = best->dialect.delimiter == dialect.delimiter;
    if (score <= best->score) {
        if (!same && score > best->second)
            best->second = score;
        if (same && fit.score > best->other_quote)
            best->other_quote = fit.score;
        return;
    }
    double second = same ? best->second : best->score;
    double other_quote = same ? best->fit : 0;
    *best =
        (struct choice){dialect, score, fit.score, second, other_quote, fit.width, best->too_wide};
}

static struct choice choose(struct dialect base, struct dialect_wish wish,
                            struct dialect_texts texts) {
    static const char delimiters[] = ",;\t|";
    struct choice best = {.dialect = base, .score = -1};
    best.dialect.delimiter = 0;
    for (size_t d = 0; delimiters[d]; d++) {
        char one[2] = {delimiters[d], 0};
        if (base.delimiter && d > 0)
            break;
        if (!base.delimiter && !occurs(texts, one))
            continue;
        for (size_t q = 0; q < sizeof quotings / sizeof *quotings; q++) {
            struct dialect dialect = base;
            dialect.delimiter = base.delimiter ? base.delimiter : delimiters[d];
            dialect.quote = wish.quote == '-' ? 0 : quotings[q].quote;
            dialect.escape = dialect.quote ? quotings[q].escape : 0;
            bool wanted = !wish.quote || wish.quote == '-' || wish.quote == dialect.quote;
            if (wanted && dialect.quote != dialect.delimiter && occurs(texts, quotings[q].needs))
                consider(&best, dialect, quotings[q].favour, texts);
        }
    }
    return best;
}

// One column: any delimiter that does not occur leaves its cells whole.
static char unused_delimiter(struct dialect_texts texts) {
    static const char *const marks[] = {",", ";", "\t", "|", "\x1F"};
    size_t i = 0;
    while (i < 4 && occurs(texts, marks[i]))
        i++;
    return marks[i][0];
}

static void guess_marks(struct dialect_texts texts, struct dialect_wish wish,
                        struct dialect_guess *guess) {
    struct dialect *dialect = &guess->dialect;
    *dialect = dialect_default();
    dialect->cr_in_cells = cr_in_cells(texts.texts[0]);
    char sep = sep_line_of(texts.texts[0]);
    dialect->sep_line = sep != 0;
    dialect->delimiter = wish.delimiter ? wish.delimiter : sep;
    struct choice best = choose(*dialect, wish, texts);
    bool known = dialect->delimiter != 0;
    if (best.score < 0 || (!known && best.width < 2)) { // one column, or far too many
        char unused = best.too_wide ? best.too_wide : unused_delimiter(texts);
        dialect->delimiter = known ? dialect->delimiter : unused;
        dialect->quote = wish.quote == '-' ? 0 : wish.quote ? wish.quote : '"';
        guess->delimiter_confidence = known ? 1 : 0.3;
        guess->quote_confidence = wish.quote ? 1 : 0.3;
        return;
    }
    *dialect = best.dialect;
    dialect->columns = best.width;
    double second = best.second > 0 ? best.second / best.score : 0; // then score is above 0, too
    // Another quote that reads it exactly as well changes nothing: no reason for doubt.
    bool doubt = best.other_quote > 0 && best.other_quote < best.fit;
    double other_quote = doubt ? best.other_quote / best.fit : 0;
    guess->delimiter_confidence = known ? 1 : best.fit * (1 - 0.5 * second);
    guess->quote_confidence = wish.quote ? 1 : 1 - 0.5 * other_quote;
}

void dialect_guess(struct arena *arena, struct dialect_sample sample, struct dialect_wish wish,
                   struct dialect_guess *guess) {
    *guess = (struct dialect_guess){0};
    enum charset charset = charset_of(sample, wish, &guess->charset_confidence);
    guess->charset = charset_name(charset);
    struct dialect_texts texts = texts_of(arena, charset, sample);
    guess_marks(texts, wish, guess);
    guess->header_confidence = 1;
    if (wish.header == DIALECT_HEADER_GUESS)
        guess->dialect.header =
            dialect_has_header(arena, guess->dialect, texts.texts[0], &guess->header_confidence);
    else
        guess->dialect.header = wish.header == DIALECT_HEADER_YES;
}

// ---- from a file

static bool read_at(struct arena *arena, int fd, off_t offset, size_t length, str *out,
                    struct err *err) {
    char *bytes = arena_alloc(arena, length + 1);
    size_t got = 0;
    while (got < length) {
        ssize_t count = pread(fd, bytes + got, length - got, offset + (off_t)got);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(err, ERR_INPUT, "The file can not be read: %s.", strerror(errno));
        if (count == 0)
            break;
        got += (size_t)count;
    }
    *out = (str){bytes, got};
    return true;
}

bool dialect_sample_fd(struct arena *arena, int fd, struct dialect_sample *sample,
                       struct err *err) {
    struct stat stat;
    *sample = (struct dialect_sample){0};
    if (fstat(fd, &stat) != 0)
        return fail(err, ERR_INPUT, "The file can not be read: %s.", strerror(errno));
    str *later = ARENA_ARRAY(arena, LATER_COUNT, str);
    if (!read_at(arena, fd, 0, HEAD_BYTES, &sample->head, err))
        return false;
    sample->head_is_all = (off_t)sample->head.len >= stat.st_size;
    for (int i = 0; !sample->head_is_all && i < LATER_COUNT; i++) {
        off_t span = stat.st_size - HEAD_BYTES;
        off_t offset = (HEAD_BYTES + span / LATER_COUNT * i + span / (2 * LATER_COUNT)) & ~(off_t)1;
        if (!read_at(arena, fd, offset, LATER_BYTES, &later[sample->later_count], err))
            return false;
        sample->later_count++;
    }
    sample->later = later;
    return true;
}

bool dialect_guess_fd(struct arena *arena, int fd, struct dialect_wish wish,
                      struct dialect_guess *guess, struct err *err) {
    struct dialect_sample sample;
    struct arena_mark mark = arena_mark(arena);
    if (!dialect_sample_fd(arena, fd, &sample, err))
        return false;
    dialect_guess(arena, sample, wish, guess);
    arena_release(arena, mark); // the charset's name is static
    return true;
}
