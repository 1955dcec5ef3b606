// Kinds of files by their content: what is found, what is refused, what a name may say.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
// cmocka needs those before it
#include "formats/media.h"
#include <cmocka.h>

#define PNG  "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89"
#define GIF  "GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0"
#define JPEG "\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
#define ELF                                                                                        \
    "\x7f"                                                                                         \
    "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0\x01\0\0\0"
#define MZ                                                                                         \
    "MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0\xb8\0\0\0\0\0\0\0\x40\0\0\0\0\0\0\0"                 \
    "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x80\0\0\0\x0e\x1f\xba\x0e"
#define HTML "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"
#define SVG                                                                                        \
    "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)"            \
    "</script></svg>"

static const struct row {
    str head;
    const char *name;
    const char *type; // NULL: whatever the library says
    enum media_verdict verdict;
} rows[] = {
    {STR_INIT(PNG), "a.png", "image/png", MEDIA_FINE},
    {STR_INIT(PNG), "A.PNG", "image/png", MEDIA_FINE},
    {STR_INIT(PNG), "a", "image/png", MEDIA_FINE},
    {STR_INIT(PNG), "a.unheard-of", "image/png", MEDIA_FINE},
    {STR_INIT(PNG), "a.jpg", "image/png", MEDIA_OTHER_NAME},
    {STR_INIT(PNG), "a.pdf", "image/png", MEDIA_OTHER_NAME},
    {STR_INIT(GIF), "a.gif", "image/gif", MEDIA_FINE},
    {STR_INIT(JPEG), "a.jpeg", "image/jpeg", MEDIA_FINE},
    {STR_INIT("%PDF-1.7\n1 0 obj\n"), "a.pdf", "application/pdf", MEDIA_FINE},
    {STR_INIT("Drogi Panie,\n\nprzesyłam umowę.\n"), "list.txt", "text/plain", MEDIA_FINE},
    {STR_INIT("\xef\xbb\xbf"
              "a;b\n1;2\n"),
     "a.csv", NULL, MEDIA_FINE},
    {STR_INIT("{\"a\": 1}\n"), "a.json", NULL, MEDIA_FINE},
    {STR_INIT("MZ is how this text begins, and it goes on for longer than a header has.\n"),
     "mz.txt", NULL, MEDIA_FINE},
    {STR_INIT("PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"), "a.zip", NULL, MEDIA_FINE},
    {STR_INIT(HTML), "a.html", "text/html", MEDIA_FINE},
    {STR_INIT(HTML), "a.png", "text/html", MEDIA_OTHER_NAME},
    {STR_INIT(SVG), "a.svg", "image/svg+xml", MEDIA_FINE},
    {STR_INIT(SVG), "a.jpg", "image/svg+xml", MEDIA_OTHER_NAME},
    {STR_INIT("#!/bin/sh\nrm -rf /\n"), "a.png", NULL, MEDIA_PROGRAM},
    {STR_INIT("\xef\xbb\xbf#!/usr/bin/env python3\n"), "a.txt", NULL, MEDIA_PROGRAM},
    {STR_INIT("<?php system($_GET['c']); ?>"), "a.gif", NULL, MEDIA_PROGRAM},
    {STR_INIT("@echo off\r\ndel *\r\n"), "a.txt", NULL, MEDIA_PROGRAM},
    {STR_INIT(ELF), "a.pdf", NULL, MEDIA_PROGRAM},
    {STR_INIT(MZ), "a.docx", NULL, MEDIA_PROGRAM},
    {STR_INIT("\xcf\xfa\xed\xfe\x07\0\0\x01\x03\0\0\0"), "a", NULL, MEDIA_PROGRAM},
    {STR_INIT("\xca\xfe\xba\xbe\0\0\0\x34"), "a.class", NULL, MEDIA_PROGRAM},
    {STR_INIT("WScript.Echo 1\n"), "a.vbs", NULL, MEDIA_PROGRAM},
    {STR_INIT("only words\n"), "a.pdf.EXE", NULL, MEDIA_PROGRAM},
};

static void judges_by_content(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena;
        struct err err = {0};
        enum media_verdict verdict;
        str type;
        arena_init(&arena);
        assert_true(media_judge(&arena, rows[i].head, str_of(rows[i].name), &type, &verdict, &err));
        if (verdict != rows[i].verdict || (rows[i].type && !str_is(type, rows[i].type)))
            print_error("row %zu, %s: " STR_FMT ", %d\n", i, rows[i].name, STR_ARG(type), verdict);
        assert_int_equal(verdict, rows[i].verdict);
        assert_true(!rows[i].type || str_is(type, rows[i].type));
        arena_finish(&arena);
    }
}

// Whatever the library's table says of them.
static void first_bytes_are_enough(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bool by_bytes = str_has(rows[i].head, STR("#!")) || str_has(rows[i].head, STR("<?php")) ||
                        str_starts(rows[i].head, STR("\x7f"
                                                     "ELF")) ||
                        str_starts(rows[i].head, STR("MZ\x90"));
        if (by_bytes)
            assert_int_equal(media_compare(rows[i].head, STR("text/plain"), STR("a.txt")),
                             MEDIA_PROGRAM);
    }
}

static void shows_what_is_harmless_only(void **state) {
    (void)state;
    assert_true(media_inline(STR("image/png")) && media_inline(STR("application/pdf")));
    assert_true(media_inline(STR("text/plain")));
    const char *const others[] = {"text/html", "image/svg+xml",    "text/xml",
                                  "",          "application/json", "application/octet-stream",
                                  "image/"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(media_inline(str_of(others[i])));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(judges_by_content),
        cmocka_unit_test(first_bytes_are_enough),
        cmocka_unit_test(shows_what_is_harmless_only),
    };
    return cmocka_run_group_tests_name("formats/media", tests, NULL, NULL);
}
