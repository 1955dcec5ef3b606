// The key that secrets in the store are sealed with (crm/seal.h): a file beside the store, never in
// it.
#pragma once
#include "crm/seal.h"

// Reads `path`: 64 hexadecimal digits. Where there is no such file it is made with a random key,
// for its owner only. ERR_INPUT for a file that others may read or that holds no key.
MUST_CHECK bool secret_key_load(const char *path, struct seal_key *out, struct err *err);
