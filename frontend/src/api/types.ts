import type { components } from "./schema";

type Schemas = components["schemas"];

/** A text in both languages of the system. */
export type LocalizedText = Schemas["LocalizedText"];
export type Role = Schemas["Role"];
export type Account = Schemas["Account"];
export type Session = Schemas["Session"];
export type OfficeRef = Schemas["OfficeRef"];
export type OfficeLevel = Schemas["OfficeLevel"];
export type UnitRef = Schemas["UnitRef"];
export type SystemInformation = Schemas["SystemInformation"];

export type SchemeSummary = Schemas["SchemeSummary"];
export type SchemeDifference = Schemas["SchemeDifference"];
export type Difference = Schemas["Difference"];
export type SchemeDraft = Schemas["DraftView"];
export type DraftExamination = Schemas["ExaminationView"];
export type PackFault = Schemas["FaultView"];
export type SchemeView = Schemas["SchemeView"];
export type FormDefinition = Schemas["FormView"];
export type TableDefinition = Schemas["TableView"];
export type ColumnDefinition = Schemas["ColumnView"];
export type RowDefinition = Schemas["RowView"];
export type CheckDefinition = Schemas["CheckView"];
export type CodeEntry = Schemas["CodeEntry"];
export type CellType = NonNullable<Schemas["RowView"]["type"]>;
export type CheckLevel = Schemas["CheckLevel"];
export type CheckKind = Schemas["CheckKind"];
export type Frequency = Schemas["Frequency"];

export type Cycle = Schemas["Cycle"];
export type Counts = Schemas["Counts"];
export type Progress = Schemas["Progress"];

export type SubmissionState = Schemas["SubmissionState"];
export type SubmissionAction = Schemas["SubmissionAction"];
export type SubmissionSummary = Schemas["SubmissionSummary"];
export type SubmissionDetail = Schemas["SubmissionDetail"];
export type SubmissionData = Schemas["SubmissionData"];
export type StoredForm = Schemas["StoredForm"];
export type SavedForm = Schemas["SavedForm"];
export type PreviousData = Schemas["PreviousData"];
/** Cells and floating rows of one form, all values as typed texts. */
export type FormValues = Schemas["FormData"];
export type Finding = Schemas["Finding"];
export type Findings = Schemas["Findings"];
export type FindingCounts = Schemas["FindingCounts"];
export type CellRef = Schemas["CellRef"];
export type HistoryEntry = Schemas["HistoryEntry"];
export type Place = Schemas["Place"];
export type Remark = Schemas["Remark"];
export type CellRemark = Schemas["CellRemark"];
export type Comparison = Schemas["Comparison"];
export type PeriodChange = Schemas["PeriodChange"];
export type BalanceSheet = Schemas["BalanceSheet"];
export type BalanceAmount = Schemas["BalanceAmount"];
export type ReviewPacket = Schemas["ReviewPacket"];
export type RevisionSummary = Schemas["RevisionSummary"];
export type Correction = Schemas["Correction"];
export type Changeover = Schemas["Changeover"];
export type ChangeoverFigures = Schemas["ChangeoverFigures"];
export type PassedChangeover = Schemas["PassedChangeover"];
export type ValueFate = Schemas["ChangeoverValue"]["fate"];
export type BulkAction = Schemas["BulkAction"];
export type BulkFilter = Schemas["BulkFilter"];
export type BulkView = Schemas["BulkView"];
export type BulkOutcome = Schemas["BulkOutcome"];
export type Notice = Schemas["Notice"];
export type NoticeKind = Schemas["NoticeKind"];
export type ChainStep = Schemas["ChainStep"];

export type Signature = Schemas["Signature"];
export type SignatureStep = Schemas["SignatureStep"];
export type OfficeAct = Schemas["OfficeAct"];
export type OfficeTimeline = Schemas["OfficeTimeline"];

export type SummaryForm = Schemas["SummaryForm"];
export type SummaryLine = Schemas["SummaryLine"];

export type Dashboard = Schemas["DashboardView"];
export type Chart = Schemas["ChartView"];
export type ChartData = Schemas["ChartData"];
export type ChartRow = Schemas["ChartRow"];

export type Backtest = Schemas["Backtest"];
export type BacktestOrder = Schemas["BacktestOrder"];
export type BacktestResult = Schemas["BacktestResult"];
export type BacktestFigures = Schemas["BacktestFigures"];
export type BacktestHints = Schemas["BacktestHints"];
export type BacktestWorst = Schemas["BacktestWorst"];

export type AccountSummary = Schemas["AccountSummary"];
export type AuditEntry = Schemas["AuditEntry"];
export type AuditVerification = Schemas["AuditVerification"];

export type ProblemBody = Schemas["ProblemBody"];
export type Violation = Schemas["Violation"];

export type CrossCheckReport = Schemas["CrossCheckReport"];
export type CrossComparison = Schemas["CrossComparison"];
export type CrossSide = Schemas["CrossSide"];
export type CrossVerdict = Schemas["CrossComparison"]["verdict"];
