// Branches and sister companies: what is suggested as a link, in a base of strangers, and to whom.
#include "match/batch.h"
#include "match/explain.h"
#include "people.h"

enum { STRANGERS = 400 };

struct world {
    struct arena arena;
    struct match_batch *batch;
    struct match_result result;
    int64_t next;
};

static void world_begin(struct world *w) {
    *w = (struct world){.next = 1};
    arena_init(&w->arena);
    w->batch = match_batch_create(MATCH_COMPANY);
}

static int64_t add(struct world *w, struct facts facts) {
    struct match_form form = form_of(&w->arena, MATCH_COMPANY, &facts);
    match_batch_add(w->batch, w->next, &form);
    return w->next++;
}

// Strangers with the words of the cases among theirs, so that none of them is a rarity.
static void add_strangers(struct world *w) {
    static const char *const trades[] = {"Transport", "Logistyka", "Budownictwo", "Handel"};
    for (uint64_t i = 0; i < STRANGERS; i++) {
        const char *phone =
            str_format(&w->arena, "+4822%07u", (unsigned)(hash_u64(i) >> 13) % 10000000).ptr;
        const char *name = str_format(&w->arena, "%s %s", word_of(&w->arena, i), trades[i % 4]).ptr;
        const char *domain = str_format(&w->arena, "%s.pl", word_of(&w->arena, i)).ptr;
        struct facts facts = {{COMPANY, name, PHONE, phone, DOMAIN, domain, CITY,
                               word_of(&w->arena, 9000 + i % 16), NULL}};
        struct match_form form = form_of(&w->arena, MATCH_COMPANY, &facts);
        match_batch_add(w->batch, 1000 + (int64_t)i, &form);
    }
}

static void run(struct world *w, struct match_batch_options options) {
    struct err err;
    options.relate = true;
    add_strangers(w);
    assert_true(match_batch_run(w->batch, &options, &w->result, &err));
}

static void world_end(struct world *w) {
    match_result_finish(&w->result);
    match_batch_destroy(w->batch);
    arena_finish(&w->arena);
}

static const struct match_result_link *link_of(const struct world *w, int64_t a, int64_t b) {
    for (size_t i = 0; i < w->result.link_count; i++) {
        const struct match_result_link *l = &w->result.links[i];
        if ((l->head == a && l->other == b) || (l->head == b && l->other == a))
            return l;
    }
    return NULL;
}

#define ADDRESS_OF_NOWAK STREET, "ul. Lipowa 5", CITY, "Kraków", POSTCODE, "30-001"

enum wanted { NO_LINK, BRANCH, SISTER };

static const struct row {
    const char *name;
    struct facts a, b;
    enum wanted wanted;
    bool two; // a person said: not a duplicate
} rows[] = {
    {"branch of a chain",
     {{COMPANY, "Alfa Sp. z o.o.", DOMAIN, "alfa.pl", STREET, "Lipowa 5", CITY, "Kraków", POSTCODE,
       "30-001", PHONE, "126001122", NULL}},
     {{COMPANY, "Alfa Sp. z o.o.", DOMAIN, "alfa.pl", STREET, "Morska 7", CITY, "Gdynia", POSTCODE,
       "81-001", PHONE, "586001122", NULL}},
     BRANCH,
     false},
    {"branch that says so in its name",
     {{COMPANY, "Alfa Medica", DOMAIN, "alfamedica.pl", CITY, "Kraków", POSTCODE, "30-001", NULL}},
     {{COMPANY, "Alfa Medica oddział Gdynia", DOMAIN, "alfamedica.pl", CITY, "Gdynia", POSTCODE,
       "81-001", NULL}},
     BRANCH,
     false},
    {"branch by the mail domain alone",
     {{COMPANY, "Zielony Most Serwis", EMAIL, "krakow@zielonymost.pl", CITY, "Kraków", NULL}},
     {{COMPANY, "Zielony Most Serwis", EMAIL, "gdynia@zielonymost.pl", CITY, "Gdynia", NULL}},
     BRANCH,
     false},
    {"branch by its mailbox at the other's web domain",
     {{COMPANY, "Zielony Most Serwis", DOMAIN, "zielonymost.pl", CITY, "Kraków", NULL}},
     {{COMPANY, "Zielony Most Serwis", EMAIL, "gdynia@zielonymost.pl", CITY, "Gdynia", NULL}},
     BRANCH,
     false},
    {"branch in another script",
     {{COMPANY, "ООО Ромашка", DOMAIN, "romashka.ru", CITY, "Москва", NULL}},
     {{COMPANY, "Romashka", DOMAIN, "romashka.ru", CITY, "Санкт-Петербург", NULL}},
     BRANCH,
     false},
    {"sisters with one domain and one address",
     {{COMPANY, "Nowak Transport sp. z o.o.", DOMAIN, "nowak.pl", ADDRESS_OF_NOWAK, NULL}},
     {{COMPANY, "Nowak Logistyka sp. z o.o.", DOMAIN, "nowak.pl", ADDRESS_OF_NOWAK, NULL}},
     SISTER,
     false},
    {"sisters of one name, by their tax ids",
     {{COMPANY, "Nowak Sp. z o.o.", TAX, "5260250274", ADDRESS_OF_NOWAK, NULL}},
     {{COMPANY, "Nowak Sp. k.", TAX, "7740001454", ADDRESS_OF_NOWAK, NULL}},
     SISTER,
     false},
    {"one name and domain, two tax ids",
     {{COMPANY, "Beta Sp. z o.o.", TAX, "5260250274", DOMAIN, "beta.pl", CITY, "Kraków", NULL}},
     {{COMPANY, "Beta Sp. z o.o.", TAX, "7740001454", DOMAIN, "beta.pl", CITY, "Gdynia", NULL}},
     SISTER,
     false},
    {"said not to be one, at one address",
     {{COMPANY, "Gamma Handel", DOMAIN, "gamma.pl", ADDRESS_OF_NOWAK, NULL}},
     {{COMPANY, "Gamma", DOMAIN, "gamma.pl", ADDRESS_OF_NOWAK, NULL}},
     SISTER,
     true},
    {"namesakes in two towns",
     {{COMPANY, "Budowa Plus Krzeptowski", CITY, "Kraków", POSTCODE, "30-001", PHONE, "126001122",
       NULL}},
     {{COMPANY, "Budowa Plus Krzeptowski", CITY, "Gdynia", POSTCODE, "81-001", PHONE, "586001122",
       NULL}},
     NO_LINK,
     false},
    {"namesakes in two towns with domains of their own",
     {{COMPANY, "Salon Anna", CITY, "Kraków", DOMAIN, "salonanna-krakow.pl", NULL}},
     {{COMPANY, "Salon Anna", CITY, "Gdynia", DOMAIN, "anna-fryzjer.pl", NULL}},
     NO_LINK,
     false},
    {"namesakes in one town",
     {{COMPANY, "Salon Anna", CITY, "Kraków", POSTCODE, "30-001", STREET, "Lipowa 5", NULL}},
     {{COMPANY, "Salon Anna", CITY, "Kraków", POSTCODE, "30-001", STREET, "Długa 70", NULL}},
     NO_LINK,
     false},
    {"namesakes said not to be one",
     {{COMPANY, "Salon Anna", CITY, "Kraków", NULL}},
     {{COMPANY, "Salon Anna", CITY, "Kraków", NULL}},
     NO_LINK,
     true},
    {"neighbours in one building",
     {{COMPANY, "Kancelaria Nowak", ADDRESS_OF_NOWAK, PHONE, "126001122", NULL}},
     {{COMPANY, "Salon Urody Venus", ADDRESS_OF_NOWAK, PHONE, "126003344", NULL}},
     NO_LINK,
     false},
    {"one phone, nothing of the name",
     {{COMPANY, "Kancelaria Nowak", CITY, "Kraków", PHONE, "126001122", NULL}},
     {{COMPANY, "Salon Urody Venus", CITY, "Kraków", PHONE, "126001122", NULL}},
     NO_LINK,
     false},
    {"a public mail provider",
     {{COMPANY, "Salon Anna", EMAIL, "salon.anna@gmail.com", CITY, "Kraków", NULL}},
     {{COMPANY, "Salon Anna", EMAIL, "anna.salon.gdynia@gmail.com", CITY, "Gdynia", NULL}},
     NO_LINK,
     false},
    {"one company written twice",
     {{COMPANY, "Alfa Sp. z o.o.", DOMAIN, "alfa.pl", ADDRESS_OF_NOWAK, NULL}},
     {{COMPANY, "ALFA", DOMAIN, "alfa.pl", ADDRESS_OF_NOWAK, NULL}},
     NO_LINK,
     false},
    {"one company that moved, by its tax id",
     {{COMPANY, "Alfa Sp. z o.o.", TAX, "5260250274", DOMAIN, "alfa.pl", CITY, "Kraków", NULL}},
     {{COMPANY, "Alfa", TAX, "5260250274", DOMAIN, "alfa.pl", CITY, "Gdynia", NULL}},
     NO_LINK,
     false},
};

static void print_why(struct world *w, const struct row *row) {
    struct match_explanation why;
    struct match_form a = form_of(&w->arena, MATCH_COMPANY, &row->a);
    struct match_form b = form_of(&w->arena, MATCH_COMPANY, &row->b);
    match_explain_bond(&w->arena, &a, &b, match_batch_set(w->batch), NULL, row->two, &why);
    print_error("  %.4f\n", why.probability);
    for (size_t i = 0; i < why.count; i++)
        print_error("  %6.1f %s\n", (double)why.reasons[i].bits, why.reasons[i].level);
    match_explain(&w->arena, &a, &b, match_batch_set(w->batch), NULL, &why);
    print_error("  as one: %.4f\n", why.probability);
    for (size_t i = 0; i < why.count; i++)
        print_error("  %6.1f %s\n", (double)why.reasons[i].bits, why.reasons[i].level);
}

static void pairs(void **state) {
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct world w;
        struct match_verdict different = {1, 2, MATCH_NOT_SAME};
        world_begin(&w);
        add(&w, rows[i].a);
        add(&w, rows[i].b);
        run(&w, (struct match_batch_options){
                    .threads = 1, .verdicts = &different, .verdict_count = rows[i].two});
        const struct match_result_link *l = link_of(&w, 1, 2);
        enum wanted got = !l ? NO_LINK : l->bond == MATCH_BRANCH ? BRANCH : SISTER;
        if (got != rows[i].wanted || w.result.link_count > 1) {
            wrong++;
            print_error("%s: %d with %.4f, of %zu links\n", rows[i].name, (int)got,
                        l ? (double)l->probability : 0, w.result.link_count);
            print_why(&w, &rows[i]);
        }
        world_end(&w);
    }
    assert_int_equal(wrong, 0);
}

// The shops of a franchise, each in a town of its own; the first one's record says most.
static void add_shops(struct world *w, int count) {
    for (int i = 0; i < count; i++) {
        const char *city = word_of(&w->arena, 500 + (uint64_t)i);
        const char *phone = str_format(&w->arena, "+4858%07d", 1000000 + 7919 * i).ptr;
        struct facts head = {{COMPANY, "Chlebek", DOMAIN, "chlebek.pl", CITY, city, PHONE, phone,
                              EMAIL, "biuro@chlebek.pl", TAX, "5260250274", NULL}};
        struct facts shop = {
            {COMPANY, "Chlebek", DOMAIN, "chlebek.pl", CITY, city, PHONE, phone, NULL}};
        add(w, i ? shop : head);
    }
}

static void a_franchise_has_one_hub(void **state) {
    (void)state;
    static const int sizes[] = {3, 12, 45, 70};
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
        struct world w;
        world_begin(&w);
        add_shops(&w, sizes[s]);
        run(&w, (struct match_batch_options){.threads = 2});
        assert_int_equal(w.result.link_count, sizes[s] - 1);
        for (size_t i = 0; i < w.result.link_count; i++) {
            assert_int_equal(w.result.links[i].head, w.result.links[0].head);
            assert_int_equal(w.result.links[i].bond, MATCH_BRANCH);
        }
        assert_int_equal(w.result.links[0].head, 1);
        world_end(&w);
    }
}

// What people did: who is linked is not suggested again and makes the hub; who is not related stays
// alone.
static void ties_are_kept(void **state) {
    (void)state;
    struct match_tie ties[] = {{5, 1, MATCH_LINKED},
                               {5, 2, MATCH_LINKED},
                               {3, 5, MATCH_UNRELATED},
                               {999, 998, MATCH_LINKED}}; // not in the set
    struct world w;
    world_begin(&w);
    add_shops(&w, 6);
    run(&w, (struct match_batch_options){.threads = 1, .ties = ties, .tie_count = 4});
    assert_int_equal(w.result.link_count, 2);
    assert_non_null(link_of(&w, 5, 4));
    assert_non_null(link_of(&w, 5, 6));
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(w.result.links[i].head, 5);
    world_end(&w);
}

// Two records of one shop are one member.
static void duplicates_count_once(void **state) {
    (void)state;
    struct world w;
    world_begin(&w);
    add_shops(&w, 4);
    add(&w, (struct facts){{COMPANY, "Chlebek", DOMAIN, "chlebek.pl", CITY, word_of(&w.arena, 501),
                            PHONE, "+48581007919", NULL}});
    run(&w, (struct match_batch_options){.threads = 1});
    assert_int_equal(w.result.link_count, 3);
    assert_null(link_of(&w, 2, 5));
    world_end(&w);
}

static void off_unless_asked(void **state) {
    (void)state;
    struct world w;
    struct err err;
    world_begin(&w);
    add_shops(&w, 4);
    struct match_batch_options options = {.threads = 1};
    assert_true(match_batch_run(w.batch, &options, &w.result, &err));
    assert_int_equal(w.result.link_count, 0);
    world_end(&w);
}

// Chains of all sizes among strangers: the same links in the same order.
static void threads_do_not_change_the_links(void **state) {
    (void)state;
    struct world a, b;
    struct world *both[] = {&a, &b};
    for (size_t k = 0; k < 2; k++) {
        world_begin(both[k]);
        for (uint64_t i = 0; i < 900; i++) {
            uint64_t chain = hash_u64(i + 5) % 120;
            const char *name = word_of(&both[k]->arena, chain + 77);
            const char *domain = str_format(&both[k]->arena, "%s.pl", name).ptr;
            const char *city = word_of(&both[k]->arena, 500 + hash_u64(i) % 300);
            add(both[k], (struct facts){{COMPANY, name, DOMAIN, domain, CITY, city, NULL}});
        }
        struct err err;
        struct match_batch_options options = {.threads = k ? 4 : 1, .relate = true};
        assert_true(match_batch_run(both[k]->batch, &options, &both[k]->result, &err));
    }
    assert_true(a.result.link_count > 100);
    assert_int_equal(a.result.link_count, b.result.link_count);
    for (size_t i = 0; i < a.result.link_count; i++) {
        const struct match_result_link *x = &a.result.links[i], *y = &b.result.links[i];
        assert_true(x->head == y->head && x->other == y->other && x->bond == y->bond &&
                    !memcmp(&x->probability, &y->probability, sizeof x->probability));
    }
    world_end(&a);
    world_end(&b);
}

static void reasons_are_told(void **state) {
    (void)state;
    struct arena arena;
    struct match_explanation why;
    arena_init(&arena);
    struct match_form a = form_of(&arena, MATCH_COMPANY, &rows[0].a);
    struct match_form b = form_of(&arena, MATCH_COMPANY, &rows[0].b);
    match_explain_bond(&arena, &a, &b, NULL, NULL, false, &why);
    assert_int_equal(why.count, 4);
    assert_true(why.probability > .5);
    assert_string_equal(why.reasons[0].level, "match.company.same");
    assert_true(why.reasons[0].bits > 5);
    assert_string_equal(why.reasons[3].level, "match.domain.same");
    assert_true(str_is(why.reasons[3].value_a, "alfa.pl") && why.reasons[3].bits > 5);
    const struct row *namesakes = rows;
    while (strcmp(namesakes->name, "namesakes in two towns") != 0)
        namesakes++;
    a = form_of(&arena, MATCH_COMPANY, &namesakes->a);
    b = form_of(&arena, MATCH_COMPANY, &namesakes->b);
    match_explain_bond(&arena, &a, &b, NULL, NULL, false, &why);
    assert_int_equal(why.count, 0);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs),
        cmocka_unit_test(a_franchise_has_one_hub),
        cmocka_unit_test(ties_are_kept),
        cmocka_unit_test(duplicates_count_once),
        cmocka_unit_test(off_unless_asked),
        cmocka_unit_test(threads_do_not_change_the_links),
        cmocka_unit_test(reasons_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
