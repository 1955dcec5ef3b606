// The coding chart as rows: at each place of a word the longest row that fits is taken.
#include "text/sound.h"
#include "base/buf.h"
#include "text/fold.h"
#include "text/translit.h"

// What letters are coded as: at the start of a word, before a vowel, elsewhere; "" is not coded.
struct code {
    const char *start, *vowel, *other;
};
struct rule {
    const char *from;
    struct code code;
    struct code second; // how else it may be read; start NULL: in no other way
};

#define SAME(code)                                                                                 \
    { code, code, code }

// By first letter; within a letter the longest first. {0} ends a letter.
static const struct rule *const rules[26] = {
    ['a' - 'a'] = (const struct rule[]){{"ai", {"0", "1", ""}, {0}},
                                        {"aj", {"0", "1", ""}, {0}},
                                        {"ay", {"0", "1", ""}, {0}},
                                        {"au", {"0", "7", ""}, {0}},
                                        {"a", {"0", "", ""}, {0}},
                                        {0}},
    ['b' - 'a'] = (const struct rule[]){{"b", SAME("7"), {0}}, {0}},
    ['c' - 'a'] = (const struct rule[]){{"chs", {"5", "54", "54"}, {0}},
                                        {"csz", SAME("4"), {0}},
                                        {"czs", SAME("4"), {0}},
                                        {"ch", SAME("5"), SAME("4")},
                                        {"ck", SAME("5"), SAME("45")},
                                        {"cz", SAME("4"), {0}},
                                        {"cs", SAME("4"), {0}},
                                        {"c", SAME("5"), SAME("4")},
                                        {0}},
    ['d' - 'a'] = (const struct rule[]){{"drz", SAME("4"), {0}},
                                        {"drs", SAME("4"), {0}},
                                        {"dsh", SAME("4"), {0}},
                                        {"dsz", SAME("4"), {0}},
                                        {"dzh", SAME("4"), {0}},
                                        {"dzs", SAME("4"), {0}},
                                        {"ds", SAME("4"), {0}},
                                        {"dz", SAME("4"), {0}},
                                        {"dt", SAME("3"), {0}},
                                        {"d", SAME("3"), {0}},
                                        {0}},
    ['e' - 'a'] = (const struct rule[]){{"ei", {"0", "1", ""}, {0}},
                                        {"ej", {"0", "1", ""}, {0}},
                                        {"ey", {"0", "1", ""}, {0}},
                                        {"eu", {"1", "1", ""}, {0}},
                                        {"e", {"0", "", ""}, {0}},
                                        {0}},
    ['f' - 'a'] = (const struct rule[]){{"fb", SAME("7"), {0}}, {"f", SAME("7"), {0}}, {0}},
    ['g' - 'a'] = (const struct rule[]){{"g", SAME("5"), {0}}, {0}},
    ['h' - 'a'] = (const struct rule[]){{"h", {"5", "5", ""}, {0}}, {0}},
    ['i' - 'a'] = (const struct rule[]){{"ia", {"1", "", ""}, {0}},
                                        {"ie", {"1", "", ""}, {0}},
                                        {"io", {"1", "", ""}, {0}},
                                        {"iu", {"1", "", ""}, {0}},
                                        {"i", {"0", "", ""}, {0}},
                                        {0}},
    ['j' - 'a'] = (const struct rule[]){{"j", {"1", "", ""}, SAME("4")}, {0}},
    ['k' - 'a'] =
        (const struct rule[]){
            {"ks", {"5", "54", "54"}, {0}}, {"kh", SAME("5"), {0}}, {"k", SAME("5"), {0}}, {0}},
    ['l' - 'a'] = (const struct rule[]){{"l", SAME("8"), {0}}, {0}},
    ['m' - 'a'] = (const struct rule[]){{"mn", SAME("66"), {0}}, {"m", SAME("6"), {0}}, {0}},
    ['n' - 'a'] = (const struct rule[]){{"nm", SAME("66"), {0}}, {"n", SAME("6"), {0}}, {0}},
    ['o' - 'a'] = (const struct rule[]){{"oi", {"0", "1", ""}, {0}},
                                        {"oj", {"0", "1", ""}, {0}},
                                        {"oy", {"0", "1", ""}, {0}},
                                        {"o", {"0", "", ""}, {0}},
                                        {0}},
    ['p' - 'a'] =
        (const struct rule[]){
            {"pf", SAME("7"), {0}}, {"ph", SAME("7"), {0}}, {"p", SAME("7"), {0}}, {0}},
    ['q' - 'a'] = (const struct rule[]){{"q", SAME("5"), {0}}, {0}},
    ['r' - 'a'] = (const struct rule[]){{"rs", SAME("94"), SAME("4")},
                                        {"rz", SAME("94"), SAME("4")},
                                        {"r", SAME("9"), {0}},
                                        {0}},
    ['s' - 'a'] = (const struct rule[]){{"schtsch", {"2", "4", "4"}, {0}},
                                        {"schtsh", {"2", "4", "4"}, {0}},
                                        {"schtch", {"2", "4", "4"}, {0}},
                                        {"shtch", {"2", "4", "4"}, {0}},
                                        {"shtsh", {"2", "4", "4"}, {0}},
                                        {"stsch", {"2", "4", "4"}, {0}},
                                        {"schd", {"2", "43", "43"}, {0}},
                                        {"scht", {"2", "43", "43"}, {0}},
                                        {"shch", {"2", "4", "4"}, {0}},
                                        {"stch", {"2", "4", "4"}, {0}},
                                        {"strz", {"2", "4", "4"}, {0}},
                                        {"strs", {"2", "4", "4"}, {0}},
                                        {"stsh", {"2", "4", "4"}, {0}},
                                        {"szcz", {"2", "4", "4"}, {0}},
                                        {"szcs", {"2", "4", "4"}, {0}},
                                        {"sch", SAME("4"), {0}},
                                        {"sht", {"2", "43", "43"}, {0}},
                                        {"shd", {"2", "43", "43"}, {0}},
                                        {"szt", {"2", "43", "43"}, {0}},
                                        {"szd", {"2", "43", "43"}, {0}},
                                        {"sc", {"2", "4", "4"}, {0}},
                                        {"sd", {"2", "43", "43"}, {0}},
                                        {"sh", SAME("4"), {0}},
                                        {"st", {"2", "43", "43"}, {0}},
                                        {"sz", SAME("4"), {0}},
                                        {"s", SAME("4"), {0}},
                                        {0}},
    ['t' - 'a'] = (const struct rule[]){{"ttsch", SAME("4"), {0}},
                                        {"ttsz", SAME("4"), {0}},
                                        {"ttch", SAME("4"), {0}},
                                        {"tsch", SAME("4"), {0}},
                                        {"tch", SAME("4"), {0}},
                                        {"trz", SAME("4"), {0}},
                                        {"trs", SAME("4"), {0}},
                                        {"tsh", SAME("4"), {0}},
                                        {"tsz", SAME("4"), {0}},
                                        {"tts", SAME("4"), {0}},
                                        {"ttz", SAME("4"), {0}},
                                        {"tzs", SAME("4"), {0}},
                                        {"tc", SAME("4"), {0}},
                                        {"th", SAME("3"), {0}},
                                        {"ts", SAME("4"), {0}},
                                        {"tz", SAME("4"), {0}},
                                        {"t", SAME("3"), {0}},
                                        {0}},
    ['u' - 'a'] = (const struct rule[]){{"ui", {"0", "1", ""}, {0}},
                                        {"uj", {"0", "1", ""}, {0}},
                                        {"uy", {"0", "1", ""}, {0}},
                                        {"ue", {"0", "", ""}, {0}},
                                        {"u", {"0", "", ""}, {0}},
                                        {0}},
    ['v' - 'a'] = (const struct rule[]){{"v", SAME("7"), {0}}, {0}},
    ['w' - 'a'] = (const struct rule[]){{"w", SAME("7"), {0}}, {0}},
    ['x' - 'a'] = (const struct rule[]){{"x", {"5", "54", "54"}, {0}}, {0}},
    ['y' - 'a'] = (const struct rule[]){{"y", {"1", "", ""}, {0}}, {0}},
    ['z' - 'a'] = (const struct rule[]){{"zhdzh", {"2", "4", "4"}, {0}},
                                        {"zdzh", {"2", "4", "4"}, {0}},
                                        {"zsch", SAME("4"), {0}},
                                        {"zdz", {"2", "4", "4"}, {0}},
                                        {"zhd", {"2", "43", "43"}, {0}},
                                        {"zsh", SAME("4"), {0}},
                                        {"zd", {"2", "43", "43"}, {0}},
                                        {"zh", SAME("4"), {0}},
                                        {"zs", SAME("4"), {0}},
                                        {"z", SAME("4"), {0}},
                                        {0}},
};

static const struct rule *find_rule(str rest) {
    char first = rest.ptr[0];
    const struct rule *row = first >= 'a' && first <= 'z' ? rules[first - 'a'] : NULL;
    for (; row && row->from; row++)
        if (str_starts(rest, str_of(row->from)))
            return row;
    return NULL;
}

static bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

struct reading {
    unsigned bits, ambiguous;
};

static const struct code *choose(const struct rule *rule, struct reading *reading) {
    if (!rule->second.start)
        return &rule->code;
    bool second = reading->ambiguous < 2 && reading->bits >> reading->ambiguous & 1;
    reading->ambiguous++;
    return second ? &rule->second : &rule->code;
}

// Sounds that follow each other directly and have the same code count once.
static void add_word(struct buf *out, str word, struct reading *reading) {
    str last = STR("");
    for (size_t at = 0; at < word.len;) {
        const struct rule *rule = find_rule(str_from(word, at));
        if (!rule) {
            at++;
            continue;
        }
        const struct code *code = choose(rule, reading);
        size_t behind = at + strlen(rule->from);
        str text = str_of(at == 0                                           ? code->start
                          : behind < word.len && is_vowel(word.ptr[behind]) ? code->vowel
                                                                            : code->other);
        if (!str_ends(last, text))
            buf_add(out, text);
        last = text;
        at = behind;
    }
}

str text_sound(struct arena *arena, str folded, unsigned reading, unsigned *ambiguous) {
    str rest = text_romanize(arena, folded), word;
    struct reading r = {.bits = reading};
    struct buf out;
    buf_init(&out, arena);
    while (text_next_word(&rest, &word)) {
        size_t before = out.len;
        if (before)
            buf_add_char(&out, ' ');
        size_t start = out.len;
        add_word(&out, word, &r);
        if (out.len == start)
            out.len = before;
    }
    *ambiguous = r.ambiguous;
    return buf_str(&out);
}
