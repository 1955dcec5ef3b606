// The rows of the schemes, and the sums that check digits are made of.
#pragma once
#include "text/ident.h"

enum { IDENT_LONGEST = 40 }; // characters of a number; an IBAN has 34

// A number's characters: ASCII digits and capital letters, in the form its row asks for.
struct ident_body {
    char s[IDENT_LONGEST + 1];
    size_t n;
};

struct ident_part_list {
    struct arena *arena;
    struct ident_part *items;
    size_t count;
};

void ident_part_add(struct ident_part_list *list, const char *name, str value); // copies
void ident_part_slice(struct ident_part_list *list, const char *name, const char *s, size_t from,
                      size_t count);
void ident_part_word(struct ident_part_list *list, const char *name, const char *word);
void ident_part_date(struct ident_part_list *list, int year, int month, int day);

struct ident_scheme {
    const char *name;
    const char *country; // alpha-2; "" for none
    // Letters of the country that may stand in front ("PL", "EL", "CHE"). They belong to a VAT
    // number; elsewhere they go.
    const char *prefix;
    bool keeps_prefix;
    // Forms of the number behind the prefix, with "|" between them: runs of `d` digit, `a` capital
    // letter, `x` either, `c` either without I O S V Z, each with a count; a capital is itself:
    // "Ud8|d8".
    const char *shape;
    // Of a number that has the form. NULL: there is no check digit.
    enum ident_reason (*check)(const char *s, size_t n);
    // Brings older or shorter ways of writing into the one form, before the check. May be NULL.
    void (*complete)(struct ident_body *body);
    void (*parts)(const char *s, size_t n, struct ident_part_list *out); // may be NULL
    // The form under which it is compared, where that is another one (an old personal number).
    void (*key)(struct ident_body *body);
    const char *groups;   // how people write it: "3-3-2-2"; "4 " repeats; NULL: in one piece
    int zeros;            // how many zeros in front a spreadsheet may have dropped
    bool tax;             // it is a tax number: what "any tax number" looks through
    bool check_elsewhere; // the check digit is not the last character, or there are several
};

struct ident_scheme_list {
    const struct ident_scheme *rows;
    size_t count;
};
#define IDENT_SCHEMES(rows)                                                                        \
    { rows, sizeof(rows) / sizeof(rows)[0] }

extern const struct ident_scheme_list ident_poland;
extern const struct ident_scheme_list ident_russia;
extern const struct ident_scheme_list ident_neighbours; // Belarus, Ukraine, Kazakhstan
extern const struct ident_scheme_list ident_china;      // and Taiwan, Hong Kong
extern const struct ident_scheme_list ident_west;       // national numbers beside the VAT number
extern const struct ident_scheme_list ident_vat;      // VAT numbers of western and northern Europe
extern const struct ident_scheme_list ident_vat_east; // ... of the east and south
extern const struct ident_scheme_list ident_bank;     // IBAN, LEI

// Sum of weight * digit over `n` digits.
int ident_sum(const char *digits, const signed char *weights, size_t n);
// OK where the last character of `s` is this digit (10 and more never is), else CHECK.
enum ident_reason ident_ends_in(const char *s, size_t n, int digit);
int ident_number(const char *digits, size_t n); // at most 9 digits
unsigned ident_mod(const char *digits, size_t n, unsigned modulus);
bool ident_luhn(const char *digits, size_t n);
bool ident_mod_11_10(const char *digits, size_t n); // ISO 7064
// Of letters and digits, A = 10: ISO 7064 mod 97-10's remainder.
unsigned ident_mod_97(const char *s, size_t n);
bool ident_day_exists(int year, int month, int day);

// What a row makes of a body.
struct ident_trial {
    enum ident_reason reason;
    struct ident_body body; // as the form wants it
    bool repaired, guess;   // characters were replaced; by what they could be
};
struct ident_trial ident_try(const struct ident_scheme *row, const struct ident_body *body);
// With zeros in front that a spreadsheet may have dropped; false where none make it right.
bool ident_find_zeros(const struct ident_scheme *row, const struct ident_body *body,
                      struct ident_trial *out);
// The digit that would fit in the last place; 0 where none or several would.
char ident_fitting_digit(const struct ident_scheme *row, const struct ident_body *body);
str ident_lengths(struct arena *arena, const char *shape); // "9, 14"

// A text without what separates: upper case, no spaces and punctuation, no invisible characters.
enum { IDENT_RUNES = 72 };
struct ident_runes {
    uint32_t r[IDENT_RUNES];
    size_t n;
    bool cut; // there was more
};
void ident_compact(str text, struct ident_runes *out);
// Takes labels off both ends. The scheme the text names; "" for any tax number; NULL: no label.
const char *ident_cut_labels(struct ident_runes *runes, str asked);
