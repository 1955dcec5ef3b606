/* The shapes of the interface under the names that the application uses. What stands behind them is generated from
   the program (`npm run types`); this file only gives names. */
import type { components } from './schema';

type Schemas = components['schemas'];

export type { paths } from './schema';

export type Values = Schemas['Record']['properties'];
export type Value = Values[string];
export type Labels = Schemas['Option']['label'];
export type ObjectType = string;

export type Issue = Schemas['Issue'];
/* An answer that is no problem of ours (a proxy's, none at all) is told as one, with less in it. */
export type Problem = Pick<Schemas['Problem'], 'title' | 'status' | 'detail'> &
  Partial<Pick<Schemas['Problem'], 'correlationId' | 'reason' | 'issues' | 'candidates'>> & { code: Schemas['Problem']['code'] | 'offline' };
export type Health = Schemas['Health'];
export type User = Schemas['User'];
export type Session = Schemas['Session'];
export type Token = Schemas['Token'];
export type OwnSession = Schemas['OwnSession'];
export type SecondFactor = Schemas['SecondFactor'];
export type FactorBegun = Schemas['SecondFactorBegun'];
export type Invitation = Schemas['Invitation'];
export type NewLink = Schemas['NewLink'];
export type Grant = Schemas['Grant'];
export type ListedProgram = Schemas['ListedProgram'];
export type NewProgram = Schemas['NewProgram'];
export type ProgramGrant = Schemas['ProgramGrant'];
export type ProgramAsks = Schemas['ProgramAsks'];
export type Identity = Schemas['Identity'];
export type Provider = Schemas['SigninProvider'];
export type ProviderGroup = Schemas['ProviderGroup'];
export type SecurityPolicy = Schemas['SecurityPolicy'];
export type NewToken = Schemas['NewToken'];
export type ObjectSummary = Schemas['ObjectSummary'];
export type Summary = Schemas['Summary'];

export type Option = Schemas['Option'];
export type Property = Schemas['Property'];
export type PropertyType = Property['type'];
export type PropertyKind = Property['kind'];
export type Widget = Property['widget'];
export type PropertyGroup = Schemas['PropertyGroup'];
export type TypeDefinition = Schemas['ObjectType'];
export type Schema = Schemas['Schema'];
export type Pipeline = Schemas['TypePipeline'];
export type Stage = Schemas['TypeStage'];
export type StageVisit = Schemas['StageVisit'];
export type AssociatedRecord = Schemas['AssociatedRecord'];
export type AssociationKind = Schemas['AssociationKind'];
export type Association = Schemas['Association'];
export type Tag = Schemas['Tag'];
export type Currency = Schemas['Currency'];
export type CurrencyList = Schemas['CurrencyList'];
export type Rate = Schemas['Rate'];
export type PropertyDefinition = Schemas['PropertyDefinition'];
export type PropertyPatch = Schemas['PropertyPatch'];
export type TypePatch = Schemas['TypePatch'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type UserEntry = Schemas['UserEntry'];
export type Department = Schemas['Department'];
export type Member = Schemas['Member'];
export type Role = Schemas['Role'];
export type Share = Schemas['Share'];
export type RecordAccess = Schemas['RecordAccess'];
export type SavedView = Schemas['View'];

export type Rule = Schemas['Rule'];
export type TrialRequest = Schemas['TrialRequest'];
export type Dictionary = Schemas['Dictionary'];
export type DictionaryEntry = Schemas['DictionaryEntry'];
export type ClusterDecision = Schemas['ClusterDecision'];
export type ClusterRefusal = Schemas['ClusterRefusal'];
export type ScoreParts = Schemas['ScoreParts'];
export type MailCheck = Schemas['MailCheck'];
export type MailDomain = Schemas['MailDomain'];
export type NamingFinding = Schemas['NamingFinding'];
export type MatchRules = Schemas['MatchRules'];
export type MatchRulesInput = Schemas['MatchRulesInput'];
export type RulebookChange = Schemas['RulebookChange'];
export type RulebookReader = Schemas['RulebookReader'];
export type UnreadChanges = Schemas['UnreadChanges'];
export type PropertyStandard = Schemas['PropertyStandard'];
export type ValueKind = Schemas['ValueType'];
export type ValueAnswer = Schemas['ValueAnswer'];

export type CrmRecord = Schemas['Record'];
export type FullRecord = Schemas['FullRecord'];
export type ContactPoint = Schemas['ContactPoint'];
export type RecordMerge = Schemas['RecordMerge'];
export type Reason = Schemas['Reason'];
export type AnyCandidate = Schemas['Candidate'];
/* One that the person sees. Of others nothing is told but that they exist (core/candidates.ts). */
export type Candidate = AnyCandidate & Required<Pick<AnyCandidate, 'record' | 'probability' | 'reasons'>>;
export type Certainty = Candidate['certainty'];
export type CheckAnswer = Schemas['CheckAnswer'];

/* This application writes values as text; the interface also takes numbers and booleans. */
export type Filter = Omit<Schemas['Filter'], 'value' | 'values' | 'highValue'> & { value?: string; values?: string[]; highValue?: string };
export type Operator = Filter['operator'];
export type Sort = Schemas['Sort'];
export type Query = Schemas['Query'];
export type QueryAnswer = Schemas['QueryResult'];
export type Paging = Schemas['Paging'];
export type Actor = Schemas['Actor'];
export type HistoryEntry = Schemas['HistoryEntry'];

export type RecordFile = Schemas['File'];
export type Consent = Schemas['Consent'];
export type ConsentStanding = Schemas['ConsentStanding'];

export type Import = Schemas['Import'];
export type ImportState = Import['state'];
export type ImportColumn = Schemas['ImportColumn'];
export type ImportCounters = Schemas['ImportCounters'];
export type ImportOptions = Schemas['ImportOptions'];
export type Dialect = Schemas['Dialect'];
export type ImportPreview = Schemas['Preview'];
export type ImportReport = Schemas['ImportReport'];
export type LikelyRow = Schemas['LikelyRow'];
export type LikelyCounts = Schemas['LikelyCounts'];

export type Job = Schemas['Job'];
export type JobKind = Job['kind'];
export type JobState = Job['state'];

export type DuplicateGroup = Schemas['DuplicateGroup'];
export type DuplicatePair = Schemas['DuplicatePair'];
export type OwnerRequest = Schemas['Request'];
export type OwnerRequestView = Schemas['RequestView'];
export type RequestPolicy = Schemas['RequestPolicy'];
export type AssignmentRule = Schemas['AssignmentRule'];
export type RetentionRule = Schemas['RetentionRule'];
export type RetentionRules = Schemas['RetentionRules'];
export type RetentionTrial = Schemas['RetentionTrial'];
export type RetentionReport = Schemas['RetentionReport'];
export type TrashEntry = Schemas['TrashEntry'];
export type TrashPolicy = Schemas['TrashPolicy'];
export type SuggestedLink = Schemas['SuggestedLink'];
export type DuplicateGroupFull = Schemas['DuplicateGroupDetail'];
export type Decision = Schemas['Decision'];
export type SureRun = Schemas['SureRun'];
export type SurePlan = Schemas['SurePlan'];
export type SureGroup = Schemas['SureGroup'];
export type QueueCounters = Schemas['QueueCounters'];
export type UnmergePreview = Schemas['UnmergePreview'];
export type Deletion = Schemas['Deletion'];
export type Merge = Schemas['Merge'];
export type MergeFull = Schemas['MergeDetail'];
export type MergeReverted = Schemas['UnmergeAnswer'];

export type RecordTemplate = Schemas['Template'];
export type TemplateLeft = Schemas['TemplateLeft'];
export type Pack = Schemas['Pack'];
export type PackItem = Schemas['PackItem'];

export type PersonKnown = Schemas['PersonKnown'];
export type RecordLock = Schemas['RecordLock'];
export type PersonExport = Schemas['PersonExport'];
export type AuditLine = Schemas['AuditLine'];
export type AuditFinding = Schemas['AuditFinding'];
