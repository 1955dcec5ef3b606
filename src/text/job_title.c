// Job titles, word by word.
#include "text/job_title.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/rune.h"

// Capitals that stay.
static const char *const acronyms[] = {
    "CEO", "CFO", "CTO", "COO", "CIO", "CMO", "CPO", "CHRO", "CISO", "CRO", "CSO", "CDO",
    "HR",  "IT",  "PR",  "QA",  "QC",  "R&D", "VP",  "SVP",  "EVP",  "AVP", "MD",  "PM",
    "UX",  "UI",  "BHP", "PHP", "SEO", "SEM", "B2B", "B2C",  "ERP",  "CRM", "SAP", "SQL",
    "ИТ",  "АХО", "ПТО", "ОТК", "HSE", "EHS", "PMO", "DBA",  "GM",   "CNC", "EU",  "UE",
};

// Small words inside an English title.
static const char *const small_words[] = {"of", "and", "for", "the", "in", "to", "at", "on", "a"};

// Those of other languages, where only the first word of a title is large.
static const char *const small_elsewhere[] = {
    "ds",  "do",    "spraw", "i",  "w",  "z",   "dla", "od",  "na",  "nad",   "przy", "de",
    "du",  "des",   "la",    "le", "et", "der", "die", "das", "und", "fur",   "im",   "di",
    "del", "della", "e",     "y",  "v",  "pro", "pre", "u",   "al",  "delle",
};

static const struct {
    const char *shorter, *longer;
} abbreviations[] = {
    {"mgr.", "manager"},      {"sr.", "senior"},         {"sr", "senior"},
    {"jr.", "junior"},        {"jr", "junior"},          {"asst.", "assistant"},
    {"asst", "assistant"},    {"dir.", "director"},      {"eng.", "engineer"},
    {"exec.", "executive"},   {"kier.", "kierownik"},    {"dyr.", "dyrektor"},
    {"spec.", "specjalista"}, {"z-ca", "zastępca"},      {"zast.", "zastępca"},
    {"gł.", "główny"},        {"st.", "starszy"},        {"mł.", "młodszy"},
    {"ks.", "księgowy"},      {"ген.", "генеральный"},   {"гл.", "главный"},
    {"зам.", "заместитель"},  {"нач.", "начальник"},     {"ст.", "старший"},
    {"мл.", "младший"},       {"инж.", "инженер"},       {"бух.", "бухгалтер"},
    {"рук.", "руководитель"}, {"gf", "Geschäftsführer"}, {"resp.", "responsable"},
};

static bool is_one_of(const char *const *list, size_t count, str word) {
    for (size_t i = 0; i < count; i++)
        if (str_is(word, list[i]))
            return true;
    return false;
}
#define IS_ONE_OF(list, word) is_one_of((list), sizeof(list) / sizeof *(list), (word))

struct case_count {
    size_t upper, lower, foreign;
};

static struct case_count count_case(str s) {
    struct case_count count = {0};
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        count.upper += rune_is_upper(rune);
        count.lower += rune_is_lower(rune);
        count.foreign += rune >= 0x80 && rune_is_letter(rune);
    }
    return count;
}

static void add_word(struct buf *out, str word, bool large) {
    bool first = true;
    for (size_t at = 0; at < word.len;) {
        uint32_t rune = utf8_next(word, &at);
        bool is_letter = rune_is_letter(rune);
        buf_add_rune(out, first && large && is_letter ? rune_upper(rune) : rune_lower(rune));
        first = first && !is_letter;
    }
}

// "ceo", "ui/ux": acronyms in small letters, with signs between them. Empty where a part is none.
static str as_acronyms(struct arena *arena, str word) {
    struct buf out;
    size_t from = 0;
    buf_init(&out, arena);
    for (size_t i = 0; i <= word.len; i++) {
        if (i < word.len && word.ptr[i] != '/' && word.ptr[i] != '-')
            continue;
        struct buf part;
        buf_init(&part, arena);
        for (size_t at = from; at < i;)
            buf_add_rune(&part, rune_upper(utf8_next(word, &at)));
        if (!IS_ONE_OF(acronyms, buf_str(&part)))
            return (str){0};
        buf_add(&out, buf_str(&part));
        if (i < word.len)
            buf_add_char(&out, word.ptr[i]);
        from = i + 1;
    }
    return buf_str(&out);
}

static bool is_english(struct arena *arena, str title) {
    for (str word; str_split(&title, ' ', &word);) {
        while (word.len && strchr(",;:.", word.ptr[word.len - 1]))
            word.len--;
        if (IS_ONE_OF(small_elsewhere, str_lower_ascii(arena, word)))
            return false;
    }
    return true;
}

str job_title_tidy(struct arena *arena, str text, bool english) {
    str title = text_clean(arena, text);
    while (title.len && strchr(",;", title.ptr[title.len - 1]))
        title = str_trim(str_slice(title, 0, title.len - 1));
    struct case_count count = count_case(title);
    bool capitals = count.upper > 3 && !count.lower && utf8_count(title) > 4;
    bool small = count.lower > 1 && !count.upper;
    if (!capitals && !small)
        return title;
    bool every = english && !count.foreign && is_english(arena, title);
    struct buf out;
    str rest = title, word;
    buf_init(&out, arena);
    for (bool first = true; str_split(&rest, ' ', &word); first = false) {
        if (!first)
            buf_add_char(&out, ' ');
        str bare = word;
        while (bare.len && strchr(",;:.", bare.ptr[bare.len - 1]))
            bare.len--;
        str acronyms_of_it = as_acronyms(arena, bare);
        if (acronyms_of_it.len) {
            buf_add(&out, acronyms_of_it);
            buf_add(&out, str_from(word, bare.len));
        } else
            add_word(&out, word,
                     first || (every && !IS_ONE_OF(small_words, str_lower_ascii(arena, bare))));
    }
    return buf_str(&out);
}

str job_title_written_out(struct arena *arena, str title) {
    struct buf out;
    str rest = title, word;
    bool any = false;
    buf_init(&out, arena);
    for (bool first = true; str_split(&rest, ' ', &word); first = false) {
        const char *longer = NULL;
        size_t at = 0;
        bool large = word.len && rune_is_upper(utf8_next(word, &at));
        struct buf lower;
        buf_init(&lower, arena);
        add_word(&lower, word, false);
        for (size_t i = 0; i < sizeof abbreviations / sizeof *abbreviations; i++)
            if (str_is(buf_str(&lower), abbreviations[i].shorter))
                longer = abbreviations[i].longer;
        if (!first)
            buf_add_char(&out, ' ');
        if (longer && large)
            add_word(&out, str_of(longer), true);
        else
            buf_add(&out, longer ? str_of(longer) : word);
        any = any || longer;
    }
    return any ? buf_str(&out) : (str){0};
}
