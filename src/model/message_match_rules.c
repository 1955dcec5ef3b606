// matching.*: the company's rules of how duplicates are found, and their changes in words.
//
// Places: {value} a member of the rules, or a weight.
#include "model/message_private.h"

static const struct message rows[] = {
    {"matching.bad_member",
     {"The match rules can not take “{value}”: look up its name and its limits in the description "
      "of "
      "the interface.",
      "Reguły dopasowania nie przyjmują „{value}”: sprawdź nazwę i zakres w opisie interfejsu.",
      "Правила сопоставления не принимают «{value}»: проверьте имя и пределы в описании "
      "интерфейса.",
      "匹配规则不接受“{value}”：请在接口说明中核对其名称和范围。"}},
    {"matching.review_above",
     {"Pairs for review can not be wanted more certain than sure ones: lower “{value}”, or raise "
      "“sure”.",
      "Pary do sprawdzenia nie mogą być pewniejsze niż pary pewne: zmniejsz „{value}” albo zwiększ "
      "„sure”.",
      "Пары на проверку не могут быть надёжнее верных: уменьшите «{value}» или увеличьте «sure».",
      "待审核的要求不能高于“确定”：请降低“{value}”或提高“sure”。"}},
    {"matching.use.exact",
     {"exact values only", "tylko dokładnie te same wartości", "только точные совпадения",
      "仅完全相同的值"}},
    {"matching.use.off",
     {"does not count", "nie jest brane pod uwagę", "не учитывается", "不计入"}},
    {"matching.weight", {"weight × {value}", "waga × {value}", "вес × {value}", "权重 × {value}"}},
    {"matching.demand.agree",
     {"has to agree", "musi się zgadzać", "обязано совпадать", "必须一致"}},
    {"matching.demand.not_differ",
     {"must not differ", "nie może się różnić", "не должно различаться", "不得不同"}},
    {"matching.demand.differ",
     {"has to differ", "musi się różnić", "обязано различаться", "必须不同"}},
    {"match.guard.rule",
     {"A match rule of your company excludes this pair",
      "Reguła dopasowania Twojej firmy wyklucza tę parę",
      "Правило сопоставления вашей компании исключает эту пару", "贵公司的匹配规则排除了这一对"}},
    {"match.guard.only_named",
     {"Nothing but the name is known of these records: alone it is never certain",
      "O tych rekordach wiadomo tylko, jak się nazywają: sama nazwa nigdy nie daje pewności",
      "Об этих записях известно только название: одного его для уверенности мало",
      "这些记录仅有名称可比：仅凭名称永远不能确定"}},
    {"change.match_rules.update",
     {"Match rules changed: {value}", "Zmieniono reguły dopasowania: {value}",
      "Изменены правила сопоставления: {value}", "匹配规则已更改：{value}"}},
    {"change.member.sure",
     {"Wanted certainty of sure pairs", "Wymagana pewność par pewnych",
      "Требуемая надёжность верных пар", "“确定”所需的把握"}},
    {"change.member.review",
     {"Wanted certainty of pairs for review", "Wymagana pewność par do sprawdzenia",
      "Требуемая надёжность пар на проверку", "“待审核”所需的把握"}},
};

const struct message_table message_match_rules = MESSAGE_TABLE(rows);
