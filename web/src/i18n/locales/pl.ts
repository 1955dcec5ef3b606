/* All words of this language: every file of the folder pl in one object. */
const files = import.meta.glob<Record<string, string>>('./pl/*.json', { eager: true, import: 'default' });

export default Object.assign({}, ...Object.values(files)) as Record<string, string>;
