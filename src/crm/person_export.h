// Everything about one person as one file: a ZIP archive with person.json, person.html and the
// files at the records. Made by a job, kept for PERSON_EXPORT_DAYS or until somebody is erased.
//
// Of the person: their record, those merged into it, and the activities with them, each with every
// row of every place of store/personal.h; rows of imported files; texts that mention an address or
// number of theirs; the titles of what they are associated with. Noted in the trail when it is
// ordered, made and fetched.
#pragma once
#include "crm/export_job.h"
#include "store/person_export.h"
#include "store/personal.h"

enum { PERSON_EXPORT_DAYS = 7 };

// In a write transaction: the export with its job. ERR_NOT_FOUND.
MUST_CHECK bool crm_person_export_order(struct work *work, const struct object_type *type,
                                        int64_t id, struct person_export *out);
// ERR_NOT_FOUND.
MUST_CHECK bool crm_person_export_get(struct work *work, int64_t id, struct person_export *out);
// The job; a second run begins anew.
struct blobs;
MUST_CHECK bool crm_person_export_run(struct work *work, const struct writer *writer,
                                      const struct blobs *blobs, int64_t id,
                                      const struct progress *progress, int64_t *bytes);
MUST_CHECK bool crm_person_export_content(struct work *work, int64_t id,
                                          const struct text_sink *sink);
// Takes a part of the files away whose time is over. In a write transaction.
MUST_CHECK bool crm_person_export_tidy(struct work *work, bool *more);

// What is known of somebody, for the question before an erasure.
struct person_part {
    const char *table; // of a place, or "activity"
    int64_t rows;
};
struct person_known {
    struct record *record;
    int64_t *merged;
    size_t merged_count;
    struct person_part *parts; // those with rows
    size_t part_count;
    struct personal_found *mentions;
    size_t mention_count;
    int64_t imports; // files that go as a whole
};
MUST_CHECK bool crm_person_known(struct work *work, const struct object_type *type, int64_t id,
                                 struct person_known *out);
// The record by which somebody is known now, with contact points, and the ids merged into it.
MUST_CHECK bool crm_person_records(struct work *work, const struct object_type *type, int64_t id,
                                   struct record ***records, size_t *count);
