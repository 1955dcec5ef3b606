// Each trap as a case: two or three records in a base of strangers, and what the engine must say.
#include "match/batch.h"
#include "match/explain.h"
#include "people.h"
#include <math.h>

enum { STRANGERS = 400 };

struct world {
    struct arena arena;
    struct match_batch *batch;
    struct match_result result;
    enum match_model model;
    int64_t next;
    struct facts facts[8]; // of the records added, by id
};

static void world_begin(struct world *w, enum match_model model) {
    *w = (struct world){.model = model, .next = 1};
    arena_init(&w->arena);
    w->batch = match_batch_create(model);
}

static void world_add(struct world *w, struct facts facts) {
    struct match_form form = form_of(&w->arena, w->model, &facts);
    w->facts[w->next] = facts;
    match_batch_add(w->batch, w->next++, &form);
}

static const char *strange(struct world *w, const char *prefix, uint64_t x) {
    return str_format(&w->arena, "%s%c%c%c%c", prefix, 'a' + (int)(x % 23),
                      'a' + (int)(x / 23 % 23), 'a' + (int)(x / 529 % 23),
                      'a' + (int)(x / 12167 % 23))
        .ptr;
}

static void add_strangers(struct world *w) {
    for (uint64_t i = 0; i < STRANGERS; i++) {
        uint64_t r = hash_u64(i + 77);
        const char *phone = str_format(&w->arena, "+4850%07u", (unsigned)(r >> 13) % 10000000).ptr;
        struct facts person = {{GIVEN, strange(w, "G", r % 40), FAMILY, strange(w, "F", r >> 20),
                                PHONE, phone, CITY, strange(w, "C", r >> 50 & 15), NULL}};
        struct facts company = {{COMPANY, strange(w, "Firma", r >> 20), PHONE, phone, CITY,
                                 strange(w, "C", r >> 50 & 15), NULL}};
        struct facts *facts = w->model == MATCH_PERSON ? &person : &company;
        struct match_form form = form_of(&w->arena, w->model, facts);
        match_batch_add(w->batch, 1000 + (int64_t)i, &form);
    }
}

static void world_run(struct world *w, struct match_batch_options options) {
    add_strangers(w);
    struct err err;
    options.keep = 0.001f;
    assert_true(match_batch_run(w->batch, &options, &w->result, &err));
}

static void world_end(struct world *w) {
    match_result_finish(&w->result);
    match_batch_destroy(w->batch);
    arena_finish(&w->arena);
}

static double probability(const struct world *w, int64_t a, int64_t b) {
    for (size_t i = 0; i < w->result.pair_count; i++) {
        const struct match_result_pair *p = &w->result.pairs[i];
        if ((p->id_a == a && p->id_b == b) || (p->id_a == b && p->id_b == a))
            return (double)p->probability;
    }
    return 0;
}

static bool together(const struct world *w, int64_t a, int64_t b) {
    for (size_t g = 0; g < w->result.group_count; g++) {
        if (w->result.groups[g].kind != MATCH_GROUP_SURE)
            continue;
        bool has_a = false, has_b = false;
        for (size_t i = 0; i < w->result.groups[g].count; i++) {
            has_a = has_a || w->result.groups[g].ids[i] == a;
            has_b = has_b || w->result.groups[g].ids[i] == b;
        }
        if (has_a && has_b)
            return true;
    }
    return false;
}

// Two records and the range their probability must be in.
struct trap {
    const char *name;
    struct facts a, b;
    double low, high;
};

static void run_traps(enum match_model model, const struct trap *traps, size_t count) {
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        struct world w;
        world_begin(&w, model);
        world_add(&w, traps[i].a);
        world_add(&w, traps[i].b);
        world_run(&w, (struct match_batch_options){.threads = 1});
        double p = probability(&w, 1, 2);
        if (p < traps[i].low || p > traps[i].high)
            wrong++, print_error("%s: %.4f is not within %.3f and %.3f\n", traps[i].name, p,
                                 traps[i].low, traps[i].high);
        world_end(&w);
    }
    assert_int_equal(wrong, 0);
}

#define ADDRESS STREET, "ul. Lipowa 5", CITY, "Kraków", POSTCODE, "30-001"

static void persons(void **state) {
    (void)state;
    static const struct trap traps[] = {
        {"cross script",
         {{GIVEN, "Александр", FAMILY, "Иванов", EMAIL, "a.ivanov@mail.ru", NULL}},
         {{GIVEN, "Aleksandr", FAMILY, "Ivanov", EMAIL, "a.ivanov@mail.ru", NULL}},
         .995,
         1},
        {"cross script, by phone",
         {{GIVEN, "Alexander", FAMILY, "Iwanow", PHONE, "+48601234567", NULL}},
         {{GIVEN, "Александр", FAMILY, "Иванов", PHONE, "601 234 567", NULL}},
         .995,
         1},
        {"Han and pinyin, either order",
         {{FAMILY, "王", GIVEN, "伟", PHONE, "+8613912345678", NULL}},
         {{GIVEN, "Wang", FAMILY, "Wei", PHONE, "139-1234-5678", NULL}},
         .9,
         1},
        {"Han that only sounds alike",
         {{FAMILY, "王", GIVEN, "伟", CITY, "北京", NULL}},
         {{FAMILY, "王", GIVEN, "薇", CITY, "北京", NULL}},
         0,
         .6},
        {"nickname",
         {{GIVEN, "Kasia", FAMILY, "Nowak", EMAIL, "k.nowak@alfa.pl", NULL}},
         {{GIVEN, "Katarzyna", FAMILY, "Nowak", EMAIL, "k.nowak@alfa.pl", NULL}},
         .995,
         1},
        {"swapped",
         {{GIVEN, "Kowalski", FAMILY, "Janusz", PHONE, "601234567", NULL}},
         {{GIVEN, "Janusz", FAMILY, "Kowalski", PHONE, "601234567", NULL}},
         .995,
         1},
        {"typing errors",
         {{GIVEN, "Zbigniew", FAMILY, "Brzeziński", BIRTH, "1961-07-05", ADDRESS, NULL}},
         {{GIVEN, "Zbiginew", FAMILY, "Brzezinski", BIRTH, "1961-07-05", ADDRESS, NULL}},
         .995,
         1},
        {"name alone",
         {{GIVEN, "Zdzisława", FAMILY, "Brzęczyszczykiewicz", NULL}},
         {{GIVEN, "Zdzisława", FAMILY, "Brzęczyszczykiewicz", NULL}},
         0,
         .5},
        {"numbered names",
         {{GIVEN, "Ala 1", FAMILY, "Kotek1", EMAIL, "a1@example.com", CITY, "Lublin", NULL}},
         {{GIVEN, "Ala 2", FAMILY, "Kotek2", EMAIL, "a2@example.com", CITY, "Lublin", NULL}},
         0,
         .3},
        {"name and city are not sure",
         {{GIVEN, "Zdzisława", FAMILY, "Brzęczyszczykiewicz", CITY, "Kraków", NULL}},
         {{GIVEN, "Zdzisława", FAMILY, "Brzęczyszczykiewicz", CITY, "Kraków", NULL}},
         0,
         .95},
        {"namesakes with nothing in common",
         {{GIVEN, "Jan", FAMILY, "Kowalski", PHONE, "601234567", CITY, "Kraków", NULL}},
         {{GIVEN, "Jan", FAMILY, "Kowalski", PHONE, "725111222", CITY, "Gdynia", NULL}},
         0,
         .31},
        {"household",
         {{GIVEN, "Jan", FAMILY, "Kowalski", PHONE, "601234567", ADDRESS, NULL}},
         {{GIVEN, "Maria", FAMILY, "Kowalska", PHONE, "601234567", ADDRESS, NULL}},
         0,
         .2},
        {"father and son by birth date",
         {{GIVEN, "Jan", FAMILY, "Kowalski", BIRTH, "1950-03-04", PHONE, "126001122", ADDRESS,
           NULL}},
         {{GIVEN, "Jan", FAMILY, "Kowalski", BIRTH, "1978-11-21", PHONE, "126001122", ADDRESS,
           NULL}},
         0,
         .9},
        {"father and son by suffix",
         {{GIVEN, "John", FAMILY, "Miller Sr", PHONE, "126001122", ADDRESS, NULL}},
         {{GIVEN, "John", FAMILY, "Miller Jr", PHONE, "126001122", ADDRESS, NULL}},
         0,
         .9},
        {"colleagues at the switchboard",
         {{GIVEN, "Jan", FAMILY, "Kowalski", PHONE, "226001122", COMPANY, "Alfa", EMAIL,
           "jan.kowalski@alfa.pl", NULL}},
         {{GIVEN, "Piotr", FAMILY, "Zieliński", PHONE, "226001122", COMPANY, "Alfa", EMAIL,
           "piotr.zielinski@alfa.pl", NULL}},
         0,
         .1},
        {"shared mailbox",
         {{GIVEN, "Jan", FAMILY, "Kowalski", EMAIL, "biuro@alfa.pl", NULL}},
         {{GIVEN, "Piotr", FAMILY, "Zieliński", EMAIL, "biuro@alfa.pl", NULL}},
         0,
         .05},
        {"job move",
         {{GIVEN, "Jan", FAMILY, "Kowalczyk", PHONE, "601234567", COMPANY, "Alfa", EMAIL,
           "jan.kowalczyk@alfa.pl", NULL}},
         {{GIVEN, "Jan", FAMILY, "Kowalczyk", PHONE, "601234567", COMPANY, "Beta", EMAIL,
           "kowalczyk.j@beta.pl", NULL}},
         .9,
         1},
        {"two tax ids",
         {{GIVEN, "Jan", FAMILY, "Kowalski", TAX, "5260250274", CITY, "Kraków", NULL}},
         {{GIVEN, "Jan", FAMILY, "Kowalski", TAX, "7792433421", CITY, "Kraków", NULL}},
         0,
         .31},
        {"nothing but empty values",
         {{GIVEN, "brak", FAMILY, "n/a", PHONE, "000000000", EMAIL, "test@test.com", NULL}},
         {{GIVEN, "brak", FAMILY, "n/a", PHONE, "000000000", EMAIL, "test@test.com", NULL}},
         0,
         0},
    };
    run_traps(MATCH_PERSON, traps, sizeof traps / sizeof *traps);
}

static void companies(void **state) {
    (void)state;
    static const struct trap traps[] = {
        {"legal form spelled otherwise",
         {{COMPANY, "Alfa Budownictwo Sp. z o.o.", PHONE, "226001122", NULL}},
         {{COMPANY, "ALFA BUDOWNICTWO spółka z ograniczoną odpowiedzialnością", PHONE,
           "22 600 11 22", NULL}},
         .95,
         1},
        {"cross script",
         {{COMPANY, "ООО Ромашка", DOMAIN, "romashka.ru", NULL}},
         {{COMPANY, "Romashka", DOMAIN, "https://www.romashka.ru/", NULL}},
         .7,
         1},
        {"branches",
         {{COMPANY, "Alfa", CITY, "Kraków", POSTCODE, "30-001", STREET, "Lipowa 5", PHONE,
           "126001122", DOMAIN, "alfa.pl", NULL}},
         {{COMPANY, "Alfa", CITY, "Gdynia", POSTCODE, "81-001", STREET, "Morska 7", PHONE,
           "586001122", DOMAIN, "alfa.pl", NULL}},
         0,
         .8},
        {"neighbours in one building",
         {{COMPANY, "Kancelaria Nowak", ADDRESS, PHONE, "126001122", NULL}},
         {{COMPANY, "Salon Urody Venus", ADDRESS, PHONE, "126003344", NULL}},
         0,
         .2},
        {"name alone",
         {{COMPANY, "Przedsiębiorstwo Wielobranżowe Krzeptowski", NULL}},
         {{COMPANY, "Przedsiębiorstwo Wielobranżowe Krzeptowski", NULL}},
         0,
         .5},
        {"same tax id",
         {{COMPANY, "Alfa", TAX, "PL 526-025-02-74", NULL}},
         {{COMPANY, "Alfa Polska", TAX, "5260250274", NULL}},
         .99,
         1},
    };
    run_traps(MATCH_COMPANY, traps, sizeof traps / sizeof *traps);
}

// One phone, five surnames: nobody's own.
static void phone_of_many_is_weak(void **state) {
    (void)state;
    struct world w;
    world_begin(&w, MATCH_PERSON);
    static const char *const names[] = {"Nowak", "Lis", "Wilk", "Zając", "Dudek"};
    for (size_t i = 0; i < 5; i++)
        world_add(&w, (struct facts){{GIVEN, "Jan", FAMILY, names[i], PHONE, "226001122", NULL}});
    world_run(&w, (struct match_batch_options){.threads = 1});
    for (int64_t a = 1; a <= 5; a++)
        for (int64_t b = a + 1; b <= 5; b++)
            if (probability(&w, a, b) > .3)
                fail_msg("%.4f", probability(&w, a, b));
    world_end(&w);
}

static const struct match_reason *reason_of(const struct match_explanation *why, const char *key) {
    for (size_t i = 0; i < why->count; i++)
        if (strcmp(why->reasons[i].field, key) == 0 || strcmp(why->reasons[i].level, key) == 0)
            return &why->reasons[i];
    return NULL;
}

// One phone, one person whose surname four people typed in four ways: it stays hers.
static void typing_errors_are_no_further_owners(void **state) {
    (void)state;
    struct world w;
    world_begin(&w, MATCH_PERSON);
    static const char *const names[] = {"Brzezinska", "Brzeizńska", "Brezzinska", "Brzezińskaa",
                                        "Brzzeinska"};
    for (size_t i = 0; i < 5; i++)
        world_add(&w,
                  (struct facts){{GIVEN, "Jolanta", FAMILY, names[i], PHONE, "226001122", NULL}});
    world_run(&w, (struct match_batch_options){.threads = 1});
    for (int64_t a = 2; a <= 5; a++)
        assert_true(probability(&w, 1, a) > .9);
    world_end(&w);
}

// The level that a pair shows in a field.
struct told {
    struct facts a, b;
    const char *level;
};

static void levels_are_told(void **state) {
    (void)state;
    static const struct told rows[] = {
        {{{GIVEN, "Jan", FAMILY, "Lis", BIRTH, "1980-03-04", NULL}},
         {{GIVEN, "Jan", FAMILY, "Lis", BIRTH, "1980-03-29", NULL}},
         "match.birth.month"},
        {{{GIVEN, "Jan", FAMILY, "Lis", BIRTH, "1980-12-30", NULL}},
         {{GIVEN, "Jan", FAMILY, "Lis", BIRTH, "1981-01-17", NULL}},
         "match.birth.month"},
        {{{GIVEN, "Jan", FAMILY, "Lis", BIRTH, "1980-03-04", NULL}},
         {{GIVEN, "Jan", FAMILY, "Lis", BIRTH, "1981-02-15", NULL}},
         "match.birth.year"},
        {{{GIVEN, "Jan", FAMILY, "Lis", BIRTH, "1980-03-04", NULL}},
         {{GIVEN, "Jan", FAMILY, "Lis", BIRTH, "1985-02-15", NULL}},
         "match.birth.different"},
        {{{FAMILY, "Thomas", CITY, "Leeds", NULL}},
         {{GIVEN, "Thomas", FAMILY, "Gabriel", CITY, "Leeds", NULL}},
         "match.name.part_swapped"},
        {{{EMAIL, "dmacdoald@riverb-glass.siz", NULL}},
         {{EMAIL, "dracdonald@rivers-glass.biz", NULL}},
         "match.email.similar"},
        {{{EMAIL, "ee.evans@dayton.com", NULL}},
         {{EMAIL, "ee.evans@datyon.com", NULL}},
         "match.email.near"},
        // What the name explains is no error, and two providers are two.
        {{{GIVEN, "Anna", FAMILY, "Kowalska", EMAIL, "anna.kowalska@onet.pl", NULL}},
         {{GIVEN, "Anna", FAMILY, "Kowalska", EMAIL, "anna.kowalska@wp.pl", NULL}},
         "match.email.local_of_name"},
        {{{CITY, "London", GIVEN, "Jan", NULL}},
         {{CITY, "Loodon", GIVEN, "Jan", NULL}},
         "match.address.place_near"},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct match_form a = form_of(&arena, MATCH_PERSON, &rows[i].a);
        struct match_form b = form_of(&arena, MATCH_PERSON, &rows[i].b);
        struct match_explanation why, back;
        match_explain(&arena, &a, &b, NULL, NULL, &why);
        match_explain(&arena, &b, &a, NULL, NULL, &back);
        if (!reason_of(&why, rows[i].level))
            print_error("row %zu: no %s\n", i, rows[i].level);
        assert_non_null(reason_of(&why, rows[i].level));
        assert_int_equal(why.levels, back.levels);
    }
    arena_finish(&arena);
}

static float birth_bits(struct arena *arena, const char *x, const char *y) {
    const struct facts one = {{GIVEN, "Thomas", FAMILY, "Chudleigh", BIRTH, x, NULL}};
    // Strangers by name: no household explains a date they share.
    const struct facts two = {{GIVEN, "Edmund", FAMILY, "Watson", BIRTH, y, NULL}};
    struct match_form a = form_of(arena, MATCH_PERSON, &one);
    struct match_form b = form_of(arena, MATCH_PERSON, &two);
    struct match_explanation why;
    match_explain(arena, &a, &b, NULL, NULL, &why);
    const struct match_reason *reason = reason_of(&why, "match.birth");
    assert_non_null(reason);
    return reason->bits;
}

// Of whom only the year is known, the first of January is written.
static void the_first_of_january_says_less(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    float plain = birth_bits(&arena, "1856-03-07", "1856-03-07");
    assert_true(birth_bits(&arena, "1856-01-01", "1856-01-01") < plain - 4);
    assert_true(birth_bits(&arena, "1856-01-01", "1856-01-01") > 0);
    assert_true(birth_bits(&arena, "1630-08-01", "1630-08-01") >
                plain - 0.01f); // long ago is no error
    arena_finish(&arena);
}

// A is B and B is C by what they share; A and C share nothing, nor do they disagree.
static void links_are_transitive(void **state) {
    (void)state;
    struct world w;
    world_begin(&w, MATCH_PERSON);
    world_add(&w, (struct facts){{GIVEN, "Jan", FAMILY, "Kowalczyk", EMAIL, "janko@wp.pl", NULL}});
    world_add(&w, (struct facts){{GIVEN, "Jan", FAMILY, "Kowalczyk", EMAIL, "janko@wp.pl", PHONE,
                                  "601234567", NULL}});
    world_add(&w, (struct facts){{GIVEN, "Jan", FAMILY, "Kowalczyk", PHONE, "601234567", NULL}});
    world_run(&w, (struct match_batch_options){.threads = 1});
    assert_true(together(&w, 1, 2) && together(&w, 2, 3) && together(&w, 1, 3));
    world_end(&w);
}

// Two tax ids hanging together by a record in between are cut.
static void conflict_cuts_a_chain(void **state) {
    (void)state;
    struct world w;
    world_begin(&w, MATCH_PERSON);
    world_add(&w, (struct facts){{GIVEN, "Jan", FAMILY, "Kowalczyk", EMAIL, "janko@wp.pl", TAX,
                                  "5260250274", BIRTH, "1950-01-02", NULL}});
    world_add(&w, (struct facts){{GIVEN, "Jan", FAMILY, "Kowalczyk", EMAIL, "janko@wp.pl", PHONE,
                                  "601234567", NULL}});
    world_add(&w, (struct facts){{GIVEN, "Jan", FAMILY, "Kowalczyk", PHONE, "601234567", TAX,
                                  "7792433421", BIRTH, "1981-10-22", NULL}});
    world_run(&w, (struct match_batch_options){.threads = 1});
    assert_true(probability(&w, 1, 2) >= .995 && probability(&w, 2, 3) >= .995);
    assert_false(together(&w, 1, 3));
    assert_true(w.result.report.groups_split >= 1);
    world_end(&w);
}

static void decisions_outrank_probability(void **state) {
    (void)state;
    const struct facts jan = {{GIVEN, "Jan", FAMILY, "Kowalczyk", EMAIL, "janko@wp.pl", NULL}};
    const struct facts other = {{GIVEN, "Ewa", FAMILY, "Pawlak", PHONE, "725111222", NULL}};
    const struct match_verdict verdicts[] = {{2, 1, MATCH_NOT_SAME}, {1, 3, MATCH_SAME}};
    struct world w;
    world_begin(&w, MATCH_PERSON);
    world_add(&w, jan);
    world_add(&w, jan);
    world_add(&w, other);
    world_run(&w,
              (struct match_batch_options){.threads = 1, .verdicts = verdicts, .verdict_count = 2});
    assert_true(probability(&w, 1, 2) <= 0); // not asked again
    assert_false(together(&w, 1, 2));
    assert_true(together(&w, 1, 3));
    assert_int_equal(w.result.report.verdicts_unused, 0);
    for (size_t g = 0; g < w.result.group_count; g++)
        for (size_t i = 0; i < w.result.groups[g].count; i++)
            for (size_t j = 0; j < w.result.groups[g].count; j++)
                assert_false(w.result.groups[g].ids[i] == 1 && w.result.groups[g].ids[j] == 2);
    world_end(&w);
}

static struct match_batch *busy_batch(struct arena *arena) {
    struct match_batch *batch = match_batch_create(MATCH_PERSON);
    for (int64_t i = 0; i < 3000; i++) {
        uint64_t r = hash_u64((uint64_t)i / 2 + 5);
        struct facts facts = {
            {GIVEN, str_format(arena, "Imi%c", 'a' + (int)(r % 20)).ptr, FAMILY,
             str_format(arena, "Nazw%c%c", 'a' + (int)(r / 20 % 20), 'a' + (int)(r / 400 % 3)).ptr,
             PHONE, str_format(arena, "60%07u", (unsigned)(r >> 20) % 3000).ptr, CITY,
             i % 3 ? "Warszawa" : "Lublin", NULL}};
        struct match_form form = form_of(arena, MATCH_PERSON, &facts);
        match_batch_add(batch, i, &form);
    }
    return batch;
}

static void threads_do_not_change_the_result(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct match_batch *batch = busy_batch(&arena);
    struct match_result one, many;
    struct err err;
    struct match_batch_options options = {.threads = 1, .learn = true, .keep = .01f};
    assert_true(match_batch_run(batch, &options, &one, &err));
    options.threads = 5;
    assert_true(match_batch_run(batch, &options, &many, &err));
    assert_true(one.pair_count > 100);
    assert_int_equal(one.pair_count, many.pair_count);
    for (size_t i = 0; i < one.pair_count; i++) {
        assert_int_equal(one.pairs[i].id_a, many.pairs[i].id_a);
        assert_int_equal(one.pairs[i].id_b, many.pairs[i].id_b);
        assert_int_equal(one.pairs[i].levels, many.pairs[i].levels);
        assert_memory_equal(&one.pairs[i].probability, &many.pairs[i].probability, sizeof(float));
    }
    assert_int_equal(one.group_count, many.group_count);
    assert_int_equal(one.report.blocks.oversize, many.report.blocks.oversize);
    assert_true(one.report.blocks.oversize > 0 && one.report.blocks.pairs_not_made > 0);
    match_result_finish(&one);
    match_result_finish(&many);
    match_batch_destroy(batch);
    arena_finish(&arena);
}

static bool cancel(void *context, double share) {
    int *calls = context;
    assert_true(share >= 0 && share <= 1);
    return ++*calls < 2;
}

static void a_run_can_be_cancelled(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct match_batch *batch = busy_batch(&arena);
    struct match_result result;
    struct err err;
    int calls = 0;
    struct match_batch_options options = {.progress = cancel, .context = &calls};
    assert_false(match_batch_run(batch, &options, &result, &err));
    assert_int_equal(err.code, ERR_CANCELLED);
    match_result_finish(&result);
    match_batch_destroy(batch);
    arena_finish(&arena);
}

static void an_empty_batch_is_fine(void **state) {
    (void)state;
    struct match_batch *batch = match_batch_create(MATCH_COMPANY);
    struct match_result result;
    struct err err;
    struct match_batch_options options = {.learn = true};
    assert_true(match_batch_run(batch, &options, &result, &err));
    assert_int_equal(result.pair_count + result.group_count, 0);
    match_result_finish(&result);
    match_batch_destroy(batch);
}

// The reasons' bits are the log2 odds of the probability, to a rounding error; no single one drowns
// the others.
static void check_sum(const struct match_explanation *why) {
    double sum = 0, total = (double)why->total;
    for (size_t i = 0; i < why->count; i++) {
        sum += (double)why->reasons[i].bits;
        assert_true(why->reasons[i].bits > -30 && why->reasons[i].bits < 30);
    }
    if (why->guard)
        total = log2(why->probability / (1 - why->probability));
    assert_true(fabs(sum - total) < .001);
    assert_true(fabs(match_probability(sum) - why->probability) < .0001);
}

static void reasons_add_up(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
#define HOME STREET, "Polna 7", CITY, "Gdynia", PHONE, "+48600100299"
    static const struct {
        struct facts a, b;
        const char *told[2];
    } rows[] = {
        {{{GIVEN, "Kasia", FAMILY, "Nowak", EMAIL, "k.nowak@alfa.pl", NULL}},
         {{GIVEN, "Katarzyna", FAMILY, "Nowak", EMAIL, "k.nowak@alfa.pl", NULL}},
         {"match.name.nickname", "match.email.same"}},
        {{{GIVEN, "Jan", FAMILY, "Zieliński", HOME, NULL}},
         {{GIVEN, "Jan", FAMILY, "Zieliński", HOME, NULL}},
         {"match.name.exact", "match.relation.household"}},
        {{{GIVEN, "Jan", FAMILY, "Zieliński", HOME, NULL}},
         {{GIVEN, "Anna", FAMILY, "Zielińska", HOME, NULL}},
         {"match.relation.household"}},
        {{{GIVEN, "Jan", FAMILY, "Zieliński", NULL}},
         {{GIVEN, "Jan", FAMILY, "Zieliński", NULL}},
         {"match.name.exact"}},
        {{{GIVEN, "Jan", FAMILY, "Zieliński", CITY, "Gdynia", NULL}},
         {{GIVEN, "Piotr", FAMILY, "Adamczyk", CITY, "Gdynia", NULL}},
         {"match.name.different", "match.prior.chance"}},
    };
#undef HOME
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct match_form a = form_of(&arena, MATCH_PERSON, &rows[i].a);
        struct match_form b = form_of(&arena, MATCH_PERSON, &rows[i].b);
        struct match_explanation why;
        match_explain(&arena, &a, &b, NULL, NULL, &why);
        check_sum(&why);
        for (size_t j = 0; j < 2 && rows[i].told[j]; j++)
            if (!reason_of(&why, rows[i].told[j]))
                fail_msg("row %zu does not say %s", i, rows[i].told[j]);
    }
    arena_finish(&arena);
}

// Mail systems number namesakes: a number in the address makes nobody the same person.
static void numbered_addresses_prove_little(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"jan.kowalski1@firma.pl", "jan.kowalski2@firma.pl"},
        {"jan.kowalski@firma.pl", "jan.kowalski7@firma.pl"},
        {"jan.kowalski09@firma.pl", "jan.kowalski11@firma.pl"},
        {"kowalski1985@gmail.com", "kowalski1958@gmail.com"},
    };
    struct arena arena;
    arena_init(&arena);
    struct match_weights weights;
    match_weights_default(MATCH_PERSON, &weights);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        const struct facts x = {{GIVEN, "Jan", FAMILY, "Kowalski", EMAIL, pairs[i][0], NULL}};
        const struct facts y = {{GIVEN, "Jan", FAMILY, "Kowalski", EMAIL, pairs[i][1], NULL}};
        struct match_form a = form_of(&arena, MATCH_PERSON, &x);
        struct match_form b = form_of(&arena, MATCH_PERSON, &y);
        struct match_explanation why;
        match_explain(&arena, &a, &b, NULL, NULL, &why);
        assert_non_null(reason_of(&why, "match.email.numbered"));
        assert_true(why.probability < (double)weights.review);
    }
    // A letter apart is a typing error as before.
    const struct facts x = {
        {GIVEN, "Jan", FAMILY, "Kowalski", EMAIL, "jan.kowalski@firma.pl", NULL}};
    const struct facts y = {
        {GIVEN, "Jan", FAMILY, "Kowalski", EMAIL, "jan.kowalsky@firma.pl", NULL}};
    struct match_form a = form_of(&arena, MATCH_PERSON, &x), b = form_of(&arena, MATCH_PERSON, &y);
    struct match_explanation why;
    match_explain(&arena, &a, &b, NULL, NULL, &why);
    assert_non_null(reason_of(&why, "match.email.near"));
    assert_true(why.probability > (double)weights.review);
    arena_finish(&arena);
}

// Beside people of one household the household's address says little, the given name much.
// Companies and web domains that differ in their numbers are numbered; a letter is a slip.
static void numbered_companies_are_two(void **state) {
    (void)state;
    static const struct {
        const char *name_a, *name_b, *domain_a, *domain_b, *name, *domain;
    } rows[] = {
        {"Szkoła Podstawowa 15", "Szkoła Podstawowa 16", "szkola15.pl", "szkola16.pl",
         "match.company.some_words", "match.domain.different"},
        {"Firma Budowlana 2020", "Firma Budowlana 2021", "budowa2020.example", "budowa2021.example",
         "match.company.some_words", "match.domain.different"},
        {"Krzeptowski", "Krzeptonski", "krzeptowski.pl", "krzeptonski.pl", "match.company.near",
         "match.domain.near"},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct facts x = {{COMPANY, rows[i].name_a, DOMAIN, rows[i].domain_a, NULL}};
        const struct facts y = {{COMPANY, rows[i].name_b, DOMAIN, rows[i].domain_b, NULL}};
        struct match_form a = form_of(&arena, MATCH_COMPANY, &x);
        struct match_form b = form_of(&arena, MATCH_COMPANY, &y);
        struct match_explanation why;
        match_explain(&arena, &a, &b, NULL, NULL, &why);
        if (!reason_of(&why, rows[i].name) || !reason_of(&why, rows[i].domain))
            fail_msg("%s and %s: %s, %s", rows[i].name_a, rows[i].name_b, why.reasons[0].level,
                     why.reasons[1].level);
    }
    arena_finish(&arena);
}

static void a_household_is_weighed_against(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const struct facts x = {{GIVEN, "Jan", FAMILY, "Zieliński", STREET, "Polna 7", CITY, "Gdynia",
                             PHONE, "+48600100299", NULL}};
    const struct facts y = {{GIVEN, "Anna", FAMILY, "Zielińska", STREET, "Polna 7", CITY, "Gdynia",
                             PHONE, "+48600100299", NULL}};
    struct match_form a = form_of(&arena, MATCH_PERSON, &x), b = form_of(&arena, MATCH_PERSON, &y);
    struct match_explanation same, other;
    match_explain(&arena, &a, &a, NULL, NULL, &same);
    match_explain(&arena, &a, &b, NULL, NULL, &other);
    assert_true(reason_of(&same, "match.address")->bits < 4);
    assert_true(reason_of(&same, "match.name")->bits > reason_of(&same, "match.address")->bits);
    assert_true(reason_of(&other, "match.name")->bits < 0);
    assert_true(same.probability > other.probability);
    arena_finish(&arena);
}

// A limit is told, with what it takes off.
static void a_guard_is_a_reason(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const struct facts x = {{GIVEN, "Xymena", FAMILY, "Brzęczyszczykiewicz", NULL}};
    struct match_form a = form_of(&arena, MATCH_PERSON, &x);
    struct match_explanation why;
    match_explain(&arena, &a, &a, NULL, NULL, &why);
    if (why.guard)
        assert_true(reason_of(&why, "match.guard")->bits < 0);
    else
        assert_true(why.probability <= .31);
    check_sum(&why);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(persons),
        cmocka_unit_test(companies),
        cmocka_unit_test(phone_of_many_is_weak),
        cmocka_unit_test(typing_errors_are_no_further_owners),
        cmocka_unit_test(levels_are_told),
        cmocka_unit_test(the_first_of_january_says_less),
        cmocka_unit_test(links_are_transitive),
        cmocka_unit_test(conflict_cuts_a_chain),
        cmocka_unit_test(decisions_outrank_probability),
        cmocka_unit_test(threads_do_not_change_the_result),
        cmocka_unit_test(a_run_can_be_cancelled),
        cmocka_unit_test(an_empty_batch_is_fine),
        cmocka_unit_test(reasons_add_up),
        cmocka_unit_test(numbered_addresses_prove_little),
        cmocka_unit_test(numbered_companies_are_two),
        cmocka_unit_test(a_household_is_weighed_against),
        cmocka_unit_test(a_guard_is_a_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
