/* The types of the web application are those of the program under test. */
import { committed, generated } from '../../tools/types.mjs';
import { check, test } from './support';

test('src/api/schema.d.ts is what the program gives (npm run types)', async () => {
  check((await generated()) === committed(), 'it is not');
});
