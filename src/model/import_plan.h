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
    char escape; // these three as formats/dialect.h has them; nobody is asked about them
    bool sep_line, cr_in_cells;
    bool header;
    double confidence;
};

struct import_options {
    enum import_policy policy;
    str country;    // default for phone numbers, or empty
    str date_order; // auto dmy mdy ymd
    str time_zone;  // of times that have none; empty: UTC
    str name;       // what its maker calls the import; or empty
    int64_t key_id; // the property whose value says which record a row is about; 0: none
    enum import_operation operation; // with a key only
};

// An import of more than one file, or of files whose rows speak of several records: an ordered set
// of parts, each one type of records out of one file, and the links between them. A plan of one
// file and one type has none of this.
struct import_sheet { // one of the files
    str file_name;
    int64_t size;
    struct import_dialect dialect;
    struct import_column *columns; // without samples and guesses; properties are the parts'
    size_t column_count;
    str date_order;
};

struct import_part {
    size_t sheet;
    int64_t type_id;
    int64_t *properties; // by column of the sheet; 0: not of this part
    int64_t key_id;
    enum import_operation operation;
    enum import_policy policy;
    int64_t name_column; // by whose cells links of other rows may call a record; -1: none
};

// The records of a row of `part` are associated with others: those that another part of its file
// makes of the same row, or those that a cell calls by a value.
struct import_link {
    size_t part;
    size_t other;         // of the same row
    int64_t column;       // of the cell that calls them; -1: those of the same row
    int64_t to_type_id;   // the others' type
    int64_t property_id;  // whose value the cell holds; 0: whatever identifies one
    int64_t number;       // the kind of association; 0: related, no more said
    int64_t label_column; // whose cells name further kinds; -1: none
};

struct import_parts {
    struct import_sheet *sheets;
    size_t sheet_count;
    struct import_part *parts; // of one file together, in the order of the files
    size_t part_count;
    struct import_link *links;
    size_t link_count;
    bool list;       // the people of the import are to be put on a list
    int64_t list_id; // once it is made
};

struct import_plan {
    struct import_dialect dialect;
    struct import_options options;
    struct import_column *columns;
    size_t column_count;
    size_t sheet;               // which of the import's files it speaks of
    struct import_parts *parts; // NULL: one file, one type
};
// The plan of one part, as if it was all of the import.
struct import_plan import_part_plan(struct arena *arena, const struct import_plan *plan,
                                    size_t part);
// Whether links of the sheet call records by cells: they are made when all rows are written.
bool import_sheet_calls(const struct import_parts *parts, size_t sheet);

struct import_counters {
    int64_t rows, create, update, skip, review, refused, unchanged, warnings;
    int64_t links, unlinked; // associations made, and those that could not be
    int64_t records;         // different ones; 0: not counted (plans without parts)
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
