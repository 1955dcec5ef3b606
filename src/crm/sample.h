// Fictional contacts and companies with realistic dirt, and the truth about them.
//
// The idea: a row is a pure function of (seed, type, rows, index), so any part of a million rows
// can be made at any time, by any thread, in no memory. Slots come in blocks of 20; a block's
// pattern says how many entities it holds and which of them are duplicated or related; a
// permutation of the row numbers then scatters the slots over the file. People are made in five
// languages (Polish, Russian, Chinese, English, German); names follow their real frequencies
// roughly (Zipf). Nobody in it exists; phone numbers are valid in form but chosen at random,
// company domains end in .example.
#pragma once
#include "base/buf.h"

enum sample_type { SAMPLE_CONTACTS, SAMPLE_COMPANIES };

// Why a row is there. The first one tells of no duplicate; those up to SAMPLE_REPEAT_LAST are other
// appearances of an entity that is elsewhere in the file, too; those behind are different entities
// that look alike and must not be matched.
enum sample_hazard {
    SAMPLE_PLAIN,
    SAMPLE_EXACT,      // the same row again (white space and case may differ)
    SAMPLE_TYPO,       // misspelled name, mail or phone
    SAMPLE_NICKNAME,   // Kasia for Katarzyna
    SAMPLE_SCRIPT,     // Александр Иванов and Aleksandr Ivanov; 王伟 and Wang Wei
    SAMPLE_SWAPPED,    // first and last name exchanged
    SAMPLE_WHOLE_NAME, // both names in one field
    SAMPLE_MARRIED,    // another surname after a wedding
    SAMPLE_JOB_MOVE,   // another company, mail and phone at work
    SAMPLE_SPARSE,     // hardly anything but the name and one contact point
    SAMPLE_LEGAL_FORM, // companies: Sp. z o.o. spelled otherwise or left away
    SAMPLE_RENAMED,    // companies: abbreviated, or in another script
    SAMPLE_REPEAT_LAST = SAMPLE_RENAMED,
    SAMPLE_HOUSEHOLD,   // same surname, address and phone, another person
    SAMPLE_FATHER_SON,  // same first and last name and address, born a generation apart
    SAMPLE_NAMESAKE,    // same name, nothing else in common
    SAMPLE_SWITCHBOARD, // same company and its one phone number, another person
    SAMPLE_MAILBOX,     // same company and its shared mailbox (info@), another person
    SAMPLE_BRANCH,      // companies: same name, another town
    SAMPLE_HAZARD_COUNT
};

enum { SAMPLE_COLUMNS_MAX = 16 };

struct sample {
    enum sample_type type;
    uint64_t seed;
    uint64_t rows;
};

// `rows` rows of `type`, the same for equal arguments on every machine.
void sample_init(struct sample *sample, enum sample_type type, uint64_t seed, uint64_t rows);

// The columns' names, which are the shipped properties'.
size_t sample_columns(enum sample_type type, const char *const **names);

struct sample_row {
    str cells[SAMPLE_COLUMNS_MAX];
    uint64_t entity; // equal for rows about the same person or company; from 1
    enum sample_hazard hazard;
    uint64_t related; // the entity it must not be taken for (hazards behind REPEAT_LAST); else 0
};

// Row `index` (from 0). Cells are views into `text`, valid until it is cleared; the caller clears
// it.
void sample_row(const struct sample *sample, uint64_t index, struct buf *text,
                struct sample_row *row);

str sample_hazard_name(enum sample_hazard hazard); // "married name"

// As CSV: rows from `first` on, `count` of them (fewer at the end), the header before row 0. So a
// caller can write a large file piece by piece.
void sample_write_csv(const struct sample *sample, uint64_t first, uint64_t count, struct buf *out);
// The truth of the same rows: row,entity,hazard,related. `row` is 1 for the first row behind the
// header.
void sample_write_truth(const struct sample *sample, uint64_t first, uint64_t count,
                        struct buf *out);
