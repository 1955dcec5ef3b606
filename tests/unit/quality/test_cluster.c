// Value clusters: what each method finds that no other does, what must stay apart, and what is
// proposed of a cluster.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
// cmocka needs those before it
#include "quality/cluster.h"
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>

enum { VALUES_MAX = 16 };

struct sample {
    struct arena arena;
    struct cluster_value values[VALUES_MAX];
    size_t count;
    struct dictionary dictionary;
    bool has_dictionary;
    struct map refused;
    unsigned methods;
    bool names;
    struct cluster *found;
    size_t found_count;
};

static void begin(struct sample *s) {
    *s = (struct sample){.methods = CLUSTER_ALL};
    arena_init(&s->arena);
    map_init(&s->refused, &s->arena);
    map_init(&s->dictionary.terms, &s->arena);
}

static void end(struct sample *s) {
    arena_finish(&s->arena);
}

static void add(struct sample *s, const char *text, int64_t count) {
    s->values[s->count++] = (struct cluster_value){str_of(text), count};
}

static void know(struct sample *s, const char *term, const char *spellings) {
    str *kept = ARENA_NEW(&s->arena, str);
    *kept = str_of(term);
    dictionary_add(&s->dictionary, kept, dictionary_keys(&s->arena, *kept, str_of(spellings)));
    s->dictionary.mode = DICTIONARY_SUGGEST;
    s->has_dictionary = true;
}

static void look(struct sample *s) {
    struct cluster_order order = {.values = s->values,
                                  .count = s->count,
                                  .dictionary = s->has_dictionary ? &s->dictionary : NULL,
                                  .methods = s->methods,
                                  .names = s->names,
                                  .refused = &s->refused};
    assert_true(cluster_values(&s->arena, &order, &s->found, &s->found_count));
}

// "canonical: member=count ..." of each cluster, ", " between.
static str told(struct sample *s) {
    struct buf out;
    buf_init(&out, &s->arena);
    for (size_t i = 0; i < s->found_count; i++) {
        buf_format(&out, "%s" STR_FMT ":", i ? ", " : "", STR_ARG(s->found[i].canonical));
        for (size_t m = 0; m < s->found[i].member_count; m++)
            buf_format(&out, " " STR_FMT "=%lld", STR_ARG(s->found[i].members[m].text),
                       (long long)s->found[i].members[m].count);
    }
    return out.len ? buf_str(&out) : STR("");
}

static void expect(struct sample *s, const char *wanted) {
    look(s);
    str got = told(s);
    if (!str_equal(got, str_of(wanted))) {
        print_error("found  " STR_FMT "\nwanted %s\n", STR_ARG(got), wanted);
        fail();
    }
}

// -- each method finds what only it finds

struct pair {
    unsigned method;
    const char *often, *seldom;
};

static const struct pair alike[] = {
    {CLUSTER_FINGERPRINT, "Sales Manager", "manager, sales"},
    {CLUSTER_FINGERPRINT, "Kraków", "KRAKOW"},
    {CLUSTER_FINGERPRINT, "Zakład Energetyczny", "Energetyczny Zaklad."},
    {CLUSTER_FINGERPRINT, "Bora Bora", "bora-bora"},
    {CLUSTER_FINGERPRINT, "大众汽车", "大眾汽車"}, // Han is folded to its simplified form
    {CLUSTER_FINGERPRINT, "北京、上海", "北京 上海"},
    {CLUSTER_FINGERPRINT, "ООО «Ромашка»", "ООО \"Ромашка\""},
    {CLUSTER_NGRAM, "Database", "Data base"},
    {CLUSTER_NGRAM, "E-commerce", "Ecommerce"},
    {CLUSTER_NGRAM, "PKP", "P.K.P."},
    {CLUSTER_NGRAM, "上海市", "上海 市"},
    {CLUSTER_PHONETIC, "Marketing Manager", "Marceting Manager"},
    {CLUSTER_PHONETIC, "Warschau", "Varschau"},
    {CLUSTER_PHONETIC, "Scania", "Skania"},
    {CLUSTER_PHONETIC, "Бухгалтерия", "Бухгалтэрия"},
    {CLUSTER_CROSS_SCRIPT, "Warszawa", "Варшава"},
    {CLUSTER_CROSS_SCRIPT, "北京", "Beijing"},
    {CLUSTER_CROSS_SCRIPT, "Новосибирск", "Novosibirsk"},
};

static bool found_by(const struct pair *p, unsigned methods) {
    struct sample s;
    begin(&s);
    add(&s, p->often, 12);
    add(&s, p->seldom, 2);
    s.methods = methods;
    look(&s);
    bool found = s.found_count == 1;
    if (found) {
        assert_int_equal(s.found[0].records, 14);
        assert_int_equal(s.found[0].touched, 2);
        assert_true(str_equal(s.found[0].canonical, str_of(p->often)));
        assert_true(s.found[0].methods & 1U << p->method);
    }
    end(&s);
    return found;
}

static void test_methods(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof alike / sizeof *alike; i++) {
        unsigned own = 1U << alike[i].method;
        if (!found_by(&alike[i], own) || !found_by(&alike[i], CLUSTER_ALL))
            fail_msg("%s and %s are not found", alike[i].often, alike[i].seldom);
        // What is only written in other letters is everybody's.
        if (alike[i].method != CLUSTER_FINGERPRINT && found_by(&alike[i], CLUSTER_ALL & ~own))
            fail_msg("%s and %s are found by others", alike[i].often, alike[i].seldom);
    }
}

// Letters exchanged or left out: a slip that keeps the set of letters.
static void test_slips(void **state) {
    struct sample s;
    (void)state;
    begin(&s);
    add(&s, "Sales Manager", 30);
    add(&s, "Sales Managre", 1);
    expect(&s, ""); // the last letter is grammar, not a slip
    end(&s);
    begin(&s);
    add(&s, "Sales Manager", 30);
    add(&s, "Sales Mnaager", 1);
    expect(&s, "Sales Manager: Sales Manager=30 Sales Mnaager=1");
    end(&s);
}

// -- what must not be joined

static const char *const apart[][2] = {
    {"Poland", "Holland"},
    {"Region 1", "Region 2"},
    {"Region 1 2", "Region 2 1"},
    {"Region D", "Region T"},
    {"Type II", "Type III"},
    {"Section IV", "Section VI"},
    {"Version 1.5", "Version 1-5"},
    {"Group -5", "Group 5"},
    {"C", "C++"},
    {"C++", "C#"},
    {"Grade A", "Grade A+"},
    {"Baden", "Baden-Baden"},
    {"Austria", "Australia"},
    {"Slovakia", "Slovenia"},
    {"Niger", "Nigeria"},
    {"Iran", "Iraq"},
    {"Guinea", "Guyana"},
    {"Dominica", "Dominicana"},
    {"Marina", "Marine"},
    {"Henan Sheng", "Hunan Sheng"},
    {"Vinica", "Wanica"},
    {"Kowalski", "Kowalska"},
    {"Inside Sales", "Outside Sales"},
    {"Import", "Export"},
    {"Production", "Prediction"},
    {"Installation", "Instillations"},
    {"Product", "Predict"},
    {"Roma", "Amor"},
    {"Listen", "Silent"},
    {"山西", "陕西"}, // both Shanxi
    {"王伟", "王维"},
    {"公司事务", "公司实务"}, // sound alike to the tone
    {"Хан", "Чан"},
    {"Å‹‡", "Å‡¯"}, // Han read in the wrong charset
    {"Æ´‹ä¸œ", "Æ¶›ä¸œ"},
    {"A.", "(a)"},
    {"", " "},
    {"!!!", "???"},
};

static void test_apart(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof apart / sizeof *apart; i++) {
        struct sample s;
        begin(&s);
        add(&s, apart[i][0], 50);
        add(&s, apart[i][1], 3);
        look(&s);
        if (s.found_count)
            fail_msg("%s and %s are joined", apart[i][0], apart[i][1]);
        end(&s);
    }
}

// What sounds alike is two things where both are at home, and names are never told by sound.
static void test_both_at_home(void **state) {
    struct sample s;
    (void)state;
    begin(&s);
    add(&s, "Johnson", 120);
    add(&s, "Jonson", 60);
    expect(&s, "");
    s.values[1].count = 2;
    expect(&s, "Johnson: Johnson=120 Jonson=2");
    s.methods = CLUSTER_OF_NAMES;
    expect(&s, "");
    end(&s);
    begin(&s);
    add(&s, "Sales dept", 20); // but what is only written otherwise is one, however frequent
    add(&s, "sales dept.", 20);
    expect(&s, "Sales dept: Sales dept=20 sales dept.=20");
    end(&s);
}

// Accents tell names apart, unless one of two is rare; capitals never do.
static void test_names(void **state) {
    struct sample s;
    (void)state;
    begin(&s);
    add(&s, "Kühn", 63);
    add(&s, "Kuhn", 57);
    add(&s, "KUHN", 2);
    expect(&s, "Kühn: Kühn=63 Kuhn=57 KUHN=2"); // of towns, say
    s.names = true;
    expect(&s, "");
    s.values[1].count = 7;
    expect(&s, "Kühn: Kühn=63 Kuhn=7 KUHN=2");
    s.values[1] = (struct cluster_value){STR("KÜHN"), 57};
    expect(&s, "Kühn: Kühn=63 KÜHN=57 KUHN=2");
    end(&s);
}

// Two provinces and their one name in Latin: nobody can say which is meant.
static void test_ambiguous_script(void **state) {
    struct sample s;
    (void)state;
    begin(&s);
    add(&s, "山西", 9);
    add(&s, "陕西", 8);
    add(&s, "Shanxi", 7);
    expect(&s, "");
    end(&s);
}

// -- what is proposed

static void test_canonical(void **state) {
    struct sample s;
    (void)state;
    begin(&s);
    add(&s, "POLAND", 30); // shouted: a quarter
    add(&s, "Poland", 10);
    add(&s, "poland", 4);
    expect(&s, "Poland: POLAND=30 Poland=10 poland=4");
    assert_int_equal(s.found[0].touched, 34);
    end(&s);
    begin(&s);
    add(&s, "HR", 30); // an abbreviation
    add(&s, "Hr", 10);
    expect(&s, "HR: HR=30 Hr=10");
    end(&s);
    begin(&s);
    add(&s, "krakow", 5);
    add(&s, "Krakow", 5);
    add(&s, "Kraków", 5);
    expect(&s, "Kraków: Krakow=5 Kraków=5 krakow=5");
    end(&s);
}

static void test_dictionary(void **state) {
    struct sample s;
    (void)state;
    begin(&s);
    know(&s, "Warszawa", "Warsaw|W-wa|Варшава");
    add(&s, "Warsaw", 40);
    add(&s, "W-wa", 30);
    add(&s, "Варшава", 20);
    expect(&s, ""); // all of it is known
    add(&s, "Varshava", 3);
    expect(&s, "Warszawa: Warsaw=40 W-wa=30 Варшава=20 Varshava=3");
    add(&s, "Warszava", 6);
    expect(&s, "Warszawa: Warsaw=40 W-wa=30 Варшава=20 Warszava=6 Varshava=3");
    assert_true(s.found[0].is_term && s.found[0].members[0].known && !s.found[0].members[3].known);
    assert_int_equal(s.found[0].touched, 9);
    end(&s);
    begin(&s);
    know(&s, "Sales Manager", "");
    know(&s, "Manager of Sales", "Manager, Sales");
    add(&s, "Sales Manager", 9);
    add(&s, "Manager Sales", 9);
    add(&s, "Manager, Sales", 9);
    look(&s); // two terms are two things, whatever the data says
    for (size_t i = 0; i < s.found_count; i++)
        assert_true(s.found[i].member_count == 2);
    end(&s);
}

static void refuse(struct sample *s, const char *a, const char *b) {
    map_set(&s->refused, cluster_pair(&s->arena, str_of(a), str_of(b)), s);
}

static void test_refused(void **state) {
    struct sample s;
    (void)state;
    begin(&s);
    add(&s, "Data Base", 9);
    add(&s, "Database", 3);
    add(&s, "DATABASE", 2);
    refuse(&s, "database", "DATA BASE");
    expect(&s, "Database: Database=3 DATABASE=2"); // a question of its own
    refuse(&s, "Database", "database");
    expect(&s, "");
    add(&s, "Base, Data", 1);
    expect(&s, "Data Base: Data Base=9 Base, Data=1"); // what is new is asked
    end(&s);
}

// -- the whole

// The same in any order, with chains that must not run away.
static void test_order(void **state) {
    static const char *const texts[] = {"Marketing manager",
                                        "Manager marketing",
                                        "marketing menager",
                                        "MARKETING MANAGER",
                                        "Sales",
                                        "Seles",
                                        "Region 1",
                                        "Region 11",
                                        "region-1"};
    struct sample s;
    str first = {0};
    (void)state;
    for (unsigned turn = 0; turn < 9; turn++) {
        begin(&s);
        for (size_t i = 0; i < 9; i++) {
            size_t at = (i * 4 + turn) % 9;
            add(&s, texts[at], (int64_t)(20 - 2 * at));
        }
        look(&s);
        str got = told(&s);
        if (!turn)
            first = str_of(strdup(str_z(&s.arena, got)));
        assert_true(str_equal(first, got));
        end(&s);
    }
    assert_true(str_has(first, STR("Marketing manager: Marketing manager=20")));
    free((char *)(uintptr_t)first.ptr);
}

static bool stop_at_once(void *user, size_t done, size_t total) {
    (void)done, (void)total;
    ++*(int *)user;
    return false;
}

static void test_limits(void **state) {
    struct arena arena;
    struct cluster *found;
    size_t count;
    int asked = 0;
    char text[400];
    (void)state;
    arena_init(&arena);
    memset(text, 'a', sizeof text);
    struct cluster_value values[] = {{{text, sizeof text}, 5},
                                     {{text, 399}, 4},
                                     {STR_INIT("a|b"), 3},
                                     {STR_INIT("A B"), 2},
                                     {STR_INIT("a b"), 1}};
    struct cluster_order order = {.values = values, .count = 5, .methods = CLUSTER_ALL};
    assert_true(cluster_values(&arena, &order, &found, &count));
    assert_int_equal(count, 1); // what no entry can hold is passed over
    order.go_on = stop_at_once;
    order.user = &asked;
    assert_false(cluster_values(&arena, &order, &found, &count));
    assert_int_equal(asked, 1);
    order = (struct cluster_order){.methods = CLUSTER_ALL};
    assert_true(cluster_values(&arena, &order, &found, &count));
    assert_int_equal(count, 0);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_methods),   cmocka_unit_test(test_slips),
        cmocka_unit_test(test_apart),     cmocka_unit_test(test_both_at_home),
        cmocka_unit_test(test_names),     cmocka_unit_test(test_ambiguous_script),
        cmocka_unit_test(test_canonical), cmocka_unit_test(test_dictionary),
        cmocka_unit_test(test_refused),   cmocka_unit_test(test_order),
        cmocka_unit_test(test_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
