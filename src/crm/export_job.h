// Exports in the background: ordered with a question to the records, written by a job into a file
// in the store, fetched by a link that is its own permission until it expires.
#pragma once
#include "crm/export.h"
#include "store/export.h"

enum {
    EXPORT_LINK_SECONDS = 3600, // how long a link is good
    EXPORT_KEPT_DAYS = 7        // how long the file is there; links can be had anew
};

// What is to be exported. It is kept as JSON, with ids of definitions, until the job reads it.
struct export_request {
    struct query query; // what an interface reads (api/query.h): no lists, no queries inside
    int64_t list_id;    // the records of this list instead; 0: none
    bool names;         // headers as names of the wire, else labels
    bool values;        // values as on the wire, else as people read them
    enum lang lang;     // of labels and such values
};
str export_request_write(struct arena *arena, const struct export_request *request);
// Definitions are those of work->schema; properties that are gone are left out of the columns.
// ERR_NOT_FOUND where the filter or the order needs one that is gone.
MUST_CHECK bool export_request_read(struct work *work, const struct object_type *type, str text,
                                    struct export_request *out);

// In a write transaction: the export with its job. `kind` is "VIEW" or "LIST".
MUST_CHECK bool crm_export_order(struct work *work, const struct export_request *request, str name,
                                 str kind, struct export *out);
// As whoever has a link to its file sees it. ERR_NOT_FOUND.
MUST_CHECK bool crm_export_linked(struct work *work, int64_t id, struct export *out);
// ERR_NOT_FOUND, also of those that crm_access_people does not name. Its state is that of its job
// where that failed.
MUST_CHECK bool crm_export_get(struct work *work, int64_t id, struct export *out);
// The job; a second run begins anew.
MUST_CHECK bool crm_export_run(struct work *work, const struct writer *writer, int64_t id,
                               const struct progress *progress, int64_t *rows);
// The file's bytes, in pieces; `sink` keeps nothing in the work's arena. ERR_NOT_FOUND, before
// anything is written, where there is no file.
MUST_CHECK bool crm_export_content(struct work *work, int64_t id, const struct text_sink *sink);
// Takes a part of the files away whose time is over. In a write transaction.
MUST_CHECK bool crm_export_tidy(struct work *work, bool *more);

// -- links

struct export_link {
    int64_t id;
    int64_t user_id; // who asked for it, and has fetched what is fetched by it; 0: the program
    int64_t expires; // seconds of Unix time
};
// Whether the caller is given links: whoever ordered the export, since the file holds what they
// see, and who may do everything. Others who see the export see how far it is.
bool crm_export_linkable(const struct work *work, const struct export *export);
// Signs a link to the export's file with a secret of the store's own that crm_export_order makes:
// HMAC-SHA-256, as URL-safe base64.
MUST_CHECK bool crm_export_sign(struct work *work, const struct export_link *link, str *signature);
// Whether a link is one of ours and still good.
MUST_CHECK bool crm_export_signed(struct work *work, const struct export_link *link, str signature,
                                  bool *good);
// Notes that the file was fetched, under whom the link was given to; *whence has the address and
// the program. Before the first byte.
MUST_CHECK bool crm_export_fetched(struct work *work, const struct export_link *link,
                                   const struct export *export, struct audit_entry *whence);
// Part of crm_export_order: makes the secret where there is none yet.
MUST_CHECK bool export_secret_make(struct work *work);
