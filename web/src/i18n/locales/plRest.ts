/* Words of this language, second half: files of the folder pl whose names begin with "m" or later. */
const files = import.meta.glob<Record<string, string>>('./pl/[m-z]*.json', { eager: true, import: 'default' });

export default Object.assign({}, ...Object.values(files)) as Record<string, string>;
