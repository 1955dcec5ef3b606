// How shipped types are related. The numbers below 100,000 are published and hard-coded in
// programs.
#include "model/shipped.h"

static const struct shipped_association associations[] = {
    {.from = "contacts",
     .to = "companies",
     .rank = ASSOCIATION_PLAIN,
     .number = 279,
     .inverse = 280,
     .name = "contact_to_company_unlabeled",
     .inverse_name = "company_to_contact_unlabeled"},
    {.from = "contacts",
     .to = "companies",
     .rank = ASSOCIATION_PRIMARY,
     .number = 1,
     .inverse = 2,
     .name = "contact_to_company",
     .inverse_name = "company_to_contact",
     .label = {"Primary", "Główna", "Основная", "主要"},
     .inverse_label = {"Primary", "Główna", "Основная", "主要"},
     .to_max = 1},
};

const struct shipped_association *shipped_associations(size_t *count) {
    *count = sizeof associations / sizeof *associations;
    return associations;
}
