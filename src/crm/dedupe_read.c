// The rows of the file into the engine: read in order, made into forms on all cores, taken into the
// set in order again.
//
// Three waves of rows are on their way: while one is made into forms, one of the threads takes the
// forms of the wave before it into the set and reads the wave behind it. What a wave needs of
// memory it uses again, so that a file of any length needs little more than the set itself.
#include "base/clock.h"
#include "base/thread.h"
#include "crm/dedupe_private.h"
#include "formats/csv_writer.h"
#include "match/form_cache.h"
#include <stdlib.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

enum { STEPS_AHEAD = MATCH_EXPECT_TEXT + 1 };
enum { PARTS = 16, ROWS_A_PART = 512, VALUES_MAX = 96, THREADS_MAX = 64 };

struct wave_part { // of a wave: what one thread makes of some rows
    struct arena arena, scratch;
    struct match_input rows[ROWS_A_PART];
    struct match_form forms[ROWS_A_PART];
    size_t count;
};

struct wave {
    struct wave_part parts[PARTS];
    size_t count; // rows
};

struct row_reading {
    struct deduping *d;
    struct import_file file;
    int fd;
    struct match_tools tools;
    const struct dedupe_column **columns; // those that take part
    size_t *places;                       // in the row
    size_t column_count;
    struct wave *to_take, *to_build, *to_read;
    struct match_form_cache *caches[THREADS_MAX]; // free ones: a thread at work has one
    size_t cache_count;
    pthread_mutex_t caches_lock;
    int64_t taken; // rows in the set
    bool ended, failed;
    struct err err;
};

// -- reading

static void take_values(struct row_reading *r, struct wave_part *part, const struct row *row) {
    struct match_value *values = ARENA_ARRAY(&part->arena, r->column_count, struct match_value);
    struct match_input *input = &part->rows[part->count++];
    *input = (struct match_input){.values = values};
    for (size_t i = 0; i < r->column_count && input->count < VALUES_MAX; i++) {
        str cell = r->places[i] < row->count ? str_trim(row->cells[r->places[i]]) : STR("");
        if (cell.len)
            values[input->count++] = (struct match_value){
                r->columns[i]->role, str_copy(&part->arena, csv_unguard(cell))};
    }
}

static void count_row(struct row_reading *r, const struct row *row) {
    struct dedupe_report *report = r->d->report;
    report->rows++;
    report->long_rows += row->flags & ROW_LONG ? 1 : 0;
    report->bad_text += row->flags & ROW_BAD_TEXT ? 1 : 0;
    if (r->d->ids.by_number)
        return;
    size_t at = report->id_column - 1;
    str id = at < row->count ? csv_unguard(str_trim(row->cells[at])) : STR("");
    report->without_id += id.len ? 0 : 1;
    dedupe_ids_add(&r->d->ids, id);
}

static void read_wave(struct row_reading *r) {
    struct wave *wave = r->to_read;
    wave->count = 0;
    for (size_t p = 0; p < PARTS; p++) {
        struct wave_part *part = &wave->parts[p];
        arena_reset(&part->arena);
        part->count = 0;
        while (!r->ended && part->count < ROWS_A_PART) {
            const struct row *row;
            r->failed = !import_file_next(&r->file, &row, &r->err);
            r->ended = r->failed || !row;
            if (r->ended)
                break;
            count_row(r, row);
            take_values(r, part, row);
            wave->count++;
        }
    }
}

// -- forms

// A form of its own size, in the part's arena.
static struct match_form keep_form(struct arena *arena, const struct match_form *form) {
    struct match_form kept = {.model = form->model, .count = form->count};
    kept.items = ARENA_ARRAY(arena, form->count, struct match_item);
    for (size_t i = 0; i < form->count; i++) {
        kept.items[i] = form->items[i];
        kept.items[i].text = str_copy(arena, form->items[i].text);
    }
    match_form_hash(&kept); // here, where many threads are, not where one takes them all
    return kept;
}

static struct match_form_cache *borrow_cache(struct row_reading *r) {
    pthread_mutex_lock(&r->caches_lock);
    struct match_form_cache *cache = r->cache_count ? r->caches[--r->cache_count] : NULL;
    pthread_mutex_unlock(&r->caches_lock);
    return cache ? cache : match_form_cache_create();
}

static void return_cache(struct row_reading *r, struct match_form_cache *cache) {
    pthread_mutex_lock(&r->caches_lock);
    bool room = r->cache_count < THREADS_MAX;
    if (room)
        r->caches[r->cache_count++] = cache;
    pthread_mutex_unlock(&r->caches_lock);
    if (!room)
        match_form_cache_destroy(cache);
}

// Whether a cell may hold several e-mail addresses or telephones: seen at a glance, for nearly all
// do not.
static bool may_be_several(const struct match_value *value) {
    size_t ats = 0, digits = 0;
    bool separated = false;
    if (value->role != MATCH_ROLE_EMAIL && value->role != MATCH_ROLE_PHONE)
        return false;
    for (size_t i = 0; i < value->text.len; i++) {
        char c = value->text.ptr[i];
        ats += c == '@' ? 1 : 0;
        digits += c >= '0' && c <= '9' ? 1 : 0;
        separated = separated || c == ';' || c == ',' || c == '/' || c == '|' || c == '\n';
    }
    return value->role == MATCH_ROLE_EMAIL ? ats > 1 : digits >= 14 || (separated && digits > 7);
}

// The row with each of several addresses or numbers of a cell as a value of its own, divided as an
// import does it.
static struct match_input divided(const struct row_reading *r, struct arena *arena,
                                  const struct match_input *row) {
    size_t room = row->count;
    for (size_t i = 0; i < row->count; i++)
        room += may_be_several(&row->values[i]) ? row->values[i].text.len : 0;
    if (room == row->count)
        return *row;
    struct match_value *values = ARENA_ARRAY(arena, room, struct match_value);
    struct match_input out = {.values = values};
    for (size_t i = 0; i < row->count; i++) {
        const struct match_value *value = &row->values[i];
        const struct property *p =
            type_role(r->d->report->type, value->role == MATCH_ROLE_EMAIL ? "email" : "phone");
        struct type_context c = {.arena = arena, .property = p, .country = r->tools.country};
        str *parts = NULL;
        size_t count = may_be_several(value) && p ? p->type->split(&c, value->text, &parts) : 0;
        for (size_t part = 0; part < count && out.count + row->count - i < room; part++)
            values[out.count++] = (struct match_value){value->role, parts[part]};
        if (!count)
            values[out.count++] = *value;
    }
    return out;
}

static void build_part(struct row_reading *r, struct wave_part *part) {
    struct match_tools tools = r->tools;
    tools.cache = borrow_cache(r);
    for (size_t i = 0; i < part->count; i++) {
        arena_reset(&part->scratch);
        struct match_input row = divided(r, &part->scratch, &part->rows[i]);
        struct match_form form = match_form_build(&part->scratch, &tools, r->d->model, &row);
        part->forms[i] = keep_form(&part->arena, &form);
    }
    return_cache(r, tools.cache);
}

static void take_wave(struct row_reading *r) {
    for (size_t p = 0; p < PARTS; p++) {
        const struct wave_part *part = &r->to_take->parts[p];
        for (size_t i = 0; i < part->count; i++) {
            for (size_t what = 0; what < STEPS_AHEAD; what++)
                if (i + 2 * (STEPS_AHEAD - what) < part->count)
                    match_batch_expect(r->d->batch, &part->forms[i + 2 * (STEPS_AHEAD - what)],
                                       (enum match_expect)what);
            match_batch_add(r->d->batch, r->taken++, &part->forms[i]);
        }
    }
}

static void work_on(void *argument, size_t i) {
    struct row_reading *r = argument;
    if (i) {
        build_part(r, &r->to_build->parts[i - 1]);
        return;
    }
    take_wave(r);
    read_wave(r);
}

static void rotate(struct row_reading *r) {
    struct wave *taken = r->to_take;
    r->to_take = r->to_build;
    r->to_build = r->to_read;
    r->to_read = taken;
}

// -- the whole file

static bool tell(struct row_reading *r, int64_t size) {
    int64_t done = (int64_t)lseek(r->fd, 0, SEEK_CUR);
    return dedupe_tell(r->d, DEDUPE_READ_STEPS * (size > 0 ? (double)done / (double)size : 0));
}

static bool run(struct row_reading *r) {
    struct deduping *d = r->d;
    size_t threads = d->request->threads ? d->request->threads : thread_count();
    int64_t size = (int64_t)lseek(r->fd, 0, SEEK_END);
    if (lseek(r->fd, 0, SEEK_SET) != 0)
        return WORK_FAIL(d->work, ERR_INPUT, "The file can not be read twice.");
    if (!import_file_open_source(&r->file, d->work, byte_source_of_fd(&r->fd), &d->plan))
        return false;
    r->file.reader.keep_empty = true; // they count, so that a row's number is that of other tools
    read_wave(r);
    rotate(r);
    while (r->to_build->count || r->to_take->count) {
        parallel_for(threads, PARTS + 1, work_on, r);
        rotate(r);
        if (!tell(r, size))
            return false;
    }
    if (r->failed)
        *d->work->err = r->err;
    return !r->failed;
}

static struct wave *wave_create(void) {
    struct wave *wave = memory_zero(1, sizeof *wave);
    for (size_t p = 0; p < PARTS; p++) {
        arena_init(&wave->parts[p].arena);
        arena_init(&wave->parts[p].scratch);
    }
    return wave;
}

static void wave_destroy(struct wave *wave) {
    for (size_t p = 0; p < PARTS; p++) {
        arena_finish(&wave->parts[p].arena);
        arena_finish(&wave->parts[p].scratch);
    }
    free(wave);
}

static void begin(struct row_reading *r, struct deduping *d) {
    const struct dedupe_report *report = d->report;
    int year, month, day;
    date_from_days(d->work->now / (INT64_C(86400) * MICROS_PER_SECOND), &year, &month, &day);
    *r = (struct row_reading){.d = d, .fd = d->request->file};
    r->tools = (struct match_tools){.country = d->request->country, .year = year};
    r->columns = ARENA_ARRAY(d->work->arena, report->column_count, const struct dedupe_column *);
    r->places = ARENA_ARRAY(d->work->arena, report->column_count, size_t);
    for (size_t i = 0; i < report->column_count; i++)
        if (report->columns[i].role) {
            r->columns[r->column_count] = &report->columns[i];
            r->places[r->column_count++] = i;
        }
    pthread_mutex_init(&r->caches_lock, NULL);
    r->to_take = wave_create();
    r->to_build = wave_create();
    r->to_read = wave_create();
}

bool dedupe_read_rows(struct deduping *d) {
    struct row_reading r;
    begin(&r, d);
    bool done = run(&r);
    import_file_close(&r.file);
    wave_destroy(r.to_take);
    wave_destroy(r.to_build);
    wave_destroy(r.to_read);
    while (r.cache_count)
        match_form_cache_destroy(r.caches[--r.cache_count]);
    pthread_mutex_destroy(&r.caches_lock);
#ifdef __GLIBC__
    malloc_trim(0); // the search needs most memory: it is not to come on top of what reading used
#endif
    return done;
}
