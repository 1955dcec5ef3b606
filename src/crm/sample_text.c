// Text tools of the sample generator: the pen, Latin forms, and the slips that people make.
#include "base/utf8.h"
#include "crm/sample_private.h"
#include <assert.h>

void pen_add_str(struct pen *pen, str text) {
    assert((size_t)(pen->end - pen->at) >= text.len);
    if (text.len)
        memcpy(pen->at, text.ptr, text.len);
    pen->at += text.len;
}

void pen_add(struct pen *pen, const char *text) {
    pen_add_str(pen, str_of(text));
}

void pen_add_char(struct pen *pen, char c) {
    assert(pen->at < pen->end);
    *pen->at++ = c;
}

void pen_add_rune(struct pen *pen, uint32_t rune) {
    char bytes[4];
    pen_add_str(pen, (str){bytes, utf8_encode(rune, bytes)});
}

void pen_add_number(struct pen *pen, uint64_t number, int width) {
    char digits[20];
    int at = sizeof digits;
    while (number || width > 0 || at == sizeof digits) {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
        width--;
    }
    pen_add_str(pen, (str){digits + at, sizeof digits - (size_t)at});
}

str pen_cell(struct pen *pen) {
    str cell = {pen->start, (size_t)(pen->at - pen->start)};
    pen->start = pen->at;
    return cell;
}

void pen_drop(struct pen *pen) {
    pen->at = pen->start;
}

str sample_pick(const char *list, char separator, unsigned index) {
    unsigned count = 1;
    for (const char *c = list; *c; c++)
        count += *c == separator;
    str rest = str_of(list), part = {0};
    for (index %= count; str_split(&rest, separator, &part) && index > 0; index--)
        ;
    return part;
}

// ---- case

static uint32_t other_case(uint32_t rune, bool upper) {
    if (rune < 0x80)
        return upper ? (rune >= 'a' && rune <= 'z' ? rune - 32 : rune)
                     : (rune >= 'A' && rune <= 'Z' ? rune + 32 : rune);
    if (rune >= 0xC0 && rune <= 0xFE && rune != 0xD7 && rune != 0xF7 && rune != 0xDF)
        return upper ? rune & ~0x20U : rune | 0x20U;
    bool odd_is_upper = (rune >= 0x139 && rune <= 0x148) || (rune >= 0x179 && rune <= 0x17E);
    if (odd_is_upper)
        return upper ? rune - !(rune & 1) : rune + (rune & 1);
    if (rune >= 0x100 && rune <= 0x177)
        return upper ? rune & ~1U : rune | 1U;
    if (rune >= 0x410 && rune <= 0x44F)
        return upper ? (rune >= 0x430 ? rune - 32 : rune) : (rune < 0x430 ? rune + 32 : rune);
    if (rune >= 0x400 && rune <= 0x45F)
        return upper ? (rune >= 0x450 ? rune - 80 : rune) : (rune < 0x410 ? rune + 80 : rune);
    return rune;
}

void sample_case(struct pen *pen, str text, bool upper) {
    for (size_t at = 0; at < text.len;)
        pen_add_rune(pen, other_case(utf8_next(text, &at), upper));
}

// ---- Latin

// A lower-case letter in three usual romanisations: as the American board writes it, as passports
// do (ICAO 9303), and as one hears it.
static const char *const cyrillic[32][3] = {
    {"a", "a", "a"},    {"b", "b", "b"},         {"v", "v", "v"},    {"g", "g", "g"},
    {"d", "d", "d"},    {"e", "e", "e"},         {"zh", "zh", "j"},  {"z", "z", "z"},
    {"i", "i", "i"},    {"y", "i", "i"},         {"k", "k", "k"},    {"l", "l", "l"},
    {"m", "m", "m"},    {"n", "n", "n"},         {"o", "o", "o"},    {"p", "p", "p"},
    {"r", "r", "r"},    {"s", "s", "s"},         {"t", "t", "t"},    {"u", "u", "u"},
    {"f", "f", "f"},    {"kh", "kh", "h"},       {"ts", "ts", "c"},  {"ch", "ch", "ch"},
    {"sh", "sh", "sh"}, {"shch", "shch", "sch"}, {"", "ie", ""},     {"y", "y", "y"},
    {"", "", ""},       {"e", "e", "e"},         {"yu", "iu", "ju"}, {"ya", "ia", "ja"}};

void sample_romanize(struct pen *pen, const char *text, unsigned way) {
    str s = str_of(text);
    way %= 3;
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at), lower = other_case(rune, false);
        if (lower == 0x451) { // ё
            pen_add(pen, rune == lower ? (way == 2 ? "yo" : "e") : (way == 2 ? "Yo" : "E"));
            continue;
        }
        if (lower < 0x430 || lower > 0x44F) {
            pen_add_rune(pen, rune);
            continue;
        }
        if (way != 1 && lower == 0x438 && str_is(str_from(s, at), "й")) { // -ий: -y
            pen_add_char(pen, 'y');
            return;
        }
        const char *latin = cyrillic[lower - 0x430][way];
        if (rune != lower && *latin) {
            pen_add_char(pen, (char)(*latin - 32));
            latin++;
        }
        pen_add(pen, latin);
    }
}

static const struct {
    uint32_t rune;
    const char *plain, *german;
} letters[] = {{0x105, "a", "a"},  {0x107, "c", "c"}, {0x119, "e", "e"}, {0x142, "l", "l"},
               {0x144, "n", "n"},  {0xF3, "o", "o"},  {0x15B, "s", "s"}, {0x17A, "z", "z"},
               {0x17C, "z", "z"},  {0xE4, "a", "ae"}, {0xF6, "o", "oe"}, {0xFC, "u", "ue"},
               {0xDF, "ss", "ss"}, {0xE9, "e", "e"}};

void sample_plain_latin(struct pen *pen, const char *text, bool german) {
    str s = str_of(text);
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at), lower = other_case(rune, false);
        const char *plain = NULL;
        for (size_t i = 0; rune >= 0x80 && i < COUNT_OF(letters); i++)
            if (letters[i].rune == lower)
                plain = german ? letters[i].german : letters[i].plain;
        if (!plain) {
            pen_add_rune(pen, rune);
        } else if (rune != lower) {
            pen_add_char(pen, (char)(*plain - 32));
            pen_add(pen, plain + 1);
        } else {
            pen_add(pen, plain);
        }
    }
}

void sample_slug(struct pen *pen, const char *text, bool german, char gap) {
    char *from = pen->at;
    sample_plain_latin(pen, text, german);
    char *to = from;
    bool open = false; // a gap is due before the next letter
    for (char *c = from; c < pen->at; c++) {
        char lower = (char)other_case((unsigned char)*c & 0x7FU, false);
        bool letter = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (letter && !(*c & 0x80)) {
            if (open && to > from)
                *to++ = gap;
            *to++ = lower;
            open = false;
        } else if (*c == ' ' || *c == '-') {
            open = gap != 0;
        }
    }
    pen->at = to;
}

// ---- slips

static uint32_t wrong_letter(struct random *random, uint32_t rune) {
    if (rune >= 0x3400) {
        str name = str_of(sample_zh.male[random_below(random, sample_zh.male_count)].name);
        size_t at = 0;
        return utf8_next(name, &at);
    }
    if (rune >= 0x400)
        return 0x430 + random_below(random, 32);
    return rune >= '0' && rune <= '9' ? '0' + random_below(random, 10)
                                      : 'a' + random_below(random, 26);
}

void sample_typo(struct pen *pen, struct random *random, str text) {
    uint32_t runes[SAMPLE_NAME_MAX];
    unsigned count = 0;
    for (size_t at = 0; at < text.len && count < COUNT_OF(runes) - 1;)
        runes[count++] = utf8_next(text, &at);
    if (count < 3) { // one or two ideographs: another one
        if (count)
            runes[count - 1] = wrong_letter(random, runes[count - 1]);
        for (unsigned i = 0; i < count; i++)
            pen_add_rune(pen, runes[i]);
        return;
    }
    unsigned at = 1 + random_below(random, count - 2);
    assert(at + 1 < count);
    unsigned kind = random_below(random, 4);
    if (kind == 0 && runes[at] == runes[at + 1])
        kind = 1;
    for (unsigned i = 0; i < count; i++) {
        if (i != at)
            pen_add_rune(pen, runes[i]);
        else if (kind == 0) { // exchanged
            pen_add_rune(pen, runes[i + 1]);
            pen_add_rune(pen, runes[i++]);
        } else if (kind == 1) { // doubled
            pen_add_rune(pen, runes[i]);
            pen_add_rune(pen, runes[i]);
        } else if (kind == 2) { // another one
            pen_add_rune(pen, wrong_letter(random, runes[i]));
        } // else lost
    }
}

// windows-1252 for bytes 80 to 9F; those that it leaves free as Latin-1 has them.
static const uint16_t windows_1252[32] = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

void sample_mojibake(struct pen *pen, str text) {
    for (size_t at = 0; at < text.len; at++) {
        unsigned char byte = (unsigned char)text.ptr[at];
        pen_add_rune(pen, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte);
    }
}
