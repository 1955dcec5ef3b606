// Streets, house numbers and cities as items.
//
// What kind of way a street is (street, ul., ул.) and words for flats are dropped: they are
// abbreviated, left away and translated at will. The house number is the first word that begins
// with a digit; what follows it (flat, floor) is dropped.
#include "match/form_private.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/translit.h"
#include <string.h>

// Romanised and folded. Kinds of ways and of parts of houses in English, Polish, Russian, German.
static const char *const dropped_words[] = {
    "street",    "st",      "str",       "avenue",   "ave",       "av",       "road",     "rd",
    "drive",     "dr",      "lane",      "ln",       "boulevard", "blvd",     "court",    "ct",
    "place",     "pl",      "square",    "sq",       "circuit",   "crescent", "cres",     "close",
    "way",       "the",     "ul",        "ulica",    "al",        "aleja",    "aleje",    "plac",
    "os",        "osiedle", "ulitsa",    "prospekt", "pr",        "prospect", "pereulok", "per",
    "ploshchad", "d",       "dom",       "kv",       "kvartira",  "korpus",   "korp",     "m",
    "lok",       "apt",     "apartment", "suite",    "ste",       "unit",     "floor",    "fl",
    "no",        "nr",      "room",      "rm",       "strasse",   "parkway",  "pkwy",     "terrace",
    "hwy",       "highway"};

static const struct {
    const char *word, *canonical;
} directions[] = {{"north", "n"}, {"south", "s"}, {"east", "e"}, {"west", "w"}};

static bool is_dropped(str word) {
    for (size_t i = 0; i < sizeof dropped_words / sizeof *dropped_words; i++)
        if (str_is(word, dropped_words[i]))
            return true;
    return false;
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// 12, 12a, 12/34, but not 52nd or 3rd.
static bool is_number(str word) {
    if (!word.len || !is_digit(word.ptr[0]))
        return false;
    size_t letters = 0;
    for (size_t i = 0; i < word.len; i++)
        letters += (word.ptr[i] >= 'a' && word.ptr[i] <= 'z') || (word.ptr[i] & 0x80);
    return letters < 2;
}

static str street_word(struct arena *arena, str word) {
    for (size_t i = 0; i < sizeof directions / sizeof *directions; i++)
        if (str_is(word, directions[i].word))
            return str_of(directions[i].canonical);
    if (word.len > 7 && str_ends(word, STR("strasse")))
        return str_slice(word, 0, word.len - 4);
    (void)arena;
    return word;
}

void form_add_house(struct form_builder *b, str text) {
    str folded = text_fold(b->arena, text);
    struct buf out;
    buf_init(&out, b->arena);
    bool apart = false;
    for (size_t i = 0; i < folded.len; i++) {
        char c = folded.ptr[i];
        bool kept = is_digit(c) || (c >= 'a' && c <= 'z') || (c & 0x80);
        if (kept && apart && out.len)
            buf_add_char(&out, '/');
        if (kept)
            buf_add_char(&out, c);
        apart = !kept;
    }
    form_add(b, (struct match_item){.kind = MATCH_ITEM_HOUSE, .text = buf_str(&out)});
}

static void add_street_text(struct form_builder *b, str text) {
    form_add(b, (struct match_item){.kind = MATCH_ITEM_STREET,
                                    .skeleton = form_skeleton(b->arena, text),
                                    .text = text});
}

// Han has no blanks: the number is the last run of digits, the street what stands before it.
static void add_han_street(struct form_builder *b, str folded) {
    size_t end = folded.len;
    while (end && !is_digit(folded.ptr[end - 1]))
        end--;
    size_t begin = end;
    while (begin && is_digit(folded.ptr[begin - 1]))
        begin--;
    if (begin < end && !b->has_house)
        form_add_house(b, str_slice(folded, begin, end));
    str street = begin < end ? str_slice(folded, 0, begin) : folded;
    add_street_text(b, form_alnum(b->arena, text_romanize(b->arena, street)));
}

void form_add_street(struct form_builder *b, str text) {
    str folded = text_fold(b->arena, text);
    if (script_of_text(folded) == SCRIPT_HAN) {
        add_han_street(b, folded);
        return;
    }
    str rest = text_romanize(b->arena, folded), piece;
    struct buf kept, all;
    buf_init(&kept, b->arena);
    buf_init(&all, b->arena);
    bool numbered = b->has_house;
    while (str_split(&rest, ' ', &piece)) {
        str trimmed = piece;
        while (trimmed.len && trimmed.ptr[trimmed.len - 1] == ',')
            trimmed.len--;
        if (is_number(trimmed)) {
            if (!numbered)
                form_add_house(b, trimmed);
            numbered = true;
            continue;
        }
        str word;
        while (text_next_word(&piece, &word)) {
            str canonical = street_word(b->arena, word);
            struct buf *both[] = {&all, is_dropped(word) ? NULL : &kept};
            for (size_t i = 0; i < 2 && both[i]; i++) {
                if (both[i]->len)
                    buf_add_char(both[i], ' ');
                buf_add(both[i], canonical);
            }
        }
    }
    add_street_text(b, kept.len ? buf_str(&kept) : buf_str(&all));
}

void form_add_city(struct form_builder *b, str text) {
    str folded = text_fold(b->arena, text);
    if (script_of_text(folded) == SCRIPT_HAN && str_ends(folded, STR("市")))
        folded.len -= strlen("市");
    str rest = text_romanize(b->arena, folded), word;
    struct buf out;
    buf_init(&out, b->arena);
    while (text_next_word(&rest, &word)) {
        if (is_digit(word.ptr[0])) // a postcode in front
            continue;
        if (out.len)
            buf_add_char(&out, ' ');
        buf_add(&out, word);
    }
    str city = buf_str(&out);
    form_add(b, (struct match_item){.kind = MATCH_ITEM_CITY,
                                    .skeleton = form_skeleton(b->arena, city),
                                    .text = city});
}
