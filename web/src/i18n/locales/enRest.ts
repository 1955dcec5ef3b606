/* The English words of all screens that are not among the first. */
const files = import.meta.glob<Record<string, string>>(
  ['./en/*.json', '!./en/{shell,records}.json'],
  { eager: true, import: 'default' },
);

export default Object.assign({}, ...Object.values(files)) as Record<string, string>;
