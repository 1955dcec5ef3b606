// Forms: what values become, placeholders, the blob's round trip and what it refuses.
#include "people.h"

static const struct match_item *item_of(const struct match_form *form, enum match_item_kind kind) {
    for (size_t i = 0; i < form->count; i++)
        if (form->items[i].kind == kind)
            return &form->items[i];
    return NULL;
}

static void assert_item(const struct match_form *form, enum match_item_kind kind,
                        const char *text) {
    const struct match_item *item = item_of(form, kind);
    assert_non_null(item);
    if (!str_is(item->text, text))
        fail_msg("wanted %s, got %.*s", text, (int)item->text.len, item->text.ptr);
}

static void role_names_are_found(void **state) {
    (void)state;
    for (int i = 0; i < MATCH_ROLE_COUNT; i++) {
        enum match_role role;
        assert_true(match_role_find(match_role_name((enum match_role)i), &role));
        assert_int_equal(role, i);
    }
    enum match_role role;
    assert_false(match_role_find(STR("shoe_size"), &role));
}

static void scripts_meet_in_skeletons(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const struct facts people[] = {{{GIVEN, "Александр", FAMILY, "Иванов", NULL}},
                                   {{GIVEN, "Aleksandr", FAMILY, "Ivanov", NULL}},
                                   {{GIVEN, "Aleksandr", FAMILY, "Iwanow", NULL}}};
    uint32_t skeleton = 0;
    for (size_t i = 0; i < 3; i++) {
        struct match_form form = form_of(&arena, MATCH_PERSON, &people[i]);
        const struct match_item *family = item_of(&form, MATCH_ITEM_FAMILY);
        assert_non_null(family);
        skeleton = skeleton ? skeleton : family->skeleton;
        assert_int_equal(family->skeleton, skeleton);
    }
    const struct facts han = {{FAMILY, "王", GIVEN, "伟", NULL}};
    struct match_form form = form_of(&arena, MATCH_PERSON, &han);
    assert_item(&form, MATCH_ITEM_FAMILY, "wang");
    assert_item(&form, MATCH_ITEM_GIVEN, "wei");
    arena_finish(&arena);
}

static void surname_endings_and_diminutives_meet(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const struct facts her = {{GIVEN, "Kasia", FAMILY, "Kowalska", NULL}};
    const struct facts him = {{GIVEN, "Katarzyna", FAMILY, "Kowalski", NULL}};
    struct match_form a = form_of(&arena, MATCH_PERSON, &her);
    struct match_form b = form_of(&arena, MATCH_PERSON, &him);
    assert_int_equal(item_of(&a, MATCH_ITEM_FAMILY)->skeleton,
                     item_of(&b, MATCH_ITEM_FAMILY)->skeleton);
    assert_true(item_of(&a, MATCH_ITEM_GIVEN)->group != 0);
    assert_int_equal(item_of(&a, MATCH_ITEM_GIVEN)->group, item_of(&b, MATCH_ITEM_GIVEN)->group);
    arena_finish(&arena);
}

static void placeholders_give_nothing(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const struct facts empty = {{GIVEN, "brak", FAMILY, "n/a", EMAIL, "test@test.com", PHONE,
                                 "000000000", BIRTH, "1900-01-01", TAX, "0000000000", CITY, "-",
                                 NULL}};
    struct match_form form = form_of(&arena, MATCH_PERSON, &empty);
    assert_int_equal(form.count, 0);
    arena_finish(&arena);
}

static void values_are_normalised(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const struct facts facts = {{EMAIL, "Jan.Kowalski+news@GMAIL.com", PHONE, "+48 601 234 567",
                                 STREET, "ul. Marszałkowska 12/34 m. 5", CITY, "00-001 Łódź",
                                 POSTCODE, "00-001", COMPANY, "Alfa Sp. z o.o.", NULL}};
    struct match_form form = form_of(&arena, MATCH_PERSON, &facts);
    assert_item(&form, MATCH_ITEM_EMAIL, "jankowalski@gmail.com");
    assert_item(&form, MATCH_ITEM_PHONE, "601234567");
    assert_item(&form, MATCH_ITEM_STREET, "marszalkowska");
    assert_item(&form, MATCH_ITEM_HOUSE, "12/34");
    assert_item(&form, MATCH_ITEM_CITY, "lodz");
    assert_item(&form, MATCH_ITEM_POSTCODE, "00001");
    assert_item(&form, MATCH_ITEM_COMPANY, "alfa");
    assert_true(item_of(&form, MATCH_ITEM_EMAIL)->flags & MATCH_FLAG_FREE);
    assert_null(item_of(&form, MATCH_ITEM_DOMAIN));
    arena_finish(&arena);
}

static void whole_name_in_one_field_is_read(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const struct facts facts = {{GIVEN, "Jan Kowalski", NULL}};
    struct match_form form = form_of(&arena, MATCH_PERSON, &facts);
    assert_item(&form, MATCH_ITEM_GIVEN, "jan");
    assert_item(&form, MATCH_ITEM_FAMILY, "kowalski");
    arena_finish(&arena);
}

static void blob_round_trip(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const struct facts facts = {{GIVEN, "Анна-Мария", FAMILY, "van der Berg", EMAIL, "a@b.pl",
                                 EMAIL, "info@b.pl", PHONE, "601234567", BIRTH, "1969-05-04", CITY,
                                 "北京市", NULL}};
    struct match_form form = form_of(&arena, MATCH_PERSON, &facts), again;
    struct buf blob, twice;
    buf_init(&blob, &arena);
    buf_init(&twice, &arena);
    match_form_write(&form, &blob);
    struct err err;
    assert_true(match_form_read(&arena, buf_str(&blob), &again, &err));
    assert_true(match_form_equal(&form, &again));
    match_form_write(&again, &twice);
    assert_true(str_equal(buf_str(&blob), buf_str(&twice)));
    assert_true(item_of(&again, MATCH_ITEM_BIRTH)->number < 0); // before 1970
    arena_finish(&arena);
}

static void damaged_blobs_are_refused(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const struct facts facts = {{GIVEN, "Jan", FAMILY, "Kowalski", EMAIL, "jan@alfa.pl", NULL}};
    struct match_form form = form_of(&arena, MATCH_PERSON, &facts), read;
    struct buf blob;
    buf_init(&blob, &arena);
    match_form_write(&form, &blob);
    struct err err;
    for (size_t cut = 0; cut < blob.len; cut++)
        assert_false(match_form_read(&arena, str_slice(buf_str(&blob), 0, cut), &read, &err));
    buf_add_char(&blob, 'x');
    assert_false(match_form_read(&arena, buf_str(&blob), &read, &err));
    blob.ptr[0] = 99;
    assert_false(match_form_read(&arena, buf_str(&blob), &read, &err));
    assert_int_equal(err.code, ERR_UNSUPPORTED);
    arena_finish(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(role_names_are_found),
        cmocka_unit_test(scripts_meet_in_skeletons),
        cmocka_unit_test(surname_endings_and_diminutives_meet),
        cmocka_unit_test(placeholders_give_nothing),
        cmocka_unit_test(values_are_normalised),
        cmocka_unit_test(whole_name_in_one_field_is_read),
        cmocka_unit_test(blob_round_trip),
        cmocka_unit_test(damaged_blobs_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
