/* Rules that many companies have: something to begin with. Their words are in the catalogs. */
export interface Example {
  id: string;
  type: string;
  condition: string;
  about: string;
  repairProperty?: string;
  repair?: string;
}

export const examples: Example[] = [
  { id: 'wonAmount', type: 'deals', condition: 'hs_is_closed_won implies is_known(amount)', about: 'amount' },
  { id: 'customerPhone', type: 'contacts', condition: 'lifecyclestage = "customer" implies is_known(phone)', about: 'phone' },
  { id: 'closeAfter', type: 'deals', condition: 'closedate >= createdate', about: 'closedate' },
  { id: 'capitals', type: 'contacts', condition: 'city != upper(city) or city = lower(city)', about: 'city' },
];
