// Branches and sister companies: two records that are not one and yet belong together, so that a
// link is suggested and never a merge.
//
// The scorer weighs a match against relations; here a relation is the question, and a match, chance
// and the other relations are what it is weighed against:
//     P = (branch + sister) / (chance + match + branch + sister + neighbour)
// in odds against a random pair, from the same level vector, so that nothing is compared twice.
// Branches are the model's relation (model.h); sister companies (one owner, often one address and
// domain, a name in common, a legal person each) have a small table of their own here, for they
// weigh only in suggestions.
//
// A name alone never suggests anything, however rare: namesakes in two towns are strangers. It
// takes a bond that strangers do not share: a domain, a mailbox, a phone, or one address under one
// name. And of a chain each member is suggested once, to its hub: members less one, not their
// square.
//
// Source of the shares: chosen by hand like those of model.c, for what Polish, Russian, German and
// Chinese registers show (a limited company beside the partnership it runs; NIP, INN, USt-IdNr. per
// legal person). Pure; a scorer belongs to one thread.
#pragma once
#include "match/cluster.h"

enum match_bond { MATCH_BRANCH, MATCH_SISTER, MATCH_BOND_COUNT };

// Two records that are rather related than one or strangers.
struct match_related {
    uint32_t a, b;     // slots, a < b
    float probability; // that they are related
    float strangers;   // that they have nothing to do with each other; the rest: they are one
    uint8_t bond;      // enum match_bond: the likelier of the two
    uint64_t levels;
};

// What people did about two records before: linked them (`id_a` is the head where there is one), or
// said that they have nothing to do with each other.
enum match_tie_kind { MATCH_LINKED, MATCH_UNRELATED };
struct match_tie {
    int64_t id_a, id_b;
    enum match_tie_kind kind;
};

// Whether records of the model have such relations at all.
bool match_relates(enum match_model model);
// Judges a pair that the scorer has judged. False where nothing binds the two. `two`: a person said
// that they are not one.
bool match_bond(const struct match_scorer *scorer, const struct match_record *a,
                const struct match_record *b, const struct match_score *score, bool two,
                struct match_related *out);
// The same; false where another explanation is likelier, too.
bool match_relate(const struct match_scorer *scorer, const struct match_record *a,
                  const struct match_record *b, const struct match_score *score, bool two,
                  struct match_related *out);
// What a mail domain in common says against chance, in bits, where the fields say nothing of it: 0
// without one.
double match_bond_mail(const struct match_scorer *scorer, const struct match_record *a,
                       const struct match_record *b, const struct match_score *score);
// What a field's level says for the bond against chance, in bits, the frequency's part included.
float match_bond_bits(const struct match_weights *weights, const struct match_score *score,
                      size_t field, enum match_bond bond);

// At most MATCH_PARTNERS of one first record are kept, the likeliest: pairs come in the order of
// their first records.
enum { MATCH_PARTNERS = 8 };
struct match_related_list {
    struct match_related *items;
    size_t count, cap;
    size_t run; // where those of the last first record begin
};
void match_related_add(struct match_related_list *list, const struct match_related *pair);

// -- which of them to suggest (relate_link.c)

struct match_link {
    uint32_t head, other; // slots; the head is the hub of what belongs together, a guess
    float probability;
    uint8_t bond;
    uint64_t levels;
};

struct match_links {
    struct match_link *items; // likeliest first
    size_t count;
};

// Pairs of slots are a << 32 | b with a < b, ascending; of `linked` in the order of head and other.
struct match_relating {
    const struct match_set *set;
    const struct match_weights *weights;
    struct match_related *pairs; // put in order
    size_t pair_count;
    // Records that are rather one count as one: those of a sure group, and those of likely pairs.
    const uint32_t *cluster_of;
    const struct match_pair *likely; // strongest first
    size_t likely_count;
    const uint64_t *linked, *unrelated, *not_same;
    size_t linked_count, unrelated_count, not_same_count;
};
void match_links_find(const struct match_relating *in, struct match_links *links);
