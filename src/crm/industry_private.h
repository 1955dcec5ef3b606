// Between the files of industry packs.
#pragma once
#include "crm/industry.h"

void industry_count(struct industry_plan *plan);
// Takes an application back, or a taking back: crm_rulebook_undo of a change of kind "pack".
MUST_CHECK bool industry_undo(struct work *work, const struct definition_event *event,
                              const struct industry_survey *survey);

// Which of the properties that the change made hold no value; reads all records of their types.
MUST_CHECK bool industry_survey(struct work *work, const struct definition_event *event,
                                struct industry_survey *out);
// Those of `before` that hold none yet; reads only records changed since.
MUST_CHECK bool industry_still_empty(struct work *work, const struct industry_name *made,
                                     size_t count, const struct industry_survey *before,
                                     struct industry_survey *out);
bool industry_is_empty(const struct industry_survey *survey, int64_t property_id);
