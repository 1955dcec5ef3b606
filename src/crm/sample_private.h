// What the files of the sample generator share: random numbers, a pen, the tables of a language,
// and the clean people and companies before any dirt falls on them. Private to crm.
#pragma once
#include "crm/sample.h"
#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

// ---- random numbers: a counter through a mixer, so each purpose has a sequence of its own

struct random {
    uint64_t state;
};

enum random_purpose {
    RANDOM_BLOCK = 1,
    RANDOM_PERSON,
    RANDOM_COMPANY,
    RANDOM_STYLE, // + appearance
    RANDOM_HAZARD = 64,
    RANDOM_RELATION = 128,
    RANDOM_OTHER,
};

// The finaliser of splitmix64 (S. Vigna, public domain).
static inline uint64_t random_mix(uint64_t x) {
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9U;
    x = (x ^ x >> 27) * 0x94D049BB133111EBU;
    return x ^ x >> 31;
}
static inline struct random random_of(uint64_t seed, uint64_t entity, uint64_t purpose) {
    uint64_t state = random_mix(seed + 0x9E3779B97F4A7C15U) + entity;
    return (struct random){random_mix(state * 0xD1342543DE82EF95U + purpose)};
}
static inline uint64_t random_next(struct random *random) {
    random->state += 0x9E3779B97F4A7C15U;
    return random_mix(random->state);
}
// 0 .. below-1
static inline unsigned random_below(struct random *random, unsigned below) {
    return (unsigned)(((random_next(random) >> 32) * below) >> 32);
}
static inline bool random_percent(struct random *random, unsigned percent) {
    return random_below(random, 100) < percent;
}
// An index below `count`, the first ones far more often: every octave of ranks (beginning with
// `head` of them) is equally likely, which is Zipf's law with a flat head. Integers only, so it is
// the same on every machine.
unsigned random_rank(struct random *random, unsigned count, unsigned head);

// ---- a pen: writes text into memory that does not move

struct pen {
    char *start; // of the cell being written
    char *at;
    char *end;
};

void pen_add(struct pen *pen, const char *text);
void pen_add_str(struct pen *pen, str text);
void pen_add_char(struct pen *pen, char c);
void pen_add_rune(struct pen *pen, uint32_t rune);
void pen_add_number(struct pen *pen, uint64_t number, int width); // zeros in front
str pen_cell(struct pen *pen);  // what was written since the last one
void pen_drop(struct pen *pen); // forgets it

// ---- tables

enum sample_language { SAMPLE_PL, SAMPLE_RU, SAMPLE_ZH, SAMPLE_EN, SAMPLE_DE, SAMPLE_LANGUAGES };

struct sample_given {
    const char *name;
    const char *latin;     // NULL: by letters (ru), or the name is Latin
    const char *nicknames; // "Kasia Kaśka", or NULL
};

struct sample_city {
    const char *name, *latin, *zip; // zip: the first digits
    const char *area;               // of landline numbers
    const char *code;               // country, where not the language's own
};

// A word with its Latin form (NULL: the same).
struct sample_word {
    const char *text, *latin;
};

#define SAMPLE_LIST(type, name)                                                                    \
    const type *name;                                                                              \
    unsigned name##_count

struct sample_tables {
    const char *country;   // ISO code
    const char *countries; // spellings, separated by |, the usual one first
    SAMPLE_LIST(struct sample_given, male);
    SAMPLE_LIST(struct sample_given, female);
    SAMPLE_LIST(struct sample_word, surnames);
    unsigned surname_head;    // see random_rank
    unsigned surname_percent; // of people with a surname from the list; the rest are composed
    SAMPLE_LIST(char *const, surname_onsets);
    SAMPLE_LIST(char *const, surname_middles);
    SAMPLE_LIST(char *const, surname_ends);
    SAMPLE_LIST(struct sample_city, cities);
    SAMPLE_LIST(struct sample_word, streets);
    SAMPLE_LIST(char *const, jobs);
    SAMPLE_LIST(struct sample_word, company_first);
    SAMPLE_LIST(struct sample_word, company_second);
    SAMPLE_LIST(struct sample_word, company_trade);
    SAMPLE_LIST(char *const, industries);
    SAMPLE_LIST(char *const, legal_forms); // each "usual|variant|variant"
    SAMPLE_LIST(char *const, providers);
    const char *mailbox; // "biuro"
    SAMPLE_LIST(char *const, notes);
    SAMPLE_LIST(char *const, placeholders);
};

extern const struct sample_tables sample_pl, sample_ru, sample_zh, sample_en, sample_de;
const struct sample_tables *sample_tables_of(enum sample_language language);

// The `index`-th (modulo) of a list separated by `separator`.
str sample_pick(const char *list, char separator, unsigned index);

// ---- people and companies, clean

enum { SAMPLE_NAME_MAX = 80 };

struct sample_place {
    unsigned city, street, house, flat; // flat 0: none
};

struct sample_company {
    uint64_t entity;
    uint64_t head; // of a branch: the entity whose name it has; else 0
    enum sample_language language;
    char core[SAMPLE_NAME_MAX];
    char latin[SAMPLE_NAME_MAX];
    char slug[SAMPLE_NAME_MAX]; // its domain is slug.example
    unsigned form;
    struct sample_place place;
    uint64_t phone; // national number
    unsigned industry, employees;
    uint64_t tax;
    unsigned mail_style; // of its people's addresses
};

struct sample_person {
    uint64_t entity;
    enum sample_language language;
    bool female;
    char given[SAMPLE_NAME_MAX], given_latin[SAMPLE_NAME_MAX];
    char family[SAMPLE_NAME_MAX], family_latin[SAMPLE_NAME_MAX];
    char root[SAMPLE_NAME_MAX]; // the surname's masculine form
    bool rare;                  // the surname is a composed one
    const char *nicknames;      // or NULL
    struct sample_place place;
    uint64_t mobile, landline; // national numbers
    int birth;                 // days since 1970
    uint64_t company;          // entity; 0: none
    unsigned job, provider, mail_style;
    bool work_mail, mailbox, switchboard, at_home; // mailbox: uses the company's shared one
    enum sample_hazard relation;                   // behind SAMPLE_REPEAT_LAST, or SAMPLE_PLAIN
    uint64_t related;
};

void sample_person_make(const struct sample *sample, uint64_t entity, struct sample_person *person);
void sample_company_make(const struct sample *sample, uint64_t entity,
                         struct sample_company *company);
// A surname: its masculine form to `root`, and whether it is a composed one.
bool sample_family_draw(struct random *random, enum sample_language language, char *root);
// Sets the person's surname from a masculine one: its own form of it, and in Latin.
void sample_family_set(struct sample_person *person, const char *root);
struct sample_place sample_place_draw(struct random *random, enum sample_language language);
uint64_t sample_mobile_draw(struct random *random, enum sample_language language, unsigned city);
uint64_t sample_landline_draw(struct random *random, enum sample_language language, unsigned city);
// Any entity of the pool of companies, mostly one of this language.
uint64_t sample_company_pick(const struct sample *sample, struct random *random,
                             enum sample_language language);

// ---- blocks of slots (sample_slot.c)

enum { SAMPLE_BLOCK = 20, SAMPLE_ENTITIES = 14 }; // slots, and the least number of entities

struct sample_slot {
    uint64_t entity;
    unsigned appearance; // 0: the first
    bool repeated;       // the entity has more than one
};
struct sample_slot sample_slot_of(const struct sample *sample, uint64_t index);
// Has `entity` a relation to the entity SAMPLE_RELATION before it in its block? Then *draw (0 to
// 99) says which kind.
enum { SAMPLE_RELATION = 8 };
bool sample_related(const struct sample *sample, uint64_t entity, unsigned *draw);
static inline uint64_t sample_entity(uint64_t block, unsigned number) {
    return block * SAMPLE_BLOCK + number + 1;
}

// ---- text (sample_text.c)

// Cyrillic by letters to Latin, in one of three usual ways; other characters as they are.
void sample_romanize(struct pen *pen, const char *text, unsigned way);
// Lower-case ASCII letters and digits for addresses; `gap` between words (0: none).
void sample_slug(struct pen *pen, const char *text, bool german, char gap);
// Latin without diacritics, case kept: "Łukasz" -> "Lukasz"; German ü as ue.
void sample_plain_latin(struct pen *pen, const char *text, bool german);
void sample_case(struct pen *pen, str text, bool upper);
// One slip of the finger: two letters exchanged, one lost, doubled, or another one.
void sample_typo(struct pen *pen, struct random *random, str text);
// UTF-8 taken for windows-1252.
void sample_mojibake(struct pen *pen, str text);

// ---- cells (sample_phone.c, sample_contact.c, sample_company_row.c)

enum { SAMPLE_PHONE_STYLES = 6 };
// A national number as people write it; style 0 is E.164.
void sample_phone(struct pen *pen, enum sample_language language, unsigned city, uint64_t national,
                  bool mobile, unsigned style);
void sample_address(struct pen *pen, enum sample_language language, struct sample_place place,
                    bool latin, unsigned style);
void sample_zip(struct pen *pen, enum sample_language language, struct sample_place place);
void sample_city(struct pen *pen, enum sample_language language, unsigned city, bool latin);
void sample_country(struct pen *pen, enum sample_language language, unsigned city, unsigned style);
void sample_company_name(struct pen *pen, const struct sample_company *company, bool latin,
                         unsigned form_style);
void sample_contact_row(const struct sample *sample, struct sample_slot slot, struct pen *pen,
                        struct sample_row *row);
void sample_company_row(const struct sample *sample, struct sample_slot slot, struct pen *pen,
                        struct sample_row *row);
