// Arenas, maps, errors, identifiers and threads.
#include "base/arena.h"
#include "base/err.h"
#include "base/id.h"
#include "base/map.h"
#include "base/thread.h"
#include "base/utf8.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// behind those it needs
#include <cmocka.h>
#undef fail

static bool is_zero(const char *bytes, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (bytes[i])
            return false;
    return true;
}

static void test_arena(void **state) {
    (void)state;
    struct arena arena = {0};
    arena_init(&arena);
    for (size_t size = 0; size < 5000; size += 37) {
        char *bytes = arena_alloc(&arena, size);
        assert_int_equal((uintptr_t)bytes % 16, 0);
        assert_true(is_zero(bytes, size));
        memset(bytes, 'x', size);
    }
    struct arena_mark mark = arena_mark(&arena);
    memset(arena_alloc(&arena, 3 << 20), 'y', 3 << 20);
    arena_release(&arena, mark);
    assert_true(is_zero(arena_alloc(&arena, 4096), 4096));
    char *grown = NULL;
    size_t size = 0;
    for (size_t more = 1; more < 2000; more += 13) {
        grown = arena_grow(&arena, grown, size, size + more);
        memset(grown + size, (int)('a' + more % 26), more);
        size += more;
    }
    assert_int_equal(grown[0], 'b');
    arena_reset(&arena);
    assert_true(is_zero(arena_alloc(&arena, 4096), 4096));
    arena_finish(&arena);
    arena_finish(&arena);
    arena_finish(NULL);
}

static void test_map(void **state) {
    (void)state;
    struct arena arena;
    struct map map;
    static int values[5000];
    arena_init(&arena);
    map_init(&map, &arena);
    assert_null(map_get(&map, STR("a")));
    for (int i = 0; i < 5000; i++)
        map_set(&map, str_format(&arena, "key %d", i), &values[i]);
    map_set(&map, STR("key 7"), &values[8]);
    map_set(&map, (str){0}, &values[9]);
    assert_int_equal(map.count, 5001);
    assert_ptr_equal(map_get(&map, STR("key 7")), &values[8]);
    assert_ptr_equal(map_get(&map, STR("key 4999")), &values[4999]);
    assert_ptr_equal(map_get(&map, STR("")), &values[9]);
    assert_false(map_has(&map, STR("key 5000")));
    assert_false(map_add(&map, STR("key 7"), &values[1]));
    assert_ptr_equal(map_get(&map, STR("key 7")), &values[8]);
    assert_int_equal(map.count, 5001);
    struct map other;
    map_init(&other, &arena);
    assert_true(map_add(&other, STR("x"), &values[1]));
    assert_ptr_equal(map_get(&other, STR("x")), &values[1]);
    struct map_entry entry;
    size_t seen = 0;
    for (size_t i = 0; map_next(&map, &i, &entry);)
        seen++;
    assert_int_equal(seen, 5001);
    arena_finish(&arena);
}

static void test_err(void **state) {
    (void)state;
    struct err err = {0};
    assert_false(fail(&err, ERR_INPUT, "row %d", 3));
    assert_string_equal(err.text, "row 3");
    assert_false(fail_about(&err, ERR_CONFLICT, STR("101"), "again: %s", err.text));
    assert_string_equal(err.text, "again: row 3");
    assert_string_equal(err.detail, "101");
    assert_false(fail(NULL, ERR_INPUT, "nobody listens"));
    char lengthy[2000];
    memset(lengthy, 0, sizeof lengthy);
    for (size_t i = 0; i + 2 < sizeof lengthy; i += 2)
        memcpy(lengthy + i, "ż", 2);
    fail(&err, ERR_INPUT, "x%s", lengthy); // cut within a rune
    assert_true(utf8_valid(str_of(err.text)));
    for (int code = 0; code < ERR_CODE_COUNT; code++)
        assert_true(err_code_name((enum err_code)code).len > 0);
}

static void test_id(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    str a = id_uuid(&arena), b = id_uuid(&arena);
    assert_int_equal(a.len, 36);
    assert_false(str_equal(a, b));
    assert_int_equal(a.ptr[14], '4');
    assert_int_equal(id_random_hex(&arena, 16).len, 32);
    arena_finish(&arena);
}

static void add(void *argument) {
    atomic_fetch_add((atomic_int *)argument, 1);
}

static void add_part(void *argument, size_t i) {
    atomic_fetch_add((atomic_int *)argument, (int)i);
}

static void test_threads(void **state) {
    (void)state;
    atomic_int sum = 0;
    struct pool *pool = pool_create(3, 10000);
    for (int i = 0; i < 5000; i++)
        assert_true(pool_submit(pool, add, &sum));
    pool_destroy(pool); // runs what is queued
    assert_int_equal(sum, 5000);
    sum = 0;
    parallel_for(4, 1000, add_part, &sum);
    assert_int_equal(sum, 999 * 1000 / 2);
    parallel_for(4, 0, add_part, &sum);
    assert_int_equal(sum, 999 * 1000 / 2);
    pool_destroy(NULL);
    assert_true(thread_count() >= 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arena), cmocka_unit_test(test_map),     cmocka_unit_test(test_err),
        cmocka_unit_test(test_id),    cmocka_unit_test(test_threads),
    };
    return cmocka_run_group_tests_name("base_parts", tests, NULL, NULL);
}
