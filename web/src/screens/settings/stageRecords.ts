/* The records of a stage: how many there are, and how they get to another before it goes. */
import { ApiError, http, ok, problemOf, send } from '../../api/client';
import type { Filter, TypeDefinition } from '../../api/types';

function inStage(definition: TypeDefinition, pipeline: string, stage: string): Filter[] {
  const filters: Filter[] = [{ propertyName: definition.stageProperty!, operator: 'EQ', value: stage }];
  if (definition.pipelineProperty) filters.push({ propertyName: definition.pipelineProperty, operator: 'EQ', value: pipeline });
  return filters;
}
async function page(definition: TypeDefinition, filters: Filter[], limit: number) {
  return await ok(http.POST('/api/v1/objects/{type}/query', {
    params: { path: { type: definition.name } }, body: { filterGroups: [{ filters }], properties: [], limit },
  }));
}
/* 0 where the stage, or the whole pipeline (no stage), is empty. */
export async function countIn(definition: TypeDefinition, pipeline: string, stage?: string): Promise<number> {
  if (!definition.stageProperty) return 0;
  const own = inStage(definition, pipeline, stage ?? '');
  return (await page(definition, stage ? own : own.slice(1), 1)).total;
}

interface Line {
  status?: string;
  error?: { detail: string };
  issues?: { message: string }[];
}
/* The server moves records together with the stages that go, all or none, but not more than these at once: only of a
   stage with more than that some are moved before. Stops at the first page of which the server took nothing, and says why. */
const atOnce = 5000;
export async function moveMost(definition: TypeDefinition, pipeline: string, from: string, to: string): Promise<void> {
  for (;;) {
    const { results, total } = await page(definition, inStage(definition, pipeline, from), 200);
    if (total <= atOnce) return;
    const body = results.map(({ id }) => JSON.stringify({ id, properties: { [definition.stageProperty!]: to } })).join('\n');
    const response = await send(new Request(new URL(`/api/v1/bulk/${definition.name}`, location.origin), {
      method: 'POST', body, headers: { 'Content-Type': 'application/x-ndjson' },
    }));
    const text = await response.text();
    if (!response.ok) throw new ApiError(problemOf(JSON.parse(text || 'null'), response));
    const lines = text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line);
    const failed = lines.find((line) => line.status === 'failed');
    if (failed) {
      const why = failed.issues?.[0]?.message ?? failed.error?.detail ?? '';
      throw new ApiError({ title: why, detail: why, status: 400, code: 'invalid' });
    }
  }
}
