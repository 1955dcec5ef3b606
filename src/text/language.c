// Languages: a code is recognised by its form, a name by the table, then once more without words
// like "language" and without a level behind it.
#include "text/language.h"
#include "base/buf.h"
#include "text/fold.h"
#include "text/language_private.h"
#include <unicode/uloc.h>

// Words beside a name, folded.
static const char *const fillers[] = {"jezyk",  "language", "язык",   "мова", "sprache",
                                      "langue", "lingua",   "idioma", "jazyk"};

// Codes of ISO 639-2 for libraries, short forms, and what people call a language beside its name.
static const struct {
    const char *key, *code;
} others[] = {
    {"alb", "sq"},           {"arm", "hy"},           {"baq", "eu"},        {"bur", "my"},
    {"chi", "zh"},           {"cze", "cs"},           {"dut", "nl"},        {"fre", "fr"},
    {"geo", "ka"},           {"ger", "de"},           {"gre", "el"},        {"ice", "is"},
    {"mac", "mk"},           {"may", "ms"},           {"per", "fa"},        {"rum", "ro"},
    {"slo", "sk"},           {"wel", "cy"},           {"pol.", "pl"},       {"ang.", "en"},
    {"ang", "en"},           {"niem.", "de"},         {"niem", "de"},       {"ros.", "ru"},
    {"fr.", "fr"},           {"hiszp.", "es"},        {"ukr.", "uk"},       {"англ.", "en"},
    {"англ", "en"},          {"рус.", "ru"},          {"рус", "ru"},        {"нем.", "de"},
    {"нем", "de"},           {"кит.", "zh"},          {"中文", "zh"},       {"汉语", "zh"},
    {"普通话", "zh"},        {"mandarin", "zh"},      {"英文", "en"},       {"日文", "ja"},
    {"俄文", "ru"},          {"德文", "de"},          {"法文", "fr"},       {"po polsku", "pl"},
    {"po angielsku", "en"},  {"farsi", "fa"},         {"castellano", "es"}, {"flemish", "nl"},
    {"简体中文", "zh-Hans"}, {"繁体中文", "zh-Hant"},
};

static str find_name(str key) {
    size_t low = 0, high = language_name_count;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (str_is(key, others[i].key))
            return str_of(others[i].code);
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(key, str_of(language_names[middle].key));
        if (order == 0)
            return str_of(language_names[middle].code);
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return (str){0};
}

// The language of two letters for a code of two or three; empty where ISO 639 has none.
static str find_code(struct arena *arena, str small) {
    char code[8] = "";
    UErrorCode error = U_ZERO_ERROR;
    if (small.len != 2 && small.len != 3)
        return (str){0};
    // ICU gives the code of two letters for one of three, and none of three for what is no language
    int32_t length = uloc_getLanguage(str_z(arena, small), code, sizeof code, &error);
    bool known = U_SUCCESS(error) && length == 2 && uloc_getISO3Language(code)[0];
    return known ? str_copy(arena, str_of(code)) : (str){0};
}

static bool letters(str s) {
    for (size_t i = 0; i < s.len; i++)
        if ((s.ptr[i] | 32) < 'a' || (s.ptr[i] | 32) > 'z')
            return false;
    return s.len > 0;
}

// "pl", "pol", "pl_PL.UTF-8", "zh-hant-tw".
static str read_code(struct arena *arena, str text) {
    text = str_slice(text, 0, str_find_char(text, '.'));
    str rest = str_replace(arena, str_lower_ascii(arena, text), STR("_"), STR("-")), part;
    if (!str_split(&rest, '-', &part) || !letters(part))
        return (str){0};
    str code = find_code(arena, part);
    if (!code.len)
        return code;
    struct buf out;
    buf_init(&out, arena);
    buf_add(&out, code);
    while (str_split(&rest, '-', &part)) {
        if (!letters(part) || (part.len != 2 && part.len != 4))
            return (str){0};
        buf_add_char(&out, '-');
        for (size_t i = 0; i < part.len; i++)
            buf_add_char(&out, part.len == 2 || i == 0 ? (char)(part.ptr[i] - 32) : part.ptr[i]);
    }
    return buf_str(&out);
}

// A level of the European framework behind the name: "angielski C1", "English (B2)".
static str cut_level(struct arena *arena, str *key) {
    str s = *key;
    while (s.len && strchr(" )-:,.", s.ptr[s.len - 1]))
        s.len--;
    if (s.len < 4 || s.ptr[s.len - 1] < '1' || s.ptr[s.len - 1] > '2' || s.ptr[s.len - 2] < 'a' ||
        s.ptr[s.len - 2] > 'c' || !strchr(" (-:,", s.ptr[s.len - 3]))
        return (str){0};
    str level = str_format(arena, "%c%c", s.ptr[s.len - 2] - 32, s.ptr[s.len - 1]);
    s.len -= 2;
    while (s.len && strchr(" (-:,", s.ptr[s.len - 1]))
        s.len--;
    *key = s;
    return level;
}

static str without_fillers(struct arena *arena, str key) {
    struct buf out;
    str word;
    buf_init(&out, arena);
    while (str_split(&key, ' ', &word)) {
        bool filler = false;
        for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++)
            filler = filler || str_is(word, fillers[i]);
        if (filler || !word.len)
            continue;
        if (out.len)
            buf_add_char(&out, ' ');
        buf_add(&out, word);
    }
    return buf_str(&out);
}

bool language_read(struct arena *arena, str text, struct language *out) {
    *out = (struct language){0};
    str clean = text_clean(arena, text);
    if (clean.len > 60)
        return false;
    out->code = read_code(arena, clean);
    str key = text_fold(arena, clean);
    if (!out->code.len)
        out->code = find_name(key);
    if (!out->code.len) {
        out->level = cut_level(arena, &key);
        out->code = find_name(key);
    }
    if (!out->code.len)
        out->code = find_name(without_fillers(arena, key));
    if (!out->code.len && out->level.len)
        out->code = read_code(arena, key);
    return out->code.len > 0;
}
