// How good a record is: 0 to 100, as one number and in its parts.
//
// completeness  of what is worth having, how much is filled: each property counts its weight
//               (quality_weight); a second way to reach counts half, an undivided whole name, too;
//               what a rule says is missing costs 10 points, as a warning
// validity      of the weight of what is filled, how much has no issue of its own: a value with an
//               error counts nothing, with a warning 40 %, with a hint 90 %
// consistency   100 less 40 for each error, 20 for each warning, 5 for each hint about values that
//               do not go together, the company's own rules among them
// uniqueness    100; 50 in an open group of possible duplicates, 0 in one of sure ones
// freshness     how likely what was right at the last change still is: contact data goes out of
//               date by 2.1 % a month (MarketingSherpa's figure for business contacts), rounded to
//               5 so that records are not rewritten every day
// whole         completeness times how good it is: half of that is validity, a fifth consistency,
// 15 %
//               each uniqueness and freshness. So an empty record is worth nothing, however valid,
//               and a whole one whose half is wrong three quarters.
//
// Stored with each record (crm/rate.h). Pure; any thread.
#pragma once
#include "model/property.h"
#include "quality/judge.h"

struct rating {
    int parts[SCORE_COUNT]; // 0 to 100
};

// What the record is known to be beside its values; those of a record just typed are all 100.
struct standing {
    int uniqueness; // 0 to 100
    int64_t now;    // against record->updated_at; 0: it is as fresh as can be
};

// `issues` are those quality_judge gives.
void quality_rate(const struct record *record, const struct issue_list *issues,
                  const struct standing *standing, struct rating *out);

// The business value of a property: of its standard; else of what it tells about who it is (the
// table in score.c; of two phones the first has it, and either fills it), 10 of what is required or
// in the title, 1 of others the company made, and 0 of others that came with the program.
int quality_weight(const struct object_type *type, const struct property *property);
// The part of the score an issue counts for.
enum score_part quality_part(const struct issue *issue);
