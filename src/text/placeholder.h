// Texts that stand for "nothing": n/a, brak, нет, 无, -, none, null, xxx ...
//
// They count as empty: two of them never match, and a required property with one is not filled.
// Pure function, any thread.
#pragma once
#include "base/str.h"

// Any text (cleaned or not). True also for punctuation only, and one letter x or digit 0 repeated.
bool text_is_placeholder(str s);
bool text_placeholders_sorted(void); // the list is as its look-up wants it; for the unit test
