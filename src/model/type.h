// Property types: one table row each, and the only place that knows what a kind of value is.
//
// A new type is one file in model/types and one line in the table. Nobody else asks "type ==".
// One test loop over the table proves for every type that normalise is idempotent, that read after
// write is the identity, and that equal values have equal keys.
#pragma once
#include "base/buf.h"
#include "base/value.h"
#include "model/filter_operator.h"
#include "model/issue.h"
#include "model/part.h"

struct property;

struct type_context {
    struct arena *arena;             // results live here
    const struct property *property; // options and limits; the issues' subject
    struct issue_list *issues;       // may be NULL
    str country; // ISO 3166 alpha-2 of the record, for phone and postcode; or empty
    // The country is the record's own, not a default: numbers from elsewhere are worth a remark.
    bool country_own;
    unsigned date_orders;     // orders a date of numbers may have, as the whole column shows:
                              // bits of text/date.h's enum date_order; 0: not known; several beside
                              // DATE_YMD: the column proves them all
    unsigned number_decimals; // the same for the decimal mark: bits of text/number.h's enum
                              // number_decimal; 0: not known (the wire is NUMBER_POINT)
    enum lang lang;           // for display
    int64_t now;
    // Texts like "n/a" and "test" stay as they are; otherwise they count as empty.
    bool keep_placeholders;
    // What a text tells beside its value, like the currency of an amount; may be NULL.
    struct part_list *beside;
    bool exact_dates; // a date that could be another day is refused instead of read as the likely
                      // one
};

struct property_type {
    const char *name; // "email"
    enum value_kind storage;
    const char *wire_type;  // of the object interface: string number date datetime enumeration bool
    const char *wire_field; // text textarea number date select checkbox booleancheckbox phonenumber
    const char *widget;     // of the web application
    unsigned operators;     // bits of enum filter_operator
    int decimals;           // of a stored whole number that stands for a decimal one: money's 4
    bool sort_key;          // text that sorts and compares by a folded key in a column of its own
    bool spelled;           // words that people spell in several ways: worth looking for clusters
    bool multiple;          // several options, stored as "a;b"
    bool contact_point;     // e-mails and phones: several per record, kept as rows of their own
    bool is_user;           // the id of an account; crm knows which there are
    bool reads_whole;       // `read` gives the normal form and complains itself: one costly look
                            // at a phone number instead of three

    // Text as entered to value. False: it can not be read as this type (number, date, bool,
    // option); an ERROR issue says why and what would be right. Placeholders ("n/a", "brak") give
    // NULL with an INFO issue. Other text is kept with its issues. Never fails for the empty text
    // (NULL value).
    bool (*read)(const struct type_context *c, str text, struct value *out);
    // Value to the wire's text; read gives the same value again. NULL writes nothing.
    void (*write)(const struct type_context *c, struct value value, struct buf *out);
    // For people, in c->lang ("+48 600 100 200", "Poland"). NULL: as write.
    void (*display)(const struct type_context *c, struct value value, struct buf *out);
    // The normal form. Idempotent. Never loses what it does not understand.
    struct value (*normalise)(const struct type_context *c, struct value value);
    // Adds what is poor about a normalised value, with a suggestion where there is one.
    void (*complain)(const struct type_context *c, struct value value);
    // The key under which equal values meet ("jan.kowalski@gmail.com" without dots and tag; E.164;
    // folded core of a company name). Nothing written: no key.
    void (*match_key)(const struct type_context *c, struct value value, struct buf *out);
    // 0 (nothing in common) to 1 (equal) between two normalised values.
    // An empty value is like nothing, not even another one: 0.
    double (*similarity)(const struct type_context *c, struct value a, struct value b);
    // Cuts a cell that holds several values ("a@x.pl; b@y.pl") into texts for `read`, at least one.
    // NULL: a cell is one value.
    size_t (*split)(const struct type_context *c, str text, str **parts);
    // Takes a normalised value apart ("domain": "firma.pl"); NULL: it has no parts. Never called
    // with NULL values. The names it may use, NULL behind the last, stand in `part_names`.
    void (*parts)(const struct type_context *c, struct value value, struct part_list *out);
    const char *const *part_names;
    // House styles that a property's standard may name, NULL behind the last; NULL: there are none.
    // They change how a value is shown (phones) or written (names of companies, streets).
    const char *const *styles;
};

const struct property_type *property_type_find(str name);
const struct property_type *const *property_types(size_t *count);

// These four take the type from c->property.

// read, normalise and complain in one: what every way into the program does with one value.
bool property_read(const struct type_context *c, str text, struct value *out);
// The values of one cell, at least one (which may be empty); more only for types with `split`. The
// first becomes the property's value, the others further contact points.
size_t property_split(const struct type_context *c, str text, str **parts);
void property_display(const struct type_context *c, struct value value, struct buf *out);
str property_write(const struct type_context *c, struct value value);
// Its match key, or empty.
str property_key(const struct type_context *c, struct value value);
