/* The English words of the shell and of lists: they are in the first chunk, so that nothing waits for words. The rest
   is in enRest.ts. A route whose words are all here, or that brings its own (`addEnglish`), says `early`. */
const files = import.meta.glob<Record<string, string>>('./en/{shell,records}.json', {
  eager: true,
  import: 'default',
});

export default Object.assign({}, ...Object.values(files)) as Record<string, string>;
