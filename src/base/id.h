// Random identifiers from the kernel's generator.
#pragma once
#include "base/str.h"

void random_bytes(void *out, size_t size);
uint64_t random_u64(void);
// `bytes` random bytes as lower-case hexadecimal.
str id_random_hex(struct arena *arena, size_t bytes);
// A version 4 UUID (RFC 9562), for request and correlation ids.
str id_uuid(struct arena *arena);
