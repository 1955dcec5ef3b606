// Does the first row name the columns? Each column votes: by what its cells look like against its
// first one, by well-known words, by whether the first cell comes again.
#include "formats/csv_reader.h"
#include "formats/dialect_private.h"
#include "text/fold.h"
#include <string.h>

enum { ROWS_LOOKED_AT = 200, COLUMNS_LOOKED_AT = 100 };

// Folded words that name columns in tables of people, companies and sales, en, pl, ru, zh, de.
static const char *const header_words[] = {
    "id",          "name",       "first",        "last",        "firstname", "lastname",
    "surname",     "full",       "email",        "e-mail",      "mail",      "phone",
    "mobile",      "tel",        "telephone",    "fax",         "company",   "organization",
    "account",     "title",      "job",          "position",    "address",   "street",
    "city",        "zip",        "postcode",     "postal",      "code",      "state",
    "country",     "region",     "website",      "url",         "domain",    "date",
    "birth",       "birthday",   "created",      "owner",       "status",    "stage",
    "type",        "source",     "notes",        "note",        "comment",   "description",
    "amount",      "price",      "quantity",     "industry",    "number",    "imie",
    "nazwisko",    "nazwa",      "telefon",      "komorka",     "firma",     "stanowisko",
    "adres",       "ulica",      "miasto",       "miejscowosc", "kod",       "kraj",
    "data",        "nip",        "regon",        "branza",      "uwagi",     "notatki",
    "strona",      "opis",       "имя",          "фамилия",     "отчество",  "фио",
    "телефон",     "почта",      "компания",     "организация", "должность", "адрес",
    "улица",       "город",      "индекс",       "страна",      "дата",      "инн",
    "сайт",        "примечание", "комментарий",  "название",    "姓名",      "名字",
    "姓",          "名",         "电话",         "手机",        "邮箱",      "电子邮件",
    "公司",        "职位",       "地址",         "城市",        "邮编",      "国家",
    "日期",        "备注",       "网站",         "名称",        "行业",      "编号",
    "vorname",     "nachname",   "strasse",      "ort",         "plz",       "land",
    "unternehmen", "datum",      "geburtsdatum", "anrede",      "bemerkung", "webseite",
    "branche",     "handy"};

static bool is_header_word(str word) {
    for (size_t i = 0; i < sizeof header_words / sizeof *header_words; i++)
        if (str_is(word, header_words[i]))
            return true;
    return false;
}

// Is one of the cell's words such a word (or the whole, where it is joined: "first_name")?
static bool names_a_column(struct arena *arena, str cell) {
    if (cell.len > 60)
        return false;
    str folded = text_fold(arena, cell), rest = folded, word;
    if (is_header_word(folded))
        return true;
    while (text_next_word(&rest, &word))
        if (is_header_word(word))
            return true;
    return false;
}

struct column {
    str first;
    size_t filled, typed, again, lengths;
};

static bool is_typed(str cell) {
    enum cell_shape shape = cell_shape_of(cell);
    return shape != CELL_TEXT && shape != CELL_EMPTY;
}

static double vote_of(struct arena *arena, const struct column *column) {
    if (!str_trim(column->first).len)
        return column->filled ? -0.2 : 0;
    bool typed = is_typed(column->first);
    double vote = names_a_column(arena, column->first) ? 1.5 : 0;
    if (typed)
        vote -= 1.5; // nobody calls a column 12.05.2020 or jan@wp.pl
    if (column->filled && !typed && column->typed * 10 >= column->filled * 7)
        vote += 1;
    if (column->again)
        vote -= column->again * 20 > column->filled ? 1 : 0.5;
    // A name much longer or shorter than all values is no value.
    if (column->filled >= 3 && !typed) {
        double usual = (double)column->lengths / (double)column->filled;
        double ratio = (double)column->first.len / (usual > 0 ? usual : 1);
        vote += ratio > 2.5 || ratio < 0.4 ? 0.25 : 0;
    }
    return vote;
}

bool dialect_has_header(struct arena *arena, struct dialect dialect, str text, double *confidence) {
    struct column *columns = ARENA_ARRAY(arena, COLUMNS_LOOKED_AT, struct column);
    size_t width = 0;
    struct csv_reader reader;
    dialect.header = false;
    csv_reader_init_memory(&reader, dialect, text);
    const struct row *row;
    for (size_t n = 0; n <= ROWS_LOOKED_AT && csv_reader_next(&reader, &row, NULL) && row; n++) {
        for (size_t i = 0; i < row->count && i < COLUMNS_LOOKED_AT; i++) {
            str cell = row->cells[i];
            struct column *column = &columns[i];
            if (n == 0) {
                column->first = str_copy(arena, cell);
                width = i + 1;
                continue;
            }
            column->filled += cell_shape_of(cell) != CELL_EMPTY;
            column->typed += is_typed(cell);
            column->again += cell.len > 0 && str_equal(cell, column->first);
            column->lengths += cell.len;
        }
    }
    csv_reader_finish(&reader);
    double votes = 0;
    for (size_t i = 0; i < width; i++) {
        votes += vote_of(arena, &columns[i]);
        for (size_t j = 0; j < i; j++) // columns have different names
            if (columns[i].first.len && str_equal(columns[i].first, columns[j].first))
                votes -= 0.3;
    }
    double share = width ? votes / (double)width : 0;
    double strength = share < 0 ? -share : share;
    *confidence = 0.5 + 0.5 * (strength < 1 ? strength : 1);
    return share >= 0; // a table without any sign has a header more often than not
}
