// The case of names: repaired word by word where it is sure what it should be.
//
// A text of one case was written in a hurry, so every word of it is repaired; in mixed case only
// words that can not be meant so.
#include "base/buf.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/names_private.h"
#include "text/person_private.h"
#include "text/rune.h"

struct place {
    size_t index, count; // of the word in the text
    bool upper, lower;   // the whole text is
    bool run;            // a word beside it is in capitals
    bool titles;         // all words before it are titles
    bool behind_suffix;  // the word before it is a post-nominal
    unsigned next;       // flags of the word behind it
};

bool name_all_upper(str s) {
    size_t letters = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (rune_is_lower(rune))
            return false;
        letters += rune_is_upper(rune);
    }
    return letters >= 2;
}

bool name_all_lower(str s) {
    bool any = false;
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (rune_is_upper(rune))
            return false;
        any = any || rune_is_lower(rune);
    }
    return any;
}

// "jAN kOWALSKI": typed with caps lock on.
static bool is_inverted(str text) {
    size_t words = 0, long_words = 0;
    for (str word; str_split(&text, ' ', &word);) {
        size_t at = 0;
        if (!word.len)
            continue;
        if (!rune_is_lower(utf8_next(word, &at)))
            return false;
        while (at < word.len)
            if (rune_is_lower(utf8_next(word, &at)))
                return false;
        words++;
        long_words += word.len > 3;
    }
    return words > 1 && long_words > 0;
}

static bool is_vowel_less(str folded) {
    for (size_t i = 0; i < folded.len; i++)
        if (folded.ptr[i] < 'a' || folded.ptr[i] > 'z' ||
            str_find_char(STR("aeiouy"), folded.ptr[i]) < 6)
            return false;
    return true;
}

static bool is_initials(str word) { // J.R.R., И.И.: single letters, each with its dot
    size_t run = 0, dots = 0;
    for (size_t at = 0; at < word.len;) {
        uint32_t rune = utf8_next(word, &at);
        run = rune == '.' ? 0 : run + 1;
        dots += rune == '.';
        if (run > 1)
            return false;
    }
    return dots > 0;
}

// The word's letters in the case that the letters of `shown` have.
static void add_as_shown(struct buf *out, str word, str shown) {
    size_t from = 0;
    for (size_t at = 0; at < word.len;) {
        uint32_t rune = utf8_next(word, &at), model = 0;
        while (rune_is_letter(rune) && from < shown.len && !rune_is_letter(model))
            model = utf8_next(shown, &from);
        buf_add_rune(out, rune_is_upper(model) ? rune_upper(rune) : rune_lower(rune));
    }
}

static bool is_mac(str folded) {
    static const char *const rest[] = {
        "allister", "arthur", "askill",   "aulay",  "callum", "donald",  "dougall", "dowell",
        "farlane",  "gregor", "intosh",   "intyre", "kenzie", "kinnon",  "lachlan", "lean",
        "leod",     "millan", "naughton", "neil",   "neill",  "pherson", "rae",     "tavish"};
    for (size_t i = 0; str_starts(folded, STR("mac")) && i < COUNT_OF(rest); i++)
        if (str_is(str_from(folded, 3), rest[i]))
            return true;
    return false;
}

// First letter upper, the rest lower; McDonald, O'Neil, d'Artagnan where it was typed small.
static void add_plain(struct buf *out, str word, str folded, const struct place *place) {
    bool mac = is_mac(folded);
    size_t up_at = mac ? 3 : folded.len > 4 && str_starts(folded, STR("mc")) ? 2 : 0;
    bool small_d = place->lower && place->index > 0 && str_starts(folded, STR("d'"));
    bool upper_next = true;
    size_t number = 0;
    for (size_t at = 0; at < word.len; number++) {
        uint32_t rune = utf8_next(word, &at);
        bool up = (upper_next && !(small_d && number == 0)) || (up_at && number == up_at);
        buf_add_rune(out, up ? rune_upper(rune) : rune_lower(rune));
        // A sign that stands for a garbled letter (£ukasz) begins the word as that would.
        upper_next = (upper_next && !rune_is_letter(rune) && !(rune >= 0xA1 && rune < 0xC0)) ||
                     ((rune == '\'' || rune == 0x2019) && number == 1);
    }
}

static bool is_behind(const struct place *place, unsigned flags) {
    return flags & WORD_SUFFIX && place->index > 0 &&
           (place->index + 1 == place->count || place->next & WORD_SUFFIX);
}

// A word of a text of one case.
static void add_one_case(struct buf *out, str word, str folded, const struct place *place) {
    const struct person_word *known = person_word_find(folded);
    unsigned flags = known ? known->flags : 0;
    bool last = place->index + 1 == place->count, first = place->index == 0;
    bool small_title = flags & WORD_SMALL && (!(flags & WORD_TITLE) || place->next & WORD_SMALL ||
                                              (!first && place->titles));
    if (is_initials(word) && !(flags & WORD_TITLE && place->titles))
        add_as_shown(out, word, STR("AAAAAAAA"));
    else if (place->titles && !last && small_title)
        add_as_shown(out, word, STR("a"));
    else if ((place->titles && !last && flags & WORD_TITLE) || is_behind(place, flags))
        add_as_shown(out, word, known->shown);
    else if (!last && flags & WORD_PARTICLE &&
             !(first && place->upper && !(place->next & WORD_PARTICLE)))
        add_as_shown(out, word, flags & WORD_RARE ? known->shown : STR("a")); // Graf von
    else if (!last && !first && flags & WORD_CONJUNCTION && (folded.len > 1 || place->count > 3))
        add_as_shown(out, word, STR("a"));
    else if (folded.len == 2 && is_vowel_less(folded) && !flags && !str_is(folded, "ng"))
        add_as_shown(out, word, STR("AA"));
    else
        add_plain(out, word, folded, place);
}

static bool begins_with_capital(str word) {
    for (size_t at = 0; at < word.len;) {
        uint32_t rune = utf8_next(word, &at);
        if (rune_is_letter(rune) || rune >= 0x80)
            return rune_is_upper(rune);
    }
    return false;
}

static bool is_meant(str word, str folded, const struct place *place) {
    const struct person_word *known = person_word_find(folded);
    unsigned flags = known ? known->flags : 0;
    if (name_all_upper(word)) {
        bool known_short = folded.len == 3 && person_is_given(folded);
        return place->behind_suffix || // "CFP, LUTC": nobody knows them all
               (folded.len < 4 && !known_short && !(place->run && !is_initials(word))) ||
               !begins_with_capital(word) || flags & (WORD_SUFFIX | WORD_CAPS) ||
               is_vowel_less(folded) || is_initials(word);
    }
    if (!name_all_lower(word) || folded.len < 3 ||
        flags & (WORD_PARTICLE | WORD_CONJUNCTION | WORD_TITLE | WORD_SMALL | WORD_RARE |
                 WORD_MORE | WORD_SUFFIX | WORD_BIRTH | WORD_GIVEN | WORD_ARTICLE))
        return true;
    return !(person_is_given(folded) || person_is_slavic_surname(folded));
}

static str bare_fold(struct arena *arena, str word) {
    str folded = text_fold(arena, word);
    while (folded.len && str_find_char(STR(".,;)"), folded.ptr[folded.len - 1]) < 4)
        folded.len--;
    while (folded.len && folded.ptr[0] == '(')
        folded = str_from(folded, 1);
    return folded;
}

static void add_hyphened(struct arena *arena, struct buf *out, str word, struct place place) {
    size_t start = 0, parts = 0;
    bool one_case = place.upper || place.lower;
    str whole = bare_fold(arena, word);
    const struct person_word *known = person_word_find(whole);
    bool single = known && known->flags & (WORD_TITLE | WORD_SUFFIX); // Dipl.-Ing.
    struct place inner = place;
    for (size_t i = 0; i <= word.len; i++) {
        if (i < word.len && (word.ptr[i] != '-' || single))
            continue;
        str part = str_slice(word, start, i), folded = bare_fold(arena, part);
        inner.next = i < word.len ? 0 : place.next;
        if (parts++ || i < word.len) // no particle, no title
            inner.titles = false, inner.count = inner.index + 1;
        if (one_case)
            add_one_case(out, part, folded, &inner);
        else if (is_meant(part, folded, &inner))
            buf_add(out, part);
        else
            add_plain(out, part, folded, &inner);
        if (i < word.len)
            buf_add_char(out, '-');
        start = i + 1;
    }
}

// "user_1", "x7" and "www.example.com" are names that programs give; nobody wrote them in a hurry.
static bool is_identifier(str part) {
    size_t dot = str_find_char(part, '.');
    if (dot > 1 && dot + 1 < part.len && str_find_char(part, ' ') == part.len &&
        part.ptr[dot - 1] >= 'a' && part.ptr[dot + 1] >= 'a' && part.ptr[dot + 1] <= 'z')
        return true;
    for (size_t i = 0; i < part.len; i++)
        if (part.ptr[i] == '_' || (part.ptr[i] >= '0' && part.ptr[i] <= '9'))
            return true;
    return false;
}

static bool has_stray_word(str text) {
    for (str word; str_split(&text, ' ', &word);)
        if (word.len > 2 &&
            (name_all_upper(word) || name_all_lower(word) || str_find_char(word, '-') < word.len))
            return true;
    return false;
}

static size_t count_words(str text) {
    size_t count = 0;
    for (str word; str_split(&text, ' ', &word);)
        count++;
    return count;
}

static unsigned flags_of_first(struct arena *arena, str rest) {
    str word = str_slice(rest, 0, str_find_char(rest, ' '));
    const struct person_word *known = person_word_find(bare_fold(arena, word));
    return known ? known->flags : 0;
}

static str repaired(struct arena *arena, str text, struct place place) {
    struct buf out;
    buf_init(&out, arena);
    place.count = count_words(text);
    place.titles = true;
    str rest = text, word, before = {0};
    for (; str_split(&rest, ' ', &word); place.index++) {
        place.run =
            name_all_upper(before) || name_all_upper(str_slice(rest, 0, str_find_char(rest, ' ')));
        place.behind_suffix = place.index && flags_of_first(arena, before) & WORD_SUFFIX;
        before = word;
        if (place.index)
            buf_add_char(&out, ' ');
        place.next = rest.len ? flags_of_first(arena, rest) : 0;
        add_hyphened(arena, &out, word, place);
        if (!(flags_of_first(arena, word) & (WORD_TITLE | WORD_SMALL | WORD_MORE)))
            place.titles = false;
    }
    return buf_str(&out);
}

str person_name_case(struct arena *arena, str part) {
    part = text_clean(arena, part);
    struct place place = {.upper = name_all_upper(part), .lower = name_all_lower(part)};
    if (is_inverted(part))
        place.upper = true;
    if (is_identifier(part) || (!place.upper && !place.lower && !has_stray_word(part)))
        return part;
    return repaired(arena, part, place);
}
