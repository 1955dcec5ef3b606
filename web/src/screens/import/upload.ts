/* Sends a file to the server, which answers with what it found in it. */
import { http, ok } from '../../api/client';
import type { Import } from '../../api/types';

export const accepted = '.csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain';

export function upload(file: File, type: string): Promise<Import> {
  return ok(
    http.POST('/api/v1/imports', {
      params: { query: { type, name: file.name } },
      body: '', // bytes are no text: the file itself goes out
      bodySerializer: () => file,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
}
