// An index that is filled while records are saved: what is saved meanwhile is in it, as it was
// saved last, and nobody gets one that was filled in part.
#include "../match/people.h"
#include "crm/live_fill.h"

struct fixture {
    struct arena arena;
    struct live_fill fill;
    _Atomic(struct match_live *) place;
    struct match_live *index; // that is being filled
};

static struct match_form mail(struct fixture *f, const char *address) {
    return form_of(&f->arena, MATCH_PERSON, &(struct facts){{EMAIL, address, NULL}});
}

static void begin(struct fixture *f) {
    struct match_weights weights;
    *f = (struct fixture){.place = NULL};
    arena_init(&f->arena);
    live_fill_init(&f->fill);
    match_weights_default(MATCH_PERSON, &weights);
    f->index = match_live_create(MATCH_PERSON, &weights);
}

static void end(struct fixture *f) {
    match_live_destroy(f->index);
    live_fill_finish(&f->fill);
    arena_finish(&f->arena);
}

static size_t found(struct fixture *f, struct match_live *index, const char *address) {
    struct match_candidate items[4];
    struct match_form form = mail(f, address);
    return match_live_find(index, &form, 0, 0.05, items, 4);
}

// The forms are read as they were; the saves come in between, and twice of one record.
static void test_saved_meanwhile(void **state) {
    struct fixture f;
    (void)state;
    begin(&f);
    live_fill_begin(&f.fill);
    struct match_form old = mail(&f, "old@wrona.example"), gone = mail(&f, "gone@lis.example"),
                      first = mail(&f, "first@wrona.example"),
                      last = mail(&f, "last@wrona.example");
    live_fill_put(&f.fill, &f.place, 1, &first);
    match_live_put(f.index, 1, &old);
    live_fill_put(&f.fill, &f.place, 2, NULL);
    match_live_put(f.index, 2, &gone);
    live_fill_put(&f.fill, &f.place, 1, &last);
    live_fill_put(&f.fill, &f.place, 3, &gone);
    assert_null(atomic_load(&f.place)); // nobody has it yet
    live_fill_end(&f.fill, f.index, &f.place);
    assert_ptr_equal(atomic_load(&f.place), f.index);
    assert_int_equal(match_live_count(f.index), 2);
    assert_int_equal(found(&f, f.index, "last@wrona.example"), 1);
    assert_int_equal(found(&f, f.index, "old@wrona.example"), 0);
    assert_int_equal(found(&f, f.index, "gone@lis.example"), 1);
    live_fill_put(&f.fill, &f.place, 2, &old); // from now on straight into it
    assert_int_equal(match_live_count(f.index), 3);
    end(&f);
}

// What was there stays, with what was saved meanwhile, and the next try begins with nothing noted.
static void test_not_filled(void **state) {
    struct fixture f;
    struct match_weights weights;
    (void)state;
    begin(&f);
    match_weights_default(MATCH_PERSON, &weights);
    struct match_live *former = match_live_create(MATCH_PERSON, &weights);
    atomic_store(&f.place, former);
    struct match_form form = mail(&f, "last@wrona.example");
    live_fill_begin(&f.fill);
    live_fill_put(&f.fill, &f.place, 1, &form);
    live_fill_end(&f.fill, NULL, &f.place);
    assert_ptr_equal(atomic_load(&f.place), former);
    assert_int_equal(match_live_count(former), 1);
    live_fill_begin(&f.fill);
    live_fill_end(&f.fill, f.index, &f.place);
    assert_int_equal(match_live_count(f.index), 0);
    match_live_destroy(former);
    end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_saved_meanwhile),
                                       cmocka_unit_test(test_not_filled)};
    return cmocka_run_group_tests_name("live_fill", tests, NULL, NULL);
}
