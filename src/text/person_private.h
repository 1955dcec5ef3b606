// What the files about persons' names share: the words of a name with what the tables know of them.
#pragma once
#include "text/person.h"

struct given_name {
    str name; // folded
    uint16_t group, second;
};

extern const struct given_name given_names[]; // by name; made by tools/make_words.py
extern const size_t given_name_count;

// Kinds of person_words.txt, which says what they mean.
enum person_word_flag {
    WORD_TITLE = 1,
    WORD_SMALL = 1 << 1, // a title written in small letters: mgr inż.
    WORD_RARE = 1 << 2,
    WORD_MORE = 1 << 3,
    WORD_GIVEN = 1 << 4,
    WORD_ARTICLE = 1 << 5,
    WORD_SUFFIX = 1 << 6,
    WORD_CAPS = 1 << 7,
    WORD_PARTICLE = 1 << 8,
    WORD_CONJUNCTION = 1 << 9,
    WORD_BOUND = 1 << 10,
    WORD_BIRTH = 1 << 11,
    WORD_SURNAME = 1 << 12,
    WORD_HISPANIC = 1 << 13,
    WORD_FIRST = 1 << 14,
    WORD_ASIAN = 1 << 15,
    WORD_BOTH = 1 << 16,
    WORD_SYLLABLE = 1 << 17,
};

struct person_word {
    str key;   // folded, letters and digits only
    str shown; // as it is written
    uint32_t flags;
};

extern const struct person_word person_words[]; // by key; made by tools/make_words.py
extern const size_t person_word_count;

enum { NAME_WORDS_MOST = 16 };

struct name_word {
    str text;       // with its case repaired
    str folded;     // without dots and commas at the end
    unsigned flags; // of enum person_word_flag
    bool given;
    bool upper;    // as entered
    bool lower;    // begins with a small letter, as entered
    bool dotted;   // a dot inside or behind
    bool initials; // single letters, one or several, with or without dots: "J.", "J.R.", "J"
    bool comma;    // behind it
};

struct name_words {
    struct name_word at[NAME_WORDS_MOST];
    size_t count;
};

struct span {
    size_t from, to;
};

// person_words.c
const struct person_word *person_word_find(str folded); // NULL where unknown
bool person_is_han_title(str text);                     // 先生
// Does the folded word end as surnames do (-ski, -ov, -enko, -wicz ...)?
bool person_is_surname_like(str folded);
bool person_is_slavic_surname(str folded); // those endings that no given name has
bool person_is_pinyin(str folded);         // can be cut into pinyin syllables

// person_word.c: the words of a cleaned text; `cased` is the same with its case repaired.
struct name_words name_words_of(struct arena *arena, str text, str cased);
// The words [from, to) with a space between, without a comma at the end.
str name_join(struct arena *arena, const struct name_words *words, struct span span);

// person_titles.c: cuts titles off the front and suffixes off the end of *left.
void name_cut_titles(struct arena *arena, const struct name_words *words, struct span *left,
                     struct person *person);
void name_cut_suffixes(struct arena *arena, const struct name_words *words, struct span *left,
                       struct person *person);
// Whether all words are post-nominals, as behind a comma.
bool name_all_suffixes(const struct name_words *words);
void name_add_suffix(struct arena *arena, struct person *person, str suffix);

// person_order.c: given and family name of what is left.
void name_read_order(struct arena *arena, struct name_words *words, struct span left, str country,
                     struct person *person);

// person_han.c: names in Han, kana and Hangul. False where it is no such name.
bool name_read_han(struct arena *arena, str text, str country, struct person *out);

// person_aside.c: nicknames and names at birth taken out of the text; the rest is returned.
str name_take_asides(struct arena *arena, str text, struct person *person);

// person_case.c
bool name_all_upper(str s);
bool name_all_lower(str s);
