// What the readers of addresses share: the dictionary, and words with what they mean.
#pragma once
#include "text/address.h"

enum address_kind {
    ADDRESS_NAME, // no word of the dictionary
    ADDRESS_STREET,
    ADDRESS_HOUSE,
    ADDRESS_BUILDING,
    ADDRESS_FLAT,
    ADDRESS_FLOOR,
    ADDRESS_CITY,
    ADDRESS_DISTRICT,
    ADDRESS_REGION,
    ADDRESS_BOX
};

// Where the word stands; and whether it is a street only where no other is.
enum { ADDRESS_IN_FRONT = 1, ADDRESS_BEHIND = 2, ADDRESS_GLUED = 4, ADDRESS_WEAK = 8 };

struct address_entry {
    enum address_kind kind;
    unsigned places;
    const char *languages; // "ru,uk"
    str abbreviation, full;
};

struct address_word {
    str key;
    uint16_t entry;
};

extern const struct address_entry address_entries[];
extern const struct address_word address_words[]; // by key
extern const size_t address_word_count;
// Keys that end the words of streets (straße, weg, gasse).
extern const str address_glued[];
extern const size_t address_glued_count;
// By first letter, a to z and а to я: bits of the lengths that keys have.
extern const uint32_t address_word_lengths[];

// Where words of the text stand in the dictionary, as far as they were looked up: a word is asked
// for a dozen meanings while an address is read.
enum { ADDRESS_MEMO = 64 };

struct address_memo {
    struct {
        const char *ptr;
        uint16_t len, first, count;
    } slots[ADDRESS_MEMO];
};

// Traits of countries' addresses.
struct address_country {
    char code[3];
    const char *languages;     // whose words are looked for first
    bool number_first;         // 10 Downing Street
    bool postcode_last;        // Springfield, IL 62701
    bool slash_is_flat;        // Długa 5/7
    bool dash_is_flat;         // Ленина, 5-12
    bool city_first;           // Москва, ул. Тверская
    struct address_memo *memo; // of this reading; NULL: none is kept
};

struct address_country address_country_of(str code, struct address_memo *memo);

// The entry of that kind for a word in the country's languages; for streets and where the country
// is not known, in any. NULL where none is.
const struct address_entry *address_entry_of(const struct address_country *country, str word,
                                             enum address_kind kind);
// Whether the word ends as streets do in German (Hauptstraße, Lindenweg).
bool address_is_glued_street(const struct address_country *country, str word);

bool address_starts_with_digit(str word);
bool address_is_repetition(str word); // bis, ter: a house of France beside another

// Chinese, from the large to the small. False where the text is not such a one.
bool address_read_han(struct arena *arena, str country, str text, struct address *out);
// A street with house and flat, into the parts that are still empty.
void address_read_line(struct arena *arena, const struct address_country *country, str line,
                       struct address *out);

// An address while it is read.
enum { PIECES_MAX = 24 };

struct address_reading {
    struct arena *arena;
    const struct address_country *country; // is `own`
    struct address_country own;
    struct address_memo memo;
    str code; // of the country
    struct address *out;
    str pieces[PIECES_MAX];
    bool done[PIECES_MAX];
    size_t count;
    size_t street; // the piece that is the street, or count
};

// Without blanks and punctuation around it.
str address_trimmed(str text);
str address_first_word(str text); // "г." of "г.Москва", too
str address_last_word(str text);
str address_without_first(str text, str word);
str address_without_last(str text, str word);
// Whether the word is of that kind and may stand in that place (bits of ADDRESS_IN_FRONT ...).
bool address_is_kind(const struct address_reading *r, str word, enum address_kind kind,
                     unsigned place);
void address_cut(struct address_reading *r, str text); // fills the pieces
void address_insert_piece(struct address_reading *r, size_t at, str text);

// The country whose form of a postal code or whose words leave no doubt; or empty. It is a way of
// reading, not a part.
str address_guessed_country(str text);

// Keeps the region's code; false where it is none of the country's, or one is known already.
bool address_take_region(struct address_reading *r, str text);
bool address_is_region(struct address_reading *r, str text); // ... or is the one that is known
// "Springfield IL", "Milano (MI)": without the region at the end, which is kept.
str address_without_region(struct address_reading *r, str text);
// Takes the postal code out of the piece; the town is what stands beside it.
bool address_take_code(struct address_reading *r, size_t i);
// What stands where the code should, and is none: "0950 Warszawa".
void address_take_wrong_code(struct address_reading *r);
