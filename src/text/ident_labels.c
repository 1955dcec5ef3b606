// What people write beside a number: "NIP:", "ИНН", "VAT no.", "税号".
//
// A text is first made a row of code points without spaces and punctuation, in upper case; the
// labels are kept in that form. Which scheme a label names is its row's second word.
#include "base/utf8.h"
#include "text/ident_private.h"
#include "text/rune.h"

// "": any tax number. Longer labels stand before those that they begin with.
// clang-format off
static const struct {
    const char *text, *scheme;
} labels[] = {
    {"BIN", "bin"}, {"BIK", "bik"}, {"BTWNR", "vat"}, {"BTW", "vat"}, {"BUSINESSNUMBER", "bn"},
    {"CIF", "vat"}, {"CODICEFISCALE", "codice-fiscale"}, {"CODFISCALE", "codice-fiscale"}, {"CF", ""},
    {"CUI", "vat"}, {"CVR", "vat"}, {"DIČ", "vat"}, {"DIC", "vat"}, {"DPH", "vat"}, {"EINNO", "ein"},
    {"EIN", "ein"}, {"EDRPOU", "edrpou"}, {"EORI", ""}, {"FEIN", "ein"}, {"IBANNO", "iban"},
    {"IBANNR", "iban"}, {"IBAN", "iban"}, {"IČDPH", "vat"}, {"ICDPH", "vat"}, {"IČO", "ico"},
    {"ICO", "ico"}, {"IDNR", "idnr"}, {"IIN", "iin"}, {"INN", "inn"}, {"IVA", "vat"}, {"KPP", "kpp"},
    {"KRS", "krs"}, {"LEICODE", "lei"}, {"LEI", "lei"}, {"MOMS", "vat"}, {"MVA", "vat"},
    {"MWSTNR", "vat"}, {"MWST", "vat"}, {"NIPUE", "vat"}, {"NIPEU", "vat"}, {"NIP", "nip"},
    {"NIF", "vat"}, {"NRB", "iban"}, {"NUMERTVA", "vat"}, {"NUMEROTVA", "vat"}, {"NUMÉROTVA", "vat"},
    {"NRVAT", "vat"}, {"NTVA", "vat"}, {"OGRNIP", "ogrnip"}, {"OGRN", "ogrn"}, {"OIB", "vat"},
    {"PARTITAIVA", "vat"}, {"PESEL", "pesel"}, {"PIVACF", ""}, {"PIVA", "vat"}, {"REGON", "regon"},
    {"RNOKPP", "rnokpp"}, {"SIREN", "siren"}, {"SIRET", "siret"}, {"STEUERNUMMER", "steuernummer"},
    {"STEUERNR", "steuernummer"}, {"STNR", "steuernummer"}, {"STEUERID", "idnr"}, {"TAXID", ""},
    {"TAXNUMBER", ""}, {"TAXNO", ""}, {"TAX", ""}, {"TINNO", ""}, {"TIN", ""}, {"TPV", "vat"},
    {"TVAINTRA", "vat"}, {"TVA", "vat"}, {"UIDNR", "vat"}, {"UID", "vat"}, {"UNP", "unp"},
    {"USCC", "uscc"}, {"USTIDNR", "vat"}, {"USTID", "vat"}, {"USTNR", "vat"}, {"UTR", "utr"},
    {"VATEU", "vat"}, {"VATUE", "vat"}, {"VATIDNO", "vat"}, {"VATID", "vat"}, {"VATNUMBER", "vat"},
    {"VATREGISTRATIONNUMBER", "vat"}, {"VATREGNO", "vat"}, {"VATREG", "vat"}, {"VATNR", "vat"},
    {"VATNO", "vat"}, {"VATIN", "vat"}, {"VAT", "vat"},
    {"ΑΦΜ", "vat"}, {"БИК", "bik"}, {"БИН", "bin"}, {"БСН", "bin"}, {"ЄДРПОУ", "edrpou"},
    {"ЕГРЮЛ", "ogrn"}, {"ЕДРПОУ", "edrpou"}, {"ИИН", "iin"}, {"ИНН", "inn"}, {"ІПН", ""}, {"ЖСН", "iin"},
    {"КПП", "kpp"}, {"ОГРНИП", "ogrnip"}, {"ОГРН", "ogrn"}, {"ПДВ", "vat"}, {"ДДС", "vat"},
    {"РНОКПП", "rnokpp"}, {"УНП", "unp"}, {"УНН", "unp"},
    {"ИДЕНТИФИКАЦИОННЫЙНОМЕРНАЛОГОПЛАТЕЛЬЩИКА", "inn"},
    {"公民身份号码", "cn-id"}, {"身份证号码", "cn-id"}, {"身份证号", "cn-id"}, {"身份证", "cn-id"},
    {"居民身份证", "cn-id"}, {"纳税人识别号", ""}, {"税务登记号", ""}, {"税号", ""},
    {"统一社会信用代码证", "uscc"}, {"统一社会信用代码", "uscc"}, {"社会信用代码", "uscc"},
    {"信用代码", "uscc"}, {"統一編號", "ubn"}, {"统一编号", "ubn"}, {"統編", "ubn"}, {"商業登記號碼", "hk-br"},
};
// clang-format on

// Those that stand behind numbers, too.
static const struct {
    const char *text, *scheme;
} endings[] = {
    {"MVA", "vat"}, {"MWST", "vat"}, {"TVA", "vat"}, {"IVA", "vat"}, {"TPV", "vat"},
    {"VAT", "vat"}, {"NIP", "nip"},  {"ИНН", "inn"}, {"УНП", "unp"}, {"REGON", "regon"},
};

// What may stand between a label and the number.
static const char *const joints[] = {"NUMBER", "NUMER", "NUMMER", "CODE", "NR", "NO", "号码", "号"};

static bool is_joint(uint32_t rune) {
    return rune < 0x80 ? !((rune >= '0' && rune <= '9') || (rune >= 'A' && rune <= 'Z') ||
                           rune == '+' || rune == '*')
                       : !rune_is_word(rune);
}

void ident_compact(str text, struct ident_runes *out) {
    out->n = 0;
    out->cut = false;
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        if (rune >= 0xFF01 && rune <= 0xFF5E)
            rune -= 0xFEE0; // full-width ASCII
        rune = rune_upper(rune);
        if (is_joint(rune))
            continue;
        if (out->n == IDENT_RUNES) {
            out->cut = true;
            return;
        }
        out->r[out->n++] = rune;
    }
}

// How many runes of the label stand at `from`; 0 where it does not.
static size_t stands_at(const struct ident_runes *runes, size_t from, str label) {
    size_t count = 0;
    for (size_t at = 0; at < label.len; count++)
        if (from + count >= runes->n || runes->r[from + count] != utf8_next(label, &at))
            return 0;
    return count;
}

static void drop(struct ident_runes *runes, size_t count) {
    runes->n -= count;
    memmove(runes->r, runes->r + count, runes->n * sizeof *runes->r);
}

static bool is_letter(uint32_t rune) {
    return rune > '9';
}

// A label in front; false where none stands there. A label that is all there is stays.
static bool cut_front(struct ident_runes *runes, const char **scheme) {
    char first[4];
    size_t bytes = utf8_encode(runes->r[0], first);
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        if (labels[i].text[0] != first[0] || (bytes > 1 && labels[i].text[1] != first[1]))
            continue;
        size_t count = stands_at(runes, 0, str_of(labels[i].text));
        if (!count || count == runes->n)
            continue;
        drop(runes, count);
        for (size_t k = 0; k < sizeof joints / sizeof *joints; k++) {
            size_t joint = stands_at(runes, 0, str_of(joints[k]));
            // "VAT NO 974760673" is a number's "no", "VAT NO974760673MVA" Norway: read alike.
            if (joint && joint < runes->n && !is_letter(runes->r[joint]))
                drop(runes, joint);
        }
        *scheme = labels[i].scheme;
        return true;
    }
    return false;
}

// Behind a number: "974 760 673 MVA", "5252248481 (NIP)".
static bool cut_end(struct ident_runes *runes, const char **scheme) {
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        str label = str_of(endings[i].text);
        size_t length = utf8_count(label);
        if (length + 5 > runes->n || is_letter(runes->r[runes->n - length - 1]) ||
            !stands_at(runes, runes->n - length, label))
            continue;
        runes->n -= length;
        *scheme = endings[i].scheme;
        return true;
    }
    return false;
}

// Numbers of letters and digits may begin or end like a label: of those only their own is one.
static bool only_own(str asked, const char *scheme) {
    return (str_is(asked, "iban") || str_is(asked, "lei")) && !str_is(asked, scheme);
}

const char *ident_cut_labels(struct ident_runes *runes, str asked) {
    const char *front = NULL, *end = NULL;
    if (runes->n && is_letter(runes->r[0])) {
        struct ident_runes before = *runes;
        if (cut_front(runes, &front) && only_own(asked, front)) {
            *runes = before;
            front = NULL;
        } else if (front && is_letter(runes->r[0])) { // "NIP PL ...", "ИНН/КПП ...", "VAT-UID ..."
            const char *second = NULL;
            if (cut_front(runes, &second) && !front[0])
                front = second;
        }
    }
    if (runes->n && is_letter(runes->r[runes->n - 1]) && !str_is(asked, "iban") &&
        !str_is(asked, "lei"))
        cut_end(runes, &end);
    return front ? front : end;
}

// What people call the schemes.
static const struct {
    const char *scheme, *label;
} names[] = {
    {"bik", "БИК"},
    {"bin", "БИН"},
    {"cn-id", "居民身份证"},
    {"edrpou", "ЄДРПОУ"},
    {"iin", "ИИН"},
    {"inn", "ИНН"},
    {"kpp", "КПП"},
    {"ogrn", "ОГРН"},
    {"ogrnip", "ОГРНИП"},
    {"rnokpp", "РНОКПП"},
    {"uscc", "统一社会信用代码"},
    {"unp", "УНП"},
    {"ubn", "統一編號"},
    {"ico", "IČO"},
    {"steuernummer", "Steuernummer"},
    {"codice-fiscale", "codice fiscale"},
    {"idnr", "IdNr."},
};

str ident_label(struct arena *arena, str scheme) {
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is(scheme, names[i].scheme))
            return str_of(names[i].label);
    char *label = ARENA_ARRAY(arena, scheme.len + 1, char);
    for (size_t i = 0; i < scheme.len; i++)
        label[i] = (char)rune_upper((unsigned char)scheme.ptr[i]);
    return (str){label, scheme.len};
}
