// Guessing a dialect: small texts of every kind as rows of a table, charsets, wishes, a large file.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
// cmocka needs those before it
#include "formats/dialect.h"
#include "table_support.h"
#include <cmocka.h>
#include <unistd.h>

static struct dialect_guess guess_of(struct arena *arena, str head, struct dialect_wish wish) {
    struct dialect_guess guess;
    dialect_guess(arena, (struct dialect_sample){.head = head, .head_is_all = true}, wish, &guess);
    return guess;
}

static const struct {
    const char *what, *text;
    char delimiter, quote;
    bool header;
} cases[] = {
    {"comma", "name,email,phone\nJan Nowak,jan@wp.pl,600100200\nAnna Lis,anna@wp.pl,600100201\n",
     ',', '"', true},
    {"semicolon, decimal commas",
     "nazwa;cena;ilość\nKrzesło;12,50;3\nStół;1 299,00;1\nLampa;89,99;10\n", ';', '"', true},
    {"semicolon, commas in text",
     "firma;adres\nAlfa;Długa 1, Warszawa\nBeta;Polna 2, Kraków\nGamma;Leśna 3, Łódź\n", ';', '"',
     true},
    {"tab", "id\tname\tcity\n1\tSmith, John\tLondon\n2\tDoe, Jane\tLeeds\n", '\t', '"', true},
    {"pipe", "id|name|date\n1|Anna|2024-01-02\n2|Jan|2024-01-03\n", '|', '"', true},
    {"quoted commas",
     "\"name\",\"note\"\n\"Jan\",\"a, b; c\"\n\"Anna\",\"x; y; z\"\n\"Piotr\",\"q; r, s\"\n", ',',
     '"', true},
    {"apostrophes as quotes", "'name','note'\n'Jan','a,b'\n'Anna','c,d,e'\n'Piotr','x,y'\n", ',',
     '\'', true},
    {"apostrophes in text", "name,company\nO'Neil,Smith's\nO'Hara,Jane's\nD'Arcy,Bob's\n", ',', '"',
     true},
    {"sep line", "sep=;\na;b,c\n1;2,5\n", ';', '"', true},
    {"no header, typed", "Jan Nowak,jan@wp.pl,1980-01-02\nAnna Lis,anna@wp.pl,1981-02-03\n", ',',
     '"', false},
    {"no header, numbers", "1,600100200\n2,600100201\n3,600100202\n", ',', '"', false},
    {"no header, repeated", "Warszawa;tak\nKraków;nie\nWarszawa;tak\nWarszawa;nie\nKraków;tak\n",
     ';', '"', false},
    {"header by type", "foo,bar\nx,12.50\ny,13\nz,1.5\n", ',', '"', true},
    {"header in Russian",
     "Имя;Фамилия;Телефон\nИван;Петров;+7 905 123-45-67\nАнна;Иванова;8 (905) 123-45-68\n", ';',
     '"', true},
    {"header in Chinese", "姓名,电话,城市\n王伟,13800138000,北京\n李娜,13900139000,上海\n", ',',
     '"', true},
    {"header only", "firstname,lastname,email\n", ',', '"', true},
    {"CR ends", "name;age\rJan;30\rAnna;31\r", ';', '"', true},
};

static void tells_small_texts(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dialect_guess guess =
            guess_of(&arena, str_of(cases[i].text), (struct dialect_wish){0});
        if (guess.dialect.delimiter != cases[i].delimiter ||
            guess.dialect.quote != cases[i].quote || guess.dialect.header != cases[i].header)
            fail_msg("%s: delimiter %c (%.2f), quote %c (%.2f), header %d (%.2f)", cases[i].what,
                     guess.dialect.delimiter, guess.delimiter_confidence, guess.dialect.quote,
                     guess.quote_confidence, guess.dialect.header, guess.header_confidence);
        assert_true(guess.delimiter_confidence > 0 && guess.delimiter_confidence <= 1);
        assert_true(guess.header_confidence >= 0.5 && guess.header_confidence <= 1);
    }
    arena_finish(&arena);
}

static void finds_backslash_escapes(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct dialect_guess guess = guess_of(&arena,
                                          STR("id,note\n1,\"say \\\"hi\\\", you\"\n2,\"a "
                                              "\\\"b\\\", c\"\n3,\"\\\"x\\\",\\\"y\\\"\"\n"),
                                          (struct dialect_wish){0});
    assert_int_equal(guess.dialect.escape, '\\');
    assert_int_equal(guess.dialect.columns, 2);
    guess = guess_of(&arena, STR("id,path\n1,\"c:\\dir\\\"\n2,\"d:\\\"\n3,\"e:\\x\\\"\n"),
                     (struct dialect_wish){0});
    assert_int_equal(guess.dialect.escape, 0);
    arena_finish(&arena);
}

static void keeps_one_column_whole(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct dialect_guess guess =
        guess_of(&arena, STR("name\nAlfa\nBeta, Gamma\nDelta\nEta\n"), (struct dialect_wish){0});
    assert_int_not_equal(guess.dialect.delimiter, ',');
    assert_true(guess.delimiter_confidence < 0.5);
    guess = guess_of(&arena, STR(""), (struct dialect_wish){0});
    assert_int_equal(guess.dialect.delimiter, ',');
    assert_true(str_is(guess.charset, "UTF-8"));
    arena_finish(&arena);
}

// Up to the limit of the reader columns are counted; beyond it the delimiter is named all the same.
static void knows_wide_files(void **state) {
    (void)state;
    static const struct {
        size_t columns, known;
    } files[] = {{255, 255}, {256, 256}, {2000, 2000}, {2001, 0}, {9000, 0}};
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct buf text;
        buf_init(&text, &arena);
        for (size_t cell = 0; cell < files[i].columns * 3; cell++)
            buf_format(&text, "c%zu%c", cell, (cell + 1) % files[i].columns ? ';' : '\n');
        struct dialect_guess guess = guess_of(&arena, buf_str(&text), (struct dialect_wish){0});
        assert_int_equal(guess.dialect.delimiter, ';');
        assert_int_equal(guess.dialect.columns, files[i].known);
    }
    arena_finish(&arena);
}

static void a_wish_is_final(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct dialect_wish wish = {
        .charset = STR("cp1250"), .delimiter = ':', .quote = '-', .header = DIALECT_HEADER_NO};
    struct dialect_guess guess = guess_of(&arena, STR("name,x:y\n\"a,b:c\n"), wish);
    assert_int_equal(guess.dialect.delimiter, ':');
    assert_int_equal(guess.dialect.quote, 0);
    assert_false(guess.dialect.header);
    assert_true(str_is(guess.charset, "windows-1250"));
    assert_true(guess.charset_confidence >= 1 && guess.delimiter_confidence >= 1 &&
                guess.quote_confidence >= 1 && guess.header_confidence >= 1);
    // one field wished, the others guessed under it
    guess = guess_of(&arena, STR("a;b,c\n1;2,5\n3;4,5\n"), (struct dialect_wish){.delimiter = ';'});
    assert_int_equal(guess.dialect.columns, 2);
    assert_int_equal(guess.dialect.quote, '"');
    arena_finish(&arena);
}

static void sees_the_charset(void **state) {
    (void)state;
    static const struct {
        const char *charset, *bytes;
        size_t length;
    } texts[] = {
        {"windows-1250",
         "imi\xEA;miasto\n\xA3ukasz;\x8Cwidnica\nBo\xBF"
         "ena;\xA3\xF3"
         "d\x9F\nJ\xF3zef;Krak\xF3w\n",
         0},
        {"windows-1251",
         "\xC8\xEC\xFF;\xC3\xEE\xF0\xEE\xE4\n\xC8\xE2\xE0\xED;\xCC\xEE\xF1\xEA\xE2\xE0\n"
         "\xC0\xED\xED\xE0;\xCA\xE0\xE7\xE0\xED\xFC\n",
         0},
        {"GB18030",
         "\xD0\xD5\xC3\xFB;\xB3\xC7\xCA\xD0\n\xCD\xF5\xCE\xB0;\xB1\xB1\xBE\xA9\n"
         "\xC0\xEE\xC4\xC8;\xC9\xCF\xBA\xA3\n",
         0},
        {"UTF-16LE",
         "\xFF\xFE"
         "a\0;\0b\0\n\0"
         "1\0;\0"
         "2\0\n\0",
         18},
        {"UTF-8",
         "\xEF\xBB\xBFname;city\nJan;\xC5\x81\xC3\xB3"
         "d\xC5\xBA\n",
         0},
    };
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        str head =
            texts[i].length ? (str){texts[i].bytes, texts[i].length} : str_of(texts[i].bytes);
        struct dialect_guess guess = guess_of(&arena, head, (struct dialect_wish){0});
        if (!str_is(guess.charset, texts[i].charset))
            fail_msg("%s taken for %s", texts[i].charset, guess.charset.ptr);
        assert_int_equal(guess.dialect.delimiter, ';');
        // and the reader behind the converter gives text
        enum charset charset;
        assert_true(charset_of_name(guess.charset, &charset));
        struct byte_source_memory memory = {head, 3};
        struct byte_source_charset convert;
        byte_source_charset_init(&convert, charset, byte_source_of_memory(&memory));
        struct csv_reader reader;
        csv_reader_init(&reader, guess.dialect, byte_source_of_charset(&convert));
        const struct row *row;
        assert_true(csv_reader_next(&reader, &row, NULL) && row);
        assert_int_equal(row->count, 2);
        assert_int_equal(row->flags, 0);
        csv_reader_finish(&reader);
        byte_source_charset_finish(&convert);
    }
    arena_finish(&arena);
}

// ASCII for the first 300 KB, Polish letters only towards the end.
static void looks_further_into_a_file(void **state) {
    (void)state;
    char path[] = "/tmp/dialect-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    unlink(path);
    struct buf text;
    buf_init(&text, NULL);
    buf_add_z(&text, "name;city;price\n");
    while (text.len < 300000)
        buf_add_z(&text, "Jan Nowak;Warszawa;12,50\n");
    while (text.len < 900000)
        buf_add_z(&text, "\xA3ukasz Wr\xF3"
                         "bel;\xA3\xF3"
                         "d\x9F;12,50\n");
    assert_int_equal(write(fd, text.ptr, text.len), text.len);
    struct arena arena;
    arena_init(&arena);
    struct dialect_guess guess;
    struct err err;
    assert_true(dialect_guess_fd(&arena, fd, (struct dialect_wish){0}, &guess, &err));
    assert_true(str_is(guess.charset, "windows-1250"));
    assert_int_equal(guess.dialect.delimiter, ';');
    assert_int_equal(guess.dialect.columns, 3);
    assert_true(guess.dialect.header);
    assert_false(dialect_guess_fd(&arena, -1, (struct dialect_wish){0}, &guess, &err));
    assert_int_equal(err.code, ERR_INPUT);
    arena_finish(&arena);
    buf_finish(&text);
    close(fd);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_small_texts),      cmocka_unit_test(finds_backslash_escapes),
        cmocka_unit_test(keeps_one_column_whole), cmocka_unit_test(a_wish_is_final),
        cmocka_unit_test(sees_the_charset),       cmocka_unit_test(looks_further_into_a_file),
        cmocka_unit_test(knows_wide_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
