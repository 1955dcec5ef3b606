/* Words of this language, first half: files of the folder pl whose names begin before "m". */
const files = import.meta.glob<Record<string, string>>('./pl/[a-l]*.json', { eager: true, import: 'default' });

export default Object.assign({}, ...Object.values(files)) as Record<string, string>;
