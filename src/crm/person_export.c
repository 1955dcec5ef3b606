// Ordering, making and giving out a person's export. The archive goes into the store piece by
// piece, each in a transaction of its own, and counts once the last one says "done".
#include "crm/person_export.h"
#include "base/clock.h"
#include "crm/access.h"
#include "crm/browse.h"
#include "crm/field_access.h"
#include "crm/person_private.h"
#include "crm/queue.h"
#include "crm/refuse.h"
#include "formats/zip_writer.h"
#include "model/consent.h"
#include "store/blob.h"
#include "store/erase.h"
#include <unistd.h>

enum { PIECE_BYTES = 1 << 18, MENTIONS_MAX = 1000 };

static bool load(struct work *work, int64_t id, struct person_export *out) {
    bool found;
    if (!store_person_export_get(work, id, out, &found))
        return false;
    return found || crm_refuse_id(work, ERR_NOT_FOUND, "person.no_export", id);
}

// Everything is told: whoever has a role that keeps something back can not have it.
static bool may(struct work *work) {
    return crm_access_area(work, AREA_PRIVACY) && crm_access_whole(work, RIGHT_VIEW, NULL) &&
           crm_fields_all(work, NULL);
}

static bool note(struct work *work, const struct person_export *e, enum audit_action action) {
    struct audit_entry entry = {
        .action = action,
        .source = SOURCE_API,
        .type_id = e->type_id,
        .record_id = e->record_id,
        .actor_id = work->who.user_id,
        .subject = str_format(work->arena, "person-exports/%lld", (long long)e->id),
        .count = 1};
    return crm_audit_note(work, &entry);
}

bool crm_person_export_order(struct work *work, const struct object_type *type, int64_t id,
                             struct person_export *out) {
    struct record *record;
    int64_t redirected;
    struct job job;
    if (!may(work) || !crm_get(work, type, id, &record, &redirected))
        return false;
    *out = (struct person_export){
        .type_id = type->id, .record_id = record->id, .state = STR("waiting")};
    if (!store_person_export_add(work, out))
        return false;
    struct job_order order = {
        .kind = JOB_PERSON_EXPORT, .subject_kind = "person_export", .subject_id = out->id};
    if (!crm_job_add(work, &order, &job))
        return false;
    out->job_id = job.id;
    return store_person_export_update(work, out) && load(work, out->id, out);
}

bool crm_person_export_get(struct work *work, int64_t id, struct person_export *out) {
    return may(work) && load(work, id, out);
}

bool crm_person_records(struct work *work, const struct object_type *type, int64_t id,
                        struct record ***records, size_t *count) {
    struct record *record;
    int64_t redirected, *merged;
    size_t merged_count;
    if (!crm_get(work, type, id, &record, &redirected) ||
        !store_record_get(work, type, record->id, true, &record) ||
        !store_erase_merged(work, record->id, &merged, &merged_count))
        return false;
    *records = ARENA_ARRAY(work->arena, merged_count + 1, struct record *);
    *count = 0;
    (*records)[(*count)++] = record;
    for (size_t i = 0; i < merged_count; i++) {
        if (!store_record_get(work, type, merged[i], true, &record))
            return false;
        if (record)
            (*records)[(*count)++] = record;
    }
    return true;
}

// -- telling

static bool tell_activities(struct telling *t, const struct record *person) {
    struct work *work = t->work;
    for (size_t i = 0; i < work->schema->type_count; i++) {
        const struct object_type *type = &work->schema->types[i];
        int64_t *ids;
        size_t count;
        if (type->family != FAMILY_ACTIVITY)
            continue;
        if (!store_erase_related(work, person->id, type, &ids, &count))
            return false;
        for (size_t k = 0; k < count; k++) {
            struct record *activity;
            if (!store_record_get(work, type, ids[k], true, &activity) ||
                (activity && !person_tell_record(t, activity, "activity")))
                return false;
        }
    }
    return true;
}

// Other people are told by their number only: their names are theirs.
static bool tell_associated(struct telling *t, const struct record *person) {
    struct work *work = t->work;
    jsonw_name(&t->w, "associated");
    jsonw_array(&t->w);
    for (size_t i = 0; i < work->schema->type_count; i++) {
        const struct object_type *type = &work->schema->types[i];
        int64_t *ids;
        size_t count;
        if (type->family == FAMILY_ACTIVITY)
            continue;
        if (!store_erase_related(work, person->id, type, &ids, &count))
            return false;
        for (size_t k = 0; k < count; k++) {
            struct record *other;
            if (!store_record_get(work, type, ids[k], true, &other))
                return false;
            jsonw_object(&t->w);
            jsonw_put_text(&t->w, "type", type->name);
            jsonw_name(&t->w, "id");
            jsonw_id(&t->w, ids[k]);
            if (other && !consent_kept_for(type->name))
                jsonw_put_text(&t->w, "title", record_title(work->arena, other));
            jsonw_object_end(&t->w);
        }
    }
    jsonw_array_end(&t->w);
    return true;
}

static bool tell_mentions(struct telling *t) {
    struct personal_found *found;
    size_t count;
    if (!store_personal_find(t->work, t->words.words, t->words.count, MENTIONS_MAX, &found, &count))
        return false;
    jsonw_name(&t->w, "mentions");
    jsonw_array(&t->w);
    for (size_t i = 0; i < count; i++) {
        if (!i)
            person_page_heading(t, "mention");
        jsonw_object(&t->w);
        jsonw_put_text(&t->w, "table", str_of(found[i].where->table));
        jsonw_put_text(&t->w, "id", found[i].id);
        jsonw_put_text(&t->w, "column", found[i].column);
        if (found[i].text.len)
            jsonw_put_text(&t->w, "text", found[i].text);
        jsonw_object_end(&t->w);
        person_page_line(
            t,
            str_format(t->work->arena, "%s " STR_FMT, found[i].where->table, STR_ARG(found[i].id)),
            found[i].text.len ? found[i].text : found[i].column);
    }
    jsonw_array_end(&t->w);
    return true;
}

static bool tell_all(struct telling *t, struct record *const *records, size_t count) {
    struct jsonw *w = &t->w;
    jsonw_object(w);
    jsonw_name(w, "madeAt");
    jsonw_time(w, t->work->now);
    jsonw_name(w, "records");
    jsonw_array(w);
    for (size_t i = 0; i < count; i++)
        if (!crm_person_words(t->work, records[i], &t->words) ||
            !person_tell_record(t, records[i], i ? "merged" : "person"))
            return false;
    if (!tell_activities(t, records[0]))
        return false;
    jsonw_array_end(w);
    if (!tell_associated(t, records[0]) || !tell_mentions(t))
        return false;
    jsonw_object_end(w);
    return true;
}

// -- the job

struct making {
    struct work *work;
    const struct writer *writer;
    const struct blobs *blobs;
    const struct progress *progress;
    struct person_export export;
    struct buf piece;
    int64_t pieces;
};

static bool begin(void *argument, struct work *work) {
    struct making *m = argument;
    struct person_export export = m->export;
    export.state = STR("running");
    export.size = 0;
    return store_person_export_clear(work, export.id) && store_person_export_update(work, &export);
}

static bool write_piece(void *argument, struct work *work) {
    const struct making *m = argument;
    return store_person_export_piece_add(work, m->export.id, m->pieces, buf_str(&m->piece));
}

static bool flush(struct making *m, struct err *err) {
    if (!m->piece.len)
        return true;
    if (!progress_report(m->progress, m->export.size, -1, "writing"))
        return fail(err, ERR_CANCELLED, "The export was cancelled.");
    if (!m->writer->run(m->writer->context, write_piece, m, err))
        return false;
    m->pieces++;
    m->export.size += (int64_t)m->piece.len;
    buf_clear(&m->piece);
    return true;
}

static bool take_bytes(void *context, str bytes, struct err *err) {
    struct making *m = context;
    while (bytes.len) {
        str part = str_slice(bytes, 0, PIECE_BYTES - m->piece.len);
        buf_add(&m->piece, part);
        bytes = str_from(bytes, part.len);
        if (m->piece.len == PIECE_BYTES && !flush(m, err))
            return false;
    }
    return true;
}

// Reads the bytes of a file through; `zip` NULL: only for their checksum.
static bool read_blob(struct making *m, const struct person_file *file, struct zip_writer *zip,
                      uint32_t *crc) {
    struct err *err = m->work->err;
    char bytes[8192];
    ssize_t got;
    int from;
    uint64_t size;
    if (!blob_open(m->blobs, file->digest, &from, &size, err))
        return false;
    bool done = true;
    while (done && (got = read(from, bytes, sizeof bytes)) > 0) {
        str part = {bytes, (size_t)got};
        if (zip)
            done = zip_bytes(zip, part, err);
        else
            *crc = zip_crc(*crc, part);
    }
    close(from);
    return done;
}

static bool add_file(struct making *m, struct zip_writer *zip, const struct person_file *file) {
    str name =
        str_format(m->work->arena, "files/%lld-" STR_FMT, (long long)file->id, STR_ARG(file->name));
    uint32_t crc = 0;
    return read_blob(m, file, NULL, &crc) && zip_member(zip, name, file->size, crc, m->work->err) &&
           read_blob(m, file, zip, &crc);
}

static bool write_archive(struct making *m, const struct telling *t, struct zip_writer *zip) {
    struct err *err = m->work->err;
    struct buf html;
    buf_init(&html, m->work->arena);
    document_html(t->page, &html);
    if (!zip_add(zip, STR("person.json"), buf_str(t->w.out), err) ||
        !zip_add(zip, STR("person.html"), buf_str(&html), err))
        return false;
    for (size_t i = 0; m->blobs && i < t->file_count; i++)
        if (!add_file(m, zip, &t->files[i]))
            return false;
    return zip_end(zip, err) && flush(m, err);
}

static bool tell(struct making *m, struct telling *t) {
    struct work *work = m->work;
    const struct object_type *type = schema_type_by_id(work->schema, m->export.type_id);
    struct record **records;
    size_t count;
    if (!type)
        return WORK_FAIL(work, ERR_NOT_FOUND, "The export's object type is gone.");
    if (!crm_person_records(work, type, m->export.record_id, &records, &count))
        return false;
    person_page_begin(t, records[0]);
    return tell_all(t, records, count);
}

static bool finish(void *argument, struct work *work) {
    struct making *m = argument;
    struct person_export export;
    if (!load(work, m->export.id, &export))
        return false;
    // Somebody was erased while it was written, and may be in it.
    if (!str_is(export.state, "running"))
        return store_person_export_clear(work, export.id);
    export.state = STR("done");
    export.size = m->export.size;
    return store_person_export_update(work, &export) && note(work, &export, AUDIT_EXPORT_DONE);
}

bool crm_person_export_run(struct work *work, const struct writer *writer,
                           const struct blobs *blobs, int64_t id, const struct progress *progress,
                           int64_t *bytes) {
    struct making m = {.work = work, .writer = writer, .blobs = blobs, .progress = progress};
    struct telling t = {.work = work, .progress = progress};
    struct zip_writer zip;
    struct buf json;
    *bytes = 0;
    if (!load(work, id, &m.export))
        return false;
    if (str_is(m.export.state, "done"))
        return true;
    m.export.size = 0;
    buf_init(&json, NULL);
    buf_init(&m.piece, NULL);
    jsonw_init(&t.w, &json);
    zip_begin(&zip, (struct zip_sink){take_bytes, &m}, work->now);
    bool done = writer->run(writer->context, begin, &m, work->err) && tell(&m, &t) &&
                write_archive(&m, &t, &zip) && writer->run(writer->context, finish, &m, work->err);
    zip_finish(&zip);
    buf_finish(&m.piece);
    buf_finish(&json);
    *bytes = m.export.size;
    return done;
}

// -- the file

bool crm_person_export_content(struct work *work, int64_t id, const struct text_sink *sink) {
    struct person_export export;
    if (!load(work, id, &export))
        return false;
    bool found = str_is(export.state, "done");
    for (int64_t number = 0; found; number++) {
        struct arena_mark mark = arena_mark(work->arena);
        str bytes;
        if (!store_person_export_piece(work, id, number, &bytes, &found))
            return false;
        if (found && !sink->write(sink->context, bytes))
            return WORK_FAIL(work, ERR_CANCELLED, "The receiver of the export has gone.");
        arena_release(work->arena, mark);
    }
    return true;
}

bool crm_person_export_tidy(struct work *work, bool *more) {
    const int64_t day = INT64_C(24) * 3600 * MICROS_PER_SECOND;
    return store_person_export_sweep(work, work->now - PERSON_EXPORT_DAYS * day, more);
}
