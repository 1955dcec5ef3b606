// Companies where people should be, and people where companies should be.
//
// Neither is ever certain, so both ask for more than one sign: a legal form that no name looks
// like, a word that says what a company does; a title, a patronymic, a known name with a surname.
#include "base/utf8.h"
#include "text/company_private.h"
#include "text/fold.h"
#include "text/names_private.h"
#include "text/person.h"
#include "text/person_private.h"
#include "text/rune.h"
#include "text/script.h"

enum { MOST_BYTES = 200 };

// clang-format off
static const char *const words[] = { // folded, sorted
    "agency", "airlines", "apotheke", "apteka", "asociacion", "association", "associazione",
    "autohaus", "ayuntamiento", "azienda", "backerei", "banca", "banco", "bank", "banque",
    "biuro", "boulangerie", "bundesamt", "cabinet", "capital", "clinic", "college",
    "compagnie", "company", "construction", "consultants", "consulting", "corp", "corporation",
    "council", "department", "drukarnia", "empresa", "energy", "engineering", "enterprise",
    "enterprises", "entreprise", "etablissements", "ets", "farmacia", "firm", "firma",
    "fondazione", "foundation", "fratelli", "fundacion", "fundacja", "gabinet", "gemeinde",
    "gesellschaft", "gmbh", "gmina", "group", "groupe", "grupa", "grupo", "gruppo", "handel",
    "hermanos", "hochschule", "holding", "holdings", "hopital", "hospital", "hotel",
    "hurtownia", "immobilien", "incorporated", "industries", "ingenieurburo", "institute",
    "instytut", "insurance", "international", "investments", "kancelaria", "kanzlei",
    "krankenhaus", "kwiaciarnia", "laboratories", "labs", "lekarna", "limited", "logistics",
    "mairie", "manufacturing", "marketing", "media", "metzgerei", "ministere", "ministerstwo",
    "ministry", "motors", "muzeum", "nadace", "nadacia", "nemocnica", "nemocnice", "partners",
    "pharmaceuticals", "pharmacie", "pharmacy", "piekarnia", "politechnika", "praxis",
    "productions", "properties", "przedsiebiorstwo", "przedszkole", "przychodnia",
    "publishing", "restauracja", "restaurant", "restaurante", "ristorante", "salon", "school",
    "service", "services", "shipping", "sklep", "skola", "sociedad", "societa", "societe",
    "software", "solutions", "spoldzielnia", "spolecnost", "spolek", "spolka", "spolocnost",
    "stadtwerke", "starostwo", "steuerberater", "stiftung", "stowarzyszenie", "studio",
    "studios", "supplies", "systems", "szkola", "szpital", "teatr", "technologies",
    "technology", "towarzystwo", "trading", "transport", "travel", "universidad", "universita",
    "universitat", "universite", "university", "univerzita", "uniwersytet", "urzad",
    "ventures", "verein", "verlag", "versicherung", "versicherungen", "warsztat", "werkstatt",
    "wspolnota", "zaklad", "zaklady", "агентство", "администрация", "аптека", "ассоциация",
    "банк", "больница", "группа", "завод", "институт", "кампанія", "комбинат", "компания",
    "компанія", "кооператив", "магазин", "министерство", "общество", "отель", "прадпрыемства",
    "предприятие", "підприємство", "ресторан", "салон", "сервис", "строй", "студия",
    "таварыства", "товариство", "торговый", "университет", "університет", "фабрика", "фирма",
    "фонд", "холдинг", "центр", "школа",
};
// Words that say so alone; Bank, Handel and Salon are surnames, too.
static const char *const alone[] = {"biuro", "company", "firma", "hotel", "sklep", "компания", "магазин", "фирма"};
static const char *const han_ends[] = {
    "公司", "集团", "集團", "银行", "銀行", "大学", "大學", "学院", "學院", "医院", "醫院", "学校", "學校", "研究院", "研究所", "事务所", "事務所", "工作室", "商行", "酒店", "商店", "中心", "协会", "協會", "基金会", "合作社", "工厂", "工廠", "企业", "企業", "株式会社", "有限会社",
};
static const char *const han_surnames = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯";
// clang-format on

bool company_signs_sorted(void) {
    return WORDS_SORTED(words) && WORDS_SORTED(alone);
}

static bool has_han_end(str text) {
    for (size_t i = 0; i < COUNT_OF(han_ends); i++)
        if (str_ends(text, str_of(han_ends[i])) && text.len > strlen(han_ends[i]))
            return true;
    return false;
}

struct signs {
    size_t words, given;
    bool sign;
};

static struct signs signs_of(const struct company_words *list) {
    struct signs signs = {.words = list->count};
    for (size_t i = 0; i < list->count; i++) {
        str word = list->at[i].folded;
        signs.sign = signs.sign || WORD_IN(words, word);
        signs.given += person_is_given(word);
    }
    return signs;
}

static size_t letters_in(str text) {
    size_t letters = 0;
    for (size_t at = 0; at < text.len;)
        letters += rune_is_letter(utf8_next(text, &at));
    return letters;
}

bool company_is_named(struct arena *arena, str text) {
    if (text.len > MOST_BYTES)
        return false;
    if (has_han_end(text))
        return true;
    struct company_words found = company_words_of(arena, text);
    struct signs signs = signs_of(&found);
    bool one_word = signs.words < 2 && script_of_text(text) != SCRIPT_HAN;
    if (one_word && str_find_char(text, '.') == text.len)
        return signs.words && WORD_IN(alone, found.at[0].folded);
    if (signs.sign && !(signs.words == 2 && signs.given))
        return true;
    struct company_cut cut = company_cut_forms(&found);
    if (!cut.count || !form_names[cut.forms[0]->form].class.len ||
        (cut.front && cut.forms[0]->flags & FORM_LATE))
        return false;
    bool is_long = letters_in(form_names[cut.forms[0]->form].name) > 2;
    return is_long || (signs.given == 0 && !name_all_upper(text) && !name_all_lower(text));
}

static bool is_letters(str text) {
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        if (!rune_is_letter(rune) && !strchr(" .,'-", (int)(rune < 128 ? rune : 'x')) &&
            rune != 0x2019)
            return rune >= 0x80 && rune_is_letter(rune);
    }
    return true;
}

// 王小明: three ideographs with a frequent surname.
static bool is_han_person(str text) {
    return utf8_count(text) == 3 && str_has(str_of(han_surnames), utf8_first(text, 1)) &&
           !has_han_end(text);
}

static bool is_known_surname(struct arena *arena, str family) {
    str folded = text_fold(arena, str_slice(family, 0, str_find_char(family, ' ')));
    const struct person_word *known = person_word_find(folded);
    return (known && known->flags & (WORD_SURNAME | WORD_HISPANIC)) ||
           person_is_slavic_surname(folded) ||
           (script_of_text(family) == SCRIPT_CYRILLIC && person_is_surname_like(folded));
}

bool company_is_person(struct arena *arena, str text) {
    if (text.len > MOST_BYTES || !is_letters(text))
        return false;
    if (script_of_text(text) == SCRIPT_HAN)
        return is_han_person(text);
    struct company_words found = company_words_of(arena, text);
    struct signs signs = signs_of(&found);
    if (signs.sign || signs.words < 2 || signs.words > 5 || company_cut_forms(&found).count)
        return false;
    struct person person = person_read(arena, text);
    if (!person.given.len)
        return false;
    if (person.patronymic.len && person.family.len)
        return true;
    str first = str_slice(person.given, 0, str_find_char(person.given, ' '));
    bool given = person_is_given(text_fold(arena, first));
    return given &&
           (person.prefix.len || (person.family.len && is_known_surname(arena, person.family)));
}
