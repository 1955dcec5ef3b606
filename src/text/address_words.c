// The dictionary of words in addresses, the traits of countries, and the styles of streets' types.
#include "base/utf8.h"
#include "text/address_private.h"
#include "text/place_key.h"
#include <string.h>

static const struct address_country countries[] = {
    // words, number first, code last, slash and dash before the flat, city first
    {"PL", "pl", false, false, true, false, false, NULL},
    {"RU", "ru", false, false, false, true, true, NULL},
    {"UA", "uk,ru", false, false, false, true, true, NULL},
    {"BY", "ru,be", false, false, false, true, true, NULL},
    {"KZ", "ru,kk", false, false, false, true, true, NULL},
    {"DE", "de", false, false, false, false, false, NULL},
    {"AT", "de", false, false, true, false, false, NULL},
    {"CH", "de,fr,it", false, false, false, false, false, NULL},
    {"FR", "fr", true, false, false, false, false, NULL},
    {"ES", "es", false, false, false, false, false, NULL},
    {"IT", "it", false, false, false, false, false, NULL},
    {"CZ", "cs,sk", false, false, false, false, false, NULL},
    {"SK", "sk,cs", false, false, false, false, false, NULL},
    {"GB", "en", true, true, false, false, false, NULL},
    {"US", "en", true, true, false, false, false, NULL},
    {"CA", "en,fr", true, true, false, false, false, NULL},
    {"HK", "en", true, false, false, false, false, NULL},
    {"IE", "en", true, true, false, false, false, NULL},
    {"AU", "en", true, true, false, false, false, NULL},
    {"NZ", "en", true, true, false, false, false, NULL},
    {"BE", "fr", false, false, false, false, false, NULL},
    {"LU", "fr,de", true, false, false, false, false, NULL},
};

static const struct address_country any = {"", "", false, false, false, false, false, NULL};

struct address_country address_country_of(str code, struct address_memo *memo) {
    struct address_country found = any;
    for (size_t i = 0; i < sizeof countries / sizeof *countries; i++)
        if (str_is(code, countries[i].code))
            found = countries[i];
    found.memo = memo;
    return found;
}

bool address_starts_with_digit(str word) {
    return word.len && word.ptr[0] >= '0' && word.ptr[0] <= '9';
}

static bool shares_language(const char *mine, const char *theirs) {
    for (const char *m = mine; *m; m += m[2] ? 3 : 2)
        for (const char *t = theirs; *t; t += t[2] ? 3 : 2)
            if (m[0] == t[0] && m[1] == t[1])
                return true;
    return false;
}

enum { LATIN = 26, LETTERS = LATIN + 32 }; // a to z, then the 32 letters of Russian

// Which letter a key would begin with; LETTERS where that takes more than a look.
static unsigned first_letter(uint32_t rune) {
    if ((rune | 32) >= 'a' && (rune | 32) <= 'z')
        return (rune | 32) - 'a';
    if (rune >= 0x410 && rune <= 0x42F)
        rune += 32;
    if (rune == 0x439) // short i has the key of i
        rune = 0x438;
    return rune >= 0x430 && rune <= 0x44F ? LATIN + (unsigned)(rune - 0x430) : LETTERS;
}

// Letters that are one in the key, too: Latin with accents (but not ß, æ, œ, þ) and Russian.
static bool is_plain(uint32_t rune) {
    if (rune == 0xDF || rune == 0xC6 || rune == 0xE6 || rune == 0xDE || rune == 0xFE)
        return false;
    return (rune >= 0xC0 && rune < 0x250 && rune != 0x152 && rune != 0x153 && rune != 0xD7 &&
            rune != 0xF7 && rune != 0x132 && rune != 0x133) ||
           (rune >= 0x410 && rune <= 0x44F) || rune == 0x401 || rune == 0x451;
}

// Most words of an address are names. What no word of the dictionary has in first letter and
// length is told without making its key.
static bool may_be_known(str word) {
    unsigned first = LETTERS;
    size_t length = 0;
    for (size_t at = 0; at < word.len;) {
        uint32_t rune = utf8_next(word, &at);
        bool ascii = ((rune | 32) >= 'a' && (rune | 32) <= 'z') || (rune >= '0' && rune <= '9');
        if (rune < 0x80 && !ascii)
            continue;
        if (rune >= 0x80 && !is_plain(rune))
            return true;
        if (!length++)
            first = first_letter(rune);
    }
    if (first == LETTERS)
        return length && !address_starts_with_digit(word);
    return length < 32 && (address_word_lengths[first] >> length & 1);
}

static size_t first_of(str key) {
    size_t low = 0, high = address_word_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (str_compare(address_words[middle].key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct range {
    uint16_t first, count;
};

static struct range range_of(str word) {
    char room[PLACE_KEY_ROOM];
    struct range range = {0};
    if (!word.len || word.len > 48 || !may_be_known(word))
        return range;
    str key = place_key(room, word, PLACE_MARKS_DROPPED);
    range.first = (uint16_t)first_of(key);
    for (size_t i = range.first; i < address_word_count && str_equal(address_words[i].key, key);
         i++)
        range.count++;
    return range;
}

static struct range remembered(struct address_memo *memo, str word) {
    if (!memo || word.len > 48)
        return range_of(word);
    size_t slot = ((uintptr_t)word.ptr * 7 + word.len) % ADDRESS_MEMO;
    if (memo->slots[slot].ptr != word.ptr || memo->slots[slot].len != word.len) {
        struct range range = range_of(word);
        memo->slots[slot].ptr = word.ptr;
        memo->slots[slot].len = (uint16_t)word.len;
        memo->slots[slot].first = range.first;
        memo->slots[slot].count = range.count;
    }
    return (struct range){memo->slots[slot].first, memo->slots[slot].count};
}

const struct address_entry *address_entry_of(const struct address_country *country, str word,
                                             enum address_kind kind) {
    struct range range = remembered(country->memo, word);
    const struct address_entry *other = NULL;
    for (size_t i = range.first; i < (size_t)range.first + range.count; i++) {
        const struct address_entry *entry = &address_entries[address_words[i].entry];
        if (entry->kind != kind)
            continue;
        if (shares_language(country->languages, entry->languages))
            return entry;
        // "ul. Lenina" is a street anywhere; what is one letter means too much elsewhere.
        if (!country->languages[0] || (kind == ADDRESS_STREET && address_words[i].key.len > 1))
            other = other ? other : entry;
    }
    return other;
}

bool address_is_glued_street(const struct address_country *country, str word) {
    char room[PLACE_KEY_ROOM];
    if (country->languages[0] && !shares_language(country->languages, "de"))
        return false;
    str key = place_key(room, word, PLACE_MARKS_DROPPED);
    for (size_t i = 0; i < address_glued_count; i++)
        if (key.len >= address_glued[i].len + 3 && str_ends(key, address_glued[i]))
            return true;
    return false;
}

str address_street_type(str country, str type, enum street_style style) {
    struct address_country traits = address_country_of(country, NULL);
    const struct address_entry *entry = address_entry_of(&traits, type, ADDRESS_STREET);
    if (!entry || style == STREET_AS_WRITTEN)
        return type;
    return style == STREET_SHORT ? entry->abbreviation : entry->full;
}

str address_street_text(struct arena *arena, const struct address *address,
                        enum street_style style) {
    struct address_country country = address_country_of(address->country, NULL);
    const struct address_entry *entry =
        address_entry_of(&country, address->street_type, ADDRESS_STREET);
    str type = address_street_type(address->country, address->street_type, style);
    if (!type.len || !address->street.len)
        return address->street;
    bool behind = entry && !(entry->places & ADDRESS_IN_FRONT);
    return behind ? str_format(arena, STR_FMT " " STR_FMT, STR_ARG(address->street), STR_ARG(type))
                  : str_format(arena, STR_FMT " " STR_FMT, STR_ARG(type), STR_ARG(address->street));
}
