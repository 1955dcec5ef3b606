// The live index: equal to a batch, through inserts, updates and deletes; the id left out.
#include "match/batch.h"
#include "match/live.h"
#include "people.h"

enum { RECORDS = 1200 };

static struct match_form random_form(struct arena *arena, uint64_t seed) {
    uint64_t r = hash_u64(seed);
    static const char *const given[] = {"Jan", "Anna", "Piotr", "Maria", "Ewa", "Александр"};
    struct facts facts = {
        {GIVEN, given[r % 6], FAMILY,
         str_format(arena, "Nazwi%c%c", 'a' + (int)(r / 6 % 20), 'a' + (int)(r / 120 % 20)).ptr,
         PHONE, str_format(arena, "60%07u", 1000000 + (unsigned)(r >> 20) % 500).ptr, EMAIL,
         str_format(arena, "osoba%u@firma%u.pl", (unsigned)(r >> 33) % 600, (unsigned)(r >> 50) % 9)
             .ptr,
         NULL}};
    return form_of(arena, MATCH_PERSON, &facts);
}

static void live_equals_batch(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct match_live *live = match_live_create(MATCH_PERSON, NULL);
    struct match_batch *batch = match_batch_create(MATCH_PERSON);
    struct match_form forms[RECORDS];
    // The live index gets there by detours: others inserted, replaced and removed again.
    for (int64_t i = 0; i < RECORDS; i++) {
        struct match_form other = random_form(&arena, (uint64_t)i + 99999);
        match_live_put(live, i + 1, &other);
    }
    for (int64_t i = 0; i < RECORDS; i++) {
        struct match_form other = random_form(&arena, (uint64_t)i + 555555);
        match_live_put(live, i + 100000, &other);
        assert_true(match_live_remove(live, i + 100000));
        forms[i] = random_form(&arena, (uint64_t)i);
        match_live_put(live, i + 1, &forms[i]);
        match_batch_add(batch, i + 1, &forms[i]);
    }
    assert_false(match_live_remove(live, 100000));
    assert_int_equal(match_live_count(live), RECORDS);
    struct match_result result;
    struct err err;
    struct match_batch_options options = {.keep = .05f};
    assert_true(match_batch_run(batch, &options, &result, &err));
    assert_true(result.pair_count > 50);
    for (size_t i = 0; i < result.pair_count; i++) {
        const struct match_result_pair *p = &result.pairs[i];
        struct match_candidate found[200];
        size_t count = match_live_find(live, &forms[p->id_a - 1], p->id_a, .01, found, 200), at = 0;
        while (at < count && found[at].id != p->id_b)
            at++;
        assert_true(at < count);
        assert_int_equal(found[at].levels, p->levels);
        float difference = found[at].probability - p->probability;
        assert_true(difference < 1e-5f && difference > -1e-5f);
    }
    match_result_finish(&result);
    match_batch_destroy(batch);
    match_live_destroy(live);
    arena_finish(&arena);
}

static void a_new_record_meets_its_double(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct match_live *live = match_live_create(MATCH_PERSON, NULL);
    for (int64_t i = 0; i < 300; i++) {
        struct match_form form = random_form(&arena, (uint64_t)i);
        match_live_put(live, i + 1, &form);
    }
    const struct facts old = {{GIVEN, "Katarzyna", FAMILY, "Wójcik", PHONE, "725111222", NULL}};
    const struct facts typed = {{GIVEN, "Kasia", FAMILY, "Wojcik", PHONE, "+48 725 111 222", NULL}};
    struct match_form form = form_of(&arena, MATCH_PERSON, &old);
    match_live_put(live, 777, &form);
    form = form_of(&arena, MATCH_PERSON, &typed);
    struct match_candidate found[5];
    assert_true(match_live_find(live, &form, 0, .5, found, 5) >= 1);
    assert_int_equal(found[0].id, 777);
    assert_false(found[0].contained); // a diminutive is something new
    const struct facts less = {{FAMILY, "Wójcik", PHONE, "725111222", GIVEN, "Katarzyna", NULL}};
    const struct facts bare = {{GIVEN, "Katarzyna", FAMILY, "Wójcik", NULL}};
    struct match_form known = form_of(&arena, MATCH_PERSON, &less);
    assert_true(match_live_find(live, &known, 0, .5, found, 5) >= 1);
    assert_true(found[0].id == 777 && found[0].contained);
    known = form_of(&arena, MATCH_PERSON, &bare); // a name alone is nobody's own
    for (size_t i = 0, count = match_live_find(live, &known, 0, .01, found, 5); i < count; i++)
        assert_false(found[i].contained);
    assert_int_equal(match_live_find(live, &form, 777, .5, found, 5), 0);
    assert_true(match_live_remove(live, 777));
    assert_int_equal(match_live_find(live, &form, 0, .5, found, 5), 0);
    match_live_destroy(live);
    arena_finish(&arena);
}

static struct match_form villager(struct arena *arena, uint64_t seed) {
    uint64_t r = hash_u64(seed);
    static const char *const given[] = {"Jan", "Anna", "Piotr", "Maria"};
    static const char *const family[] = {"Nowak", "Kowalska", "Lis"};
    struct facts facts = {{GIVEN, given[r % 4], FAMILY, family[r / 4 % 3], STREET,
                           str_format(arena, "Polna %u", (unsigned)(r >> 9) % 40).ptr, CITY,
                           "Gdynia", NULL}};
    return form_of(arena, MATCH_PERSON, &facts);
}

// Records in two indexes are judged as if they lay in one.
static void two_are_one_population(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct match_live *some = match_live_create(MATCH_PERSON, NULL);
    struct match_live *rest = match_live_create(MATCH_PERSON, NULL);
    struct match_live *whole = match_live_create(MATCH_PERSON, NULL);
    for (int64_t i = 0; i < RECORDS; i++) {
        struct match_form form = villager(&arena, (uint64_t)i);
        match_live_put(i % 50 ? rest : some, i + 1, &form);
        match_live_put(whole, i + 1, &form);
    }
    size_t compared = 0, alone_differs = 0;
    for (uint64_t i = 0; i < 60; i++) {
        struct match_form form = villager(&arena, 7000 + i);
        struct match_candidate found[50], alone[50], all[2000];
        size_t count = match_live_find_among(some, rest, &form, .01, found, 50);
        size_t own = match_live_find(some, &form, 0, .01, alone, 50);
        size_t total = match_live_find(whole, &form, 0, 0, all, 2000);
        alone_differs += own != count;
        for (size_t j = 0; j < count; j++)
            for (size_t k = 0; k < total; k++)
                if (all[k].id == found[j].id) {
                    float difference = all[k].probability - found[j].probability;
                    assert_true(difference < 1e-5f && difference > -1e-5f);
                    compared++;
                }
    }
    assert_true(compared > 30);
    assert_true(alone_differs > 0); // else this shows nothing
    match_live_destroy(some);
    match_live_destroy(rest);
    match_live_destroy(whole);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(live_equals_batch),
        cmocka_unit_test(a_new_record_meets_its_double),
        cmocka_unit_test(two_are_one_population),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
