// What the property types share: reading plain text, adding issues, comparing texts.
#pragma once
#include "model/property.h"
#include "text/date.h"
#include "text/number.h"

enum { TEXT_MAX = 2000 };       // bytes
enum { LONG_TEXT_MAX = 65536 }; // characters

extern const struct property_type property_type_text;
extern const struct property_type property_type_long_text;
extern const struct property_type property_type_number;
extern const struct property_type property_type_money;
extern const struct property_type property_type_date;
extern const struct property_type property_type_datetime;
extern const struct property_type property_type_choice;
extern const struct property_type property_type_choices;
extern const struct property_type property_type_bool;
extern const struct property_type property_type_email;
extern const struct property_type property_type_phone;
extern const struct property_type property_type_url;
extern const struct property_type property_type_domain;
extern const struct property_type property_type_person_name;
extern const struct property_type property_type_company_name;
extern const struct property_type property_type_country;
extern const struct property_type property_type_subdivision;
extern const struct property_type property_type_postcode;
extern const struct property_type property_type_address;
extern const struct property_type property_type_city;
extern const struct property_type property_type_street;
extern const struct property_type property_type_owner;
extern const struct property_type property_type_id;
extern const struct property_type property_type_tax_id;
extern const struct property_type property_type_percent;
extern const struct property_type property_type_social;
extern const struct property_type property_type_job_title;
extern const struct property_type property_type_language;

// Adds an issue about the context's property.
void type_issue(const struct type_context *c, const char *rule, enum severity severity, str value,
                str suggestion, str limit);
// An ERROR, and false: `return type_refuse(...)` ends a read.
bool type_refuse(const struct type_context *c, const char *rule, str value, str suggestion,
                 str limit);
// True where the text stands for nothing ("n/a"): says so in an INFO.
bool type_is_placeholder(const struct type_context *c, str clean);
// Cleaned text of at most `max` bytes; NULL where empty or a placeholder; too long is refused.
bool type_read_text(const struct type_context *c, str text, size_t max, struct value *out);
// Complains about characters that were lost on the way here (U+FFFD) and about slips of hand and
// machine (text/garble.h).
void type_complain_text(const struct type_context *c, struct value value);
// ... and about several long words in capitals.
void type_complain_shouted(const struct type_context *c, struct value value);
// Says what cleaning did: INFOs, or that the text as typed shows a wrong charset.
void type_remark_cleaning(const struct type_context *c, str text, str clean, bool lines);

// Which of its type's styles the property's standard names; -1: none.
int type_style(const struct type_context *c);

// Rows' functions of types that are plain text.
bool text_type_read(const struct type_context *c, str text, struct value *out);
void text_type_write(const struct type_context *c, struct value value, struct buf *out);
void text_type_match_key(const struct type_context *c, struct value value, struct buf *out);
double text_type_similarity(const struct type_context *c, struct value a, struct value b);
// ... and of types that compare as equal or not.
struct value same_normalise(const struct type_context *c, struct value value);
void no_complain(const struct type_context *c, struct value value);
void write_match_key(const struct type_context *c, struct value value, struct buf *out);
double equal_similarity(const struct type_context *c, struct value a, struct value b);
// ... and of types stored as a whole number that is nobody's to type: id, owner.
bool reference_read(const struct type_context *c, str text, struct value *out);
void reference_write(const struct type_context *c, struct value value, struct buf *out);

// Whether a decimal point may be one here (c->number_decimals).
bool type_allows_point(const struct type_context *c);
// A cleaned number as people of any country write it, exactly; the issues are the number type's.
// `*found` is false where the text is empty or stands for nothing.
bool type_read_number(const struct type_context *c, str clean, struct number *out, bool *found);
// Rows' functions of types that are decimal numbers. `*percent`: a percent sign stood there.
bool number_type_read(const struct type_context *c, str text, struct value *out, bool *percent);
void number_type_write(const struct type_context *c, struct value value, struct buf *out);
struct value number_type_normalise(const struct type_context *c, struct value value);
// By how much two numbers differ, of the larger one.
double number_type_similarity(const struct type_context *c, struct value a, struct value b);

// Likeness of two texts, 0 to 1 (1 only where they fold to the same): of the folded texts the
// larger of Dice's coefficient over the bigrams (first 256 runes; words in another order) and, up
// to 32 runes, 1 - optimal string alignment distance / length of the longer (typing errors).
double type_text_likeness(struct arena *scratch, str a, str b);

// A day in any spelling, with the time beside it; `clean` is not empty. False: refused, with an
// ERROR under date.* or `unreadable`. `*found` is false where it stands for nothing.
struct type_day {
    struct date date;
    int64_t micros; // since midnight UTC; negative or over a day where a zone stood there
};
bool type_read_day(const struct type_context *c, str clean, const char *unreadable,
                   struct type_day *day, bool *found);
int64_t type_point_of_day(struct type_day day); // microseconds since 1970
