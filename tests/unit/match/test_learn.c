// Learning from decisions of people, and keeping what was learnt.
#include "match/batch.h"
#include "match/learnt.h"
#include "people.h"

static struct match_form person(struct arena *arena, const char *family, const char *phone,
                                const char *city) {
    struct facts facts = {
        {GIVEN, "Jan", FAMILY, family, PHONE, phone, CITY, city, COMPANY, "Alfa", NULL}};
    return form_of(arena, MATCH_PERSON, &facts);
}

static struct match_weights run(struct match_batch *batch, const struct match_lesson *lessons,
                                size_t count, struct match_report *report) {
    struct match_batch_options options = {
        .threads = 1, .learn = true, .lessons = lessons, .lesson_count = count};
    struct match_result result;
    struct err err;
    assert_true(match_batch_run(batch, &options, &result, &err));
    struct match_weights weights = result.weights;
    *report = result.report;
    match_result_finish(&result);
    return weights;
}

static struct match_batch *some_strangers(struct arena *arena) {
    struct match_batch *batch = match_batch_create(MATCH_PERSON);
    for (int64_t i = 0; i < 300; i++) {
        struct match_form form =
            person(arena, word_of(arena, (uint64_t)i),
                   str_format(arena, "60%07lld", (long long)i * 7919).ptr, "Lublin");
        match_batch_add(batch, i, &form);
    }
    return batch;
}

// Who merges people whose telephone differs teaches that telephones change; who says of such pairs
// that they are different does not.
static void decisions_move_weights(void **state) {
    (void)state;
    enum { LESSONS = 60 };
    struct arena arena;
    arena_init(&arena);
    struct match_batch *batch = some_strangers(&arena);
    struct match_lesson lessons[LESSONS];
    for (size_t i = 0; i < LESSONS; i++) {
        const char *family = word_of(&arena, 900 + i);
        lessons[i] = (struct match_lesson){
            person(&arena, family, str_format(&arena, "50%07zu", i * 311).ptr, "Gdynia"),
            person(&arena, family, str_format(&arena, "51%07zu", i * 577).ptr, "Gdynia"), true};
    }
    struct match_report report;
    struct match_weights plain = run(batch, NULL, 0, &report);
    assert_false(report.learning.levels); // too little to learn from
    struct match_weights taught = run(batch, lessons, LESSONS, &report);
    assert_true(report.learning.levels);
    assert_int_equal(report.learning.lessons, LESSONS);
    assert_true(taught.bits[PERSON_PHONE][PHONE_DIFFERENT] >
                plain.bits[PERSON_PHONE][PHONE_DIFFERENT] + 0.5f);
    assert_true(taught.bits[PERSON_PHONE][PHONE_DIFFERENT] < 0); // still speaks against
    for (size_t i = 0; i < LESSONS; i++)
        lessons[i].same = false;
    struct match_weights refused = run(batch, lessons, LESSONS, &report);
    assert_true(refused.bits[PERSON_PHONE][PHONE_DIFFERENT] <=
                plain.bits[PERSON_PHONE][PHONE_DIFFERENT] + 0.01f);
    match_batch_destroy(batch);
    arena_finish(&arena);
}

static void lessons_are_learnt_alike_every_time(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct match_batch *batch = some_strangers(&arena);
    struct match_lesson lesson = {person(&arena, "Lis", "501000111", "Gdynia"),
                                  person(&arena, "Lis", "501000112", "Gdynia"), true};
    struct match_report report;
    struct match_weights one = run(batch, &lesson, 1, &report),
                         two = run(batch, &lesson, 1, &report);
    assert_memory_equal(one.bits, two.bits, sizeof one.bits);
    match_batch_destroy(batch);
    arena_finish(&arena);
}

static void what_was_learnt_comes_back(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (int m = 0; m < MATCH_MODEL_COUNT; m++) {
        struct match_weights weights, back;
        match_weights_default((enum match_model)m, &weights);
        match_weights_default((enum match_model)m, &back);
        weights.expected = 0.123f;
        weights.sure = 0.97f;
        weights.bits[0][1] += 1.5f;
        weights.relation_bits[1][1][2] -= 0.25f;
        struct buf out;
        buf_init(&out, &arena);
        match_learnt_write(&weights, &out);
        assert_true(match_learnt_read(buf_str(&out), &back));
        assert_memory_equal(&weights, &back, sizeof weights);
        // Of another model, cut, or followed by something: nothing is changed.
        struct match_weights other, before;
        match_weights_default((enum match_model)((m + 1) % MATCH_MODEL_COUNT), &other);
        before = other;
        assert_false(match_learnt_read(buf_str(&out), &other));
        for (size_t cut = 0; cut < out.len; cut += 7)
            assert_false(match_learnt_read(str_slice(buf_str(&out), 0, cut), &other));
        buf_add_z(&out, " 0");
        assert_false(match_learnt_read(buf_str(&out), &other));
        assert_memory_equal(&before, &other, sizeof other);
    }
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decisions_move_weights),
        cmocka_unit_test(lessons_are_learnt_alike_every_time),
        cmocka_unit_test(what_was_learnt_comes_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
