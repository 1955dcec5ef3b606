// Typing errors in the domain of an address. The one idea: a domain that can not exist (its ending
// does not) may be corrected boldly; one that can exist only where the slip is of the kind that
// fingers make (neighbours swapped, a letter doubled or left out, the next key) and the name is so
// long that nobody else's would be that near. What is short, a word of a language, or known to be
// somebody's own is left alone: no hint is better than a wrong one.
#include "text/email_private.h"
#include "text/names_private.h"
#include "text/slip.h"

enum { LONGEST_DOMAIN = 60 };

// How far a name is trusted to be nobody else's.
enum trust {
    WORD,   // a word or name with neighbours of its own: only what fingers do
    OWN,    // not a word: also slips to the next key
    COINED, // invented, or nobody else's: any single slip, and the endings ".co", ".cm", ".om"
    ALONE,  // long and invented: two slips, too
};

// The commonest first: the first of equally near ones is suggested.
// clang-format off
#define DOMAIN(front, ending, trust)                                                               \
    { STR_INIT(front "." ending), sizeof(front) - 1, trust }
static const struct popular {
    str domain;
    size_t front; // length of what stands before the first dot
    enum trust trust;
} popular[] = {
    DOMAIN("gmail", "com", COINED), DOMAIN("hotmail", "com", ALONE), DOMAIN("yahoo", "com", COINED),
    DOMAIN("outlook", "com", ALONE), DOMAIN("icloud", "com", COINED), DOMAIN("wp", "pl", WORD),
    DOMAIN("onet", "pl", WORD), DOMAIN("o2", "pl", WORD), DOMAIN("interia", "pl", COINED),
    DOMAIN("mail", "ru", WORD), DOMAIN("yandex", "ru", COINED), DOMAIN("qq", "com", COINED),
    DOMAIN("163", "com", COINED), DOMAIN("126", "com", COINED), DOMAIN("gmx", "de", WORD),
    DOMAIN("web", "de", WORD), DOMAIN("t-online", "de", COINED), DOMAIN("orange", "fr", WORD),
    DOMAIN("free", "fr", WORD), DOMAIN("seznam", "cz", COINED), DOMAIN("libero", "it", WORD),
    DOMAIN("bluewin", "ch", COINED), DOMAIN("live", "com", WORD), DOMAIN("aol", "com", COINED),
    DOMAIN("op", "pl", WORD), DOMAIN("vp", "pl", WORD), DOMAIN("gazeta", "pl", WORD),
    DOMAIN("tlen", "pl", WORD), DOMAIN("poczta", "fm", WORD), DOMAIN("poczta", "onet.pl", WORD),
    DOMAIN("interia", "eu", COINED), DOMAIN("onet", "eu", WORD), DOMAIN("int", "pl", WORD),
    DOMAIN("go2", "pl", WORD), DOMAIN("bk", "ru", WORD), DOMAIN("list", "ru", WORD),
    DOMAIN("inbox", "ru", WORD), DOMAIN("rambler", "ru", WORD), DOMAIN("ya", "ru", WORD),
    DOMAIN("internet", "ru", WORD), DOMAIN("yandex", "com", COINED), DOMAIN("ukr", "net", WORD),
    DOMAIN("i", "ua", WORD), DOMAIN("meta", "ua", WORD), DOMAIN("bigmir", "net", COINED),
    DOMAIN("tut", "by", WORD), DOMAIN("mail", "by", WORD), DOMAIN("yandex", "by", COINED),
    DOMAIN("mail", "kz", WORD), DOMAIN("yandex", "kz", COINED), DOMAIN("yandex", "ua", COINED),
    DOMAIN("foxmail", "com", COINED), DOMAIN("sina", "com", WORD), DOMAIN("sina", "cn", WORD),
    DOMAIN("sohu", "com", WORD), DOMAIN("139", "com", COINED), DOMAIN("189", "cn", WORD),
    DOMAIN("aliyun", "com", OWN), DOMAIN("yeah", "net", WORD), DOMAIN("hinet", "net", WORD),
    DOMAIN("yahoo", "com.tw", COINED), DOMAIN("yahoo", "com.hk", COINED), DOMAIN("yahoo", "com.cn", COINED),
    DOMAIN("netvigator", "com", COINED), DOMAIN("gmx", "net", WORD), DOMAIN("gmx", "at", WORD),
    DOMAIN("gmx", "ch", WORD), DOMAIN("freenet", "de", COINED), DOMAIN("arcor", "de", WORD),
    DOMAIN("hotmail", "de", ALONE), DOMAIN("yahoo", "de", COINED), DOMAIN("outlook", "de", ALONE),
    DOMAIN("googlemail", "com", ALONE), DOMAIN("live", "de", WORD), DOMAIN("posteo", "de", WORD),
    DOMAIN("chello", "at", WORD), DOMAIN("aon", "at", WORD), DOMAIN("hispeed", "ch", COINED),
    DOMAIN("sunrise", "ch", WORD), DOMAIN("wanadoo", "fr", ALONE), DOMAIN("laposte", "net", COINED),
    DOMAIN("sfr", "fr", WORD), DOMAIN("neuf", "fr", WORD), DOMAIN("hotmail", "fr", ALONE),
    DOMAIN("yahoo", "fr", COINED), DOMAIN("outlook", "fr", ALONE), DOMAIN("live", "fr", WORD),
    DOMAIN("bbox", "fr", WORD), DOMAIN("hotmail", "es", ALONE), DOMAIN("yahoo", "es", COINED),
    DOMAIN("outlook", "es", ALONE), DOMAIN("telefonica", "net", OWN), DOMAIN("terra", "es", WORD),
    DOMAIN("virgilio", "it", WORD), DOMAIN("tiscali", "it", COINED), DOMAIN("alice", "it", WORD),
    DOMAIN("tin", "it", WORD), DOMAIN("hotmail", "it", ALONE), DOMAIN("yahoo", "it", COINED),
    DOMAIN("outlook", "it", ALONE), DOMAIN("live", "it", WORD), DOMAIN("centrum", "cz", WORD),
    DOMAIN("email", "cz", WORD), DOMAIN("volny", "cz", WORD), DOMAIN("post", "cz", WORD),
    DOMAIN("atlas", "cz", WORD), DOMAIN("azet", "sk", WORD), DOMAIN("centrum", "sk", WORD),
    DOMAIN("zoznam", "sk", COINED), DOMAIN("hotmail", "co.uk", ALONE), DOMAIN("yahoo", "co.uk", COINED),
    DOMAIN("live", "co.uk", WORD), DOMAIN("btinternet", "com", ALONE), DOMAIN("virginmedia", "com", ALONE),
    DOMAIN("talktalk", "net", OWN), DOMAIN("sky", "com", WORD), DOMAIN("comcast", "net", COINED),
    DOMAIN("verizon", "net", COINED), DOMAIN("sbcglobal", "net", ALONE), DOMAIN("bellsouth", "net", ALONE),
    DOMAIN("att", "net", WORD), DOMAIN("cox", "net", WORD), DOMAIN("msn", "com", COINED),
    DOMAIN("me", "com", WORD), DOMAIN("mac", "com", WORD), DOMAIN("ymail", "com", WORD),
    DOMAIN("rocketmail", "com", ALONE), DOMAIN("protonmail", "com", ALONE), DOMAIN("proton", "me", WORD),
    DOMAIN("mail", "com", WORD), DOMAIN("yahoo", "ca", COINED), DOMAIN("hotmail", "ca", ALONE),
    DOMAIN("sympatico", "ca", ALONE), DOMAIN("rogers", "com", WORD), DOMAIN("shaw", "ca", WORD),
    DOMAIN("videotron", "ca", COINED), DOMAIN("yahoo", "co.jp", COINED), DOMAIN("yahoo", "com.br", COINED),
    DOMAIN("yahoo", "co.in", COINED), DOMAIN("uol", "com.br", WORD), DOMAIN("abv", "bg", WORD),
    DOMAIN("inbox", "lv", WORD), DOMAIN("freemail", "hu", WORD), DOMAIN("tutanota", "com", ALONE),
    DOMAIN("naver", "com", WORD),
};
#undef DOMAIN

// Slips that no rule finds and many make.
static const struct {
    const char *wrong, *right;
} often[] = {
    {"02.pl", "o2.pl"}, {"gmail.co.uk", "gmail.com"}, {"organe.fr", "orange.fr"}, {"0net.pl", "onet.pl"},
};

// Names that are near to a popular one and somebody's own. Sorted by bytes.
static const char *const real_names[] = {
    "accor", "altas", "andex", "arco", "bluefin", "bluewind", "bluewine", "bluewing", "candex", "cello",
    "centra", "central", "centro", "cloud", "compact", "compass", "concast", "e-mail", "ecloud", "email",
    "fmail", "foxmall", "free-mail", "free-net", "freeset", "gaeta", "gail", "gamble", "gambler", "gazele",
    "gazet", "gazety", "gmail1", "gmain", "gmall", "gomail", "gotmail", "grail", "grange", "hi-speed",
    "hmail", "hotelmail", "hotmall", "hotrail", "icloudy", "imail", "in-box", "incloud", "index", "indox",
    "infox", "inox", "inter", "inter-net", "intera", "interca", "interfa", "interim", "interio", "interis",
    "interix", "interna", "internat", "interned", "internia", "intervia", "intranet", "ispeed", "kcloud",
    "laporte", "liber", "libera", "liberi", "liberio", "liberto", "libri", "libro", "ligero", "lista",
    "lobero", "mail", "mcloud", "meat", "navigator", "nt-online", "ocloud", "on-line", "onlook", "opst",
    "or-ange", "orage", "orane", "orang", "oranger", "oranges", "outbook", "outdoor", "outlooks", "porto",
    "poste", "postel", "postero", "posto", "proto", "psot", "ramble", "rambles", "range", "rmail", "roger",
    "rumbler", "setglobal", "sezam", "seznami", "sian", "sinna", "snia", "sun-rise", "sunrises", "talas",
    "talk-talk", "tera", "tmail", "toline", "topline", "ucloud", "vcloud", "verifone", "veriton", "vernon",
    "version", "vmail", "wcloud", "xcloud", "xmail", "yaho-o", "yander", "yeha", "yindex", "yoho", "zcloud",
    "zmail",
};

// Endings as they are mistyped; the endings themselves exist nowhere. Others are found by distance.
static const struct {
    const char *wrong, *right;
} endings[] = {
    {"cmo", "com"}, {"con", "com"}, {"ocm", "com"}, {"c0m", "com"}, {"vom", "com"}, {"xom", "com"},
    {"cpm", "com"}, {"cim", "com"}, {"dom", "com"}, {"fom", "com"}, {"col", "com"}, {"cok", "com"},
    {"comn", "com"}, {"como", "com"}, {"comcom", "com"}, {"ccm", "com"}, {"cpom", "com"}, {"c", "com"},
    {"p", "pl"}, {"l", "pl"}, {"lp", "pl"}, {"po", "pl"}, {"plo", "pl"}, {"pol", "pl"}, {"opl", "pl"},
    {"r", "ru"}, {"u", "ru"}, {"ur", "ru"}, {"rj", "ru"}, {"ry", "ru"}, {"d", "de"}, {"ed", "de"},
    {"dr", "de"}, {"fe", "de"}, {"nte", "net"}, {"ner", "net"}, {"nrt", "net"}, {"bet", "net"}, {"ent", "net"},
    {"rg", "org"}, {"ogr", "org"}, {"rog", "org"}, {"orf", "org"}, {"rf", "fr"}, {"zc", "cz"}, {"ku", "uk"},
    {"yb", "by"}, {"kc", "sk"}, {"nc", "cn"}, {"ifno", "info"}, {"inof", "info"}, {"inf", "info"},
    {"edi", "edu"}, {"eud", "edu"}, {"gvo", "gov"},
};
static const char *const common_endings[] = {
    "com", "pl", "ru", "de", "net", "org", "cn", "fr", "it", "es", "cz", "sk", "ch", "at", "ua", "by", "kz",
    "uk", "eu", "info", "biz", "us", "ca", "tw", "hk", "edu", "gov", "by",
};
// clang-format on

struct name {
    str front, ending; // "hotmail", "co.uk"
};

static struct name cut(str domain) {
    size_t dot = str_find_char(domain, '.');
    return (struct name){str_slice(domain, 0, dot), str_from(domain, dot + 1)};
}

static struct name name_of(const struct popular *p) {
    return (struct name){str_slice(p->domain, 0, p->front), str_from(p->domain, p->front + 1)};
}

// "1633", "gmmx": of names of three signs that are no word, twice one of them is a slip.
static bool may_double(str seen, str right, enum trust trust) {
    return right.len == 3 && seen.len == 4 && (trust >= COINED || str_is(right, "gmx"));
}

// Cost of a slip in the name where nothing else may be wrong; 0: it may be a name of its own.
static int cost_in_name(str seen, str right, enum trust trust) {
    static const int costs[] = {
        [SLIP_FINGER] = 2, [SLIP_KEY] = 3, [SLIP_ANY] = 4, [SLIP_FIRST] = 5};
    enum slip slip = slip_between(seen, right);
    if (slip == SLIP_NONE)
        return 1;
    if (slip == SLIP_FAR)
        return trust == ALONE && seen.len >= 6 && seen.ptr[0] == right.ptr[0] &&
                       seen.ptr[seen.len - 1] == right.ptr[right.len - 1] &&
                       slip_distance(seen, right) == 2
                   ? 6
                   : 0;
    enum slip most = trust >= COINED                  ? SLIP_FIRST
                     : trust == OWN || right.len >= 6 ? SLIP_KEY
                                                      : SLIP_FINGER;
    if (right.len <= 4)
        most = SLIP_FINGER;
    if (right.len < 4 || seen.len < 4)
        most = may_double(seen, right, trust) ? SLIP_FINGER : SLIP_NONE;
    // "gmail" and "icloud": with another first letter they are words.
    if (slip == SLIP_FIRST &&
        (str_is(right, "icloud") || (str_is(right, "gmail") && seen.len <= right.len)))
        return 0;
    if (slip > most && slip < SLIP_FIRST && email_is_no_name(seen, right))
        return costs[SLIP_ANY];
    return slip <= most ? costs[slip] : 0;
}

// The same where the ending does not exist, so that something has to be wrong.
static int cost_of_impossible(struct name seen, struct name right) {
    static const int costs[] = {1, 2, 3, 4, 5, 9};
    enum slip in_name = slip_between(seen.front, right.front);
    enum slip in_ending = slip_between(seen.ending, right.ending);
    int far = in_ending == SLIP_FAR ? slip_distance(seen.ending, right.ending) : 1;
    for (size_t i = 0; in_ending > SLIP_KEY && i < COUNT_OF(endings); i++)
        if (str_is(seen.ending, endings[i].wrong) && str_is(right.ending, endings[i].right))
            in_ending = SLIP_KEY;
    if (far > 2 || (in_ending == SLIP_FAR && in_name != SLIP_NONE && right.ending.len < 3) ||
        in_name == SLIP_FAR || (in_name != SLIP_NONE && right.front.len < 4) ||
        (right.front.len < 4 && in_name > SLIP_FINGER))
        return 0;
    return costs[in_name] + costs[in_ending] * 2;
}

static bool is_slip_of_com(str ending) {
    static const char *const slips[] = {"bom", "cam", "cm", "co", "mom", "om"};
    return WORD_IN(slips, ending);
}

// Endings that exist and that next to nobody's mail has: Niger, Cameroon and Oman, or a brand's
// own, beside a whole name that is in use elsewhere.
static bool is_rare_slip(str seen, struct name right) {
    if ((str_is(seen, "lpl") && str_is(right.ending, "pl")) ||
        (str_is(seen, "ftr") && str_is(right.ending, "fr")))
        return true;
    if (str_is(right.ending, "net"))
        return str_is(seen, "ne");
    return str_is(right.ending, "com") && right.front.len >= 3 && !str_is(right.front, "mail") &&
           (str_is(seen, "cm") || str_is(seen, "om"));
}

// Whether the ending, which exists, is less likely meant than the provider's own.
static bool is_wrong_ending(str seen, const struct popular *p, struct name right) {
    if (is_rare_slip(seen, right))
        return true;
    if (p->trust < COINED || str_is(right.front, "yandex"))
        return false;
    if (str_is(right.ending, "com"))
        return is_slip_of_com(seen);
    // Of a provider in one country: "interia.pk".
    return seen.len == 2 && p->trust == COINED && right.ending.len == 2 &&
           slip_between(seen, right.ending) == SLIP_KEY;
}

// "poczta.onte.pl", "yahoo.con.tw": a slip between the name and the last label.
static bool has_slip_inside(struct name seen, struct name right) {
    struct name between = cut(seen.ending), meant = cut(right.ending);
    if (right.front.len < 5 || !meant.ending.len || !str_equal(seen.front, right.front) ||
        !str_equal(between.ending, meant.ending))
        return false;
    for (size_t i = 0; i < COUNT_OF(endings); i++)
        if (str_is(between.front, endings[i].wrong) && str_is(meant.front, endings[i].right))
            return true;
    return slip_between(between.front, meant.front) == SLIP_FINGER;
}

static int cost_of(struct name seen, const struct popular *p, enum host_reason reason) {
    struct name right = name_of(p);
    if (has_slip_inside(seen, right))
        return 4;
    if (reason == HOST_UNKNOWN_SUFFIX)
        return cost_of_impossible(seen, right);
    if (str_equal(seen.ending, right.ending)) {
        int cost = cost_in_name(seen.front, right.front, p->trust);
        return cost == 1 ? 0 : cost;
    }
    if (!is_wrong_ending(seen.ending, p, right))
        return 0;
    int cost = cost_in_name(seen.front, right.front, p->trust);
    // In a country's own ending a slip is believed only behind a name without one.
    int most = str_is(right.ending, "com") && p->trust >= COINED ? 3 : 1;
    return cost && cost <= most ? cost + 4 : 0;
}

// "gmail.com.com", "wp.pl.pl", "gmail.com.br": the popular one and too much behind.
static bool is_longer(str domain, str known) {
    if (!str_starts(domain, known) || domain.len <= known.len + 1)
        return false;
    str rest = str_from(domain, known.len);
    str ending = str_from(known, str_find_last_char(known, '.'));
    return str_equal(rest, ending) || (str_is(known, "gmail.com") && rest.ptr[0] == '.');
}

// Whether the words can be one slip apart, by their first two letters: cheap, and true of few.
static bool begin_alike(str a, str b) {
    return a.ptr[0] == b.ptr[0] || a.ptr[1] == b.ptr[1] || a.ptr[0] == b.ptr[1] ||
           a.ptr[1] == b.ptr[0];
}

// "gmailcom", "gmail-com", "gmail": no dot at all.
static str undotted(str domain) {
    for (size_t i = 0; i < COUNT_OF(popular); i++) {
        str known = popular[i].domain;
        struct name right = name_of(&popular[i]);
        // Another sign for the dot: "wplpl".
        bool another = domain.len == known.len && str_starts(domain, right.front) &&
                       str_ends(domain, right.ending);
        if (another || str_equal(domain, right.front))
            return known;
        str tail =
            str_from(domain, domain.len > right.ending.len ? domain.len - right.ending.len : 0);
        if (domain.len < right.ending.len + 2 || !str_equal(tail, right.ending))
            continue;
        str front = str_slice(domain, 0, domain.len - right.ending.len);
        if (front.ptr[front.len - 1] == '-' || front.ptr[front.len - 1] == '_')
            front.len--;
        if (str_equal(front, right.front) || cost_in_name(front, right.front, popular[i].trust))
            return known;
    }
    return (str){0};
}

static bool has_misplaced_dot(str domain, const struct popular *p, enum host_reason reason) {
    bool coined = p->trust >= COINED;
    return email_is_same_but_dots(domain, p->domain, coined || reason != HOST_OK) ||
           (coined && p->front >= 5 && email_has_dot_for_letter(domain, p->domain));
}

static str nearest(str domain, enum host_reason reason) {
    struct name seen = cut(domain);
    str best = {0};
    int least = 0;
    bool real = reason == HOST_OK && WORD_IN(real_names, seen.front);
    for (size_t i = 0; i < COUNT_OF(popular); i++) {
        str known = popular[i].domain;
        if (!begin_alike(domain, known))
            continue;
        if (is_longer(domain, known) || has_misplaced_dot(domain, &popular[i], reason))
            return known;
        if (real || known.len > domain.len + 4 || domain.len > known.len + 4)
            continue;
        int cost = cost_of(seen, &popular[i], reason);
        if (cost && (!least || cost < least)) {
            least = cost;
            best = known;
        }
    }
    return best;
}

// A domain of the company itself, a slip away.
static str nearest_own(str domain, enum host_reason reason, const struct email_context *context) {
    for (size_t i = 0; context && i < context->own_count; i++)
        if (str_equal(domain, context->own[i]))
            return (str){0};
    for (size_t i = 0; context && i < context->own_count; i++) {
        struct name seen = cut(domain), right = cut(context->own[i]);
        int cost = reason == HOST_UNKNOWN_SUFFIX ? cost_of_impossible(seen, right)
                   : str_equal(seen.ending, right.ending)
                       ? cost_in_name(seen.front, right.front, right.front.len > 5 ? COINED : OWN)
                       : 0;
        if (cost)
            return context->own[i];
    }
    return (str){0};
}

// "firma.pll": the ending alone put right.
static str with_right_ending(struct arena *arena, str domain) {
    size_t dot = str_find_last_char(domain, '.');
    str ending = str_from(domain, dot + 1), right = {0};
    for (size_t i = 0; i < COUNT_OF(endings) && !right.len; i++)
        if (str_is(ending, endings[i].wrong))
            right = str_of(endings[i].right);
    for (enum slip most = SLIP_FINGER; most <= SLIP_KEY && !right.len; most++)
        for (size_t i = 0; i < COUNT_OF(common_endings) && !right.len; i++)
            if (ending.len > 2 && slip_between(ending, str_of(common_endings[i])) <= most)
                right = str_of(common_endings[i]);
    return right.len ? str_format(arena, STR_FMT "." STR_FMT, STR_ARG(str_slice(domain, 0, dot)),
                                  STR_ARG(right))
                     : (str){0};
}

str email_likely_domain(struct arena *arena, str domain, enum host_reason reason,
                        const struct email_context *context) {
    if (domain.len > LONGEST_DOMAIN || domain.len < 2)
        return (str){0};
    str own = nearest_own(domain, reason, context);
    if (own.len || (reason == HOST_OK && email_is_free(domain)))
        return own;
    if (reason == HOST_NO_DOT)
        return undotted(domain);
    if (str_starts(domain, STR("www.")) && email_is_free(str_from(domain, 4)))
        return str_from(domain, 4);
    for (size_t i = 0; i < COUNT_OF(often); i++)
        if (str_is(domain, often[i].wrong))
            return str_of(often[i].right);
    str likely = nearest(domain, reason);
    return likely.len || reason != HOST_UNKNOWN_SUFFIX ? likely : with_right_ending(arena, domain);
}

str email_popular_ending(str text) {
    for (size_t i = 0; i < COUNT_OF(popular); i++) {
        str known = popular[i].domain;
        if (!str_ends(text, known) || text.len <= known.len)
            continue;
        char before = text.ptr[text.len - known.len - 1];
        bool word =
            (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') || before == '-';
        if ((!word || popular[i].front >= 5) && !str_ends(text, STR("www.gmail.com")))
            return known;
    }
    return (str){0};
}

bool email_typo_lists_sorted(void) {
    return WORDS_SORTED(real_names);
}
