// What has to hold of a store at any time, whatever was done to it.
//
// Everything that is stored twice is compared with what it follows from: contact points, match
// forms, search texts and sort keys with the values; the values with the history played back; the
// index and the counts in memory with the store; redirects and open groups with the records.
#pragma once
#include "support/crm.h"

// Prints each violation (at most some dozens) and returns how many there are.
size_t crm_invariants(struct crm_fixture *f);
