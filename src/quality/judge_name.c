// A person's name judged as one thing, whichever fields it stands in.
//
// What belongs where is decided by text/person.h from the whole name; the rules here compare its
// reading with the fields.
#include "base/utf8.h"
#include "quality/judge_private.h"
#include "text/company.h"
#include "text/fold.h"
#include "text/person.h"
#include "text/script.h"

static bool folds_equal(struct arena *arena, str a, str b) {
    return str_equal(text_fold(arena, a), text_fold(arena, b));
}

static size_t word_count(struct arena *arena, str text) {
    str rest = text_fold(arena, text), word;
    size_t count = 0;
    while (text_next_word(&rest, &word))
        count++;
    return count;
}

static bool has_word(str text, str wanted) {
    for (str word; text_next_word(&text, &word);)
        if (str_equal(word, wanted))
            return true;
    return false;
}

bool look_words_within(struct arena *arena, str text, str other) {
    str rest = text_fold(arena, text), folded = text_fold(arena, other);
    for (str word; text_next_word(&rest, &word);)
        if (!has_word(folded, word))
            return false;
    return true;
}

static str joined(struct arena *arena, str a, str b) {
    return a.len && b.len ? str_format(arena, STR_FMT " " STR_FMT, STR_ARG(a), STR_ARG(b))
           : a.len        ? a
                          : b;
}

void judge_no_name(const struct look *look) {
    if (look->person && !look_text(look, look->given).len && !look_text(look, look->family).len &&
        !look_text(look, look->whole).len)
        look_issue(look, "record.no_name", SEVERITY_WARNING, look->family, (str){0}, (str){0},
                   (str){0});
}

// The suggestion is a whole name: assigned to that property, it is divided the right way round.
void judge_swapped(const struct look *look) {
    str given = look_text(look, look->given), family = look_text(look, look->family);
    // Ideographs have no spaces and stand family first: nothing to exchange.
    if (!given.len || !family.len || !look->whole || script_of_text(family) == SCRIPT_HAN)
        return;
    struct arena *arena = look->c->arena;
    str together = str_format(arena, STR_FMT " " STR_FMT, STR_ARG(given), STR_ARG(family));
    struct person read = person_read(arena, together);
    if (!read.sure || !folds_equal(arena, read.given, family) ||
        !folds_equal(arena, read.family, given))
        return;
    str suggestion = person_write(arena, &read);
    struct person again = person_read(arena, suggestion);
    if (folds_equal(arena, again.given, family) && folds_equal(arena, again.family, given))
        look_issue(look, "name.swapped", SEVERITY_WARNING, look->whole, together, suggestion,
                   (str){0});
}

// What quality_split_name was sure about is divided already; the rest is asked.
void judge_whole_in_part(const struct look *look) {
    str given = look_text(look, look->given), family = look_text(look, look->family);
    if (!look->person || (given.len != 0) == (family.len != 0))
        return;
    const struct property *property = given.len ? look->given : look->family;
    str text = given.len ? given : family;
    struct person read = person_read(look->c->arena, text);
    if (read.given.len && read.family.len && word_count(look->c->arena, text) > 1 &&
        !company_is_named(look->c->arena, text))
        look_issue(look, "name.whole_in_part", SEVERITY_INFO, property, text, (str){0}, (str){0});
}

void judge_unsplit(const struct look *look) {
    str whole = look_text(look, look->whole);
    if (whole.len && !look_text(look, look->given).len && !look_text(look, look->family).len)
        look_issue(look, "name.unsplit", SEVERITY_INFO, look->whole, whole, (str){0}, (str){0});
}

void judge_contradiction(const struct look *look) {
    str whole = look_text(look, look->whole);
    str parts = joined(look->c->arena, look_text(look, look->given), look_text(look, look->family));
    if (whole.len && parts.len && !look_words_within(look->c->arena, whole, parts))
        look_issue(look, "name.contradicts", SEVERITY_WARNING, look->whole, whole, (str){0}, parts);
}

// "Jan Kowalski" + "Kowalski".
void judge_repeated_name(const struct look *look) {
    str given = look_text(look, look->given), family = look_text(look, look->family);
    if (!given.len || !family.len)
        return;
    struct arena *arena = look->c->arena;
    str fold = text_fold(arena, given), last = text_fold(arena, family);
    str with_space = str_concat(arena, STR(" "), last);
    if (str_equal(fold, last))
        look_issue(look, "name.repeated", SEVERITY_WARNING, look->given, family, (str){0},
                   (str){0});
    else if (str_ends(fold, with_space) && str_ends(given, family))
        look_issue(look, "name.repeated", SEVERITY_WARNING, look->given, family,
                   str_trim(str_slice(given, 0, given.len - family.len)), (str){0});
}

// Letters of one alphabet and hyphens alone: one word, whatever the language. Han and other scripts
// of three bytes write several words without a space.
static bool is_one_word(str text) {
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
        if (!letter && !(c >= 0xC3 && c < 0xE0) && !(c >= 0x80 && c < 0xC0 && i))
            return false;
    }
    return true;
}

void judge_title_in_name(const struct look *look) {
    const struct property *const parts[] = {look->given, look->family};
    for (size_t i = 0; look->person && i < sizeof parts / sizeof *parts; i++) {
        str text = look_text(look, parts[i]);
        if (is_one_word(text))
            continue; // no room for a title and a name
        struct person read = person_read(look->c->arena, text);
        if (!read.prefix.len)
            continue;
        str given = joined(look->c->arena, joined(look->c->arena, read.given, read.middle),
                           read.patronymic);
        str name = joined(look->c->arena, given, joined(look->c->arena, read.family, read.suffix));
        if (name.len)
            look_issue(look, "name.has_title", SEVERITY_INFO, parts[i], text, name, (str){0});
    }
}

void judge_initial(const struct look *look) {
    str given = look_text(look, look->given);
    str letter = str_ends(given, STR(".")) ? str_slice(given, 0, given.len - 1) : given;
    // One ideograph is a whole name: those take three bytes, letters at most two.
    if (letter.len && letter.len <= 2 && utf8_count(letter) == 1)
        look_issue(look, "name.initial", SEVERITY_INFO, look->given, given, (str){0}, (str){0});
}
