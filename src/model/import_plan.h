// How a file is to be imported, and what the check of it found: plain data, stored as JSON by
// store/import_plan.c.
#pragma once
#include "model/issue.h"
#include "model/property.h"

enum { IMPORT_SAMPLES = 4, IMPORT_EXAMPLES = 5, IMPORT_REPORT_SAMPLES = 20 };

enum import_policy { // what happens to a row that surely is an existing record
    IMPORT_UPDATE,
    IMPORT_CREATE,
    IMPORT_SKIP,
    IMPORT_REVIEW,
    IMPORT_POLICY_COUNT
};
const char *import_policy_name(enum import_policy policy);
bool import_policy_read(str name, enum import_policy *policy);

// What a row may do, where a column says which record it is about (import_options.key_id). Nothing
// else is asked then who a row is: neither matching nor the policy.
enum import_operation { IMPORT_UPSERT, IMPORT_ONLY_CREATE, IMPORT_ONLY_UPDATE, IMPORT_OPERATIONS };
const char *import_operation_name(enum import_operation operation);
bool import_operation_read(str name, enum import_operation *operation);

struct import_column {
    int64_t index;
    str header;
    str samples[IMPORT_SAMPLES];
    size_t sample_count;
    int64_t filled;      // percent of the sampled rows that have a value
    int64_t property_id; // 0: not imported
    int64_t guess_id;    // what the program guessed; 0: nothing
    double guess_score;
    bool guess_by_content; // else by the header
    unsigned date_orders;  // what the sampled cells allow (model/type.h); 0: not known
    unsigned number_decimals;
};

struct import_dialect {
    str encoding; // a name of text/charset.h
    char delimiter;
    char quote;
    bool header;
    double confidence;
};

struct import_options {
    enum import_policy policy;
    str country;    // default for phone numbers, or empty
    str date_order; // auto dmy mdy ymd
    str name;       // what its maker calls the import; or empty
    int64_t key_id; // the property whose value says which record a row is about; 0: none
    enum import_operation operation; // with a key only
};

struct import_plan {
    struct import_dialect dialect;
    struct import_options options;
    struct import_column *columns;
    size_t column_count;
};

struct import_counters {
    int64_t rows, create, update, skip, review, refused, unchanged, warnings;
};

struct report_example {
    int64_t row;
    str value;
    str suggestion;
};

struct report_issue {
    int64_t column;      // -1: of the row as a whole
    int64_t property_id; // 0: none
    str rule;
    enum severity severity;
    str limit;
    int64_t count;
    struct report_example examples[IMPORT_EXAMPLES];
    size_t example_count;
};

struct report_change {
    int64_t property_id;
    str before, after; // as displayed
};

struct report_sample {
    int64_t row;
    int64_t record_id; // the existing record; 0 for new ones
    str title;
    double probability;
    struct report_change *changes;
    size_t change_count;
};

struct report_refusal {
    int64_t row;
    str column, value, rule, suggestion, limit;
};

struct import_report {
    struct import_counters counters;
    struct report_issue *issues; // most frequent first
    size_t issue_count;
    struct report_sample creates[IMPORT_REPORT_SAMPLES], updates[IMPORT_REPORT_SAMPLES],
        reviews[IMPORT_REPORT_SAMPLES];
    size_t create_count, update_count, review_count;
    struct report_refusal refusals[IMPORT_REPORT_SAMPLES];
    size_t refusal_count;
};
