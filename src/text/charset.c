// Judging in which character set bytes are.
//
// First what the bytes can be, then what their high bytes look like: in Cyrillic they stand in
// runs, in Polish or German alone between ASCII letters, in GB18030 in pairs of which most are of
// the level 1 block of common characters. ICU's detector only tips the scales.
#include "text/charset.h"
#include "base/utf8.h"
#include "text/rune.h"
#include <string.h>
#include <unicode/ucsdet.h>

static const struct {
    const char *name;
    const char *others[8]; // further names, letters and digits only, lower case
} charsets[CHARSET_COUNT] = {
    [CHARSET_UTF8] = {"UTF-8", {"utf8", "utf8bom", "utf8sig", "ascii", "usascii"}},
    [CHARSET_UTF16LE] = {"UTF-16LE", {"utf16le", "utf16", "unicode", "ucs2"}},
    [CHARSET_UTF16BE] = {"UTF-16BE", {"utf16be"}},
    [CHARSET_WINDOWS_1250] = {"windows-1250", {"windows1250", "cp1250", "1250"}},
    [CHARSET_WINDOWS_1251] = {"windows-1251", {"windows1251", "cp1251", "1251"}},
    [CHARSET_WINDOWS_1252] = {"windows-1252",
                              {"windows1252", "cp1252", "1252", "latin1", "iso88591", "ansi"}},
    [CHARSET_GB18030] = {"GB18030", {"gb18030", "gbk", "gb2312", "cp936", "936", "euccn"}},
};

str charset_name(enum charset charset) {
    return str_of(charsets[charset].name);
}

bool charset_of_name(str name, enum charset *out) {
    char key[32];
    size_t length = 0;
    for (size_t i = 0; i < name.len; i++) {
        unsigned char c = (unsigned char)name.ptr[i];
        if (!rune_is_word(c) || c >= 0x80)
            continue;
        if (length == sizeof key)
            return false;
        key[length++] = (char)rune_lower(c);
    }
    for (int i = 0; i < CHARSET_COUNT; i++) {
        for (size_t j = 0; j < 8 && charsets[i].others[j]; j++) {
            if (str_is((str){key, length}, charsets[i].others[j])) {
                *out = (enum charset)i;
                return true;
            }
        }
    }
    return false;
}

enum { LOOKED_AT = 1 << 16 };

struct sample {
    const unsigned char *bytes;
    size_t len;
    bool whole; // nothing was left off at the end
};

static bool by_bom(const struct sample *s, struct charset_guess *guess) {
    static const struct {
        const char *mark;
        size_t length;
        enum charset charset;
    } marks[] = {{"\xEF\xBB\xBF", 3, CHARSET_UTF8},
                 {"\xFF\xFE", 2, CHARSET_UTF16LE},
                 {"\xFE\xFF", 2, CHARSET_UTF16BE}};
    for (size_t i = 0; i < 3; i++) {
        if (s->len >= marks[i].length && memcmp(s->bytes, marks[i].mark, marks[i].length) == 0) {
            *guess = (struct charset_guess){marks[i].charset, 100, marks[i].length, false};
            return true;
        }
    }
    return false;
}

// Separators, digits and Latin letters have a zero for their high byte.
static bool by_zeros(const struct sample *s, struct charset_guess *guess) {
    size_t zeros[2] = {0, 0};
    for (size_t i = 0; i < s->len; i++)
        zeros[i & 1] += s->bytes[i] == 0;
    size_t most = zeros[0] > zeros[1] ? zeros[0] : zeros[1];
    size_t least = zeros[0] + zeros[1] - most;
    if (most == 0 || most * 50 < s->len || least * 10 > most)
        return false;
    enum charset charset = zeros[1] > zeros[0] ? CHARSET_UTF16LE : CHARSET_UTF16BE;
    *guess = (struct charset_guess){charset, 95, 0, false};
    return true;
}

// Every kind of finding is a count; weights turn them into a score.
struct findings {
    size_t high;     // bytes from 0x80
    size_t in_runs;  // high bytes beside another high byte
    size_t cyrillic; // high bytes that are letters in 1251
    size_t frequent; // ... that are the commonest ten, either case
    size_t polish;   // letters that only Polish in 1250 makes sense of, beside an ASCII letter
    size_t central;  // other letters of central Europe
    size_t western;  // letters that 1252 has and 1250 reads as something rare
    size_t undefined1250, undefined1252;
};

static bool in_set(const char *set, unsigned char c) {
    return c && strchr(set, c) != NULL;
}

static struct findings look(const struct sample *s) {
    struct findings f = {0};
    for (size_t i = 0; i < s->len; i++) {
        unsigned char c = s->bytes[i];
        if (c < 0x80)
            continue;
        unsigned char before = i ? s->bytes[i - 1] : ' ';
        unsigned char behind = i + 1 < s->len ? s->bytes[i + 1] : ' ';
        bool letters = rune_is_letter(before & 0x7FU) || rune_is_letter(behind & 0x7FU);
        f.high++;
        f.in_runs += before >= 0x80 || behind >= 0x80;
        f.cyrillic += c >= 0xC0 || in_set("\xA8\xB8\xA5\xB4\xAA\xBA\xAF\xBF\xB2\xB3", c);
        f.frequent += in_set("\xEE\xE5\xE0\xE8\xED\xF2\xF1\xF0\xE2\xEB"
                             "\xCE\xC5\xC0\xC8\xCD\xD2\xD1\xD0\xC2\xCB",
                             c);
        f.polish += letters && in_set("\xB9\xB3\x9C\x9F\xBF\xA3\x8C\xAF\xA5\x8F", c);
        f.central += letters && in_set("\xEA\xE6\xEC\xF8\xF9\x9A\x9E\xF2\xEF\xC6\xCA", c);
        f.western += letters && in_set("\xE8\xE0\xE5\xE7\xF1\xF2\xFB\xEE\xF4\xE2", c);
        f.undefined1250 += in_set("\x81\x83\x88\x90\x98", c);
        f.undefined1252 += in_set("\x81\x8D\x8F\x90\x9D", c);
    }
    return f;
}

// 0 to 100: the share of level 1 characters and full-width punctuation among pairs; 0 if invalid.
static int score_gb(const struct sample *s) {
    size_t pairs = 0, common = 0;
    for (size_t i = 0; i < s->len;) {
        const unsigned char *p = s->bytes + i;
        size_t left = s->len - i;
        if (p[0] < 0x80) {
            i++;
            continue;
        }
        if (p[0] == 0x80 || p[0] == 0xFF)
            return 0;
        if (left < 2 || (left < 4 && p[1] >= '0' && p[1] <= '9'))
            return !s->whole && pairs ? (int)(common * 100 / pairs) : 0; // cut character
        if (p[1] >= '0' && p[1] <= '9') {
            if (p[2] < 0x81 || p[3] < '0' || p[3] > '9')
                return 0;
            i += 4;
            pairs++;
            continue;
        }
        if (p[1] < 0x40 || p[1] == 0x7F || p[1] == 0xFF)
            return 0;
        pairs++;
        common += p[1] >= 0xA1 && ((p[0] >= 0xB0 && p[0] <= 0xD7) || p[0] == 0xA1 || p[0] == 0xA3);
        i += 2;
    }
    return pairs ? (int)(common * 100 / pairs) : 0;
}

static int score_1251(const struct findings *f) {
    if (f->high == 0)
        return 0;
    size_t runs = f->in_runs * 100 / f->high;
    size_t letters = f->cyrillic * 100 / f->high;
    size_t frequent = f->frequent * 100 / f->high; // about 60 in Russian
    size_t score = letters * runs / 100 * (frequent > 45 ? 45 : frequent) / 45;
    return (int)score;
}

// How much the high bytes stand alone between ASCII letters, as in Latin text.
static int score_latin(const struct findings *f) {
    return f->high ? (int)(100 - f->in_runs * 70 / f->high) : 0;
}

// ICU's opinion, where it is one of ours; CHARSET_COUNT otherwise.
static enum charset icu_opinion(const struct sample *s) {
    UErrorCode code = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&code);
    enum charset found = CHARSET_COUNT;
    ucsdet_setText(detector, (const char *)s->bytes, (int32_t)s->len, &code);
    const UCharsetMatch *match = ucsdet_detect(detector, &code);
    const char *name = U_SUCCESS(code) && match ? ucsdet_getName(match, &code) : NULL;
    if (name && U_SUCCESS(code) && strcmp(name, "ISO-8859-2") == 0)
        found = CHARSET_WINDOWS_1250;
    else if (name && U_SUCCESS(code) && !charset_of_name(str_of(name), &found))
        found = CHARSET_COUNT;
    ucsdet_close(detector);
    return found;
}

static struct charset_guess by_letters(const struct sample *s) {
    struct findings f = look(s);
    int score[CHARSET_COUNT] = {0};
    score[CHARSET_GB18030] = score_gb(s);
    score[CHARSET_WINDOWS_1251] = score_1251(&f);
    int latin = score_latin(&f);
    size_t east = f.polish * 3 + f.central, west = f.western;
    size_t share = (east + west) ? east * 100 / (east + west) : 0;
    score[CHARSET_WINDOWS_1250] = share > 50 ? latin : latin / 2 - (int)(f.undefined1250 > 0) * 20;
    score[CHARSET_WINDOWS_1252] = share > 50 ? latin / 2 : latin - (int)(f.undefined1252 > 0) * 20;
    enum charset opinion = icu_opinion(s);
    if (opinion != CHARSET_COUNT && score[opinion] > 0)
        score[opinion] += 5;
    struct charset_guess guess = {.charset = CHARSET_WINDOWS_1252};
    int best = 0, second = 0;
    for (int i = 0; i < CHARSET_COUNT; i++) {
        if (score[i] > best) {
            second = best;
            best = score[i];
            guess.charset = (enum charset)i;
        } else if (score[i] > second) {
            second = score[i];
        }
    }
    int lead = best - second;
    guess.confidence = best / 2 + (lead > 45 ? 45 : lead);
    if (guess.confidence < 1)
        guess.confidence = 1;
    if (guess.confidence > 95)
        guess.confidence = 95;
    return guess;
}

struct charset_guess charset_detect(const void *bytes, size_t len) {
    struct sample s = {bytes, len > LOOKED_AT ? LOOKED_AT : len, len <= LOOKED_AT};
    struct charset_guess guess = {.charset = CHARSET_UTF8, .confidence = 100, .ascii = true};
    if (s.len == 0 || by_bom(&s, &guess) || by_zeros(&s, &guess))
        return guess;
    size_t valid = utf8_valid_length((str){(const char *)s.bytes, s.len});
    size_t high = 0;
    for (size_t i = 0; i < valid; i++)
        high += s.bytes[i] >= 0x80;
    // The last character of a sample may be cut.
    if (valid == s.len || (s.len - valid < 4 && high > 0)) {
        guess.ascii = high == 0;
        guess.confidence = high == 0 ? 100 : high < 6 ? 90 : 99;
        return guess;
    }
    return by_letters(&s);
}
