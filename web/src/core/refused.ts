/* At which field of a form a refusal of a definition belongs, by its reason (the server's name of the sentence). */
const fields: Record<string, string> = {
  'define.name': 'name', 'define.reserved': 'name', 'define.property_taken': 'name', 'define.group_taken': 'name',
  'define.type_name': 'name', 'define.type_taken': 'name', 'define.tag_taken': 'label', 'define.no_label': 'label',
  'define.type': 'type', 'define.kind': 'type', 'define.retype': 'type', 'define.no_group': 'group', 'define.required': 'required',
  'define.unique': 'unique', 'define.unique_later': 'unique', 'define.option_value': 'options', 'define.option_twice': 'options',
  'define.no_options': 'options', 'define.colour': 'options', 'define.calculation': 'calculation', 'define.calculated': 'calculation',
  'define.circle': 'calculation', 'define.stage_taken': 'stages', 'define.stage_used': 'stages', 'define.probability': 'stages',
  'association.taken': 'label', 'association.no_label': 'label', 'association.limit_range': 'limit',
  'association.primary_limit': 'limit', 'rule.taken': 'name', 'rule.no_message': 'message', 'rule.condition': 'condition', 'rule.about': 'about',
  'rule.repairProperty': 'repairProperty', 'rule.repair': 'repair', 'standard_of.pattern': 'pattern', 'standard_of.minimum': 'minimum',
  'standard_of.maximum': 'maximum', 'standard_of.requiredWhen': 'requiredWhen', 'standard_of.default': 'default', 'define.weight': 'weight',
  'retention.name': 'name', 'retention.purpose': 'purpose', 'retention.months': 'months', 'retention.nothing': 'months', 'retention.since': 'since',
  'retention.condition': 'condition',
};

/* Empty: it is about the whole. */
export function fieldOf(reason: string | undefined): string {
  return (reason && fields[reason]) || '';
}
