// From texts as typed to a prepared record: reading, splitting, filling what follows from the rest.
//
// Order: quality_assign every text (those with quality_reads_first before the others, because the
// country decides how phones are read), then quality_complete once, then quality_judge_whole.
// Pure; any thread.
#pragma once
#include "quality/judge.h"

// Whether the property has to be assigned before others can be read.
bool quality_reads_first(const struct property *property);

// Reads `text` into the record's slot, keeping it as entered where the value is written otherwise.
// Further values of a cell with several become contact points. The empty text clears. False: it can
// not be read as this type; the record is as before and c->issues (where there is one) says why.
bool quality_assign(const struct quality_context *c, struct record *record,
                    const struct property *property, str text);

// quality_split_name, quality_fill_legal_form and quality_collect_points. `before` is the record as
// stored, NULL for a new one.
void quality_complete(const struct quality_context *c, struct record *record,
                      const struct record *before);

// A whole name (the property of role whole_name, or a first name that surely holds both while the
// last name is empty) goes into first and last name. The whole name's property is then empty: it
// keeps its value only where it can not be divided or contradicts parts given with it.
void quality_split_name(const struct quality_context *c, struct record *record,
                        const struct record *before);
// The legal form that the company's name carries, into `legal_form` where that is empty or came
// from the name before.
void quality_fill_legal_form(const struct quality_context *c, struct record *record,
                             const struct record *before);
// Contact points of the e-mail and phone properties: the first one of a kind is primary. A point
// whose property was changed or emptied goes, unless c->keep_points. Values that can not be read
// give none.
void quality_collect_points(const struct quality_context *c, struct record *record,
                            const struct record *before);
