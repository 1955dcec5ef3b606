// Imports from upload to undo, on both engines: what the check foretells is what the run does, what
// was interrupted goes on, and what is taken back is as if it had never been.
#include "crm/queue.h"
#include "crm/sample_load.h"
#include "store/history.h"
#include "store/import.h"
#include "store/import_plan.h"
#include "store/store.h"
#include "support/invariants.h"
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int64_t records(struct crm_fixture *f) {
    return live_count(f->live, f->contacts, false);
}

// -- files

static str encoded(struct crm_fixture *f, const char *text, const char *charset, const char *bom) {
    size_t in_left = strlen(text), room = in_left * 4 + 8, out_left = room;
    char *out = arena_alloc(&f->t->arena, room), *in = (char *)(uintptr_t)text;
    char *at = out + strlen(bom);
    memcpy(out, bom, strlen(bom));
    iconv_t convert = iconv_open(charset, "UTF-8");
    assert_true(convert != (iconv_t)-1);
    out_left -= strlen(bom);
    assert_int_equal(iconv(convert, &in, &in_left, &at, &out_left), 0);
    iconv_close(convert);
    return (str){out, (size_t)(at - out)};
}

static const char header[] = "firstname,lastname,email,city\n";

static void column_is(const struct import_plan *plan, const struct object_type *type, size_t i,
                      const char *name) {
    assert_true(i < plan->column_count);
    const struct property *p = type_property_by_id(type, plan->columns[i].property_id);
    if (!*name && !p)
        return;
    if (!p || !str_is(p->name, name))
        print_error("column %zu (" STR_FMT ") is " STR_FMT ", not %s\n", i,
                    STR_ARG(plan->columns[i].header), STR_ARG(p ? p->name : STR("nothing")), name);
    assert_true(p && str_is(p->name, name));
}

// Every column goes where its header says, whatever the program guessed of the cells.
static void map_by_name(struct crm_fixture *f, int64_t id) {
    struct import import;
    struct import_plan plan;
    crm_import_load(f, id, &import, &plan);
    for (size_t i = 0; i < plan.column_count; i++) {
        const struct property *p = type_property(f->contacts, plan.columns[i].header);
        plan.columns[i].property_id = p ? p->id : 0;
    }
    crm_begin(f);
    OK(f->t, crm_import_plan_set(&f->work, &import, f->contacts, &plan));
    crm_commit(f);
}

static struct import_counters import_now(struct crm_fixture *f, const char *text,
                                         enum import_policy policy, int64_t *id) {
    struct import_counters counters;
    *id = crm_upload_now(f, f->contacts, "file.csv", str_of(text));
    crm_policy(f, *id, policy);
    map_by_name(f, *id);
    OK(f->t, crm_run(f, *id, &counters));
    return counters;
}

// -- upload

static bool give_and_fail(void *context, char *out, size_t room, size_t *got, struct err *err) {
    struct crm_upload *u = context;
    if (u->given >= 2U * IMPORT_CHUNK_BYTES)
        return fail(err, ERR_INPUT, "The upload broke off.");
    size_t n = room < 4096 ? room : 4096;
    for (size_t i = 0; i < n; i++)
        out[i] = "a,b\nc,"[(u->given + i) % 6];
    u->given += n;
    *got = n;
    return true;
}

static void test_upload(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct buf text;
    buf_init(&text, &f.t->arena);
    buf_add_z(&text, header);
    for (int i = 0; text.len < 3U * IMPORT_CHUNK_BYTES - 100; i++)
        buf_format(&text, "Ala%d,Żółć%d,a%d@example.com,Łódź\n", i, i, i);
    struct crm_upload upload = {.bytes = buf_str(&text), .piece = 1000};
    struct import_source source = crm_upload_source(&upload);
    int64_t id;
    crm_job_begin(&f);
    OK(f.t, crm_import_create(&f.read, &f.writer, f.contacts, STR("big.csv"), &source, &id));
    crm_job_end(&f);
    static const char pieces[] = "SELECT count(*) FROM import_chunk WHERE import_id = $1";
    assert_int_equal(crm_number(&f, pieces, DB_ARGS(value_int(id))), 3);
    struct import import;
    struct import_plan plan;
    crm_import_load(&f, id, &import, &plan);
    assert_true(str_is(import.state, "uploaded"));
    assert_int_equal(import.size, text.len);
    assert_int_equal(plan.column_count, 4);

    crm_job_begin(&f);
    struct crm_upload empty = {.bytes = STR("")};
    source = crm_upload_source(&empty);
    REFUSED(f.t, ERR_INPUT,
            crm_import_create(&f.read, &f.writer, f.contacts, STR("e.csv"), &source, &id));
    static const char zip[] = "PK\3\4\24\0\6\0\10\0\0\0!\0xl/workbook.xml";
    struct crm_upload book = {.bytes = {zip, sizeof zip - 1}};
    source = crm_upload_source(&book);
    assert_false(crm_import_create(&f.read, &f.writer, f.contacts, STR("b.csv"), &source, &id));
    assert_true(f.t->err.code == ERR_INPUT || f.t->err.code == ERR_UNSUPPORTED);
    assert_non_null(strstr(f.t->err.text, "CSV"));
    struct crm_upload broken = {0};
    source = (struct import_source){give_and_fail, &broken, -1};
    REFUSED(f.t, ERR_INPUT,
            crm_import_create(&f.read, &f.writer, f.contacts, STR("x.csv"), &source, &id));
    crm_job_end(&f);
    // Nothing of what was refused is left but the one upload.
    assert_int_equal(
        crm_number(&f, "SELECT count(DISTINCT import_id) FROM import_chunk", DB_NO_ARGS), 1);
    struct import *list;
    size_t count;
    OK(f.t, store_import_list(&f.work, 0, false, 10, &list, &count));
    assert_int_equal(count, 1);
    crm_fixture_end(&f);
}

static void test_header_only(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t id = crm_upload_now(&f, f.contacts, "h.csv", STR("First name,Last name,E-mail\n"));
    struct import_report report;
    struct import_counters counters;
    OK(f.t, crm_check(&f, id, &report));
    assert_int_equal(report.counters.rows, 0);
    OK(f.t, crm_run(&f, id, &counters));
    assert_int_equal(counters.rows, 0);
    assert_int_equal(records(&f), 0);
    crm_fixture_end(&f);
}

static const char many_rows[] = "Imię;Nazwisko;E-mail;Miasto\n"
                                "Łukasz;Żółkiewski;lukasz@example.com;Łódź\n"
                                "Jürgen;Müller;jm@example.com;Köln\n"
                                "Александр;Иванов;ivanov@example.com;Москва\n"
                                "伟;王;wang@example.com;北京\n"
                                "Zoë;O'Neil;zoe@example.com;Kraków\n";
static const char polish_rows[] = "Imię;Nazwisko;E-mail;Miasto\n"
                                  "Łukasz;Żółkiewski;lukasz@example.com;Łódź\n"
                                  "Jürgen;Müller;jm@example.com;Köln\n"
                                  "Świętosława;Gęśla-Jaźń;sw@example.com;Kraków\n";
static const char russian_rows[] = "Имя;Фамилия;E-mail;Город\n"
                                   "Александр;Иванов;ivanov@example.com;Москва\n"
                                   "Ёлка;Щукина;el@example.com;Тверь\n"
                                   "Юлия;Объедкова;yu@example.com;Псков\n";

static const char chinese_rows[] = "名字;姓氏;邮箱;城市\n"
                                   "伟;王;wang@example.com;北京\n"
                                   "秀英;李;li@example.com;上海\n"
                                   "建国;欧阳;ou@example.com;广州\n";

static void test_charsets(void **state) {
    static const struct {
        const char *text, *charset, *bom, *name;
    } files[] = {
        {many_rows, "UTF-8", "", "UTF-8"},
        {many_rows, "UTF-8", "\xEF\xBB\xBF", "UTF-8"},
        {many_rows, "UTF-16LE", "\xFF\xFE", "UTF-16LE"},
        {many_rows, "UTF-16BE", "\xFE\xFF", "UTF-16BE"},
        {many_rows, "UTF-16LE", "", "UTF-16LE"},
        {chinese_rows, "GB18030", "", "GB18030"},
        {chinese_rows, "UTF-8", "", "UTF-8"},
        {polish_rows, "CP1250", "", "windows-1250"},
        {polish_rows, "UTF-8", "", "UTF-8"},
        {russian_rows, "CP1251", "", "windows-1251"},
        {russian_rows, "UTF-8", "", "UTF-8"},
    };
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    str wanted = {0};
    const char *text = NULL;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct import import;
        struct import_plan plan;
        struct import_counters counters;
        int64_t undone, kept;
        str bytes = encoded(&f, files[i].text, files[i].charset, files[i].bom);
        int64_t id = crm_upload_now(&f, f.contacts, "file.csv", bytes);
        crm_import_load(&f, id, &import, &plan);
        if (!str_is(plan.dialect.encoding, files[i].name))
            print_error("file %zu: " STR_FMT "\n", i, STR_ARG(plan.dialect.encoding));
        assert_true(str_is(plan.dialect.encoding, files[i].name));
        assert_int_equal(plan.dialect.delimiter, ';');
        assert_true(plan.dialect.header);
        column_is(&plan, f.contacts, 0, "firstname");
        column_is(&plan, f.contacts, 3, "city");
        OK(f.t, crm_run(&f, id, &counters));
        assert_int_equal(counters.create, counters.rows);
        str got = crm_dump(&f, f.contacts, false);
        OK(f.t, crm_undo(&f, id, &undone, &kept));
        assert_int_equal(records(&f), 0);
        if (!text || text != files[i].text)
            wanted = got;
        text = files[i].text;
        crm_same(wanted, got);
    }
    crm_fixture_end(&f);
}

static void test_dialects(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    static const char delimiters[] = {',', ';', '\t', '|'};
    str wanted = {0};
    for (size_t i = 0; i < sizeof delimiters; i++) {
        struct import_counters counters;
        int64_t undone, kept;
        struct buf text;
        buf_init(&text, &f.t->arena);
        for (const char *at = many_rows; *at; at++)
            buf_add_char(&text, *at == ';' ? delimiters[i] : *at);
        int64_t id = crm_upload_now(&f, f.contacts, "file.csv", buf_str(&text));
        OK(f.t, crm_run(&f, id, &counters));
        assert_int_equal(counters.create, 5);
        str got = crm_dump(&f, f.contacts, false);
        OK(f.t, crm_undo(&f, id, &undone, &kept));
        assert_int_equal(undone, 5);
        if (!wanted.len)
            wanted = got;
        crm_same(wanted, got);
    }
    crm_fixture_end(&f);
}

// What the file says of itself, and how it writes quotes, holds for reading it, too.
static void test_dialect_is_kept(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    static const char text[] = "sep=;\r\nFirst name;Last name;E-mail\r\n"
                               "\"Jan \\\"Jasiu\\\"\";Nowak;jan@example.com\r\n"
                               "\"Ewa \\\"Ewka\\\"\";Lis;ewa@example.com\r\n";
    struct import_counters counters;
    int64_t id = crm_upload_now(&f, f.contacts, "file.csv", str_of(text));
    OK(f.t, crm_run(&f, id, &counters));
    assert_int_equal(counters.create, 2);
    assert_int_equal(counters.refused, 0);
    str got = crm_dump(&f, f.contacts, false);
    assert_true(str_has(got, STR("ewa@example.com")));
    assert_false(str_has(got, STR("\\")));
    crm_fixture_end(&f);
}

// -- columns

static void test_guessed_columns(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    static const struct {
        const char *text;
        const char *names[6];
    } files[] = {
        {"Imię,Nazwisko,Adres e-mail,Telefon komórkowy,Miejscowość,Kod pocztowy\n"
         "Jan,Kowalski,j@example.com,600100200,Łódź,90-001\n",
         {"firstname", "lastname", "email", "mobilephone", "city", "zip"}},
        {"Имя,Фамилия,Электронная почта,Номер телефона,Город,Должность\n"
         "Иван,Петров,p@example.com,+7 912 345-67-89,Тверь,Директор\n",
         {"firstname", "lastname", "email", "phone", "city", "jobtitle"}},
        {"姓名,公司,邮箱,手机,城市,国家\n王伟,北京科技有限公司,w@example.com,13812345678,北京,"
         "中国\n",
         {"full_name", "company", "email", "mobilephone", "city", "country"}},
        {"Vorname,Nachname,E-Mail-Adresse,Telefonnummer,PLZ,Wohnort\n"
         "Hans,Müller,h@example.com,+49 30 901820,10115,Berlin\n",
         {"firstname", "lastname", "email", "phone", "zip", "city"}},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct import import;
        struct import_plan plan;
        int64_t id = crm_upload_now(&f, f.contacts, "f.csv", str_of(files[i].text));
        crm_import_load(&f, id, &import, &plan);
        assert_true(plan.dialect.header);
        for (size_t j = 0; j < 6; j++)
            column_is(&plan, f.contacts, j, files[i].names[j]);
    }
    // Without a header, by what stands in the columns.
    struct import import;
    struct import_plan plan;
    int64_t id = crm_upload_now(&f, f.contacts, "f.csv",
                                STR("Jan Kowalski,jan@example.com,+48 600 100 200,Polska\n"
                                    "Anna Nowak,anna@example.org,+48 600 100 201,Niemcy\n"
                                    "Piotr Wiśniewski,p.w@example.net,+48 22 555 12 34,Węgry\n"
                                    "Ewa Zając,ewa@example.com,+48 600 100 203,Czechy\n"
                                    "Adam Lis,adam@example.com,+48 600 100 204,Litwa\n"));
    crm_import_load(&f, id, &import, &plan);
    assert_false(plan.dialect.header);
    column_is(&plan, f.contacts, 1, "email");
    column_is(&plan, f.contacts, 2, "phone");
    column_is(&plan, f.contacts, 3, "country");
    struct import_counters counters;
    OK(f.t, crm_run(&f, id, &counters));
    assert_int_equal(counters.create, 5);
    crm_fixture_end(&f);
}

// Columns are read without writing, and a plan is written only over what it was made from.
static void test_plan_of_two(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct import import, late;
    struct import_plan plan, late_plan;
    int64_t id = crm_upload_now(&f, f.contacts, "f.csv",
                                STR("First name;Last name\nJan;Kowalski\nEwa;Nowak\n"));
    crm_import_load(&f, id, &import, &plan);
    crm_import_load(&f, id, &late, &late_plan);
    int64_t writes = f.writes;
    crm_job_begin(&f);
    plan.dialect.header = false;
    OK(f.t, crm_import_columns(&f.read, &import, f.contacts, &plan));
    assert_int_equal(f.writes, writes);
    assert_true(str_is(plan.columns[0].samples[0], "First name"));
    crm_begin(&f);
    OK(f.t, crm_import_plan_set(&f.work, &import, f.contacts, &plan));
    crm_commit(&f);
    crm_job_end(&f);
    crm_begin(&f);
    late_plan.options.policy = IMPORT_SKIP;
    REFUSED(f.t, ERR_STALE, crm_import_plan_set(&f.work, &late, f.contacts, &late_plan));
    crm_rollback(&f);
    crm_import_load(&f, id, &late, &late_plan);
    assert_false(late_plan.dialect.header);
    assert_int_equal(late_plan.options.policy, IMPORT_UPDATE);
    // What was written is again something to go on from.
    crm_begin(&f);
    plan.options.policy = IMPORT_SKIP;
    OK(f.t, crm_import_plan_set(&f.work, &import, f.contacts, &plan));
    crm_commit(&f);
    // A check that began meanwhile is a change, too.
    crm_import_load(&f, id, &late, &late_plan);
    struct import_report report;
    OK(f.t, crm_check(&f, id, &report));
    crm_begin(&f);
    REFUSED(f.t, ERR_STALE, crm_import_plan_set(&f.work, &late, f.contacts, &late_plan));
    crm_rollback(&f);
    crm_fixture_end(&f);
}

// However long the rows are, some megabytes are enough to guess by: the row behind them, which can
// not be read, is not met before the check.
static void test_sample_is_bounded(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct buf text;
    buf_init(&text, &f.t->arena);
    buf_add_z(&text, "lastname,city\n");
    for (int row = 0; row < 6; row++) {
        buf_format(&text, "Nowak%d,", row);
        for (int i = 0; i < 1 << 20; i++)
            buf_add_char(&text, (char)('a' + i % 20));
        buf_add_char(&text, '\n');
    }
    for (int i = 0; i < 3000; i++)
        buf_add_z(&text, "x,");
    buf_add_char(&text, '\n');
    int64_t id = crm_upload_now(&f, f.contacts, "long.csv", buf_str(&text));
    struct import_report report;
    REFUSED(f.t, ERR_TOO_LARGE, crm_check(&f, id, &report));
    crm_fixture_end(&f);
}

static void test_two_columns(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct import import;
    struct import_plan plan;
    int64_t id = crm_upload_now(&f, f.contacts, "f.csv",
                                STR("First name,Last name,E-mail\nA,B,c@example.com\n"));
    crm_import_load(&f, id, &import, &plan);
    plan.columns[1].property_id = plan.columns[0].property_id;
    crm_begin(&f);
    REFUSED(f.t, ERR_INVALID, crm_import_plan_set(&f.work, &import, f.contacts, &plan));
    assert_int_equal(f.work.issues.count, 1);
    assert_string_equal(f.work.issues.items[0].rule, "import.two_columns");
    crm_rollback(&f);
    crm_import_load(&f, id, &import, &plan);
    column_is(&plan, f.contacts, 1, "lastname");
    crm_fixture_end(&f);
}

// -- check and run

// People who have hardly anything in common: each syllable comes from the number's hash.
static void add_person(struct buf *out, int who) {
    static const char *const syllables[] = {"bo", "ka", "mi", "ru", "ze", "ta", "wo", "ni",
                                            "du", "la", "fe", "gi", "po", "se", "ha", "jo"};
    uint64_t hash = hash_u64((uint64_t)who + 77);
    char name[40];
    size_t at = 0;
    for (int i = 0; i < 7; i++, hash >>= 4) {
        const char *syllable = syllables[hash & 15];
        if (i == 3)
            name[at++] = ',';
        name[at++] = (char)(i == 0 || i == 3 ? syllable[0] - 32 : syllable[0]);
        name[at++] = syllable[1];
    }
    name[at] = 0;
    buf_format(out, "%s,%s%x@d%x.example.com", name, name + 7, (unsigned)hash & 0xFF,
               (unsigned)(hash >> 8) & 0xFFFF);
}

// 800 rows about some 500 people: new ones, known ones with and without news, repeats next to each
// other and batches apart, and rows that can not be read.
static str messy_file(struct crm_fixture *f, int rows) {
    struct buf out;
    buf_init(&out, &f->t->arena);
    buf_add_z(&out, "firstname,lastname,email,city,lead_score\n");
    for (int i = 0; i < rows; i++) {
        int who = i % 10 == 3 ? i - 2 : i % 10 == 7 && i > 300 ? i - 270 : i;
        const char *score = i % 23 == 5 ? "many" : i % 2 ? "7" : "";
        add_person(&out, who);
        buf_format(&out, ",%s,%s\n", i % 11 ? "Łódź" : "", score);
    }
    return buf_str(&out);
}

static void known_people(struct crm_fixture *f, int count) {
    struct buf out;
    int64_t id;
    buf_init(&out, &f->t->arena);
    buf_add_z(&out, "firstname,lastname,email,city,lead_score\n");
    for (int i = 0; i < count; i++) {
        int who = i * 5 + 1;
        add_person(&out, who);
        buf_format(&out, ",%s,%s\n", i % 3 ? "Łódź" : "Gdańsk", i % 2 ? "7" : "");
    }
    struct import_counters c = import_now(f, out.ptr, IMPORT_CREATE, &id);
    assert_int_equal(c.create, count);
}

static void same_counters(const struct import_counters *a, const struct import_counters *b) {
    assert_int_equal(a->rows, b->rows);
    assert_int_equal(a->refused, b->refused);
    assert_int_equal(a->create, b->create);
    assert_int_equal(a->skip, b->skip);
    assert_int_equal(a->review, b->review);
    assert_int_equal(a->update, b->update);
    assert_int_equal(a->unchanged, b->unchanged);
    assert_int_equal(a->warnings, b->warnings);
}

static void adds_up(const struct import_counters *c) {
    assert_int_equal(c->rows,
                     c->create + c->update + c->skip + c->review + c->refused + c->unchanged);
}

static void test_check_tells_what_run_does(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    enum { ROWS = 800 };
    known_people(&f, 60);
    str file = messy_file(&f, ROWS), before = crm_dump(&f, f.contacts, true);
    for (int policy = 0; policy < IMPORT_POLICY_COUNT; policy++) {
        struct import_report report;
        struct import_counters counters;
        int64_t undone, kept, id = crm_upload_now(&f, f.contacts, "messy.csv", file);
        crm_policy(&f, id, (enum import_policy)policy);
        OK(f.t, crm_check(&f, id, &report));
        crm_same(before, crm_dump(&f, f.contacts, true)); // the check wrote nothing
        struct import_counters told = report.counters;
        OK(f.t, crm_run(&f, id, &counters));
        print_message("# %s: %lld rows: %lld new, %lld updated, %lld skipped, %lld to review, %lld "
                      "refused, %lld unchanged\n",
                      import_policy_name((enum import_policy)policy), (long long)counters.rows,
                      (long long)counters.create, (long long)counters.update,
                      (long long)counters.skip, (long long)counters.review,
                      (long long)counters.refused, (long long)counters.unchanged);
        adds_up(&told);
        adds_up(&counters);
        same_counters(&told, &counters);
        assert_int_equal(counters.rows, ROWS);
        assert_int_equal(counters.refused, (ROWS - 6) / 23 + 1);
        assert_int_equal(records(&f), 60 + counters.create + counters.review);
        assert_int_equal(crm_invariants(&f), 0);
        // And back: as if it had never been.
        OK(f.t, crm_undo(&f, id, &undone, &kept));
        assert_int_equal(kept, 0);
        assert_int_equal(undone, counters.create + counters.review + counters.update);
        crm_same(before, crm_dump(&f, f.contacts, true));
        assert_int_equal(crm_invariants(&f), 0);
    }
    crm_fixture_end(&f);
}

static void test_equal_rows(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct buf out;
    int64_t id;
    buf_init(&out, &f.t->arena);
    buf_add_z(&out, header);
    // Twice next to each other, and all of them again two batches later.
    for (int i = 0; i < 1200; i++) {
        add_person(&out, i % 600 / 2);
        buf_add_z(&out, ",Lublin\n");
    }
    struct import_counters c = import_now(&f, out.ptr, IMPORT_UPDATE, &id);
    assert_int_equal(c.create, 300);
    assert_int_equal(c.unchanged, 900);
    assert_int_equal(records(&f), 300);
    assert_int_equal(crm_invariants(&f), 0);
    crm_fixture_end(&f);
}

// Another process has written them: its commits did not move this one's index.
static void test_written_elsewhere(void **state) {
    struct crm_fixture f;
    struct import_report report;
    int64_t id;
    const char *text = "firstname,lastname,email\nJan,Kowalski,jan@alfa.pl\n"
                       "Wei,Wang,wei@beta.cn\nAnna,Nowak,anna@gamma.pl\n";
    crm_fixture_begin(&f, state);
    struct import_counters c = import_now(&f, text, IMPORT_UPDATE, &id);
    assert_int_equal(c.create, 3);
    for (int64_t record = 1; record <= 3; record++)
        assert_true(match_live_remove(live_index(f.live, f.contacts), record));
    id = crm_upload_now(&f, f.contacts, "again.csv", str_of(text));
    map_by_name(&f, id);
    OK(f.t, crm_check(&f, id, &report));
    assert_int_equal(report.counters.create, 0);
    c = import_now(&f, text, IMPORT_UPDATE, &id);
    assert_int_equal(c.create, 0);
    assert_int_equal(records(&f), 3 + c.review);
    assert_int_equal(c.unchanged + c.review, 3);
    crm_fixture_end(&f);
}

// -- updates

static void test_updates_add(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t known = CRM_SAVE(&f, f.contacts, 0, crm_set(f.contacts, "firstname", "Jan"),
                             crm_set(f.contacts, "lastname", "Kowalski"),
                             crm_set(f.contacts, "email", "old@example.com"),
                             crm_set(f.contacts, "phone", "+48 600 100 200"),
                             crm_set(f.contacts, "jobtitle", "Dyrektor"),
                             crm_set(f.contacts, "city", "Łódź"))
                        .record->id,
            id, undone, kept;
    str before = crm_dump(&f, f.contacts, true);
    struct import_counters c = import_now(&f,
                                          "firstname,lastname,email,phone,jobtitle,city\n"
                                          "Jan,Kowalski,new@example.com,+48 600 100 200,,Gdańsk\n",
                                          IMPORT_UPDATE, &id);
    assert_int_equal(c.update, 1);
    struct record *r = crm_record(&f, f.contacts, known);
    assert_true(str_is(record_text(r, "email"), "new@example.com"));
    assert_true(str_is(record_text(r, "city"), "Gdańsk"));
    assert_true(str_is(record_text(r, "jobtitle"), "Dyrektor")); // an empty cell clears nothing
    assert_int_equal(r->point_count, 3);
    assert_true(str_is(r->points[0].value, "new@example.com"));
    assert_true(r->points[0].primary);
    assert_true(str_is(r->points[1].value, "old@example.com"));
    assert_false(r->points[1].primary);
    struct history_entry *list;
    size_t count;
    OK(f.t, store_history_list(&f.work, r, 0, 10, &list, &count));
    assert_int_equal(list[0].source.kind, SOURCE_IMPORT);
    assert_int_equal(list[0].source.id, id);
    assert_int_equal(list[0].source.row, 2);
    assert_true(str_is(list[0].source_label, "file.csv"));
    OK(f.t, crm_undo(&f, id, &undone, &kept));
    assert_int_equal(undone, 1);
    crm_same(before, crm_dump(&f, f.contacts, true));
    crm_fixture_end(&f);
}

// What somebody changed since the import stays; everything else goes back.
static void test_undo_leaves_later_changes(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t known = CRM_SAVE(&f, f.contacts, 0, crm_set(f.contacts, "firstname", "Jan"),
                             crm_set(f.contacts, "lastname", "Kowalski"),
                             crm_set(f.contacts, "email", "old@example.com"),
                             crm_set(f.contacts, "phone", "+48 600 100 200"),
                             crm_set(f.contacts, "city", "Łódź"))
                        .record->id,
            id, undone, kept;
    struct import_counters c = import_now(&f,
                                          "firstname,lastname,email,phone,city\n"
                                          "Jan,Kowalski,new@example.com,+48 600 100 200,Gdańsk\n"
                                          "Anna,Nowak,anna@example.com,,Berlin\n"
                                          "Ewa,Zając,ewa@example.com,,Berlin\n",
                                          IMPORT_UPDATE, &id);
    assert_int_equal(c.update, 1);
    assert_int_equal(c.create, 2);
    // Somebody corrects the city and adds a number; and works on with one of the new ones.
    CRM_SAVE(&f, f.contacts, known, crm_set(f.contacts, "city", "Sopot"),
             crm_set(f.contacts, "mobilephone", "+48 600 100 999"));
    int64_t *ids;
    size_t count;
    OK(f.t, crm_find_by_email(&f.work, f.contacts, STR("anna@example.com"), &ids, &count));
    assert_int_equal(count, 1);
    int64_t anna = ids[0];
    CRM_SAVE(&f, f.contacts, anna, crm_set(f.contacts, "city", "Poznań"));
    OK(f.t, crm_undo(&f, id, &undone, &kept));
    assert_int_equal(undone, 1);
    assert_int_equal(kept, 2);
    struct record *r = crm_record(&f, f.contacts, known);
    assert_true(str_is(record_text(r, "city"), "Sopot"));
    assert_true(str_is(record_text(r, "email"), "old@example.com"));
    assert_true(str_is(record_text(r, "mobilephone"), "+48600100999"));
    // The import's address is gone with it, the number added since stays.
    assert_int_equal(r->point_count, 3);
    OK(f.t, crm_find_by_email(&f.work, f.contacts, STR("new@example.com"), &ids, &count));
    assert_int_equal(count, 0);
    assert_int_equal(crm_record(&f, f.contacts, anna)->archived_at, 0);
    OK(f.t, crm_find_by_email(&f.work, f.contacts, STR("ewa@example.com"), &ids, &count));
    assert_int_equal(count, 0);
    assert_int_equal(crm_invariants(&f), 0);
    // Undoing again changes nothing more.
    str before = crm_dump(&f, f.contacts, true);
    OK(f.t, crm_undo(&f, id, &undone, &kept));
    crm_same(before, crm_dump(&f, f.contacts, true));
    crm_fixture_end(&f);
}

static void test_import_after_undo(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    str file = messy_file(&f, 300);
    int64_t id, undone, kept;
    struct import_counters first = import_now(&f, file.ptr, IMPORT_UPDATE, &id);
    str wanted = crm_dump(&f, f.contacts, false);
    OK(f.t, crm_undo(&f, id, &undone, &kept));
    assert_int_equal(records(&f), 0);
    struct import import;
    struct import_plan plan;
    crm_import_load(&f, id, &import, &plan);
    assert_true(str_is(import.state, "undone"));
    struct import_counters second = import_now(&f, file.ptr, IMPORT_UPDATE, &id);
    same_counters(&first, &second);
    crm_same(wanted, crm_dump(&f, f.contacts, false));
    assert_int_equal(crm_invariants(&f), 0);
    crm_fixture_end(&f);
}

// -- interrupted

static void test_interrupted(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    str file = messy_file(&f, 620);
    int64_t id, undone, kept;
    struct import_counters whole = import_now(&f, file.ptr, IMPORT_UPDATE, &id), counters;
    str wanted = crm_dump(&f, f.contacts, false);
    OK(f.t, crm_undo(&f, id, &undone, &kept));

    // Cancelled after the first batch, then after the next, then to the end.
    id = crm_upload_now(&f, f.contacts, "file.csv", file);
    struct import import;
    struct import_plan plan;
    f.stop_after = 1;
    for (int i = 1; i <= 2; i++) {
        REFUSED(f.t, ERR_CANCELLED, crm_run(&f, id, &counters));
        crm_import_load(&f, id, &import, &plan);
        assert_true(str_is(import.state, "cancelled"));
        assert_int_equal(import.next_row, 256 * i);
        assert_int_equal(counters.rows, 256 * i);
        // The way it is read can not change in the middle.
        crm_begin(&f);
        REFUSED(f.t, ERR_CONFLICT, crm_import_plan_set(&f.work, &import, f.contacts, &plan));
        crm_rollback(&f);
    }
    f.stop_after = 0;
    OK(f.t, crm_run(&f, id, &counters));
    same_counters(&whole, &counters);
    crm_same(wanted, crm_dump(&f, f.contacts, false));
    OK(f.t, crm_undo(&f, id, &undone, &kept));
    assert_int_equal(records(&f), 0);

    // A crash at every write of it, and every write run twice.
    for (int64_t at = 1; at <= 6; at++) {
        id = crm_upload_now(&f, f.contacts, "file.csv", file);
        f.fail_at = f.writes + at;
        f.twice = true;
        bool done = crm_run(&f, id, &counters);
        assert_true(done || f.t->err.code == ERR_BUSY);
        f.fail_at = 0;
        crm_import_load(&f, id, &import, &plan);
        if (!done) {
            assert_true(str_is(import.state, "running") || str_is(import.state, "uploaded"));
            OK(f.t, crm_run(&f, id, &counters));
        }
        f.twice = false;
        same_counters(&whole, &counters);
        crm_same(wanted, crm_dump(&f, f.contacts, false));
        // The undo crashes, too, and goes on.
        f.fail_at = f.writes + at;
        if (!crm_undo(&f, id, &undone, &kept)) {
            assert_int_equal(f.t->err.code, ERR_BUSY);
            f.fail_at = 0;
            OK(f.t, crm_undo(&f, id, &undone, &kept));
        }
        f.fail_at = 0;
        assert_int_equal(kept, 0);
        assert_int_equal(records(&f), 0);
    }
    assert_int_equal(crm_invariants(&f), 0);
    crm_fixture_end(&f);
}

// -- without a check

static struct job order_unchecked(struct crm_fixture *f, int64_t id) {
    struct job job;
    crm_begin(f);
    OK(f->t, crm_import_order_unchecked(&f->work, id, &job));
    crm_commit(f);
    return job;
}

// Counters and issues, as text. Which records would come of the rows only a check tells ahead.
static str told(struct crm_fixture *f, int64_t id) {
    struct import import;
    struct import_plan plan;
    struct import_report *r;
    struct buf out;
    crm_import_load(f, id, &import, &plan);
    OK(f->t, import_report_read(&f->work, &import, &r));
    assert_non_null(r);
    buf_init(&out, &f->t->arena);
    buf_format(&out, "counters " STR_FMT "\n",
               STR_ARG(import_counters_write(f->work.arena, &r->counters)));
    for (size_t i = 0; i < r->issue_count; i++) {
        const struct report_issue *issue = &r->issues[i];
        buf_format(&out, "%d " STR_FMT " %d %lld " STR_FMT, (int)issue->column,
                   STR_ARG(issue->rule), (int)issue->severity, (long long)issue->count,
                   STR_ARG(issue->limit));
        for (size_t e = 0; e < issue->example_count; e++)
            buf_format(&out, " [%lld " STR_FMT " " STR_FMT "]", (long long)issue->examples[e].row,
                       STR_ARG(issue->examples[e].value), STR_ARG(issue->examples[e].suggestion));
        buf_add_char(&out, '\n');
    }
    return buf_str(&out);
}

static str stored_report(struct crm_fixture *f, int64_t id) {
    struct import import;
    struct import_plan plan;
    crm_import_load(f, id, &import, &plan);
    return str_copy(&f->t->arena, import.report);
}

static void test_run_unchecked(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    known_people(&f, 60);
    str file = messy_file(&f, 1100);
    struct import_report report;
    struct import_counters counters;
    struct job job;
    int64_t undone, kept, checked = crm_upload_now(&f, f.contacts, "file.csv", file);
    OK(f.t, crm_check(&f, checked, &report));
    struct import_counters foretold = report.counters;
    str wanted = told(&f, checked);
    assert_true(report.issue_count > 0);

    int64_t id = crm_upload_now(&f, f.contacts, "file.csv", file);
    crm_begin(&f);
    REFUSED(f.t, ERR_CONFLICT, crm_import_order(&f.work, id, JOB_IMPORT_RUN, &job));
    crm_rollback(&f);
    job = order_unchecked(&f, id);
    assert_true(str_is(job.kind, JOB_IMPORT_RUN));
    // Cancelled while it waits, it is as unchecked as before.
    struct import import;
    struct import_plan plan;
    crm_begin(&f);
    OK(f.t, crm_job_cancel(&f.work, job.id, &job));
    crm_commit(&f);
    crm_import_load(&f, id, &import, &plan);
    assert_true(str_is(import.state, "uploaded"));
    order_unchecked(&f, id);
    OK(f.t, crm_run(&f, id, &counters));
    same_counters(&foretold, &counters);
    crm_same(wanted, told(&f, id));
    str whole = stored_report(&f, id), records_of_it = crm_dump(&f, f.contacts, false);
    crm_begin(&f);
    REFUSED(f.t, ERR_CONFLICT, crm_import_order_unchecked(&f.work, id, &job));
    crm_rollback(&f);
    OK(f.t, crm_undo(&f, id, &undone, &kept));

    // Stopped behind each batch, it comes to the same.
    id = crm_upload_now(&f, f.contacts, "file.csv", file);
    order_unchecked(&f, id);
    f.stop_after = 1;
    for (int i = 0; i < 4; i++)
        REFUSED(f.t, ERR_CANCELLED, crm_run(&f, id, &counters));
    f.stop_after = 0;
    OK(f.t, crm_run(&f, id, &counters));
    same_counters(&foretold, &counters);
    crm_same(wanted, told(&f, id));
    crm_same(whole, stored_report(&f, id));
    crm_same(records_of_it, crm_dump(&f, f.contacts, false));
    assert_int_equal(crm_invariants(&f), 0);
    crm_fixture_end(&f);
}

// -- rows that are not as they should be

struct collected {
    struct buf out;
};

static bool collect(void *context, str bytes) {
    buf_add(&((struct collected *)context)->out, bytes);
    return true;
}

static str refused_csv(struct crm_fixture *f, int64_t id, enum lang lang) {
    struct collected c;
    buf_init(&c.out, &f->t->arena);
    crm_job_begin(f);
    f->read.who.lang = lang;
    struct text_sink sink = {collect, &c};
    OK(f->t, crm_import_refused_csv(&f->read, id, &sink));
    crm_job_end(f);
    return buf_str(&c.out);
}

static void has(str text, const char *part) {
    if (!str_has(text, str_of(part)))
        print_error("no \"%s\" in:\n" STR_FMT "\n", part, STR_ARG(text));
    assert_true(str_has(text, str_of(part)));
}

// Another process takes the job over in the middle and writes the second batch.
struct taking_over {
    struct crm_fixture *f;
    int64_t id;
};

static bool take_over(void *context, int64_t done, int64_t total, const char *phase) {
    struct taking_over *t = context;
    (void)total, (void)phase;
    if (done != 256)
        return true;
    for (int i = 256; i < 512; i++) {
        char first[16], last[16];
        snprintf(first, sizeof first, "Ala%d", i);
        snprintf(last, sizeof last, "Kot%d", i);
        CRM_SAVE(t->f, t->f->contacts, 0, crm_set(t->f->contacts, "firstname", first),
                 crm_set(t->f->contacts, "lastname", last));
    }
    crm_begin(t->f);
    OK(t->f->t, store_import_advance(&t->f->work, t->id, 256, 512, STR("{\"rows\":512}")));
    crm_commit(t->f);
    return true;
}

static void test_claimed_twice(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct buf text;
    buf_init(&text, &f.t->arena);
    buf_add_z(&text, header);
    for (int i = 0; i < 600; i++)
        buf_format(&text, "Ala%d,Kot%d,a%d@example.com,Lublin\n", i, i, i);
    int64_t id = crm_upload_now(&f, f.contacts, "file.csv", buf_str(&text));
    crm_policy(&f, id, IMPORT_CREATE);
    map_by_name(&f, id);
    struct import import;
    struct import_plan plan;
    struct import_counters counters;
    struct import_report report;
    OK(f.t, crm_check(&f, id, &report));
    struct progress honest = f.progress;
    struct taking_over other = {&f, id};
    f.progress = (struct progress){take_over, &other};
    REFUSED(f.t, ERR_BUSY, crm_run(&f, id, &counters));
    f.progress = honest;
    assert_int_equal(records(&f), 512); // its own batch and the other one's, not one of them twice
    crm_import_load(&f, id, &import, &plan);
    assert_true(str_is(import.state, "running")); // the other one's to end
    assert_int_equal(import.next_row, 512);
    OK(f.t, crm_run(&f, id, &counters));
    assert_int_equal(counters.rows, 600);
    assert_int_equal(records(&f), 600);
    crm_fixture_end(&f);
}

static void test_refused_rows(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t id;
    struct import_counters c =
        import_now(&f,
                   "lastname,email,lead_score,date_of_birth,notes\n"                 // 1
                   "Nowak,a@example.com,12,1990-05-31,fine\n"                        // 2
                   "Kowalski,b@example.com,twelve,31.31.1990,\"two\nlines; =1+1\"\n" // 3
                   "\n"                                                              // 4
                   "Zając,c@example.com,3\n"                                         // 5, short
                   "Lis,d@example.com,3,1990-05-31,x,too,many\n"                     // 6, long
                   ",,,,\n"                                                          // 7, empty
                   "\"Stray\" quote,e@example.com,4,,\n"                             // 8
                   "Last,f@example.com,\"5\",,\"never closed\n",                     // 9
                   IMPORT_UPDATE, &id);
    print_message("# %lld rows, %lld created, %lld refused\n", (long long)c.rows,
                  (long long)c.create, (long long)c.refused);
    struct import_refusal *list;
    size_t count;
    OK(f.t, store_import_refusals(&f.work, id, 0, -1, 100, &list, &count));
    for (size_t i = 0; i < count; i++)
        print_message("# row %lld: " STR_FMT " " STR_FMT "\n", (long long)list[i].row,
                      STR_ARG(list[i].rule), STR_ARG(list[i].value));
    assert_int_equal(list[0].row, 3);
    assert_true(str_is(list[0].column, "lead_score"));
    assert_true(str_is(list[0].value, "twelve"));
    assert_int_equal(list[1].row, 3);
    assert_true(str_is(list[1].column, "date_of_birth"));
    bool seen_long = false;
    for (size_t i = 0; i < count; i++) {
        seen_long = seen_long || (list[i].row == 6 && str_is(list[i].rule, "import.row_long"));
        assert_true(list[i].row == 3 || list[i].row == 6 || list[i].row == 7);
    }
    assert_true(seen_long);
    assert_int_equal(c.create, 4);
    adds_up(&c);

    static const char *const headers[LANG_COUNT] = {
        [LANG_EN] = "Row", [LANG_PL] = "Wiersz", [LANG_RU] = "Строка", [LANG_ZH] = "行"};
    str texts[LANG_COUNT];
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        texts[lang] = refused_csv(&f, id, (enum lang)lang);
        assert_true(str_starts(texts[lang], STR("\xEF\xBB\xBF")));
        has(texts[lang], headers[lang]);
        has(texts[lang], "twelve");
        has(texts[lang], "31.31.1990");
        has(texts[lang], "two\nlines; =1+1");
        has(texts[lang], "too");
        assert_false(str_has(texts[lang], STR("number.unreadable")));
        assert_false(str_has(texts[lang], STR("import.row_long")));
        for (int other = 0; other < lang; other++)
            assert_false(str_equal(texts[lang], texts[other]));
    }
    crm_fixture_end(&f);
}

// Refused rows, corrected in the file they were given back in, can be imported.
static void test_refused_rows_again(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t id;
    import_now(&f, "lastname,email,lead_score\nNowak,a@example.com,twelve\n", IMPORT_UPDATE, &id);
    str text = refused_csv(&f, id, LANG_PL);
    str fixed = str_replace(&f.t->arena, text, STR(",twelve\r\n"), STR(",12\r\n"));
    assert_false(str_equal(text, fixed));
    struct import_counters counters;
    id = crm_upload_now(&f, f.contacts, "refused.csv", fixed);
    struct import import;
    struct import_plan plan;
    crm_import_load(&f, id, &import, &plan);
    assert_int_equal(plan.column_count, 8);
    column_is(&plan, f.contacts, 5, "lastname");
    column_is(&plan, f.contacts, 6, "email");
    column_is(&plan, f.contacts, 7, "lead_score");
    map_by_name(&f, id);
    OK(f.t, crm_run(&f, id, &counters));
    assert_int_equal(counters.create, 1);
    crm_fixture_end(&f);
}

// -- policies

static void test_review(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t id, known = CRM_SAVE(&f, f.contacts, 0, crm_set(f.contacts, "firstname", "Jan"),
                                 crm_set(f.contacts, "lastname", "Kowalski"),
                                 crm_set(f.contacts, "email", "jan@example.com"),
                                 crm_set(f.contacts, "city", "Łódź"))
                            .record->id;
    struct import_counters c =
        import_now(&f, "firstname,lastname,email,city\nJan,Kowalski,jan@example.com,Łódź\n",
                   IMPORT_REVIEW, &id);
    assert_int_equal(c.review, 1);
    int64_t group, *members;
    struct rejection rejection;
    size_t count;
    OK(f.t, store_duplicate_group_of(&f.work, known, &group));
    assert_int_not_equal(group, 0);
    OK(f.t, store_duplicate_members(&f.work, group, &members, &count));
    assert_int_equal(count, 2);
    // The same pair once more is the same group; rejected it is nowhere; taken back it is there.
    crm_begin(&f);
    OK(f.t, crm_duplicates_add_pair(&f.work, f.contacts, members[1], members[0], 0.99));
    crm_commit(&f);
    static const char open_groups[] = "SELECT count(*) FROM duplicate_group WHERE status = 'open'";
    assert_int_equal(crm_number(&f, open_groups, DB_NO_ARGS), 1);
    crm_begin(&f);
    OK(f.t, crm_duplicates_reject(&f.work, group, members, 2, &rejection));
    crm_commit(&f);
    assert_int_equal(crm_number(&f, open_groups, DB_NO_ARGS), 0);
    crm_begin(&f);
    OK(f.t, crm_verdicts_revert(&f.work, rejection.verdicts, rejection.count));
    crm_commit(&f);
    assert_int_equal(crm_number(&f, open_groups, DB_NO_ARGS), 1);
    assert_int_equal(crm_invariants(&f), 0);
    crm_fixture_end(&f);
}

// -- sample data

static void test_sample(void **state) {
    struct crm_fixture f;
    enum { ROWS = 3000 };
    crm_fixture_begin(&f, state);
    int64_t known = CRM_SAVE(&f, f.contacts, 0, crm_set(f.contacts, "lastname", "Own")).record->id;
    str before = crm_dump(&f, f.contacts, true), setting;
    // A crash in the middle, and once more.
    crm_job_begin(&f);
    f.fail_at = f.writes + 8;
    REFUSED(f.t, ERR_BUSY, crm_sample_load(&f.read, &f.writer, ROWS, &f.progress));
    f.fail_at = 0;
    crm_job_end(&f);
    crm_job_begin(&f);
    OK(f.t, crm_sample_load(&f.read, &f.writer, ROWS, &f.progress));
    crm_job_end(&f);
    OK(f.t, store_setting_get(&f.work, "sample", &setting));
    assert_true(setting.len > 0);
    int64_t made = records(&f);
    print_message("# %lld contacts, %lld companies\n", (long long)made,
                  (long long)live_count(f.live, f.companies, false));
    assert_in_range(made, ROWS - 60, ROWS + 1);
    assert_int_equal(crm_invariants(&f), 0);
    crm_job_begin(&f);
    REFUSED(f.t, ERR_CONFLICT, crm_sample_load(&f.read, &f.writer, ROWS, &f.progress));
    crm_job_end(&f);
    crm_job_begin(&f);
    OK(f.t, crm_sample_remove(&f.read, &f.writer, &f.progress));
    crm_job_end(&f);
    crm_same(before, crm_dump(&f, f.contacts, true));
    assert_int_equal(live_count(f.live, f.companies, false), 0);
    assert_non_null(crm_record(&f, f.contacts, known));
    OK(f.t, store_setting_get(&f.work, "sample", &setting));
    assert_int_equal(setting.len, 0);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_upload),
        ON_BOTH_ENGINES(test_header_only),
        ON_BOTH_ENGINES(test_charsets),
        ON_BOTH_ENGINES(test_dialects),
        ON_BOTH_ENGINES(test_dialect_is_kept),
        ON_BOTH_ENGINES(test_guessed_columns),
        ON_BOTH_ENGINES(test_two_columns),
        ON_BOTH_ENGINES(test_plan_of_two),
        ON_BOTH_ENGINES(test_sample_is_bounded),
        ON_BOTH_ENGINES(test_check_tells_what_run_does),
        ON_BOTH_ENGINES(test_equal_rows),
        ON_POSTGRES(test_written_elsewhere),
        ON_BOTH_ENGINES(test_updates_add),
        ON_BOTH_ENGINES(test_undo_leaves_later_changes),
        ON_BOTH_ENGINES(test_import_after_undo),
        ON_BOTH_ENGINES(test_interrupted),
        ON_BOTH_ENGINES(test_claimed_twice),
        ON_BOTH_ENGINES(test_run_unchecked),
        ON_BOTH_ENGINES(test_refused_rows),
        ON_BOTH_ENGINES(test_refused_rows_again),
        ON_BOTH_ENGINES(test_review),
        ON_BOTH_ENGINES(test_sample),
    };
    const char *only = getenv("KARTOTEKA_TESTS");
    if (only)
        cmocka_set_test_filter(only);
    return cmocka_run_group_tests_name("import", tests, NULL, NULL);
}
