/* Pipelines and stages: shipped ones, own ones, their order and probabilities, what happens where records are
   in them, and the audit that tells who changed what. */
import { answers, assert, deal, end, has, hubspot, isTime, make, refused, sameSet, test, unique } from './support.mjs';

const { pipelinesApi, pipelineStagesApi, pipelineAuditsApi, pipelineStageAuditsApi } = hubspot.crm.pipelines;
const stage = (label, displayOrder, probability) => ({ label, displayOrder, metadata: { probability } });
const fresh = () => pipelinesApi.create('deals', { label: unique('Pipeline '), displayOrder: 5, stages: [
  stage('Second', 1, '0.6'), stage('First', 0, '0.2'), stage('Won', 2, '1.0')] });

test('the shipped ones: deals and tickets', async () => {
  const sales = (await pipelinesApi.getAll('deals')).results.find((p) => p.id === 'default');
  assert.ok(sales, 'deals have a pipeline "default"');
  const ids = sales.stages.map((s) => s.id);
  for (const id of ['appointmentscheduled', 'closedwon', 'closedlost']) assert.ok(ids.includes(id), `${id} of ${ids}`);
  has(sales.stages.find((s) => s.id === 'closedwon').metadata, { probability: '1.0' });
  has(sales.stages.find((s) => s.id === 'closedlost').metadata, { probability: '0.0' });
  const support = (await pipelinesApi.getAll('tickets')).results.find((p) => p.id === '0');
  sameSet(support.stages.map((s) => s.id), ['1', '2', '3', '4']);
  sameSet(new Set(support.stages.map((s) => s.metadata.ticketState)), ['OPEN', 'CLOSED']);
});

test('create: stages in their order, with ids; records go into it', async () => {
  const made = await fresh();
  assert.match(made.label, /^Pipeline /);
  has(made, { displayOrder: 5, archived: false });
  isTime(made.createdAt, 'createdAt');
  assert.deepEqual(made.stages.map((s) => s.label), ['First', 'Second', 'Won']);
  assert.deepEqual(made.stages.map((s) => Number(s.metadata.probability)), [0.2, 0.6, 1]);
  for (const s of made.stages) isTime(s.createdAt, 'createdAt of a stage');
  const read = await pipelinesApi.getById('deals', made.id);
  assert.deepEqual(read.stages.map((s) => s.id), made.stages.map((s) => s.id));
  assert.ok((await pipelinesApi.getAll('deals')).results.some((p) => p.id === made.id));
  const id = await deal({ pipeline: made.id, dealstage: made.stages[1].id });
  has((await hubspot.crm.deals.basicApi.getById(id, ['pipeline', 'dealstage'])).properties,
    { pipeline: made.id, dealstage: made.stages[1].id });
  const found = await hubspot.crm.deals.searchApi.doSearch({ limit: 5, filterGroups: [{ filters: [
    { propertyName: 'dealstage', operator: 'EQ', value: made.stages[1].id }] }] });
  assert.deepEqual(found.results.map((r) => r.id), [id]);
});

test('a stage of another pipeline, and an unknown one, are refused', async () => {
  const [a, b] = [await fresh(), await fresh()];
  await refused(hubspot.crm.deals.basicApi.create({ associations: [], properties: {
    dealname: 'x', pipeline: a.id, dealstage: b.stages[0].id } }), 400, 'VALIDATION_ERROR');
  await refused(hubspot.crm.deals.basicApi.create({ associations: [], properties: {
    dealname: 'x', pipeline: a.id, dealstage: 'nothing_like_it' } }), 400, 'VALIDATION_ERROR');
});

test('update and replace', async () => {
  const made = await fresh();
  const label = unique('Renamed ');
  const changed = await pipelinesApi.update('deals', made.id, { label });
  has(changed, { id: made.id, label, displayOrder: 5 });
  assert.deepEqual(changed.stages.map((s) => s.id), made.stages.map((s) => s.id), 'its stages are untouched');
  const replaced = await pipelinesApi.replace('deals', made.id, { label: unique('Whole '), displayOrder: 1,
    stages: [stage('Only', 0, '0.5'), stage('Done', 1, '1.0')] });
  assert.equal(replaced.id, made.id);
  assert.deepEqual(replaced.stages.map((s) => s.label), ['Only', 'Done']);
  assert.deepEqual((await pipelinesApi.getById('deals', made.id)).stages.map((s) => s.label), ['Only', 'Done']);
});

test('stages: made, listed, read, changed, replaced, archived', async () => {
  const { id } = await fresh();
  const made = await pipelineStagesApi.create('deals', id, stage('Third', 3, '0.8'));
  has(made, { label: 'Third', displayOrder: 3, archived: false });
  assert.equal(Number(made.metadata.probability), 0.8);
  assert.deepEqual((await pipelineStagesApi.getAll('deals', id)).results.map((s) => s.label), ['First', 'Second', 'Won', 'Third']);
  const changed = await pipelineStagesApi.update('deals', id, made.id, { label: 'Fourth', metadata: { probability: '0.9' } });
  has(changed, { id: made.id, label: 'Fourth', displayOrder: 3 });
  const read = await pipelineStagesApi.getById('deals', id, made.id);
  assert.deepEqual([read.label, Number(read.metadata.probability)], ['Fourth', 0.9]);
  const replaced = await pipelineStagesApi.replace('deals', id, made.id, stage('Fifth', 9, '0.1'));
  has(replaced, { id: made.id, label: 'Fifth', displayOrder: 9 });
  assert.equal(Number(replaced.metadata.probability), 0.1);
  await pipelineStagesApi.archive('deals', id, made.id);
  await refused(pipelineStagesApi.getById('deals', id, made.id), 404, 'OBJECT_NOT_FOUND');
  assert.deepEqual((await pipelinesApi.getById('deals', id)).stages.map((s) => s.label), ['First', 'Second', 'Won']);
});

test('refused: a label twice, a probability that is none, what is not there', async () => {
  const made = await fresh();
  await refused(pipelineStagesApi.create('deals', made.id, stage('Bad', 4, '1.7')), 400, 'VALIDATION_ERROR');
  await refused(pipelineStagesApi.create('deals', made.id, stage('First', 4, '0.5')), [400, 409]);
  await refused(pipelinesApi.getById('deals', 'nothing_like_it'), 404, 'OBJECT_NOT_FOUND');
  await refused(pipelinesApi.archive('deals', 'nothing_like_it'), 404, 'OBJECT_NOT_FOUND');
  await refused(pipelineStagesApi.getById('deals', made.id, 'nothing_like_it'), 404, 'OBJECT_NOT_FOUND');
  await refused(pipelinesApi.getAll('unicorns'), 404, 'OBJECT_NOT_FOUND');
});

test('archive: an empty one goes; with records in it, it stays where asked to look', async () => {
  const [empty, used] = [await fresh(), await fresh()];
  await pipelinesApi.archive('deals', empty.id);
  await refused(pipelinesApi.getById('deals', empty.id), 404, 'OBJECT_NOT_FOUND');
  assert.ok(!(await pipelinesApi.getAll('deals')).results.some((p) => p.id === empty.id));
  await deal({ pipeline: used.id, dealstage: used.stages[0].id });
  await refused(pipelinesApi.archive('deals', used.id, true), [400, 409]);
  assert.equal((await pipelinesApi.getById('deals', used.id)).id, used.id);
});

test('tickets have their own: state instead of probability', async () => {
  const made = await pipelinesApi.create('tickets', { label: unique('Desk '), displayOrder: 3, stages: [
    { label: 'New', displayOrder: 0, metadata: { ticketState: 'OPEN' } },
    { label: 'Done', displayOrder: 1, metadata: { ticketState: 'CLOSED' } }] });
  assert.deepEqual(made.stages.map((s) => s.metadata.ticketState), ['OPEN', 'CLOSED']);
  const id = await make('tickets', { subject: 'x', hs_pipeline: made.id, hs_pipeline_stage: made.stages[0].id });
  has((await hubspot.crm.tickets.basicApi.getById(id, ['hs_pipeline', 'hs_pipeline_stage'])).properties,
    { hs_pipeline: made.id, hs_pipeline_stage: made.stages[0].id });
  assert.ok(!(await pipelinesApi.getAll('deals')).results.some((p) => p.id === made.id));
});

test('audit of a pipeline tells what was done to it', async () => {
  const made = await fresh();
  await pipelinesApi.update('deals', made.id, { label: unique('Renamed ') });
  const { results } = await pipelineAuditsApi.getAudit('deals', made.id);
  const actions = results.map((entry) => entry.action);
  assert.ok(actions.includes('CREATE') && actions.includes('UPDATE'), actions.join());
  for (const entry of results) {
    assert.equal(entry.identifier, made.id);
    assert.ok(Number.isInteger(entry.portalId));
    isTime(entry.timestamp, 'timestamp');
  }
});

test('audit of a stage; the typed call sends no pipeline', async () => {
  const made = await fresh();
  const [first] = made.stages;
  await pipelineStagesApi.update('deals', made.id, first.id, { label: unique('Renamed ') });
  const body = await answers(200, 'GET', `/crm/v3/pipelines/deals/${made.id}/stages/${first.id}/audit`);
  const actions = body.results.map((entry) => entry.action);
  assert.ok(actions.includes('CREATE') && actions.includes('UPDATE'), actions.join());
  // 14.0.1 leaves "{pipelineId}" in the path as it is: the stage alone has to do.
  const typed = await pipelineStageAuditsApi.getAudit('deals', first.id);
  assert.deepEqual(typed.results.map((entry) => entry.action), actions);
});

test('the dated paths do the same', async () => {
  const made = await answers(201, 'POST', '/crm/pipelines/2026-03/deals', { label: unique('P '), displayOrder: 1,
    stages: [stage('Only', 0, '0.5')] });
  assert.equal((await pipelinesApi.getById('deals', made.id)).label, made.label);
  assert.equal((await answers(200, 'GET', `/crm/pipelines/2026-03/deals/${made.id}/stages`)).results[0].label, 'Only');
  await answers(204, 'DELETE', `/crm/pipelines/2026-03/deals/${made.id}`);
});

test('archived ones come back: a pipeline with its stages, a stage', async () => {
  const made = await fresh();
  const id = await deal({ pipeline: made.id, dealstage: made.stages[1].id });
  await refused(pipelinesApi.update('deals', made.id, { archived: true }), 400, 'VALIDATION_ERROR');
  has(await pipelinesApi.update('deals', made.id, { archived: false }), { id: made.id, label: made.label }, 'nothing to do');
  await pipelineStagesApi.archive('deals', made.id, made.stages[0].id);
  await pipelinesApi.archive('deals', made.id);
  await refused(pipelinesApi.getById('deals', made.id), 404, 'OBJECT_NOT_FOUND');
  const back = await pipelinesApi.update('deals', made.id, { archived: false, label: `${made.label} again` });
  has(back, { id: made.id, label: `${made.label} again`, archived: false });
  assert.deepEqual(back.stages.map((s) => s.id), made.stages.slice(1).map((s) => s.id), 'those that went with it');
  has((await hubspot.crm.deals.basicApi.getById(id, ['pipeline', 'dealstage'])).properties,
    { pipeline: made.id, dealstage: made.stages[1].id });
  const stage0 = await pipelineStagesApi.update('deals', made.id, made.stages[0].id, { archived: false });
  has(stage0, { id: made.stages[0].id, label: made.stages[0].label, archived: false });
  assert.deepEqual((await pipelineStagesApi.getAll('deals', made.id)).results.map((s) => s.id), made.stages.map((s) => s.id));
  await refused(pipelineStagesApi.update('deals', made.id, made.stages[0].id, { archived: true }), 400, 'VALIDATION_ERROR');
  has(await pipelineStagesApi.update('deals', made.id, made.stages[0].id, { archived: false, label: 'First again' }),
    { id: made.stages[0].id, label: 'First again' });
  await refused(pipelinesApi.update('deals', 'nowhere', { archived: false }), 404, 'OBJECT_NOT_FOUND');
  await refused(pipelineStagesApi.update('deals', made.id, 'nowhere', { archived: false }), 404, 'OBJECT_NOT_FOUND');
});

end();
