// Between the files of industry packs.
#pragma once
#include "crm/industry.h"

void industry_count(struct industry_plan *plan);
// Takes an application back, or a taking back: crm_rulebook_undo of a change of kind "pack".
MUST_CHECK bool industry_undo(struct work *work, const struct definition_event *event);
