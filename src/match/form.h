// A record's normal forms: what linkage needs of it, and nothing else, as one small blob.
//
// The caller says what each of its values means (a role: given name, phone ...); match_form_build
// turns text into normal forms once, when the record is written. Batches and the live index start
// from the blobs, never from text. A value that is empty or a placeholder gives no item, so that
// nothing empty can ever match anything.
//
// Everything a form points to lives in the arena given. Pure; any thread (the tools' owner decides
// about sharing them).
#pragma once
#include "base/buf.h"
#include "base/err.h"

enum match_model { MATCH_PERSON, MATCH_COMPANY, MATCH_DEAL, MATCH_MODEL_COUNT };

// What a value means to linkage. Property definitions carry the name of their role in the store,
// so names are for ever; numbers are not stored.
enum match_role {
    MATCH_ROLE_NONE,          // "": takes no part
    MATCH_ROLE_GIVEN_NAME,    // "given_name"
    MATCH_ROLE_FAMILY_NAME,   // "family_name"
    MATCH_ROLE_WHOLE_NAME,    // "whole_name": read into parts
    MATCH_ROLE_NICKNAME,      // "nickname": a further given name
    MATCH_ROLE_COMPANY_NAME,  // "company_name": a company's own name, a person's employer
    MATCH_ROLE_JOB_TITLE,     // "job_title": kept for later, weighs nothing yet
    MATCH_ROLE_EMAIL,         // "email"
    MATCH_ROLE_PHONE,         // "phone"
    MATCH_ROLE_STREET,        // "street": with or without the house number; several lines allowed
    MATCH_ROLE_HOUSE_NUMBER,  // "house_number"
    MATCH_ROLE_CITY,          // "city"
    MATCH_ROLE_POSTCODE,      // "postcode"
    MATCH_ROLE_REGION,        // "region"
    MATCH_ROLE_COUNTRY,       // "country"
    MATCH_ROLE_BIRTH_DATE,    // "birth_date": YYYY-MM-DD best
    MATCH_ROLE_TAX_ID,        // "tax_id": one per person or company, stable
    MATCH_ROLE_IDENTIFIER,    // "identifier": some other system's number
    MATCH_ROLE_DOMAIN,        // "web_domain": a web site or a bare domain
    MATCH_ROLE_TITLE,         // "title": what a deal is called
    MATCH_ROLE_BUYER,         // "buyer": the number of the company that buys
    MATCH_ROLE_BUYING_PERSON, // "buying_person": the number of a person
    MATCH_ROLE_AMOUNT,        // "amount": a number with at most a decimal point
    MATCH_ROLE_DUE_DATE,      // "due_date": begins with YYYY-MM-DD
    MATCH_ROLE_OUTCOME,       // "outcome": open, won, lost: what a deal's stage means
    MATCH_ROLE_COUNT
};

str match_model_name(enum match_model model); // "person", "company", "deal"
str match_role_name(enum match_role role);
// False where no role has this name; "" is MATCH_ROLE_NONE.
bool match_role_find(str name, enum match_role *role);

struct match_value {
    enum match_role role;
    str text; // as normalised by the property's type; raw text works too
};

// Several values of one role are allowed (a record has many phones); order does not matter, except
// that a few kinds keep only the first (see MATCH_ITEM_*).
struct match_input {
    const struct match_value *values;
    size_t count;
};

// What building forms needs from outside. Zeroed is fine.
struct match_tools {
    str country; // ISO 3166 alpha-2: where phone numbers without country code belong
    int year;    // this year, for dates with two digits; 0: they belong to the last century
    struct match_form_cache *cache; // form_cache.h; of one thread and one year; NULL: none
};

enum match_item_kind {
    MATCH_ITEM_GIVEN,      // one word of the given names, first names first
    MATCH_ITEM_FAMILY,     // one part of the family name (hyphens split, particles joined)
    MATCH_ITEM_NICKNAME,   // a further first name
    MATCH_ITEM_SUFFIX,     // generation: jr, sr, ii, iii
    MATCH_ITEM_COMPANY,    // core of the company's name, words separated by one space
    MATCH_ITEM_LEGAL_FORM, // canonical code of the legal form
    MATCH_ITEM_EMAIL,      // normalised address; skeleton and group: hashes of its two parts
    MATCH_ITEM_PHONE,      // digits of the national number; group: hash of the last seven
    MATCH_ITEM_STREET,     // words without the house number
    MATCH_ITEM_HOUSE,      // house number
    MATCH_ITEM_CITY,
    MATCH_ITEM_POSTCODE, // letters and digits only
    MATCH_ITEM_REGION,
    MATCH_ITEM_COUNTRY,    // ISO alpha-2
    MATCH_ITEM_BIRTH,      // number: days since 1970-01-01; text YYYY-MM-DD
    MATCH_ITEM_TAX,        // letters and digits only
    MATCH_ITEM_IDENTIFIER, // letters and digits only
    MATCH_ITEM_DOMAIN,     // registrable domain
    MATCH_ITEM_TITLE,      // words separated by one space
    MATCH_ITEM_BUYER,      // digits
    MATCH_ITEM_PERSON,     // digits
    MATCH_ITEM_AMOUNT,     // digits without what stands behind the decimal point
    MATCH_ITEM_DUE,        // number: days since 1970-01-01; text YYYY-MM-DD
    MATCH_ITEM_OUTCOME,    // open, won, lost
    MATCH_ITEM_KIND_COUNT
};

enum {
    MATCH_FLAG_INITIAL = 1,  // one letter stands for the name
    MATCH_FLAG_ROLE = 2,     // mailbox of a role (info@, biuro@): never somebody's own
    MATCH_FLAG_FREE = 4,     // mailbox at a public provider: its domain says nothing
    MATCH_FLAG_SCRIPT = 8,   // written in another script than Latin, `text` is its romanisation
    MATCH_FLAG_HAN = 16,     // in Han: `group` of a given name is the hash of its characters
    MATCH_FLAG_GUESSED = 32, // which part is given and which family was guessed
    MATCH_FLAG_ALL = 63
};

enum { MATCH_ITEMS_MAX = 64, MATCH_TEXT_MAX = 120 };

struct match_item {
    uint8_t kind;      // enum match_item_kind
    uint8_t flags;     // MATCH_FLAG_*
    uint32_t skeleton; // hash of the cross-script skeleton; of an e-mail's domain; 0: has none
    uint32_t group; // hash of a given name's diminutive group; of an e-mail's local part; 0: none
    uint32_t hash;  // for interning (token.h), where match_form_hash put it; else 0. Not stored.
    int64_t number; // phones and dates, else 0
    str text;       // folded Latin text, at most MATCH_TEXT_MAX bytes
};

struct match_form {
    enum match_model model;
    struct match_item *items; // ordered by kind; no two equal
    size_t count;
};

struct match_form match_form_build(struct arena *arena, const struct match_tools *tools,
                                   enum match_model model, const struct match_input *input);

// Appends the blob. Starts with a version byte; a new version means: build the form again.
void match_form_write(const struct match_form *form, struct buf *out);
// ERR_INPUT on anything match_form_write did not write; ERR_UNSUPPORTED for another version. Bytes
// of any origin are safe. The form's texts point into `bytes`.
MUST_CHECK bool match_form_read(struct arena *arena, str bytes, struct match_form *form,
                                struct err *err);
bool match_form_equal(const struct match_form *a, const struct match_form *b);
