// Fills a store of contacts up to a whole house: companies, deals, activities, and who belongs to
// whom, in transactions of twenty thousand records (PostgreSQL: of a thousand).
//
//     bench_fill STORE [COMPANIES DEALS ACTIVITIES]      STORE is a file or a postgresql:// URL
//
// Every record goes through crm_prepare and crm_insert with its associations, as any save does, so
// record table, contact points, match form, search index, history, events, stage visits, edges and
// their trail are written by the program's own functions. Two things differ from a server's saves:
// duplicates are not looked for, and roll-ups are worked out once for every record at the end
// (store_due_all and store_settle, as the job "calculate" does) instead of after each transaction.
// SQLite is told not to wait for the disk. What is there already is counted in, so a run that was
// interrupted goes on. Most records have few associations, some hundreds (the
// square of an even number picks them), and the company printed last has TIMELINE activities.
#include "base/clock.h"
#include "base/thread.h"
#include "crm/live.h"
#include "crm/sample.h"
#include "crm/save.h"
#include "store/calculate.h"
#include "store/store.h"
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 1000, BATCHES = 20, PARTS = 8, LINKS_MAX = 3, TIMELINE = 20000, YEARS = 3 };

struct ids {
    int64_t *items;
    size_t count;
};

struct row {
    struct save save;
    struct assignment assignments[SAMPLE_COLUMNS_MAX];
    struct link_request links[LINKS_MAX];
    struct prepared prepared;
};

struct fill {
    struct arena arena; // of a batch
    struct arena parts[PARTS];
    struct err err;
    struct work work;
    struct live *live;
    struct sample people, firms;
    struct ids contacts, companies, deals;
    struct row rows[BATCH];
    size_t row_count;
    size_t batches; // of the open transaction
    size_t most;    // of them in one transaction
    uint64_t seed;
    size_t timeline; // activities the one company still lacks
};

static const char *const words[] = {
    "umowa",    "oferta",    "faktura",  "spotkanie", "termin",    "zamówienie", "dostawa",
    "montaż",   "cena",      "rabat",    "serwis",    "договор",   "встреча",    "поставка",
    "счёт",     "цена",      "скидка",   "монтаж",    "склад",     "заказ",      "合同",
    "报价",     "会议",      "交货",     "发票",      "价格",      "折扣",       "安装",
    "售后",     "订单",      "contract", "meeting",   "delivery",  "invoice",    "discount",
    "offer",    "warehouse", "support",  "renewal",   "budget",    "schedule",   "question",
    "answer",   "followup",  "Angebot",  "Vertrag",   "Lieferung", "Rechnung",   "Termin",
    "machines", "heating",   "cables",   "software",  "training",  "transport",  "insurance",
};
static const char *const stages[] = {"appointmentscheduled", "qualifiedtobuy",
                                     "presentationscheduled", "contractsent", "closedwon"};
static const char *const dealings[] = {"newbusiness", "existingbusiness"};
static const char *const activity_types[] = {"notes", "calls", "emails", "meetings", "tasks"};
static const char *const directions[] = {"INBOUND", "OUTBOUND"};
static const char *const mails[] = {"EMAIL", "INCOMING_EMAIL"};
static const char *const states[] = {"NOT_STARTED", "IN_PROGRESS", "COMPLETED"};

#define LENGTH(array)  (sizeof(array) / sizeof *(array))
#define PICK(f, array) str_of((array)[even(f, LENGTH(array))])

static void must(struct fill *f, bool done) {
    if (done)
        return;
    fprintf(stderr, "%s\n", f->err.text);
    exit(3);
}

// -- chance

static uint64_t chance(struct fill *f) {
    uint64_t z = f->seed += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static size_t even(struct fill *f, size_t below) {
    return (size_t)(chance(f) % below);
}

// Few get much; and who stand far apart in the table.
static size_t skewed(struct fill *f, size_t below) {
    double u = (double)(chance(f) >> 11) / 9007199254740992.0;
    return (size_t)(u * u * (double)below) * 7919 % below;
}

static str text_of_words(struct fill *f, size_t count) {
    struct buf out;
    buf_init(&out, &f->arena);
    for (size_t i = 0; i < count; i++) {
        buf_add(&out, i ? STR(" ") : STR(""));
        buf_add(&out, PICK(f, words));
    }
    return buf_str(&out);
}

static str some_time(struct fill *f) {
    int64_t seconds = (int64_t)even(f, YEARS * 365 * 86400);
    return time_iso(&f->arena, f->work.now - seconds * 1000000);
}

// -- rows

static struct row *add(struct fill *f, const char *type) {
    struct row *r = &f->rows[f->row_count++];
    *r = (struct row){.save = {.on_duplicate = ON_DUPLICATE_CREATE,
                               .reading = {.country = STR("PL")},
                               .stages_ask_only = true}};
    r->save.type = schema_type(f->work.schema, str_of(type));
    r->save.assignments = r->assignments;
    r->save.links = r->links;
    return r;
}

static void set(struct row *r, const char *name, str text) {
    const struct property *p = type_property(r->save.type, str_of(name));
    assert(p && r->save.count < SAMPLE_COLUMNS_MAX);
    r->assignments[r->save.count++] = (struct assignment){p, text};
}

static void link_to(struct fill *f, struct row *r, const char *type, int64_t id) {
    r->links[r->save.link_count++] =
        (struct link_request){.to = schema_type(f->work.schema, str_of(type)), .to_id = id};
}

// A cell or two of one of the sample's rows.
static str cells(struct fill *f, const struct sample *sample, size_t index, size_t count) {
    struct buf text, out;
    struct sample_row row;
    buf_init(&text, &f->arena);
    buf_init(&out, &f->arena);
    sample_row(sample, index % sample->rows, &text, &row);
    for (size_t i = 0; i < count; i++) {
        buf_add(&out, out.len ? STR(" ") : STR(""));
        buf_add(&out, row.cells[i]);
    }
    return buf_str(&out);
}

static void company(struct fill *f, size_t index) {
    const char *const *names;
    size_t columns = sample_columns(SAMPLE_COMPANIES, &names);
    struct buf *text = ARENA_NEW(&f->arena, struct buf);
    struct sample_row row;
    struct row *r = add(f, "companies");
    buf_init(text, &f->arena);
    sample_row(&f->firms, index, text, &row);
    for (size_t i = 0; i < columns; i++)
        if (row.cells[i].len)
            set(r, names[i], row.cells[i]);
}

static void deal(struct fill *f, size_t index) {
    struct row *r = add(f, "deals");
    size_t firm = skewed(f, f->companies.count);
    str name = cells(f, &f->firms, firm, 1);
    (void)index;
    set(r, "dealname",
        str_format(&f->arena, STR_FMT " " STR_FMT, STR_ARG(name),
                   STR_ARG(text_of_words(f, 1 + even(f, 2)))));
    set(r, "amount", str_format(&f->arena, "%zu.%02zu", 100 + even(f, 200000), even(f, 100)));
    set(r, "dealstage", PICK(f, stages));
    set(r, "dealtype", PICK(f, dealings));
    set(r, "closedate", some_time(f));
    link_to(f, r, "companies", f->companies.items[firm]);
    if (even(f, 10) < 6)
        link_to(f, r, "contacts", f->contacts.items[skewed(f, f->contacts.count)]);
}

static void activity_links(struct fill *f, struct row *r, size_t person) {
    bool busy = f->timeline && even(f, 60) == 0;
    if (busy)
        f->timeline--;
    if (busy || even(f, 10) < 3)
        link_to(f, r, "companies",
                f->companies.items[busy ? 0 : 1 + skewed(f, f->companies.count - 1)]);
    if (!busy && even(f, 10) < 3)
        link_to(f, r, "deals", f->deals.items[skewed(f, f->deals.count)]);
    if (!r->save.link_count || even(f, 10) < 7)
        link_to(f, r, "contacts", f->contacts.items[person]);
}

static void activity(struct fill *f, size_t index) {
    struct row *r = add(f, activity_types[index % LENGTH(activity_types)]);
    size_t person = skewed(f, f->contacts.count);
    str title = str_format(&f->arena, STR_FMT ": " STR_FMT, STR_ARG(text_of_words(f, 2)),
                           STR_ARG(cells(f, &f->people, person, 2)));
    str body = text_of_words(f, 6 + even(f, 30));
    str when = some_time(f);
    switch (index % LENGTH(activity_types)) {
    case 0:
        set(r, "happened_at", when);
        set(r, "body", body);
        break;
    case 1:
        set(r, "happened_at", when);
        set(r, "title", title);
        set(r, "body", body);
        set(r, "direction", PICK(f, directions));
        break;
    case 2:
        set(r, "happened_at", when);
        set(r, "subject", title);
        set(r, "text", body);
        set(r, "direction", PICK(f, mails));
        break;
    case 3:
        set(r, "happened_at", when);
        set(r, "title", title);
        set(r, "start_time", when);
        break;
    default:
        set(r, "subject", title);
        set(r, "due_at", when);
        set(r, "status", PICK(f, states));
    }
    activity_links(f, r, person);
}

// -- batches

static void prepare_part(void *argument, size_t part) {
    struct fill *f = argument;
    for (size_t i = part; i < f->row_count; i += PARTS)
        crm_prepare(&f->parts[part], &f->rows[i].save, NULL, LANG_EN, f->work.now,
                    &f->rows[i].prepared);
}

static void begin(struct fill *f) {
    f->work.effects = NULL;
    f->work.due = NULL;
    f->work.now = clock_now();
    if (!db_in_transaction(f->work.db))
        must(f, db_begin(f->work.db, &f->err));
}

// A batch is written; the transaction ends with the last of several.
static void end(struct fill *f, bool last) {
    f->batches++;
    if (last || f->batches % f->most == 0)
        must(f, db_commit(f->work.db, &f->err));
    arena_reset(&f->arena);
}

static void write_batch(struct fill *f, struct ids *ids, bool last) {
    parallel_for(thread_count(), PARTS, prepare_part, f);
    begin(f);
    for (size_t i = 0; i < f->row_count; i++) {
        struct save_result result;
        must(f, crm_insert(&f->work, &f->rows[i].save, &f->rows[i].prepared, &result));
        if (ids->items)
            ids->items[ids->count] = result.record->id;
        ids->count++;
    }
    for (size_t i = 0; i < PARTS; i++)
        arena_reset(&f->parts[i]);
    end(f, last);
    f->row_count = 0;
}

static void told(const char *what, size_t count, int64_t start) {
    double took = (double)(clock_monotonic() - start) / 1e6;
    printf("%s: %zu in %.0f s, %.0f/s\n", what, count, took, (double)count / took);
    fflush(stdout);
}

static void fill_type(struct fill *f, const char *what, size_t count, struct ids *ids,
                      void (*make)(struct fill *f, size_t index)) {
    int64_t start = clock_monotonic();
    size_t before = ids->count;
    f->work.now = clock_now();
    for (size_t i = before; i < count; i++) {
        make(f, i);
        if (f->row_count == BATCH || i + 1 == count)
            write_batch(f, ids, i + 1 == count);
    }
    told(what, count - before, start);
}

// Most contacts work somewhere.
static void employ(struct fill *f) {
    const struct object_type *people = schema_type(f->work.schema, STR("contacts"));
    int64_t start = clock_monotonic();
    size_t made = 0;
    for (size_t at = 0; at < f->contacts.count;) {
        begin(f);
        for (size_t i = 0; i < BATCH && at < f->contacts.count; i++, at++) {
            struct link_request link = {.to = schema_type(f->work.schema, STR("companies"))};
            if (even(f, 10) >= 7)
                continue;
            link.to_id = f->companies.items[skewed(f, f->companies.count)];
            must(f, crm_link_all(&f->work, people, f->contacts.items[at], &link, 1,
                                 (struct source){0}));
            made++;
        }
        end(f, at == f->contacts.count);
    }
    told("contacts at companies", made, start);
}

static void work_out(struct fill *f, const char *name) {
    const struct object_type *type = schema_type(f->work.schema, str_of(name));
    int64_t start = clock_monotonic(), after = 0;
    size_t done = 0, count;
    for (;;) {
        int64_t *ids;
        begin(f);
        f->work.settle_all = true;
        must(f, store_record_ids(&f->work, type, after, BATCH, &ids, &count));
        for (size_t i = 0; i < count; i++)
            store_due_all(&f->work, type, after = ids[i]);
        must(f, store_settle(&f->work, false, NULL));
        end(f, !count);
        if (!count)
            break;
        done += count;
    }
    told(str_z(&f->arena, str_format(&f->arena, "roll-ups of %s", name)), done, start);
}

// Of records that are there, with room for `most`.
static void read_ids(struct fill *f, const char *name, size_t most, struct ids *ids) {
    const struct object_type *type = schema_type(f->work.schema, str_of(name));
    enum { ALL = 4000000 };
    int64_t *items;
    must(f, store_record_ids(&f->work, type, 0, ALL, &items, &ids->count));
    ids->items = memory_zero((ids->count > most ? ids->count : most) + 1, sizeof *items);
    memcpy(ids->items, items, ids->count * sizeof *items);
    arena_reset(&f->arena);
}

static void run(struct fill *f, size_t companies, size_t deals, size_t activities) {
    struct ids notes, others = {0};
    read_ids(f, "contacts", 0, &f->contacts);
    read_ids(f, "companies", companies, &f->companies);
    read_ids(f, "deals", deals, &f->deals);
    read_ids(f, "notes", 0, &notes);
    sample_init(&f->people, SAMPLE_CONTACTS, 7, f->contacts.count);
    sample_init(&f->firms, SAMPLE_COMPANIES, 7, companies);
    bool employed = f->deals.count > 0;
    f->seed = f->companies.count + f->deals.count + notes.count;
    f->timeline = activities / 60 < TIMELINE ? activities / 100 : TIMELINE;
    others.count = notes.count * LENGTH(activity_types);
    fill_type(f, "companies", companies, &f->companies, company);
    if (!employed)
        employ(f);
    fill_type(f, "deals", deals, &f->deals, deal);
    fill_type(f, "activities", activities, &others, activity);
    work_out(f, "contacts");
    work_out(f, "companies");
    work_out(f, "deals");
    printf("%lld\n", (long long)f->companies.items[0]);
}

int main(int argc, char **argv) {
    struct fill *f = memory_zero(1, sizeof *f);
    struct db_options options = {.url = str_of(argc > 1 ? argv[1] : "")};
    struct db *db;
    arena_init(&f->arena);
    for (size_t i = 0; i < PARTS; i++)
        arena_init(&f->parts[i]);
    must(f, db_open(&options, &db, &f->err) && store_prepare(db, &f->arena, &f->err));
    // PostgreSQL has room for some thousand locks at once, and every edge takes one.
    f->most = db_is_shared(db) ? 1 : BATCHES;
    if (!db_is_shared(db))
        must(f, db_script(db,
                          "PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000;"
                          "PRAGMA wal_autocheckpoint = 100000",
                          &f->err));
    work_init(&f->work, &f->arena, &f->err, db);
    must(f, live_create(&f->work, false, &f->live));
    f->work.schema = live_schema(f->live);
    run(f, argc > 2 ? (size_t)atol(argv[2]) : 200000, argc > 3 ? (size_t)atol(argv[3]) : 500000,
        argc > 4 ? (size_t)atol(argv[4]) : 2000000);
    live_destroy(f->live);
    db_close(db);
    return 0;
}
