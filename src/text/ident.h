// Numbers that registers give to companies, people and accounts: tax numbers, register numbers,
// personal numbers, VAT numbers, IBAN, LEI.
//
// A scheme is a table row: name, country, form, check digit, parts. One reader serves all of them.
// It takes labels ("NIP:", "ИНН"), spaces, dashes, dots, full-width digits and the country's
// letters off, reads letters that look like a digit as that digit where the form wants one, and
// says what is wrong with the rest. What could be wrong to repair (a zero that a spreadsheet
// dropped, S for 5) is a suggestion. Results live in the arena. Pure functions, any thread.
#pragma once
#include "base/str.h"

enum ident_reason {
    IDENT_OK,
    IDENT_EMPTY,
    IDENT_LOST_ZERO,   // right with zeros in front, which spreadsheets drop: `suggestion`
    IDENT_LOOKALIKE,   // right with digits for letters that look like them: `suggestion`
    IDENT_TWO,         // another number stands behind it: `suggestion` is the first
    IDENT_MADE_UP,     // one digit repeated, or counting: 1111111111, 123456789
    IDENT_DATE,        // the day of birth in it does not exist
    IDENT_REGION,      // no such region
    IDENT_FORM,        // right length, but no such number is given out
    IDENT_CHECK,       // the check digit does not fit the others; `detail` may have the fitting one
    IDENT_CHARACTER,   // a character that such a number does not have
    IDENT_LENGTH,      // `detail`: how many characters it should have ("9, 14")
    IDENT_OTHER,       // it is another kind of number: `detail` its name
    IDENT_NO_COUNTRY,  // the country's letters are missing and the country is not known
    IDENT_NO_SCHEME,   // country letters, but that country has no such number
    IDENT_UNKNOWN,     // no country is known, and no scheme fits
    IDENT_SPREADSHEET, // "7,70708E+09": digits were lost in a spreadsheet
    IDENT_NOT_ONE,     // no number at all
    IDENT_REASON_COUNT
};

struct ident_scheme;

enum { IDENT_PARTS_MAX = 12 };

struct ident_part {
    const char *name; // "birth_date"
    str value;
};

struct ident {
    enum ident_reason reason;
    const struct ident_scheme *scheme; // NULL: none, or several fit
    str normal;      // "5252248481", "DE136695976"; the cleaned text where something is wrong
    str suggestion;  // what may be meant, or the newer form of a good one; or empty
    str detail;      // what the reason's sentence needs; or empty
    bool lookalikes; // letters that look like the right character were read as it
};

// `scheme` is a name ("nip", "vat"), or empty: any tax number. `country` is the record's (alpha-2)
// or empty; it decides only where the text does not say. An unknown scheme reads as any tax number.
struct ident ident_read(struct arena *arena, str text, str scheme, str country);
// The number as its country writes it ("525-224-84-81", "DE89 3704 0044 0532 0130 00").
str ident_display(struct arena *arena, const struct ident *ident);
// What equal numbers share however they were written: without the country's letters, and an old
// form as the new one. Empty where something is wrong.
str ident_key(struct arena *arena, const struct ident *ident);
// Of a good number: scheme, country, number and what its digits tell. Returns how many.
size_t ident_parts(struct arena *arena, const struct ident *ident,
                   struct ident_part parts[IDENT_PARTS_MAX]);

// What people call a scheme: "NIP", "ИНН".
str ident_label(struct arena *arena, str scheme);
bool ident_scheme_exists(str name);
const char *ident_scheme_name(const struct ident_scheme *scheme);    // "nip"
const char *ident_scheme_country(const struct ident_scheme *scheme); // "PL"; "" for LEI
// Row `i` of all, for tests; NULL past the end.
const struct ident_scheme *ident_scheme_at(size_t i);
