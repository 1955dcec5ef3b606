/* Sends a file with news of how far it is, which fetch can not tell. Fails as every call does. */
import { ApiError, problemOf, wires } from '../../api/client';
import type { RecordFile } from '../../api/types';

export interface Sending {
  done: Promise<RecordFile>;
  cancel: () => void;
}

function answerOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}

export function sendFile(type: string, id: string, file: File, onProgress: (done: number) => void): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<RecordFile>((resolve, reject) => {
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    request.onerror = () => reject(new ApiError({ title: 'Offline', status: 0, detail: '', code: 'offline' }));
    request.onload = () => {
      const body = answerOf(request);
      if (request.status === 201) resolve(body as RecordFile);
      else reject(new ApiError(problemOf(body, new Response(null, { status: request.status, statusText: request.statusText }))));
      if (request.status === 401) wires.onUnauthenticated();
    };
  });
  request.open('POST', `/api/v1/objects/${type}/${id}/files?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('Accept-Language', wires.language);
  if (wires.csrf) request.setRequestHeader('X-CSRF-Token', wires.csrf);
  request.send(file);
  return { done, cancel: () => request.abort() };
}

export function contentPath(file: RecordFile, inline: boolean): string {
  return `/api/v1/files/${file.id}/content${inline ? '?inline=true' : ''}`;
}
