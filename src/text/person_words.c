// Lists about persons' names: titles, suffixes, particles, endings, Chinese surnames.
#include "base/utf8.h"
#include "text/names_private.h"
#include "text/person.h"
#include "text/person_private.h"
#include "text/script.h"

// clang-format off
static const char *const titles[] = {
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "doctor", "sir", "lord", "lady", "dame", "rev", "reverend", "fr", "hon", "capt", "col", "gen", "lt", "sgt", "maj", "cpt",
    "pan", "pani", "panstwo", "mgr", "inz", "hab", "doc", "lek", "med", "lic", "ks", "o", "s", "adw", "kpt", "plk", "por", "mjr", "inzynier", "doktor", "profesor", "magister", "red",
    "herr", "frau", "hr", "fr", "dipl", "ing", "dipl-ing", "mag", "dott", "ra",
    "г-н", "г-жа", "гн", "господин", "госпожа", "гражданин", "гр", "д-р", "доктор", "проф", "профессор", "к.т.н", "д.т.н", "к.м.н", "акад", "пан", "пани",
    "m", "mme", "mlle", "monsieur", "madame", "sr", "sra", "srta", "senor", "senora", "don", "dona",
};
static const char *const suffixes[] = {
    "jr", "sr", "jun", "sen", "ii", "iii", "iv", "phd", "ph.d", "md", "m.d", "mba", "m.b.a", "esq", "esquire", "cpa", "dds", "dvm", "jd", "bsc", "msc", "b.sc", "m.sc", "ma", "m.a", "ba", "b.a", "llm", "ll.m", "cfa", "obe", "mbe", "cbe", "rn",
    "mladszy", "starszy", "junior", "senior", "мл", "ст", "младший", "старший",
};
static const char *const particles[] = {
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "ter", "ten", "te", "zu", "zum", "zur", "vom", "van't", "bin", "ibn", "al", "el", "st", "af", "av", "фон", "ван", "де", "дер", "да", "ди", "дель",
};
static const char *const han_titles[] = {"先生", "女士", "小姐", "太太", "夫人", "老师", "教授", "博士", "经理", "总经理", "总"};
static const char *const surname_endings[] = {
    "ski", "ska", "cki", "cka", "dzki", "dzka", "wicz", "wna", "czyk", "czak", "szczak", "enko", "skiy", "skij", "skyi", "skaya", "skaja", "sky", "skii", "ov", "ova", "ev", "eva", "off", "yan", "ian", "idze", "dze", "shvili", "uk", "chuk", "czuk",
    "owski", "owska", "owa", "ina", "ow", "ewa", "iak", "niak", "ak", "owicz", "sson", "sen", "mann", "berg", "stein", "bauer", "meyer", "meier",
    "ов", "ова", "ев", "ева", "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая", "ской", "енко", "ук", "юк", "чук", "як", "ык", "ян", "дзе", "швили", "ых", "их", "вич", "ська", "ський", "цький", "цька",
};
static const char *const pinyin_surnames[] = {
    "bai", "bao", "bi", "cai", "cao", "chang", "chen", "cheng", "cui", "dai", "deng", "ding", "dong", "du", "duan", "fan", "fang", "feng", "fu", "gao", "ge", "gong", "gu", "guo", "han", "hao", "he", "hou", "hu", "huang", "jia", "jiang", "jin", "kang", "kong", "lai", "lei", "li", "liang", "liao", "lin", "ling", "liu", "long", "lu", "luo", "lv", "ma", "mao", "meng", "mo", "ni", "niu", "ouyang", "pan", "peng", "qian", "qiao", "qin", "qiu", "qu", "ren", "shao", "shen", "shi", "sima", "song", "su", "sun", "tan", "tang", "tao", "tian", "wan", "wang", "wei", "wen", "wu", "xia", "xiang", "xiao", "xie", "xing", "xiong", "xu", "xue", "yan", "yang", "yao", "ye", "yi", "yin", "yu", "yuan", "zeng", "zhang", "zhao", "zheng", "zhong", "zhou", "zhu", "zhuge", "zou",
};
static const char *const compound_surnames[] = {
    "欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "长孙", "慕容", "宇文", "司徒", "司空", "令狐", "东方", "南宫", "独孤", "端木", "百里", "呼延", "轩辕", "淳于", "单于", "太史", "申屠", "公羊", "赫连", "澹台", "万俟", "闻人", "钟离", "濮阳", "西门", "东郭", "拓跋", "完颜", "叶赫", "那拉", "纳兰", "鲜于", "闾丘", "仲孙", "宗政", "公冶", "太叔", "左丘", "第五", "歐陽", "司馬", "諸葛", "尉遲", "公孫", "長孫", "東方", "南宮", "獨孤", "軒轅", "單于", "鍾離", "濮陽", "西門", "東郭",
};
// clang-format on

static bool listed(const char *const *list, size_t count, str word) {
    for (size_t i = 0; i < count; i++)
        if (list[i][0] == (word.len ? word.ptr[0] : 0) && str_is(word, list[i]))
            return true;
    return false;
}

#define LISTED(list, word) listed((list), COUNT_OF(list), (word))

bool person_is_title(str folded) {
    return LISTED(titles, folded);
}

bool person_is_suffix(str folded) {
    return LISTED(suffixes, folded);
}

bool person_is_particle(str folded) {
    return LISTED(particles, folded);
}

bool person_is_han_title(str text) {
    return LISTED(han_titles, text);
}

bool person_is_surname_like(str folded) {
    for (size_t i = 0; i < COUNT_OF(surname_endings); i++) {
        str ending = str_of(surname_endings[i]);
        if (folded.len > ending.len + 1 && str_ends(folded, ending))
            return true;
    }
    return false;
}

bool person_is_pinyin_surname(str folded) {
    return LISTED(pinyin_surnames, folded);
}

// Initials and finals of pinyin, greedy: enough to tell "xiaoming" from "smith".
bool person_is_pinyin(str folded) {
    static const char *const initials[] = {"zh", "ch", "sh", "b", "p", "m", "f", "d",
                                           "t",  "n",  "l",  "g", "k", "h", "j", "q",
                                           "x",  "r",  "z",  "c", "s", "y", "w"};
    static const char *const finals[] = {"iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian",
                                         "iao",  "uan",  "uai",  "an",  "en",  "in",  "un",  "ai",
                                         "ei",   "ao",   "ou",   "ia",  "ie",  "iu",  "ua",  "uo",
                                         "ui",   "ue",   "a",    "o",   "e",   "i",   "u",   "v"};
    size_t at = 0;
    int syllables = 0;
    while (at < folded.len) {
        size_t start = at;
        for (size_t i = 0; i < COUNT_OF(initials) && at == start; i++)
            if (str_starts(str_from(folded, at), str_of(initials[i])))
                at += str_of(initials[i]).len;
        size_t middle = at;
        for (size_t i = 0; i < COUNT_OF(finals) && at == middle; i++)
            if (str_starts(str_from(folded, at), str_of(finals[i])))
                at += str_of(finals[i]).len;
        if (at == middle)
            return false;
        syllables++;
    }
    return syllables >= 1 && syllables <= 3;
}

size_t person_han_surname_runes(str name) {
    size_t at = 0;
    if (name.len == 0 || !rune_is_han(utf8_next(name, &at)))
        return 0;
    str two = utf8_first(name, 2);
    return utf8_count(name) > 2 && LISTED(compound_surnames, two) ? 2 : 1;
}

bool person_is_patronymic(str folded) {
    static const char *const endings[] = {
        "ович",  "евич",  "ьич",    "овна", "евна", "ична",  "инична", "ївна",    "йович", "івна",
        "ovich", "evich", "yevich", "ovna", "evna", "yevna", "ichna",  "inichna", "ivna"};
    for (size_t i = 0; i < COUNT_OF(endings); i++) {
        str ending = str_of(endings[i]);
        if (folded.len > ending.len + 1 && str_ends(folded, ending))
            return true;
    }
    return str_is(folded, "ильич") || str_is(folded, "ilyich") || str_is(folded, "кузьмич") ||
           str_is(folded, "лукич") || str_is(folded, "фомич");
}

int person_given_group(str folded, int *second) {
    size_t low = 0, high = given_name_count;
    if (second)
        *second = 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(folded, given_names[middle].name);
        if (order == 0) {
            if (second)
                *second = given_names[middle].second;
            return given_names[middle].group;
        }
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return 0;
}

str person_family_masculine(struct arena *arena, str folded) {
    static const struct {
        const char *feminine, *masculine;
    } endings[] = {{"ska", "ski"},    {"cka", "cki"},   {"dzka", "dzki"},  {"skaya", "sky"},
                   {"skaja", "sky"},  {"skaia", "sky"}, {"skiy", "sky"},   {"skij", "sky"},
                   {"skii", "sky"},   {"ova", "ov"},    {"eva", "ev"},     {"yna", "yn"},
                   {"ская", "ский"},  {"цкая", "цкий"}, {"ова", "ов"},     {"ева", "ев"},
                   {"ина", "ин"},     {"ына", "ын"},    {"ська", "ський"}, {"цька", "цький"},
                   {"shina", "shin"}, {"kina", "kin"}};
    for (size_t i = 0; i < COUNT_OF(endings); i++) {
        str feminine = str_of(endings[i].feminine);
        if (folded.len > feminine.len + 1 && str_ends(folded, feminine))
            return str_concat(arena, str_slice(folded, 0, folded.len - feminine.len),
                              str_of(endings[i].masculine));
    }
    return folded;
}
