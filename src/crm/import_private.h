// Between the files of an import: reading the stored file, and rows made ready.
#pragma once
#include "base/utf8.h"
#include "crm/import.h"
#include "crm/save.h"
#include "formats/csv_reader.h"
#include "formats/table_guess.h"
#include "model/change.h"
#include "store/import_plan.h"
#include <pthread.h>

// The bytes of a stored file, piece by piece.
struct import_pieces {
    struct work *work; // reads them
    int64_t import_id;
    int64_t piece;
    struct arena arena; // of the piece being read
    str left;
};

struct byte_source import_pieces_open(struct import_pieces *pieces, struct work *work,
                                      const struct import *import, const struct import_plan *plan);
void import_pieces_close(struct import_pieces *pieces); // fine on a zeroed one

// A file as rows of text under a plan's dialect, wherever its bytes come from.
struct import_file {
    struct import_pieces pieces; // of a stored file
    struct byte_source_charset charset;
    struct csv_reader reader;
    enum lang lang; // of what is said about rows
    bool header;
};

// Opens the stored file and skips the header row.
MUST_CHECK bool import_file_open(struct import_file *file, struct work *work,
                                 const struct import *import, const struct import_plan *plan);
// The same from any bytes; `source` outlives the file. Asks no store.
MUST_CHECK bool import_file_open_source(struct import_file *file, struct work *work,
                                        struct byte_source source, const struct import_plan *plan);
// The next data row, or NULL at the end.
MUST_CHECK bool import_file_next(struct import_file *file, const struct row **row, struct err *err);
void import_file_close(struct import_file *file);

// How a file is written that begins with sample->head: dialect and options of the plan. ERR_INPUT
// where it is no table of rows. Asks no store.
MUST_CHECK bool import_head_read(struct work *work, str file_name,
                                 const struct dialect_sample *sample, struct import_plan *plan);
// crm_import_columns from any bytes, of which `head` are the first. Asks no store.
MUST_CHECK bool import_columns_read(struct work *work, struct byte_source source, str head,
                                    const struct object_type *type, struct import_plan *plan);
// What the columns mean: sets the guess of each, and its property where the guess may be proposed
// unasked. `columns` are those of the plan with a sample of their cells. Pure.
void import_guess_columns(struct arena *arena, const struct schema *schema,
                          const struct object_type *type, const struct table_column *columns,
                          struct import_plan *plan);

// Reads the whole file once as rows, with progress ("reading", of import->size bytes), without a
// look at their values: a file that can not be read to its end is refused before anything of it is
// written.
MUST_CHECK bool import_file_count(struct work *work, const struct import *import,
                                  const struct import_plan *plan, const struct progress *progress,
                                  int64_t *rows);

// Rows that were read and prepared, some hundred at a time.
enum { IMPORT_BATCH = 256 };

struct import_row {
    int64_t number;
    str *cells;
    size_t cell_count;
    unsigned flags;
    struct assignment *assignments;
    size_t assignment_count;
    size_t *columns;          // of each assignment
    str key;                  // what says which record it is about; empty where nothing does
    struct prepared prepared; // as a new record
    str *written;             // where reading->cells_only: see quality/judge.h
    bool refused;
    bool lacking; // refused only for what is asked of a whole record: it may change one
    bool absent;  // says nothing of its part: refused, and no word of it
};

struct import_batch {
    struct arena *arenas; // one for each part prepared side by side
    size_t part_count;
    struct arena arena; // the cells
    struct import_row rows[IMPORT_BATCH];
    size_t count;
};

struct import_reading { // what it takes to prepare a row
    const struct object_type *type;
    const struct import_plan *plan;
    const struct property **properties; // by column; NULL: not imported
    const struct property *key;         // says which record a row is about; or NULL
    struct save save;                   // reading, source and policy of every row
    bool cells_only;                    // the rows go into no store: crm_prepare_values will do
    // Where other parts read the same rows, too:
    bool shared;
    bool leads;         // the first of them, which speaks for the row as a whole
    const bool *others; // of the first: the columns that the others read
    enum lang lang;
    int64_t now;
};

MUST_CHECK bool import_reading_init(struct work *work, const struct import *import,
                                    const struct import_plan *plan, struct import_reading *reading);
// The same for rows that are no stored import's: owners are not judged. Asks no store.
void import_reading_begin(struct work *work, const struct object_type *type,
                          const struct import_plan *plan, struct import_reading *reading);

// One part of an import, as if it was all of it: the only one of a plan without parts.
struct import_part_use {
    size_t index;
    const struct import_part *part; // NULL: a plan without parts
    struct import import;           // with the type and the size of the part
    struct import_plan plan;
    struct import_reading reading;
};
size_t import_part_count(const struct import_plan *plan);
size_t import_sheet_count(const struct import_plan *plan);
size_t import_part_sheet(const struct import_plan *plan, size_t part);
// `out` stays where it is: what it holds points to itself.
MUST_CHECK bool import_part_open(struct work *work, const struct import *import,
                                 const struct import_plan *plan, size_t part,
                                 struct import_part_use *out);

// The batches of a file, one after the other: while the caller works on one, the next is prepared,
// and the one behind that is read.
struct import_batches {
    struct import_file *file;
    const struct import_reading *reading;
    struct import_batch batch[3];
    struct import_batch *ready, *next, *read; // the caller's, the one being prepared, the one read
    bool begun;
    bool preparing; // on `thread`
    pthread_t thread;
};

void import_batches_init(struct import_batches *batches, struct import_file *file,
                         const struct import_reading *reading);
// The next batch, valid until the next call; its count is 0 at the end. Reads the file on
// the caller's thread.
MUST_CHECK bool import_batches_next(struct import_batches *batches, struct import_batch **batch,
                                    struct err *err);
void import_batches_finish(struct import_batches *batches);
// Takes a row of the file over into the arena.
void import_row_take(struct arena *arena, const struct row *from, struct import_row *row);
void import_row_prepare(struct arena *arena, const struct import_reading *reading,
                        struct import_row *row);
// The save of one row on top of an existing record.
struct save import_row_save(const struct import_reading *reading, const struct import_row *row,
                            int64_t id);

// Whether its errors are only such as a whole record has, which a row that changes one is not.
bool import_row_is_lacking(const struct issue_list *issues);
// It changes a record: what was asked of it as if it was one is asked no more.
void import_row_forgive(struct import_row *row);
// What is asked of the record that the row makes with what is stored, instead; false: refused.
bool import_row_merged(struct import_row *row, const struct issue_list *merged);

bool import_row_warns(const struct import_row *row);

// Collecting what rows say about the file; everything kept lies in the work's arena.
void import_report_begin(struct work *work, struct import_report *report);
void import_report_row(struct work *work, struct import_report *report,
                       const struct import_plan *plan, const struct import_row *row);
void import_report_end(struct import_report *report);
str import_report_keep(struct work *work, str text); // cut to what an example needs

// What is to become of a row.
enum import_fate { FATE_CREATE, FATE_UPDATE, FATE_SKIP, FATE_REVIEW, FATE_REFUSE };
struct import_decision {
    enum import_fate fate;
    int64_t record_id; // of UPDATE, SKIP, REVIEW: the existing record, or 0 and then
    size_t row;        // an earlier row of the same batch
    int64_t file_row;  // the same row counted over all batches, from 1 (checks only)
    double probability;
    int64_t other_id; // of CREATE: a record that somebody said it is not; or 0
};

// What the rows so far have made of the records they are about, as hashes: a row that says nothing
// new changes nothing. Keys: ids of records, and minus the number of a row that is new.
struct import_seen;
struct import_seen *import_seen_create(void);
void import_seen_destroy(struct import_seen *seen);
bool import_seen_knows(const struct import_seen *seen, int64_t key);
// Whether everything that `says` has is known of the record already.
bool import_seen_says(struct import_seen *seen, int64_t key, const struct record *says);
void import_seen_add(struct import_seen *seen, int64_t key, const struct record *says);

// Decides batch by batch, each row in its turn: knows the live index and the rows decided so far.
struct import_judge;
struct import_judge *import_judge_create(struct work *work, const struct import_reading *reading);
void import_judge_destroy(struct import_judge *judge);
// Rows kept as new are known to all later batches (a check, which writes nothing), or with `forget`
// to this one only (a run, whose rows are in the live index after the commit).
MUST_CHECK bool import_judge_batch(struct import_judge *judge, struct import_batch *batch,
                                   bool forget, struct import_decision decisions[IMPORT_BATCH]);

// Decides instead where rows say themselves which record they are about (reading->key).
struct import_keys;
struct import_keys *import_keys_create(struct work *work, const struct import_reading *reading);
void import_keys_destroy(struct import_keys *keys);
// As import_judge_batch. A row that its operation does not allow is refused, with an issue.
MUST_CHECK bool import_keys_batch(struct import_keys *keys, struct import_batch *batch, bool forget,
                                  struct import_decision decisions[IMPORT_BATCH]);

// What a check keeps of rows that are likely a record there is: written once a batch.
struct import_likely_notes {
    const struct writer *writer;
    int64_t import_id;
    int64_t part;
    int64_t *numbers; // of the rows so far, as the file has them; owned
    size_t number_count, number_cap;
    struct import_likely items[IMPORT_BATCH];
    size_t count;
};
// Before a check: what nobody decided is found anew.
MUST_CHECK bool import_likely_begin(const struct writer *writer, int64_t import_id,
                                    struct err *err);
void import_likely_row(struct import_likely_notes *notes, const struct import_row *row);
// The row just told is likely somebody. `arena` lasts until the notes are written.
void import_likely_note(struct import_likely_notes *notes, struct arena *arena,
                        const struct import_row *row, const struct import_decision *decision);
MUST_CHECK bool import_likely_write(struct import_likely_notes *notes, struct err *err);
void import_likely_finish(struct import_likely_notes *notes);
// What `changes` of a record are, as people read them; at most as many as there are.
size_t import_changes_show(struct work *work, const struct object_type *type,
                           const struct change_list *changes, struct report_change *out);

// A part on its way through its file, batch by batch; the parts of one file go in step.
struct import_running {
    struct import_part_use use;
    struct import_file file;
    struct import_batches batches;
    struct import_judge *judge;
    struct import_batch *batch;
    struct import_decision decisions[IMPORT_BATCH];
    int64_t records[IMPORT_BATCH]; // of each row of the batch, 0 where none
};

// What people decided about rows of the batch takes the place of what was judged.
MUST_CHECK bool import_likely_apply(struct work *work, int64_t import_id, struct import_running *p);

// The links of an import, made while or after its rows are written, inside their transaction.
struct import_linking {
    int64_t import_id;
    const struct import_plan *plan;
    struct import_counters *counters;
    enum lang lang;
};
// Notes which records the rows of a batch became, and associates those of the same row.
MUST_CHECK bool import_link_batch(struct work *work, const struct import_linking *l,
                                  struct import_running *const *parts, size_t part_count);
// What cells of the row call.
MUST_CHECK bool import_link_called(struct work *work, const struct import_linking *l, size_t sheet,
                                   const struct import_row *row);
// The people of the import on a list, where that was asked for; and taking it away again.
MUST_CHECK bool import_list_make(struct work *work, const struct writer *writer, int64_t import_id,
                                 const struct import_plan *plan);
MUST_CHECK bool import_list_drop(struct work *work, const struct writer *writer, int64_t import_id);
bool import_has_people(const struct schema *schema, const struct import_part *part);
// Orders the search for duplicates of every type the import has.
MUST_CHECK bool import_scan_order(struct work *work, const struct import *import,
                                  const struct import_plan *plan);
// Associations of the import, taken back from the newest to the oldest, where nothing newer stands
// between the two records; counted as crm_import_undo counts.
MUST_CHECK bool import_unlink(struct work *work, const struct writer *writer, int64_t import_id,
                              const struct progress *progress, int64_t *undone, int64_t *kept);
// A row's cells as a refusal keeps them.
str import_cells_text(struct arena *arena, const struct import_row *row);

// ERR_INPUT with a sentence of the catalogue, whose key is err->detail.
bool import_refuse(struct work *work, const char *key);
// Loads an import with its plan and type; ERR_NOT_FOUND.
MUST_CHECK bool import_load(struct work *work, int64_t id, struct import *import,
                            struct import_plan *plan, const struct object_type **type);
// Says that a job is at work ("checking", "running", "undoing"): an order said so already, but a
// program that was stopped meanwhile left another state. ERR_CONFLICT, and nothing is changed,
// where that is none of `from` (ended by NULL): somebody has given the import another way since.
MUST_CHECK bool import_begin_work(const struct writer *writer, int64_t id, const char *state,
                                  const char *const *from, struct err *err);
// Sets the state (and an error text) at the end, in a transaction of its own.
MUST_CHECK bool import_set_state(const struct writer *writer, int64_t id, const char *state,
                                 str error, struct err *err);
