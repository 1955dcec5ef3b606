// Files: rows and bytes, equal content, taking off and back, merging, erasing, sweeping.
#include "base/clock.h"
#include "crm/erase.h"
#include "crm/file.h"
#include "store/store.h"
#include "support/crm.h"
#include "support/invariants.h"
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const int64_t hour = (int64_t)3600 * MICROS_PER_SECOND;

struct files {
    struct crm_fixture f;
    struct blobs *blobs;
    char folder[64];
};

static void begin(struct files *t, void **state) {
    str id;
    crm_fixture_begin(&t->f, state);
    t->f.now = clock_now(); // as the folder's own times
    strcpy(t->folder, "/tmp/kartoteka-files-XXXXXX");
    assert_non_null(mkdtemp(t->folder));
    OK(t->f.t, store_setting_get(&t->f.work, SETTING_STORE_ID, &id));
    assert_int_equal(id.len, 32);
    t->blobs = blobs_create(t->folder, id);
}

static int remove_entry(const char *path, const struct stat *about, int kind, struct FTW *at) {
    (void)about, (void)kind, (void)at;
    return remove(path);
}

static void end(struct files *t) {
    nftw(t->folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
    blobs_destroy(t->blobs);
    crm_fixture_end(&t->f);
}

static int64_t person(struct files *t, const char *last) {
    const struct object_type *type = t->f.contacts;
    return CRM_SAVE(&t->f, type, 0, crm_set(type, "lastname", last)).record->id;
}

static bool add_of(struct files *t, const struct object_type *type, int64_t record_id,
                   const char *name, str bytes, struct file *out) {
    struct byte_source_memory memory = {.left = bytes, .step = 7};
    struct file_upload upload = {.type = type,
                                 .record_id = record_id,
                                 .name = str_of(name),
                                 .source = byte_source_of_memory(&memory),
                                 .size_max = 100};
    crm_job_begin(&t->f);
    bool done = crm_file_add(&t->f.read, &t->f.writer, t->blobs, &upload, out);
    crm_job_end(&t->f);
    return done;
}

static int64_t add(struct files *t, int64_t record_id, const char *name, const char *text) {
    struct file file;
    OK(t->f.t, add_of(t, t->f.contacts, record_id, name, str_of(text), &file));
    assert_string_equal(str_z(t->f.work.arena, file.media_type), "text/plain");
    return file.id;
}

static size_t count_of(struct files *t, int64_t record_id) {
    struct file *list;
    size_t count;
    OK(t->f.t, crm_file_list(&t->f.work, t->f.contacts, record_id, &list, &count));
    return count;
}

// How many files of bytes lie in the folder; those of a draft, of the mark and of the lock too.
static int counted;
static int count_entry(const char *path, const struct stat *about, int kind, struct FTW *at) {
    (void)about;
    const char *name = path + at->base;
    counted += kind == FTW_F && strcmp(name, "store") != 0 && strcmp(name, "lock") != 0;
    return 0;
}
static int lying(struct files *t) {
    counted = 0;
    nftw(t->folder, count_entry, 16, FTW_PHYS);
    return counted;
}

// Every row's bytes are there, as many as it says.
static void all_there(struct files *t) {
    struct db_rows rows;
    OK(t->f.t, db_query(t->f.t->db, "SELECT digest, size FROM file", NULL, 0, &rows, &t->f.t->err));
    while (db_next(&rows)) {
        int file;
        uint64_t size;
        OK(t->f.t,
           blob_open(t->blobs, value_as_str(db_column(&rows, 0)), &file, &size, &t->f.t->err));
        close(file);
        assert_int_equal(size, value_as_int(db_column(&rows, 1)));
    }
    OK(t->f.t, db_done(&rows, &t->f.t->err));
    assert_int_equal(crm_number(&t->f,
                                "SELECT count(*) FROM file f WHERE (f.deleted_at IS NULL) = "
                                "(NOT EXISTS (SELECT 1 FROM file_link l WHERE l.file_id = f.id "
                                "AND l.removed_at IS NULL))",
                                NULL, 0),
                     0);
    assert_int_equal(crm_invariants(&t->f), 0);
}

static void tidy(struct files *t) {
    bool more = true;
    while (more) {
        crm_begin(&t->f);
        OK(t->f.t, crm_file_tidy(&t->f.work, &more));
        crm_commit(&t->f);
    }
}

static int64_t sweep(struct files *t) {
    int64_t removed;
    crm_job_begin(&t->f);
    OK(t->f.t, crm_file_sweep(&t->f.read, &t->f.writer, t->blobs, &t->f.progress, &removed));
    crm_job_end(&t->f);
    return removed;
}

static void take_off(struct files *t, int64_t record_id, int64_t file_id) {
    crm_begin(&t->f);
    OK(t->f.t, crm_file_remove(&t->f.work, t->f.contacts, record_id, file_id, (struct source){0}));
    crm_commit(&t->f);
}

static void attach(struct files *t, int64_t record_id, int64_t file_id) {
    struct file file;
    crm_begin(&t->f);
    OK(t->f.t,
       crm_file_attach(&t->f.work, t->f.contacts, record_id, file_id, (struct source){0}, &file));
    crm_commit(&t->f);
}

static void test_equal_bytes_lie_once(void **state) {
    struct files t;
    begin(&t, state);
    int64_t a = person(&t, "Nowak"), b = person(&t, "Kowalska");
    int64_t first = add(&t, a, "one.txt", "the same words");
    int64_t second = add(&t, b, "two.txt", "the same words");
    add(&t, b, "three.txt", "other words");
    assert_int_not_equal(first, second);
    assert_int_equal(lying(&t), 2);
    assert_int_equal(count_of(&t, b), 2);
    all_there(&t);
    take_off(&t, a, first);
    t.f.now += 25 * hour;
    tidy(&t);
    sweep(&t);
    assert_int_equal(lying(&t), 2); // the other file has the bytes, too
    take_off(&t, b, second);
    t.f.now += 25 * hour;
    tidy(&t);
    assert_int_equal(sweep(&t), 1);
    assert_int_equal(lying(&t), 1);
    all_there(&t);
    end(&t);
}

static void test_taking_off_and_back(void **state) {
    struct files t;
    struct file file;
    begin(&t, state);
    int64_t a = person(&t, "Nowak"), b = person(&t, "Kowalska");
    int64_t id = add(&t, a, "one.txt", "words");
    take_off(&t, a, id);
    assert_int_equal(count_of(&t, a), 0);
    REFUSED(t.f.t, ERR_NOT_FOUND, crm_file_get(&t.f.work, id, &file));
    t.f.now += 23 * hour;
    tidy(&t);
    sweep(&t);
    attach(&t, a, id); // undone in time
    assert_int_equal(count_of(&t, a), 1);
    attach(&t, b, id);
    take_off(&t, a, id);
    OK(t.f.t, crm_file_get(&t.f.work, id, &file)); // the other record has it
    all_there(&t);
    take_off(&t, b, id);
    crm_begin(&t.f);
    REFUSED(t.f.t, ERR_NOT_FOUND,
            crm_file_remove(&t.f.work, t.f.contacts, b, id, (struct source){0}));
    crm_rollback(&t.f);
    t.f.now += 25 * hour;
    tidy(&t);
    assert_int_equal(sweep(&t), 1);
    assert_int_equal(lying(&t), 0);
    crm_begin(&t.f);
    REFUSED(t.f.t, ERR_NOT_FOUND,
            crm_file_attach(&t.f.work, t.f.contacts, a, id, (struct source){0}, &file));
    crm_rollback(&t.f);
    all_there(&t);
    end(&t);
}

static void refuse(struct files *t, int64_t record, const char *name, str bytes,
                   enum err_code code) {
    struct file file;
    REFUSED(t->f.t, code, add_of(t, t->f.contacts, record, name, bytes, &file));
    assert_int_equal(lying(t), 0);
    assert_int_equal(crm_number(&t->f, "SELECT count(*) FROM file", NULL, 0), 0);
}

static void test_what_is_refused_leaves_nothing(void **state) {
    struct files t;
    struct save_result result;
    char large[101];
    begin(&t, state);
    int64_t a = person(&t, "Nowak");
    memset(large, 'x', sizeof large);
    refuse(&t, a, "a.txt", STR(""), ERR_INPUT);
    refuse(&t, a, "../..", STR("x"), ERR_INPUT);
    refuse(&t, a, "a.txt", (str){large, sizeof large}, ERR_TOO_LARGE);
    refuse(&t, a, "a.png", STR("#!/bin/sh\necho\n"), ERR_UNSUPPORTED);
    refuse(&t, a, "a.png", STR("only words"), ERR_INPUT);
    refuse(&t, a, "a.exe", STR("only words"), ERR_UNSUPPORTED);
    refuse(&t, 4711, "a.txt", STR("words"), ERR_NOT_FOUND);
    crm_begin(&t.f);
    OK(t.f.t, crm_archive(&t.f.work, t.f.contacts, a, (struct source){0}, &result));
    crm_commit(&t.f);
    refuse(&t, a, "a.txt", STR("words"), ERR_CONFLICT);
    end(&t);
}

// The write fails after the bytes are there: they are found by the daily look, not before.
static void test_bytes_without_a_row_are_swept(void **state) {
    struct files t;
    struct file file;
    begin(&t, state);
    int64_t a = person(&t, "Nowak");
    t.f.fail_at = t.f.writes + 1;
    REFUSED(t.f.t, ERR_BUSY, add_of(&t, t.f.contacts, a, "a.txt", STR("words"), &file));
    t.f.fail_at = 0;
    assert_int_equal(lying(&t), 1);
    sweep(&t);
    assert_int_equal(lying(&t), 1);
    t.f.now += 25 * hour;
    assert_int_equal(sweep(&t), 1);
    assert_int_equal(lying(&t), 0);
    t.f.twice = true;
    add(&t, a, "a.txt", "words");
    assert_int_equal(count_of(&t, a), 1);
    all_there(&t);
    end(&t);
}

// Another store's folder is neither written nor swept.
static void test_a_folder_belongs_to_one_store(void **state) {
    struct files t;
    struct file file;
    begin(&t, state);
    int64_t a = person(&t, "Nowak"), removed;
    add(&t, a, "a.txt", "words");
    struct blobs *own = t.blobs;
    t.blobs = blobs_create(t.folder, STR("0123456789abcdef0123456789abcdef"));
    REFUSED(t.f.t, ERR_STORAGE, add_of(&t, t.f.contacts, a, "b.txt", STR("more"), &file));
    t.f.now += 48 * hour;
    crm_job_begin(&t.f);
    REFUSED(t.f.t, ERR_STORAGE,
            crm_file_sweep(&t.f.read, &t.f.writer, t.blobs, &t.f.progress, &removed));
    crm_job_end(&t.f);
    blobs_destroy(t.blobs);
    t.blobs = own;
    assert_int_equal(lying(&t), 1);
    end(&t);
}

static int64_t merge(struct files *t, int64_t primary, int64_t other) {
    struct merge order = {.type = t->f.contacts,
                          .primary_id = primary,
                          .record_ids = &other,
                          .record_count = 1,
                          .source = "api"};
    struct merge_result result;
    crm_begin(&t->f);
    OK(t->f.t, crm_merge(&t->f.work, &order, &result));
    crm_commit(&t->f);
    return result.merge_ids[0];
}

static void unmerge(struct files *t, int64_t id) {
    struct unmerge_result result;
    crm_begin(&t->f);
    OK(t->f.t, crm_unmerge(&t->f.work, id, false, &result));
    crm_commit(&t->f);
}

static void test_merging_carries_files(void **state) {
    struct files t;
    begin(&t, state);
    int64_t a = person(&t, "Nowak"), b = person(&t, "Nowak"), c = person(&t, "Nowak");
    int64_t own = add(&t, b, "b.txt", "of b"), both = add(&t, b, "both.txt", "of both");
    add(&t, a, "a.txt", "of a");
    attach(&t, a, both);
    int64_t first = merge(&t, a, b);
    assert_int_equal(count_of(&t, a), 3);
    assert_int_equal(count_of(&t, b), 3); // the old id leads to the survivor
    int64_t second = merge(&t, c, a);
    assert_int_equal(count_of(&t, c), 3);
    take_off(&t, c, own);
    add(&t, c, "c.txt", "of c, later");
    unmerge(&t, second);
    assert_int_equal(count_of(&t, c), 1); // what was added since
    assert_int_equal(count_of(&t, a), 2); // what was taken off stays so
    unmerge(&t, first);
    assert_int_equal(count_of(&t, a), 2);
    assert_int_equal(count_of(&t, b), 1);
    assert_int_equal(crm_number(&t.f, "SELECT count(*) FROM file_moved", NULL, 0), 0);
    all_there(&t);
    end(&t);
}

static void test_erasing_takes_the_bytes(void **state) {
    struct files t;
    begin(&t, state);
    int64_t a = person(&t, "Nowak"), b = person(&t, "Nowak"), c = person(&t, "Kowalska");
    add(&t, b, "secret.txt", "of the merged one");
    int64_t shared = add(&t, a, "shared.txt", "of two people");
    int64_t off = add(&t, a, "off.txt", "taken off before");
    attach(&t, c, shared);
    take_off(&t, a, off);
    merge(&t, a, b);
    t.f.now = clock_now() + MICROS_PER_SECOND;
    crm_begin(&t.f);
    OK(t.f.t,
       crm_erase(&t.f.work, t.f.contacts, a, ERASURE_LAW, (struct source){.kind = SOURCE_API}));
    crm_commit(&t.f);
    assert_int_equal(crm_number(&t.f, "SELECT count(*) FROM file", NULL, 0), 1);
    assert_int_equal(crm_number(&t.f, "SELECT count(*) FROM file_link", NULL, 0), 1);
    assert_int_equal(crm_number(&t.f, "SELECT count(*) FROM file_moved", NULL, 0), 0);
    assert_int_equal(
        crm_number(&t.f, "SELECT count(*) FROM job WHERE kind = 'file_sweep'", NULL, 0), 1);
    assert_int_equal(sweep(&t), 2);
    assert_int_equal(lying(&t), 1);
    assert_int_equal(crm_number(&t.f, "SELECT count(*) FROM file_gone", NULL, 0), 0);
    assert_int_equal(count_of(&t, c), 1);
    all_there(&t);
    end(&t);
}

static void test_activities_name_their_files(void **state) {
    struct files t;
    struct file one, two;
    begin(&t, state);
    const struct object_type *notes = schema_type(t.f.work.schema, STR("notes"));
    assert_non_null(notes);
    int64_t note = CRM_SAVE(&t.f, notes, 0, crm_set(notes, "happened_at", "2026-01-01T10:00:00Z"),
                            crm_set(notes, "body", "See the files."))
                       .record->id;
    OK(t.f.t, add_of(&t, notes, note, "1.txt", STR("one"), &one));
    OK(t.f.t, add_of(&t, notes, note, "2.txt", STR("two"), &two));
    const struct property *p = type_property(notes, STR("attachment_ids"));
    str ids = value_as_str(crm_record(&t.f, notes, note)->values[p->slot]);
    char wanted[64];
    snprintf(wanted, sizeof wanted, "%lld;%lld", (long long)one.id, (long long)two.id);
    assert_string_equal(str_z(t.f.work.arena, ids), wanted);
    crm_begin(&t.f);
    OK(t.f.t, crm_file_remove(&t.f.work, notes, note, one.id, (struct source){0}));
    OK(t.f.t, crm_file_remove(&t.f.work, notes, note, two.id, (struct source){0}));
    crm_commit(&t.f);
    assert_true(value_is_null(crm_record(&t.f, notes, note)->values[p->slot]));
    all_there(&t);
    end(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_equal_bytes_lie_once),
        ON_BOTH_ENGINES(test_taking_off_and_back),
        ON_BOTH_ENGINES(test_what_is_refused_leaves_nothing),
        ON_BOTH_ENGINES(test_bytes_without_a_row_are_swept),
        ON_BOTH_ENGINES(test_a_folder_belongs_to_one_store),
        ON_BOTH_ENGINES(test_merging_carries_files),
        ON_BOTH_ENGINES(test_erasing_takes_the_bytes),
        ON_BOTH_ENGINES(test_activities_name_their_files),
    };
    return cmocka_run_group_tests_name("files", tests, NULL, NULL);
}
