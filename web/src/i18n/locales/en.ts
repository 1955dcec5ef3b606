/* The English words of the first screens: they are in the first chunk, so that nothing waits for words.
   The rest is in enRest.ts. A route whose words are all here says `early`. */
const files = import.meta.glob<Record<string, string>>('./en/{shell,session,home,records}.json', {
  eager: true,
  import: 'default',
});

export default Object.assign({}, ...Object.values(files)) as Record<string, string>;
