// Exporting the records of a query as CSV, streamed: memory does not grow with their number.
#pragma once
#include "crm/audit.h"
#include "crm/import.h"
#include "model/filter.h"

enum export_header { EXPORT_OWN_NAMES, EXPORT_WIRE_NAMES, EXPORT_LABELS }; // in work->who.lang

struct export_options {
    const struct query *query; // its properties are the columns; NULL: all
    enum export_header header;
    bool display;            // values as people read them, in work->who.lang
    bool bom;                // a byte order mark, for spreadsheets
    struct audit_held *held; // gets the ids of what is written; or NULL
};
// Else values are written as on the wire (ISO dates, E.164 phones, option values); cells that a
// spreadsheet would run as a formula are made harmless. The first column is the record's id.
MUST_CHECK bool crm_export_csv(struct work *work, const struct export_options *options,
                               const struct text_sink *sink, int64_t *rows);

// Whether as many records as the query finds may leave in one export: ERR_DENIED where the security
// policy's limit is lower. For what people and programs ask for, before it begins; the command line
// is the machine's own.
MUST_CHECK bool crm_export_permitted(struct work *work, const struct query *query);
