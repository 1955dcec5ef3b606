// Sentences about names of persons and companies.
#include "model/message_private.h"

static const struct message rows[] = {
    {"company.is_person",
     {"“{value}” looks like a person, not a company. If somebody trades under their own name, "
      "leave "
      "it; otherwise move it to a contact.",
      "„{value}” wygląda na osobę, a nie firmę. Jeśli ktoś prowadzi działalność pod własnym "
      "nazwiskiem, zostaw; w przeciwnym razie przenieś do kontaktu.",
      "«{value}» похоже на человека, а не на компанию. Если это предприниматель под своим именем, "
      "оставьте; иначе перенесите в контакт.",
      "“{value}”像是个人而不是公司。如果是以本人姓名经营，可以保留；否则请移到联系人。"}},
};

const struct message_table message_names = MESSAGE_TABLE(rows);
