// Seals the trail: what was written since the last look becomes the next link of the chain
// (crm/audit_chain.h), and reads of records that are noted in memory become entries.
//
// One thread a process. It looks twice a second, so the unsealed tail is that long; where several
// processes share a store, whoever comes first seals.
#pragma once
#include "store/host.h"

struct sealer;

MUST_CHECK bool sealer_start(struct host *host, struct sealer **out, struct err *err);
// Seals what there is, then ends. Fine with NULL.
void sealer_stop(struct sealer *sealer);
