// Between sealing and looking through what was sealed.
#pragma once
#include "crm/audit_chain.h"

// The running hash of a link: begins with the one before and what the link says of itself, then
// covers each item in turn.
struct audit_hash {
    unsigned char bytes[AUDIT_DIGEST_BYTES];
};
void audit_hash_begin(struct audit_hash *hash, str before, const struct audit_seal *seal);
void audit_hash_add(struct audit_hash *hash, const char *item);
str audit_item_digest(struct arena *arena, const struct audit_item *item);
