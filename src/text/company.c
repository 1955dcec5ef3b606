// Company names: cleaned, the forms cut off (company_cut.c), what is left tidied, and the name
// written again with its form in the usual spelling.
#include "text/company.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/company_private.h"
#include "text/fold.h"
#include "text/person_private.h"
#include "text/rune.h"
#include "text/script.h"
#include <string.h>

enum { LONGEST_COMPANY = 512 };

static bool is_loose(uint32_t rune) {
    return rune == ' ' || rune == ',' || rune == '-' || rune == ';' || rune == '/' || rune == '&' ||
           rune == '+' || rune == 0x2013 || rune == 0x2014 || rune == 0x3001 || rune == 0xFF0C;
}

static bool is_open(uint32_t rune) {
    return rune == '(' || rune == '[' || rune == 0xFF08;
}

// Punctuation that held the form goes; brackets only where their other half went with the form.
static str tidy(str s) {
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (!is_loose(rune) && rune != '.' && rune != ')')
            break;
        s = str_from(s, at);
        at = 0;
    }
    while (s.len) {
        size_t start = s.len - 1;
        while (start > 0 && ((unsigned char)s.ptr[start] & 0xC0) == 0x80)
            start--;
        size_t at = start;
        uint32_t rune = utf8_next(s, &at);
        if (!is_loose(rune) && !is_open(rune))
            break;
        s.len = start;
    }
    return s;
}

// «Ромашка» -> Ромашка, where the first and last rune are a pair and none stands between.
static str without_quotes(str s) {
    static const char *const pairs[][2] = {{"«", "»"}, {"\"", "\""}, {"„", "”"}, {"„", "“"},
                                           {"“", "”"}, {"'", "'"},   {"‘", "’"}, {"「", "」"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        str open = str_of(pairs[i][0]), close = str_of(pairs[i][1]);
        if (s.len <= open.len + close.len || !str_starts(s, open) || !str_ends(s, close))
            continue;
        str inner = str_slice(s, open.len, s.len - close.len);
        if (!str_has(inner, open) && !str_has(inner, close))
            return str_trim(inner);
    }
    return s;
}

static bool has_word(str s) {
    str word;
    return text_next_word(&s, &word);
}

static str folded_core(struct arena *arena, str core) {
    struct buf out;
    buf_init(&out, arena);
    str rest = text_fold(arena, core), word;
    while (text_next_word(&rest, &word)) {
        if (out.len)
            buf_add_char(&out, ' ');
        buf_add(&out, word);
    }
    return buf_str(&out);
}

// Forms as found: from the end inwards, or from the front on.
static str form_name(struct arena *arena, const struct company_cut *cut) {
    struct buf out;
    buf_init(&out, arena);
    for (int i = 0; i < cut->count; i++) {
        if (i)
            buf_add_char(&out, ' ');
        const struct form_key *form = cut->forms[cut->front ? i : cut->count - 1 - i];
        buf_add(&out, form_names[form->form].name);
    }
    return buf_str(&out);
}

static bool is_kept(const struct company_cut *cut) {
    for (int i = 0; i < cut->count; i++)
        if (cut->forms[i]->flags & (FORM_DOUBTFUL | FORM_KEPT) ||
            (cut->front && cut->forms[i]->flags & FORM_LATE))
            return true;
    return cut->status || cut->middle;
}

// The name without the form: from between them, or around it.
static str name_left(struct arena *arena, str cleaned, const struct company_cut *cut) {
    if (!cut->middle)
        return tidy(str_slice(cleaned, cut->start, cut->end));
    str before = tidy(str_slice(cleaned, 0, cut->form_start));
    str behind = str_trim(str_from(cleaned, cut->form_end));
    while (behind.len && str_find_char(STR(".,;-"), behind.ptr[0]) < 4)
        behind = str_trim(str_from(behind, 1));
    if (script_of_text(cleaned) == SCRIPT_HAN)
        return str_concat(arena, before, behind);
    return str_concat(arena, before, str_concat(arena, STR(" "), behind));
}

// "A/S" and "S.C." in capitals are other forms than the Czech a.s. and the Polish s.c.
static bool is_other_form(const struct company_cut *cut, str written) {
    return cut->count == 1 && cut->forms[0]->key.len <= 2 && name_all_upper(written) &&
           name_all_lower(form_names[cut->forms[0]->form].name);
}

// A Latin OOO before a Russian name is a slip; before a Latin one it is a transliteration.
static bool is_stray_script(const struct company_cut *cut, str written, str name) {
    str form = form_names[cut->forms[0]->form].name;
    enum script script = script_of_text(form);
    return cut->count == 1 && !cut->status && !cut->middle && script == SCRIPT_CYRILLIC &&
           script_of_text(written) == SCRIPT_LATIN && script_of_text(name) == script;
}

// The form as written, with the dot or bracket behind it.
static str form_written(str cleaned, const struct company_cut *cut) {
    str form = str_slice(cleaned, cut->form_start, cut->form_end);
    if (str_find_char(form, '.') < form.len && cut->form_end < cleaned.len &&
        cleaned.ptr[cut->form_end] == '.')
        form.len++;
    else if (cut->form_end < cleaned.len && cleaned.ptr[cut->form_end] == '.' && !cut->middle)
        form.len++;
    if (str_find_char(form, '(') < form.len && form.ptr + form.len < cleaned.ptr + cleaned.len &&
        form.ptr[form.len] == ')')
        form.len++;
    return form;
}

// "UG" is known by its name and written with "(haftungsbeschränkt)".
static str lawful(const struct form_key *key, bool several, str form) {
    str written = form_names[key->form].written;
    return written.len && !several ? written : form;
}

static str written_with(struct arena *arena, const struct company_cut *cut, str name, str form) {
    bool glued = cut->forms[0]->flags & FORM_GLUED;
    str first = cut->front ? form : name, second = cut->front ? name : form;
    return str_concat(arena, first, glued ? second : str_concat(arena, STR(" "), second));
}

static struct company read_once(struct arena *arena, str cleaned) {
    struct company company = {.normal = cleaned, .core = cleaned, .text = cleaned};
    if (cleaned.len == 0 || cleaned.len > LONGEST_COMPANY) {
        company.folded = folded_core(arena, cleaned);
        return company;
    }
    struct company_words words = company_words_of(arena, cleaned);
    struct company_cut cut = company_cut_forms(&words);
    str name = cut.count || cut.status ? name_left(arena, cleaned, &cut) : cleaned;
    if (!has_word(name))
        name = cleaned;
    else if (cut.count) {
        company.form = form_name(arena, &cut);
        company.form_written = form_written(cleaned, &cut);
        company.form_class = form_names[cut.forms[0]->form].class;
        company.form_in_front = cut.front;
        company.key = cut.forms[0];
        company.several_forms = cut.count > 1;
        company.plain = !cut.middle && !cut.status;
        company.name = name;
        if (is_other_form(&cut, company.form_written))
            company.form = company.form_written;
        else if (!is_kept(&cut) || is_stray_script(&cut, company.form_written, name))
            company.normal = written_with(arena, &cut, name,
                                          cut.forms[0]->flags & FORM_BARE
                                              ? company.form
                                              : lawful(cut.forms[0], cut.count > 1, company.form));
    }
    company.core = without_quotes(name);
    if (!str_trim(company.core).len)
        company.core = name; // quotes around nothing
    company.folded = folded_core(arena, company.core);
    if (company.folded.len == 0)
        company.folded = company.core; // nothing but punctuation or marks
    return company;
}

// Putting the canonical form behind may make another reading likelier (g+ag -> g AG -> gAG): then
// that reading counts, so that a normal form is its own normal form.
struct company company_read(struct arena *arena, str text) {
    enum { READINGS = 4 };
    str cleaned = text_clean(arena, text);
    struct company first = read_once(arena, cleaned), company = first;
    if (str_equal(company.normal, cleaned))
        return company;
    for (int i = 0; i < READINGS; i++) {
        struct company again = read_once(arena, company.normal);
        if (str_equal(again.normal, company.normal)) {
            again.text = cleaned;
            if (str_equal(again.core, first.core))
                again.form_written = first.form_written, again.key = first.key;
            return again;
        }
        company = again;
    }
    first.normal = cleaned; // it goes round in a circle: the text stays as typed
    return first;
}

struct form_code company_code(const struct company *company, str country) {
    const struct form_key *key = company->key;
    for (size_t i = 0; key && i < key->codes; i++)
        if (str_is(country, form_codes[key->code + i].country))
            return form_codes[key->code + i];
    return key && key->codes == 1 ? form_codes[key->code] : (struct form_code){.country = ""};
}

str company_write(struct arena *arena, const struct company *company, enum company_style style,
                  str country) {
    const struct form_key *key = company->key;
    // A kept everyday spelling is another form than the one it is filed under.
    bool other = key && key->flags & FORM_KEPT && form_names[key->form].class.len;
    if (style == COMPANY_AS_WRITTEN || !key || other || !company->plain)
        return company->text;
    str form = lawful(key, company->several_forms, company->form);
    if (style == COMPANY_FULL && !company->several_forms) {
        // Ours first: the ISO list has Russia's forms in the plural.
        str full = form_names[key->form].full;
        full = full.len ? full : company_code(company, country).full;
        form = full.len ? full : form;
    }
    bool glued = key->flags & FORM_GLUED;
    str first = company->form_in_front ? form : company->name;
    str second = company->form_in_front ? company->name : form;
    return str_concat(arena, first, glued ? second : str_concat(arena, STR(" "), second));
}
