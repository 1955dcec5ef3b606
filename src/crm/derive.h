// What follows from a record's values and is stored beside them: contact points, match form,
// search form.
#pragma once
#include "crm/match_role.h"
#include "match/form.h"
#include "model/record.h"

// The contact points anew from the values (quality/prepare.h), in the order the store gives them.
void derive_points(struct arena *arena, struct record *record, const struct record *before,
                   bool keep);
void derive_points_sort(struct record *record);
// The addresses beside the first one, into the property that shows them, where the type has one.
void derive_further_emails(struct arena *arena, struct record *record);

struct match_form derive_form(struct arena *arena, const struct record *record);
str derive_search(struct arena *arena, const struct record *record);

// Contact points as one text and back, for history entries.
str derive_points_text(struct arena *arena, const struct record *record);
void derive_points_read(struct arena *arena, struct record *record, str text);
