/* Words of this language, second half: files of the folder zh whose names begin with "m" or later. */
const files = import.meta.glob<Record<string, string>>('./zh/[m-z]*.json', { eager: true, import: 'default' });

export default Object.assign({}, ...Object.values(files)) as Record<string, string>;
