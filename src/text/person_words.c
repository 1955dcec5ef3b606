// What the tables and endings know of the words of persons' names.
#include "base/utf8.h"
#include "text/names_private.h"
#include "text/person_private.h"
#include "text/script.h"

// clang-format off
static const char *const han_titles[] = {"先生", "女士", "小姐", "太太", "夫人", "老师", "教授", "博士", "经理", "总经理", "总", "同学", "主任", "主席", "董事长", "总监", "总统", "總統", "市长", "市長", "部长", "部長", "局长", "局長", "议员", "議員", "院长", "校长", "医生", "律师", "醫生", "律師", "老師", "總經理", "經理", "师傅", "様", "さん", "씨", "님"};
static const char *const slavic_endings[] = {
    "wski", "wska", "cki", "cka", "dzki", "dzka", "nski", "nska", "rski", "rska", "lski", "lska", "ieski", "wicz", "czyk", "czak", "szczak", "enko", "skiy", "skij", "skyi", "skyy", "skaya", "skaja", "vsky", "nsky", "tsky", "rsky", "skii", "shvili", "adze", "idze", "czuk", "chuk", "niak", "owicz", "iewicz", "ouski", "cik", "zcz", "ilo",
    "ский", "ская", "цкий", "цкая", "ской", "енко", "чук", "швили", "адзе", "идзе", "ська", "ський", "цький", "цька", "скі", "цкі", "ская", "вич", "віч", "няк", "ых", "янц",
};
static const char *const surname_endings[] = {
    "ov", "ova", "ev", "eva", "yov", "off", "eff", "yan", "uk", "owa", "ow", "ak", "iak", "ek", "sson", "sen", "mann", "berg", "stein", "bauer", "meyer", "meier", "mayer", "maier", "hofer", "huber", "wski", "son", "ez", "ini", "etti", "elli", "ucci", "eau", "ault", "eux", "ova", "ská", "cky",
    "ов", "ова", "ев", "ева", "ёв", "ёва", "ин", "ина", "ын", "ына", "ук", "юк", "як", "ык", "ян", "дзе", "их", "ко", "єв", "єва", "їв",
};
static const char *const compound_surnames[] = {
    "欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "长孙", "慕容", "宇文", "司徒", "司空", "令狐", "东方", "南宫", "独孤", "端木", "百里", "呼延", "轩辕", "淳于", "单于", "太史", "申屠", "公羊", "赫连", "澹台", "万俟", "闻人", "钟离", "濮阳", "西门", "东郭", "拓跋", "完颜", "叶赫", "那拉", "纳兰", "鲜于", "闾丘", "仲孙", "宗政", "公冶", "太叔", "左丘", "第五", "歐陽", "司馬", "諸葛", "尉遲", "公孫", "長孫", "東方", "南宮", "獨孤", "軒轅", "單于", "鍾離", "濮陽", "西門", "東郭",
};
// clang-format on

#define LISTED(list, word) listed((list), COUNT_OF(list), (word))

static bool listed(const char *const *list, size_t count, str word) {
    for (size_t i = 0; i < count; i++)
        if (list[i][0] == (word.len ? word.ptr[0] : 0) && str_is(word, list[i]))
            return true;
    return false;
}

static bool ends_in(const char *const *endings, size_t count, str folded) {
    for (size_t i = 0; i < count; i++) {
        str ending = str_of(endings[i]);
        if (folded.len > ending.len + 1 && str_ends(folded, ending))
            return true;
    }
    return false;
}

const struct person_word *person_word_find(str folded) {
    char room[48];
    str key = {room, 0};
    if (folded.len > sizeof room)
        return NULL;
    for (size_t i = 0; i < folded.len; i++)
        if (!strchr(".-'/()&+\"", folded.ptr[i]) || folded.len == 1)
            room[key.len++] = folded.ptr[i];
    size_t low = 0, high = key.len ? person_word_count : 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(key, person_words[middle].key);
        if (order == 0)
            return &person_words[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

bool person_is_han_title(str text) {
    return LISTED(han_titles, text);
}

bool person_is_slavic_surname(str folded) {
    return ends_in(slavic_endings, COUNT_OF(slavic_endings), folded);
}

bool person_is_surname_like(str folded) {
    return person_is_slavic_surname(folded) ||
           ends_in(surname_endings, COUNT_OF(surname_endings), folded);
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
        "ович",  "евич",    "ьич",   "овна",   "евна",   "ична",  "івна", "ївна",
        "йович", "овіч",    "евіч",  "авіч",   "евіч",   "аўна",  "еўна", "ўна",
        "ұлы",   "қызы",    "ovich", "evich",  "yevich", "ovna",  "evna", "yevna",
        "ichna", "inichna", "ivna",  "yovych", "ovych",  "avich", "auna", "iivna"};
    static const char *const whole[] = {"ильич", "ilyich", "кузьмич",  "лукич",
                                        "фомич", "ілліч",  "ильинична"};
    // The last byte of all of them: h, a, ч, а, ы.
    if (!folded.len || !strchr("ha\x87\xB0\x8B", folded.ptr[folded.len - 1]))
        return false;
    return ends_in(endings, COUNT_OF(endings), folded) || LISTED(whole, folded);
}

static const struct given_name *find_given(str folded) {
    size_t low = 0, high = given_name_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(folded, given_names[middle].name);
        if (order == 0)
            return &given_names[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

int person_given_group(str folded, int *second) {
    const struct given_name *found = find_given(folded);
    if (second)
        *second = found ? found->second : 0;
    return found ? found->group : 0;
}

bool person_is_given(str folded) {
    if (find_given(folded))
        return true;
    size_t hyphen = str_find_char(folded, '-'); // Anna-Maria, Karl-Heinz
    return hyphen > 1 && hyphen < folded.len && find_given(str_slice(folded, 0, hyphen)) &&
           find_given(str_from(folded, hyphen + 1));
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
