// The parts of a text that may be a date, as date_parts.c cuts them for date.c.
#pragma once
#include "text/date.h"
#include "text/date_words.h"
#include "text/day_time.h"

enum { DATE_PARTS = 3, DATE_LONGEST = 80 }; // bytes of a text that is looked at

struct date_parts {
    int64_t number[DATE_PARTS]; // 0 for a month written as a word
    int digits[DATE_PARTS];     // as written
    char label[DATE_PARTS];     // 'y', 'm', 'd' by a mark behind it (年, 월), or 0
    int count;
    int word_at;       // which part is a month written as a word, or -1
    unsigned months;   // what that word may mean: bits 1 to 12
    int likely_month;  // the likeliest of them
    unsigned weekdays; // names of days beside it: bits 1 (Sunday) to 7; 0: none
    char mark;         // between the first two parts: '.', '/', '-', or 0 (blank, none, other)
    bool republic;     // 民国: the year counts from 1912
    bool bad;          // something that no date holds
    bool timed;
    struct day_time time;
};

// Cuts a trimmed text.
struct date_parts date_parts_of(str text, struct date_languages languages);
