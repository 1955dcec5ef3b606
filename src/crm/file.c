// Taking files in, and which record has them. Bytes are read once: hashed, written and looked at.
#include "crm/file.h"
#include "base/utf8.h"
#include "crm/access.h"
#include "crm/save_private.h"
#include "formats/media.h"
#include "model/message.h"
#include "store/record.h"
#include "text/fold.h"
#include <sodium.h>
#include <string.h>

static bool refuse(struct work *work, enum err_code code, const char *key) {
    str text = message_text(work->arena, str_of(key), LANG_EN, NULL, 0);
    return fail_about(work->err, code, str_of(key), STR_FMT, STR_ARG(text));
}

// -- names

static str last_part(str path) {
    for (size_t i = path.len; i > 0; i--)
        if (path.ptr[i - 1] == '/' || path.ptr[i - 1] == '\\')
            return str_from(path, i);
    return path;
}

// Too long a name is shortened in front of its ending.
static str shortened(struct arena *arena, str name) {
    enum { LONGEST = 255, ENDING = 16 };
    size_t dot = str_find_last_char(name, '.');
    str ending = name.len - dot <= ENDING ? str_from(name, dot) : STR("");
    if (name.len <= LONGEST)
        return name;
    return str_concat(arena, utf8_cut(name, LONGEST - ending.len), ending);
}

// text_clean takes control characters and those that turn the writing round ("gpj.exe").
str crm_file_name(struct arena *arena, str text) {
    str name = last_part(text_clean(arena, text));
    char *out = arena_alloc(arena, name.len + 1);
    size_t from = 0;
    for (size_t i = 0; i < name.len; i++)
        out[i] = name.ptr[i] && strchr("<>:\"|?*", name.ptr[i]) ? '_' : name.ptr[i];
    str clean = {out, name.len};
    while (from < clean.len && (out[from] == '.' || out[from] == ' '))
        from++;
    clean = str_from(clean, from);
    while (clean.len && (clean.ptr[clean.len - 1] == '.' || clean.ptr[clean.len - 1] == ' '))
        clean.len--;
    return shortened(arena, clean);
}

// -- the record's side

static bool find_record(struct work *work, const struct object_type *type, int64_t id,
                        struct record **record) {
    int64_t redirected;
    return crm_get(work, type, id, record, &redirected);
}

static bool find_live_record(struct work *work, const struct object_type *type, int64_t id,
                             struct record **record) {
    return find_record(work, type, id, record) && crm_access_record(work, RIGHT_EDIT, *record) &&
           (!(*record)->archived_at || refuse(work, ERR_CONFLICT, "file.record_archived"));
}

// Activities name their files in a property, too, as programs of the object interface expect:
// ids with ";" between, the oldest first.
static bool note_ids(struct work *work, const struct object_type *type, int64_t record_id,
                     struct source change) {
    const struct property *p = type_property(type, STR("attachment_ids"));
    struct record *before;
    struct file *files;
    size_t count;
    if (type->family != FAMILY_ACTIVITY || !p)
        return true;
    if (!store_record_get(work, type, record_id, true, &before) || !before ||
        !store_file_list(work, record_id, FILES_PER_RECORD, &files, &count))
        return false;
    struct buf ids;
    buf_init(&ids, work->arena);
    for (size_t i = count; i > 0; i--)
        buf_format(&ids, "%s%lld", i < count ? ";" : "", (long long)files[i - 1].id);
    struct record *after = record_copy(work->arena, before);
    after->values[p->slot] = count ? value_text(buf_str(&ids)) : value_null();
    after->entered[p->slot] = (str){0};
    int64_t history;
    return value_equal(before->values[p->slot], after->values[p->slot]) ||
           save_changed(work, before, after, change, "updated", &history);
}

static bool link_file(struct work *work, const struct record *record, int64_t file_id,
                      struct source change) {
    int64_t count;
    if (!store_file_count(work, record->id, &count))
        return false;
    if (count >= FILES_PER_RECORD)
        return refuse(work, ERR_CONFLICT, "file.too_many");
    return store_file_link(work, file_id, record->type->id, record->id) &&
           note_ids(work, record->type, record->id, change);
}

// -- taking in

struct adding {
    const struct file_upload *upload;
    struct blob_draft draft;
    crypto_hash_sha256_state hash;
    struct buf head;
    struct file file;
};

static bool take_bytes(struct work *work, struct adding *a) {
    enum { PIECE = 1 << 16 };
    char *piece = arena_alloc(work->arena, PIECE);
    const struct byte_source *source = &a->upload->source;
    for (;;) {
        size_t got;
        if (!source->read(source->state, piece, PIECE, &got, work->err))
            return false;
        if (got == 0)
            return a->file.size > 0 || refuse(work, ERR_INPUT, "file.empty");
        a->file.size += (int64_t)got;
        if (a->file.size > a->upload->size_max)
            return refuse(work, ERR_TOO_LARGE, "file.too_large");
        size_t room = MEDIA_HEAD_BYTES - a->head.len;
        buf_add(&a->head, (str){piece, got < room ? got : room});
        crypto_hash_sha256_update(&a->hash, (const unsigned char *)piece, got);
        if (!blob_write(&a->draft, (str){piece, got}, work->err))
            return false;
    }
}

static bool judge(struct work *work, struct adding *a) {
    enum media_verdict verdict;
    if (!media_judge(work->arena, buf_str(&a->head), a->file.name, &a->file.media_type, &verdict,
                     work->err))
        return false;
    switch (verdict) {
    case MEDIA_PROGRAM:
        return refuse(work, ERR_UNSUPPORTED, "file.program");
    case MEDIA_OTHER_NAME:
        return refuse(work, ERR_INPUT, "file.other_kind");
    case MEDIA_FINE:
        break;
    }
    return true;
}

static void finish_hash(struct arena *arena, struct adding *a) {
    unsigned char bytes[crypto_hash_sha256_BYTES];
    char *text = arena_alloc(arena, BLOB_DIGEST_LENGTH + 1);
    crypto_hash_sha256_final(&a->hash, bytes);
    sodium_bin2hex(text, BLOB_DIGEST_LENGTH + 1, bytes, sizeof bytes);
    a->file.digest = (str){text, BLOB_DIGEST_LENGTH};
}

static bool write_rows(void *argument, struct work *work) {
    struct adding *a = argument;
    struct record *record;
    return find_live_record(work, a->upload->type, a->upload->record_id, &record) &&
           store_file_add(work, &a->file, &a->file.id) &&
           link_file(work, record, a->file.id, a->upload->change);
}

static bool take_in(struct work *work, const struct writer *writer, struct adding *a) {
    if (!take_bytes(work, a) || !judge(work, a))
        return false;
    finish_hash(work->arena, a);
    return blob_keep(&a->draft, a->file.digest, work->err) &&
           writer->run(writer->context, write_rows, a, work->err);
}

bool crm_file_add(struct work *work, const struct writer *writer, const struct blobs *blobs,
                  const struct file_upload *upload, struct file *out) {
    struct adding a = {.upload = upload};
    struct record *record;
    bool found;
    a.file.name = crm_file_name(work->arena, upload->name);
    if (!a.file.name.len)
        return refuse(work, ERR_INPUT, "file.no_name");
    if (!find_live_record(work, upload->type, upload->record_id, &record) ||
        !blob_begin(blobs, &a.draft, work->err))
        return false;
    buf_init(&a.head, work->arena);
    crypto_hash_sha256_init(&a.hash);
    bool done = take_in(work, writer, &a);
    blob_end(&a.draft);
    return done && store_file_get(work, a.file.id, out, &found) &&
           (found || refuse(work, ERR_NOT_FOUND, "file.not_found"));
}

// -- looking

bool crm_file_list(struct work *work, const struct object_type *type, int64_t record_id,
                   struct file **out, size_t *count) {
    struct record *record;
    return find_record(work, type, record_id, &record) &&
           store_file_list(work, record->id, FILES_PER_RECORD, out, count);
}

static bool may_see(struct work *work, int64_t file_id, bool removed, bool *may) {
    struct file_place *places;
    size_t count;
    *may = false;
    if (!store_file_places(work, file_id, removed, &places, &count))
        return false;
    for (size_t i = 0; i < count && !*may; i++) {
        const struct object_type *type = schema_type_by_id(work->schema, places[i].type_id);
        struct record *record = NULL;
        if (type && !store_record_get(work, type, places[i].record_id, false, &record))
            return false;
        *may = record != NULL;
    }
    return true;
}

// `removed`: also one that was taken off a record which the caller may see.
static bool find_file(struct work *work, int64_t id, bool removed, struct file *out) {
    bool found, may = false;
    if (!store_file_get(work, id, out, &found) || (found && !may_see(work, id, false, &may)) ||
        (found && !may && removed && !may_see(work, id, true, &may)))
        return false;
    return may || refuse(work, ERR_NOT_FOUND, "file.not_found");
}

bool crm_file_get(struct work *work, int64_t id, struct file *out) {
    return find_file(work, id, false, out);
}

// -- changing

bool crm_file_remove(struct work *work, const struct object_type *type, int64_t record_id,
                     int64_t file_id, struct source change) {
    struct record *record;
    bool found;
    if (!find_record(work, type, record_id, &record) ||
        !crm_access_record(work, RIGHT_EDIT, record) ||
        !store_file_unlink(work, file_id, record->id, &found))
        return false;
    return found ? note_ids(work, type, record->id, change)
                 : refuse(work, ERR_NOT_FOUND, "file.not_found");
}

bool crm_file_attach(struct work *work, const struct object_type *type, int64_t record_id,
                     int64_t file_id, struct source change, struct file *out) {
    struct record *record;
    return find_file(work, file_id, true, out) &&
           find_live_record(work, type, record_id, &record) &&
           link_file(work, record, file_id, change) && find_file(work, file_id, false, out);
}
