// Words for password.c: folded, three letters or more. Private to crm.
#pragma once
#include <stddef.h>

extern const char *const password_words[];
extern const size_t password_word_count;
