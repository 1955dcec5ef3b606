/* The shapes of the interface, named as the application uses them. Written by hand from docs/api.md until
   schema.d.ts is generated from /openapi.json; then this file becomes aliases and nothing else changes. */

export type Value = string | number | boolean | string[] | null;
export type Values = Record<string, Value>;
export type Labels = Record<string, string>;
export type ObjectType = string;

export interface Issue {
  property: string;
  rule: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  value: Value;
  suggestion: string | null;
}

export interface Problem {
  title: string;
  status: number;
  detail: string;
  code: string;
  correlationId?: string;
  issues?: Issue[];
  candidates?: Candidate[];
}

export interface Health {
  status: string;
  version: string;
  engine: string;
  setup: boolean;
}

export interface User {
  id: string;
  name: string;
  email: string;
  language: string;
  theme: string;
  density: string;
  role: string;
}

export interface Session {
  user: User;
  csrf: string;
}

export interface Token {
  id: string;
  name: string;
  prefix: string;
  createdAt: string;
  lastUsedAt: string | null;
}

export interface NewToken {
  id: string;
  name: string;
  token: string;
}

export interface ObjectSummary {
  count: number;
  exact: boolean;
  archived: number;
  issues: number;
}

export interface Summary {
  objects: Record<string, ObjectSummary>;
  duplicates: { open: number; sure: number };
  imports: { running: number };
  jobs: { running: number; dead: number };
  sample: { loaded: boolean };
}

export type PropertyType =
  | 'text' | 'long_text' | 'number' | 'date' | 'datetime' | 'choice' | 'choices' | 'bool' | 'email'
  | 'phone' | 'url' | 'domain' | 'person_name' | 'company_name' | 'country' | 'owner' | 'id';
export type PropertyKind = 'identity' | 'descriptive' | 'qualitative' | 'quantitative';
export type Widget =
  | 'text' | 'textarea' | 'number' | 'date' | 'datetime' | 'select' | 'multiselect' | 'checkbox'
  | 'email' | 'phone' | 'url' | 'country' | 'owner';

export type Operator =
  | 'EQ' | 'NEQ' | 'LT' | 'LTE' | 'GT' | 'GTE' | 'BETWEEN' | 'IN' | 'NOT_IN' | 'HAS_PROPERTY'
  | 'NOT_HAS_PROPERTY' | 'CONTAINS_TOKEN' | 'NOT_CONTAINS_TOKEN';

export interface Option {
  value: string;
  label: Labels;
}

export interface Property {
  name: string;
  wireName: string;
  type: PropertyType;
  label: Labels;
  help?: Labels;
  group: string;
  kind: PropertyKind;
  widget: Widget;
  indexed: boolean;
  required: boolean;
  readOnly: boolean;
  system: boolean;
  operators: Operator[];
  options: Option[];
}

export interface PropertyGroup {
  name: string;
  label: Labels;
}

export interface TypeDefinition {
  name: ObjectType;
  labels: Record<string, { singular: string; plural: string }>;
  title: string[];
  groups: PropertyGroup[];
  properties: Property[];
}

export interface Schema {
  version: number;
  types: TypeDefinition[];
}

export interface CrmRecord {
  id: string;
  type: ObjectType;
  version: number;
  createdAt: string;
  updatedAt: string;
  archived: boolean;
  ownerId: string | null;
  title: string;
  properties: Values;
  /* Lists may leave these out; full records have them. */
  score?: number;
  display?: Record<string, string>;
}

export interface ContactPoint {
  kind: 'email' | 'phone';
  value: string;
  display: string;
  label: string;
  primary: boolean;
  shared: boolean;
}

export interface RecordMerge {
  id: string;
  at: string;
  actor: Actor | null;
  record: string;
  title: string;
  reverted: boolean;
}

export interface FullRecord extends CrmRecord {
  entered: Record<string, string>;
  display: Record<string, string>;
  issues: Issue[];
  score: number;
  contactPoints: ContactPoint[];
  merges: RecordMerge[];
  duplicates: { group: string | null; count: number };
  redirectedFrom?: string;
}

export interface Reason {
  field: string;
  level: string;
  message: string;
  weight: number;
  a: string;
  b: string;
}

export type Certainty = 'sure' | 'review';

export interface Candidate {
  record: CrmRecord;
  probability: number;
  certainty: Certainty;
  reasons: Reason[];
}

export interface CheckAnswer {
  normalised: Values;
  display: Record<string, string>;
  issues: Issue[];
  candidates: Candidate[];
}

export interface Filter {
  propertyName: string;
  operator: Operator;
  value?: string;
  values?: string[];
  highValue?: string;
}

export interface Sort {
  propertyName: string;
  direction: 'ASCENDING' | 'DESCENDING';
}

export interface Query {
  query?: string;
  filterGroups?: { filters: Filter[] }[];
  sorts?: Sort[];
  properties?: string[];
  limit?: number;
  offset?: number;
  after?: string;
  archived?: boolean;
}

export interface QueryAnswer {
  total: number;
  totalExact: boolean;
  results: CrmRecord[];
  paging?: Paging;
}

export interface Paging {
  next?: { after: string };
}

export interface Actor {
  id: string;
  name: string;
}

export interface HistoryEntry {
  id: string;
  at: string;
  actor: Actor | null;
  source: {
    kind: 'form' | 'api' | 'import' | 'merge' | 'unmerge' | 'revert' | 'setup' | 'sample';
    id: string | null;
    row: number | null;
    label: string;
  };
  action: 'created' | 'updated' | 'archived' | 'restored' | 'merged' | 'unmerged';
  changes: { property: string; before: Value; after: Value; entered?: string }[];
}

export type ImportState =
  | 'uploaded' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'cancelled' | 'undoing' | 'undone';

export interface ImportColumn {
  index: number;
  header: string;
  samples: string[];
  property: string | null;
  guess: { property: string; score: number; reason: 'header' | 'content' } | null;
  filled: number;
}

export interface ImportCounters {
  rows: number;
  create: number;
  update: number;
  skip: number;
  review: number;
  refused: number;
  unchanged: number;
  warnings: number;
}

export interface ImportOptions {
  onDuplicate: 'update' | 'create' | 'skip' | 'review';
  country: string;
  dateOrder: 'auto' | 'dmy' | 'mdy' | 'ymd';
}

export interface Dialect {
  encoding: string;
  delimiter: string;
  quote: string;
  header: boolean;
  confidence: number;
}

export interface Import {
  id: string;
  type: ObjectType;
  fileName: string;
  size: number;
  state: ImportState;
  dialect: Dialect;
  columns: ImportColumn[];
  options: ImportOptions;
  rows: number | null;
  counters: ImportCounters | null;
  job: string | null;
  error: string | null;
  createdAt: string;
  createdBy: Actor;
  finishedAt: string | null;
}

export interface ImportPreview {
  rows: {
    row: number;
    cells: string[];
    values: Record<string, { entered: string; value: Value; display: string; issues: Issue[] }>;
  }[];
}

export interface ImportReport {
  counters: ImportCounters;
  issues: {
    property: string;
    column: string;
    rule: string;
    severity: Issue['severity'];
    message: string;
    count: number;
    examples: { row: number; value: string; suggestion: string | null }[];
  }[];
  samples: {
    create: { row: number; title?: string; properties?: Values }[];
    update: { row: number; id: string; title: string; changes: { property: string; before: Value; after: Value }[] }[];
    review: { row: number; candidate: Candidate }[];
    refused: { row: number; column: string; value: string; message: string }[];
  };
}

export type JobKind = 'import_check' | 'import_run' | 'import_undo' | 'duplicate_scan' | 'sample' | 'merge_sure';
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'dead';

export interface Job {
  id: string;
  kind: JobKind;
  state: JobState;
  progress: { done: number; total: number | null; phase: string };
  subject: { kind: string; id: string } | null;
  result: Record<string, unknown> | null;
  error: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface DuplicateGroup {
  id: string;
  type: ObjectType;
  status: 'open' | 'merged' | 'rejected';
  certainty: Certainty;
  probability: number;
  size: number;
  records: CrmRecord[];
  reasons: Reason[];
}

export interface DuplicatePair {
  a: string;
  b: string;
  probability: number;
  certainty: Certainty;
  reasons: Reason[];
}

export interface DuplicateGroupFull {
  id: string;
  type: ObjectType;
  status: DuplicateGroup['status'];
  certainty: Certainty;
  probability: number;
  records: FullRecord[];
  pairs: DuplicatePair[];
  proposal: { primary: string; properties: Record<string, string> };
}

export interface Merge {
  id: string;
  type: ObjectType;
  at: string;
  actor: Actor | null;
  primary: { id: string; title: string };
  record: { id: string; title: string };
  source: 'queue' | 'selection' | 'api' | 'sure' | 'import';
  reverted: string | null;
}

export interface MergeFull extends Merge {
  before: { primary: CrmRecord; record: CrmRecord };
}

export interface MergeReverted {
  records: FullRecord[];
  kept: { property: string; value: Value }[];
}

/* ---- the paths, in the form that openapi-typescript writes and openapi-fetch reads ---- */

interface NoParams {
  query?: never;
  path?: never;
  header?: never;
}
type Params<P, Q, H = unknown> = { path: P; query?: Q; header?: H };
type Answer<T> = { content: { 'application/json': T }; headers: Record<string, unknown> };
type Answers<T> = {
  200: Answer<T>;
  default: { content: { 'application/problem+json': Problem }; headers: Record<string, unknown> };
};
interface Op<T, P = NoParams> {
  parameters: P;
  requestBody?: never;
  responses: Answers<T>;
}
interface BodyOp<T, B, P = NoParams> {
  parameters: P;
  requestBody: { content: { 'application/json': B } };
  responses: Answers<T>;
}
type List<T> = { results: T[]; paging?: Paging };
type OfType = { type: string };
type OfRecord = { type: string; id: string };
type OfId = { id: string };
type IfMatch = { 'If-Match'?: string };

export interface paths {
  '/api/v1/health': { get: Op<Health> };
  '/api/v1/setup': {
    get: Op<{ languages: string[] }, { query: { token: string } }>;
    post: BodyOp<Session, { token: string; language: string; name: string; email: string; password: string }>;
  };
  '/api/v1/session': {
    get: Op<Session>;
    post: BodyOp<Session, { email: string; password: string }>;
    delete: Op<undefined>;
  };
  '/api/v1/me': { patch: BodyOp<Session, Partial<Pick<User, 'language' | 'theme' | 'density' | 'name'>>> };
  '/api/v1/me/password': { post: BodyOp<undefined, { current: string; password: string }> };
  '/api/v1/tokens': { get: Op<List<Token>>; post: BodyOp<NewToken, { name: string }> };
  '/api/v1/tokens/{id}': { delete: Op<undefined, Params<OfId, never>> };
  '/api/v1/summary': { get: Op<Summary> };
  '/api/v1/schema': { get: Op<Schema> };
  '/api/v1/objects/{type}/query': { post: BodyOp<QueryAnswer, Query, Params<OfType, never>> };
  '/api/v1/objects/{type}': {
    post: BodyOp<FullRecord, { properties: Values; onDuplicate?: 'refuse' | 'create' }, Params<OfType, never>>;
  };
  '/api/v1/objects/{type}/check': {
    post: BodyOp<CheckAnswer, { properties: Values; id?: string }, Params<OfType, never>>;
  };
  '/api/v1/objects/{type}/{id}': {
    get: Op<FullRecord, Params<OfRecord, never>>;
    patch: BodyOp<FullRecord, { properties: Values }, Params<OfRecord, never, IfMatch>>;
    delete: Op<undefined, Params<OfRecord, never>>;
  };
  '/api/v1/objects/{type}/{id}/restore': { post: Op<FullRecord, Params<OfRecord, never>> };
  '/api/v1/objects/{type}/{id}/history': {
    get: Op<List<HistoryEntry>, Params<OfRecord, { after?: string }>>;
  };
  '/api/v1/objects/{type}/{id}/history/{entry}/revert': {
    post: Op<{ record: FullRecord; kept: string[] }, Params<OfRecord & { entry: string }, never>>;
  };
  '/api/v1/objects/{type}/export': {
    post: BodyOp<string, Query & { columns: string[]; language: string }, Params<OfType, never>>;
  };
  '/api/v1/imports': {
    get: Op<List<Import>, { query?: { after?: string } }>;
    post: BodyOp<Import, Blob, { query: { type: string; name: string } }>;
  };
  '/api/v1/imports/{id}': {
    get: Op<Import, Params<OfId, never>>;
    patch: BodyOp<
      Import,
      {
        dialect?: Partial<Dialect>;
        columns?: { index: number; property: string | null }[];
        options?: Partial<ImportOptions>;
        type?: string;
      },
      Params<OfId, never>
    >;
    delete: Op<undefined, Params<OfId, never>>;
  };
  '/api/v1/imports/{id}/preview': { get: Op<ImportPreview, Params<OfId, { rows?: number }>> };
  '/api/v1/imports/{id}/check': { post: Op<Job, Params<OfId, never>> };
  '/api/v1/imports/{id}/report': { get: Op<ImportReport, Params<OfId, never>> };
  '/api/v1/imports/{id}/run': { post: Op<Job, Params<OfId, never>> };
  '/api/v1/imports/{id}/undo': { post: Op<Job, Params<OfId, never>> };
  '/api/v1/jobs': { get: Op<List<Job>, { query?: { state?: JobState } }> };
  '/api/v1/jobs/{id}': { get: Op<Job, Params<OfId, never>> };
  '/api/v1/jobs/{id}/cancel': { post: Op<Job, Params<OfId, never>> };
  '/api/v1/duplicates/scan': { post: BodyOp<Job, { type: string }> };
  '/api/v1/duplicates': {
    get: Op<
      { total: number } & List<DuplicateGroup>,
      { query?: { type?: string; status?: string; certainty?: string; after?: string; limit?: number } }
    >;
  };
  '/api/v1/duplicates/{id}': { get: Op<DuplicateGroupFull, Params<OfId, never>> };
  '/api/v1/duplicates/{id}/decision': {
    post: BodyOp<
      { merges?: Merge[]; record?: FullRecord; verdicts?: string[]; next: string | null },
      | { decision: 'merge'; primary: string; records: string[]; properties: Record<string, string> }
      | { decision: 'not_duplicate'; records: string[] }
      | { decision: 'later' },
      Params<OfId, never>
    >;
  };
  '/api/v1/duplicates/verdicts/revert': { post: BodyOp<unknown, { verdicts: string[] }> };
  '/api/v1/duplicates/merge-sure': {
    post: BodyOp<{ groups?: number; records?: number } & Partial<Job>, { type: string; dryRun?: boolean }>;
  };
  '/api/v1/merges': {
    get: Op<List<Merge>, { query?: { type?: string; record?: string; after?: string } }>;
    post: BodyOp<
      { merges?: Merge[]; record?: FullRecord },
      { type: string; primary: string; records: string[]; properties: Record<string, string> }
    >;
  };
  '/api/v1/merges/{id}': { get: Op<MergeFull, Params<OfId, never>> };
  '/api/v1/merges/{id}/revert': { post: Op<MergeReverted, Params<OfId, never>> };
  '/api/v1/sample': { post: BodyOp<Job, { rows: number }>; delete: Op<Job> };
}
