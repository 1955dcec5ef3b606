// Addresses of the rulebook: how values are judged.
#include "api/route_rows.h"

#define RULES        "/api/v1/rules"
#define DICTIONARIES "/api/v1/dictionaries"
#define DICTIONARY   DICTIONARIES "/{id}"
#define TEMPLATES    "/api/v1/templates"
#define CLUSTERS     DICTIONARIES "/clusters"
#define PACKS        "/api/v1/packs"
#define CHANGES      "/api/v1/rulebook/changes"
#define MAIL_CHECK   "/api/v1/mail-check"

static const struct route rows[] = {
    API(GET, "/api/v1/values", LANE_READ, PERMIT_KNOWN, value_types, NULL, "ValueTypeList", "200",
        NULL, "Lists the kinds of values that can be judged"),
    API(POST, "/api/v1/values/{valueType}", LANE_POOL, PERMIT_KNOWN, value_check, "ValueRequest",
        "ValueAnswerList", "200 404", NULL, "Judges single values",
        .note = "As records would take them: the same code, the same verdicts. At most 1,000."),
    API(GET, RULES, LANE_READ, PERMIT_KNOWN, rule_list, NULL, "RuleList", "200 404", "type",
        "Lists the rules over records"),
    API(POST, RULES, LANE_WRITE, AREA(RULES), rule_create, "RuleInput", "Rule", "201 404 409", NULL,
        "Writes a rule",
        .note =
            "It judges from the answer on: nothing while its state is off, with warnings, or by "
            "refusing what breaks it."),
    API(POST, RULES "/trial", LANE_WRITE, AREA(RULES), rule_trial, "TrialRequest", "Job", "202 409",
        NULL, "Tries a rule, a standard or a dictionary on all records",
        .note = "A job; its result: rows, broken, unknown, examples, owners, sources. Nothing is "
                "changed. With `property` and `standard`, a standard is tried; with `property` and "
                "`dictionary` (its name), how many values that dictionary would write otherwise."),
    API(POST, RULES "/sample", LANE_POOL, MAY_ALL(VIEW), rule_sample, "StandardSampleRequest",
        "StandardSampleList", "200", NULL, "Tries a standard on single values",
        .note = "Pattern and range, as records are judged by them. At most 100."),
    API(GET, RULES "/{id}", LANE_READ, PERMIT_KNOWN, rule_get, NULL, "Rule", "200 404", NULL,
        "Reads a rule"),
    API(PATCH, RULES "/{id}", LANE_WRITE, AREA(RULES), rule_update, "RulePatch", "Rule", "200 404",
        NULL, "Changes a rule"),
    API(DELETE, RULES "/{id}", LANE_WRITE, AREA(RULES), rule_archive, NULL, NULL, "204 404", NULL,
        "Archives a rule"),
    API(POST, "/api/v1/rulebook/renew", LANE_WRITE, AREA(RULES), rulebook_renew, "RenewRequest",
        "Job", "202 403 409", NULL, "Writes stored records as the rulebook says now",
        .note = "A job; its result: rows, records, left, written, properties with examples. Every "
                "text is read once more as if somebody had typed it, and what comes out otherwise "
                "is saved, with a row of history. Without `write` it only says what would change."),
    API(GET, "/api/v1/rulebook/naming", LANE_POOL, PERMIT_KNOWN, rulebook_naming, NULL,
        "NamingFindingList", "200 404", "type", "Lists what is poor about names and labels",
        .note =
            "Abbreviations, missing translations, labels that are taken for each other, several "
            "terms for one thing. Nothing is changed."),
    API(GET, DICTIONARIES, LANE_READ, PERMIT_KNOWN, dictionary_list, NULL, "DictionaryList", "200",
        NULL, "Lists dictionaries of spellings"),
    API(POST, DICTIONARIES, LANE_WRITE, AREA(RULES), dictionary_create, "DictionaryInput",
        "Dictionary", "201 409", NULL, "Makes a dictionary"),
    API(GET, DICTIONARY, LANE_READ, PERMIT_KNOWN, dictionary_get, NULL, "Dictionary", "200 404",
        NULL, "Reads a dictionary"),
    API(PATCH, DICTIONARY, LANE_WRITE, AREA(RULES), dictionary_update, "DictionaryPatch",
        "Dictionary", "200 404", NULL, "Changes a dictionary"),
    API(DELETE, DICTIONARY, LANE_WRITE, AREA(RULES), dictionary_archive, NULL, NULL, "204 404",
        NULL, "Archives a dictionary"),
    API(GET, DICTIONARY "/entries", LANE_POOL, PERMIT_KNOWN, entry_list, NULL,
        "DictionaryEntryList", "200 404", "q after limit", "Lists the entries of a dictionary"),
    API(POST, DICTIONARY "/entries", LANE_WRITE, AREA(RULES), entry_create, "DictionaryEntryInput",
        "DictionaryEntry", "201 404 409", NULL,
        "Adds an entry; where its term is there, its spellings become these"),
    API(POST, DICTIONARY "/entries/batch", LANE_WRITE, AREA(RULES), entry_batch, "DictionaryBatch",
        "DictionaryBatchAnswer", "200 404", NULL, "Puts and deletes many entries of a dictionary",
        .note = "Those of `remove` are deleted, then each of `put` is put: with its id it becomes "
                "that, without one its spellings come to those its term has. What can not be put "
                "is named in `refused`, and the others stand. At most 1,000 of each."),
    API(PATCH, DICTIONARY "/entries/{entry}", LANE_WRITE, AREA(RULES), entry_update,
        "DictionaryEntryInput", "DictionaryEntry", "200 404 409", NULL, "Changes an entry"),
    API(DELETE, DICTIONARY "/entries/{entry}", LANE_WRITE, AREA(RULES), entry_delete, NULL, NULL,
        "204 404", NULL, "Deletes an entry"),
    API(GET, TEMPLATES, LANE_POOL, PERMIT_KNOWN, template_list, NULL, "TemplateList", "200 404",
        "type", "Lists record templates"),
    API(POST, TEMPLATES, LANE_WRITE, AREA(RULES), template_create, "TemplateInput", "Template",
        "201 400 404 409", NULL, "Makes a record template",
        .note = "New records get its values with `template` in their creation."),
    API(GET, TEMPLATES "/{id}", LANE_POOL, PERMIT_KNOWN, template_get, NULL, "Template", "200 404",
        NULL, "Reads a record template"),
    API(GET, TEMPLATES "/{id}/values", LANE_POOL, PERMIT_KNOWN, template_values, NULL,
        "TemplateValues", "200 404", NULL, "Reads what a new record would get of a template now",
        .note = "For whoever asks: `me` is that person, `today` is today."),
    API(PATCH, TEMPLATES "/{id}", LANE_WRITE, AREA(RULES), template_update, "TemplatePatch",
        "Template", "200 400 404", NULL, "Changes a record template"),
    API(DELETE, TEMPLATES "/{id}", LANE_WRITE, AREA(RULES), template_archive, NULL, NULL, "204 404",
        NULL, "Archives a record template"),
    API(POST, CLUSTERS, LANE_WRITE, MAY_ALL(VIEW), cluster_look, "ClusterRequest", "Job", "202 409",
        NULL, "Looks for spellings of one thing among the values of a property",
        .note = "A job; its result is a ClusterResult: what the property's dictionary should know. "
                "Nothing is changed."),
    API(POST, CLUSTERS "/accept", LANE_WRITE, AREA(RULES), cluster_accept, "ClusterDecisions",
        "ClusterAccepted", "200 404 409", NULL, "Makes dictionary entries of clusters",
        .note = "One change of the rulebook, which undo takes back. In `dictionaryId`, or the "
                "dictionary of the property, or, where it has none, a new one that suggests. "
                "Spellings come to those the term has; 409, and nothing is done, where one means "
                "another term already. At most 500."),
    API(POST, CLUSTERS "/refuse", LANE_WRITE, AREA(RULES), cluster_refuse, "ClusterDecisions", NULL,
        "204", NULL, "Remembers that spellings are not the same",
        .note = "They are not proposed together again."),
    API(POST, CLUSTERS "/forget", LANE_WRITE, AREA(RULES), cluster_forget, "ClusterDecisions",
        "ClusterForgotten", "200", NULL, "Forgets what was said not to be the same",
        .note = "Without clusters: all of the property."),
    API(GET, CLUSTERS "/refused", LANE_POOL, AREA(RULES), cluster_refusals, NULL,
        "ClusterRefusalList", "200 404", "type property after limit",
        "Lists what was said not to be the same"),
    API(GET, MAIL_CHECK, LANE_POOL, AREA(RULES), mail_check_get, NULL, "MailCheck", "200", NULL,
        "Reads whether e-mail domains may be checked, and what is known of them"),
    API(POST, MAIL_CHECK, LANE_WRITE, AREA(RULES), mail_check_order, NULL, "Job", "202 403 409",
        NULL, "Checks which domains of e-mail addresses take mail",
        .note = "A job that asks the name server which the setting name-server names; 409 where "
                "there is none, or a check is under way. Each domain is asked for at most once in "
                "30 days. Its result: domains, asked, takesMail, takesNoMail, unknown, left, "
                "limited, silent (the name server did not answer), seconds. Addresses of domains "
                "that take no mail get the finding email.no_mail_host. For administrators."),
    API(GET, MAIL_CHECK "/domains", LANE_POOL, AREA(RULES), mail_check_domains, NULL,
        "MailDomainList", "200", "after limit", "Lists domains that take no mail",
        .note = "Those that most addresses have first."),
    API(GET, PACKS, LANE_POOL, PERMIT_KNOWN, pack_list, NULL, "PackList", "200", NULL,
        "Lists industry packs, and what each would bring"),
    API(POST, PACKS "/{pack}", LANE_WRITE, AREA(DEFINITIONS), pack_apply, "PackRequest",
        "PackAnswer", "200 404 409", NULL, "Applies an industry pack",
        .note = "Makes what is missing and changes nothing that is there. The change that it "
                "answers can be undone: what it made goes, but for properties with values."),
    API(GET, CHANGES, LANE_POOL, PERMIT_KNOWN, rulebook_changes, NULL, "RulebookChangeList",
        "200 404", "type limit after", "Lists changes of rules and properties, newest first"),
    API(GET, CHANGES "/unread", LANE_POOL, PERMIT_SESSION, rulebook_unread, NULL, "UnreadChanges",
        "200", NULL, "What was changed since the caller confirmed reading",
        .note = "In the caller's words, each thing once; not what the caller changed. Confirm with "
                "upTo."),
    API(POST, CHANGES "/read", LANE_WRITE, PERMIT_SESSION, rulebook_read, "ReadRequest", NULL,
        "204 404", NULL, "Confirms having read all changes up to one"),
    API(GET, "/api/v1/rulebook/readers", LANE_POOL, AREA(RULES), rulebook_readers, NULL,
        "RulebookReaderList", "200 403", NULL, "Who has read the changes how far",
        .note = "For administrators."),
    API(POST, CHANGES "/{id}/undo", LANE_WRITE, AREA(RULES), rulebook_undo, NULL, NULL,
        "204 404 409", NULL, "Takes a change back",
        .note = "Only the last one of its subject: 409 where it was changed since.",
        .before = rulebook_undo_look),
    API(GET, "/api/v1/rulebook/handbook", LANE_POOL, PERMIT_KNOWN, handbook_get, NULL,
        "text/html application/pdf", "200 304", "language format",
        "The whole rulebook as a document to read and print",
        .note = "In the language of the caller where none is named."),
    API(GET, "/api/v1/types/{type}/import-template", LANE_POOL, PERMIT_KNOWN, import_template_get,
        NULL, "text/csv", "200 404", "language required", "A file to be filled, for an import",
        .note = "A header row, whose columns an import knows again by itself, and an example row."),
    API(GET, "/api/v1/types/{type}/import-guide", LANE_POOL, PERMIT_KNOWN, import_guide, NULL,
        "text/html", "200 404", "language required", "What goes into the columns of such a file"),
};

const struct route_table routes_quality = {rows, sizeof rows / sizeof *rows};
