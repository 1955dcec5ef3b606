// The text that the search index holds, and the text that a query asks for.
//
// Both sides end in the same alphabet of words: folded words, Latin for Cyrillic, bigrams and
// syllables for Han, so an index that knows nothing of scripts finds them with each other.
#include "base/map.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/person.h"
#include "text/rune.h"
#include "text/script.h"
#include "text/search_private.h"
#include "text/translit.h"

enum {
    HAN_RUN_JOINED = 12, // longer runs are sentences: nobody types their pinyin in one word
    WORD_RUNES = 128     // of longer words the beginning is found
};

struct word_list {
    struct arena *arena;
    struct buf out;
    struct map seen;
};

static void add_word(struct word_list *list, str word) {
    word = utf8_first(word, WORD_RUNES);
    if (word.len == 0 || !map_add(&list->seen, word, list))
        return;
    if (list->out.len)
        buf_add_char(&list->out, ' ');
    buf_add(&list->out, word);
}

// Where the next runes are of one kind: Han or not Han. Returns the end.
static size_t same_kind(str word, bool *han) {
    size_t at = 0;
    *han = rune_is_han(utf8_next(word, &at));
    while (at < word.len) {
        size_t behind = at;
        if (rune_is_han(utf8_next(word, &behind)) != *han)
            break;
        at = behind;
    }
    return at;
}

static void add_bigrams(struct word_list *list, str run) {
    size_t at = 0;
    utf8_next(run, &at);
    for (size_t start = 0; at < run.len;) {
        size_t middle = at;
        utf8_next(run, &at);
        add_word(list, str_slice(run, start, at));
        start = middle;
    }
}

static void add_han(struct word_list *list, str run) {
    size_t runes = 0;
    for (size_t at = 0; at < run.len; runes++) {
        size_t start = at;
        utf8_next(run, &at);
        add_word(list, str_slice(run, start, at));
    }
    add_bigrams(list, run);
    for (size_t at = 0; at < run.len;)
        add_word(list, pinyin_of_rune(utf8_next(run, &at)));
    if (runes > HAN_RUN_JOINED)
        return;
    add_word(list, text_pinyin(list->arena, run, 0));
    size_t second = 0;
    uint32_t first = utf8_next(run, &second);
    if (runes > 2 && runes <= 4) // the given name alone: xiaoming
        add_word(list, text_pinyin(list->arena, str_from(run, second), 0));
    if (runes >= 2 && runes <= 4 && !str_equal(pinyin_of_surname(first), pinyin_of_rune(first))) {
        add_word(list, pinyin_of_surname(first));
        add_word(list, text_pinyin(list->arena, run, 1));
    }
}

str text_search_form(struct arena *arena, str s) {
    struct word_list list = {.arena = arena};
    buf_init(&list.out, arena);
    map_init(&list.seen, arena);
    str rest = text_fold(arena, s);
    buf_room(&list.out, rest.len + 16);
    str word;
    while (text_next_word(&rest, &word)) {
        while (word.len) {
            bool han;
            str run = str_slice(word, 0, same_kind(word, &han));
            word = str_from(word, run.len);
            if (han) {
                add_han(&list, run);
            } else {
                add_word(&list, run);
                str roman = text_romanize(arena, run);
                if (roman.ptr != run.ptr) // plain ASCII is its own
                    add_word(&list, roman);
            }
        }
    }
    return buf_str(&list.out);
}

// "https://" and "www." in front of a name: people paste them, what is kept has none.
static bool is_lead_in(str word, str rest) {
    size_t at = 0;
    bool scheme = str_is(word, "http") || str_is(word, "https");
    bool joined =
        scheme ? str_starts(rest, STR("://")) : str_is(word, "www") && str_starts(rest, STR("."));
    str behind = str_from(rest, scheme ? 3 : 1);
    return joined && behind.len > 0 && rune_is_word(utf8_next(behind, &at));
}

// The hundred commonest, which four of five Chinese people bear.
static bool is_surname(str rune) {
    static const char surnames[] = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭"
                                   "曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任"
                                   "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯"
                                   "龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔"
                                   "向汤";
    return str_has(str_of(surnames), rune);
}

// A name is typed in one piece and kept in two, so no pair of characters may reach over the
// surname's end; the text of other runs is looked for as it stands.
static size_t surname_length(str run) {
    enum { NAME_RUNES_MAX = 4 };
    size_t runes = utf8_count(run);
    if (runes < 2 || runes > NAME_RUNES_MAX)
        return 0;
    size_t compound = person_han_surname_runes(run) == 2 && runes > 2 ? 2 : 1;
    str surname = utf8_first(run, compound);
    return compound == 2 || is_surname(surname) ? surname.len : 0;
}

static void add_han_query(struct word_list *list, str run) {
    if (utf8_count(run) == 1)
        add_word(list, run);
    else
        add_bigrams(list, run);
}

static bool add_number(struct word_list *list, str *rest) {
    str words[SEARCH_NUMBER_WORDS];
    size_t count = search_number_read(list->arena, rest, words);
    for (size_t i = 0; i < count; i++)
        add_word(list, words[i]);
    return count > 0;
}

str text_query_form(struct arena *arena, str s) {
    struct word_list list = {.arena = arena};
    buf_init(&list.out, arena);
    map_init(&list.seen, arena);
    str rest = text_fold(arena, s);
    for (str word; rest.len;) {
        if (add_number(&list, &rest))
            continue;
        if (!text_next_word(&rest, &word) || is_lead_in(word, rest))
            continue;
        while (word.len) {
            bool han;
            str run = str_slice(word, 0, same_kind(word, &han));
            word = str_from(word, run.len);
            if (!han) {
                add_word(&list, text_romanize(arena, run));
                continue;
            }
            size_t surname = surname_length(run);
            if (surname)
                add_han_query(&list, str_slice(run, 0, surname));
            add_han_query(&list, str_from(run, surname));
        }
    }
    return buf_str(&list.out);
}
