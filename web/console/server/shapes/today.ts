/** Counts of the work queue; what the server does not count is not shown. */
export interface TodayShape {
  drafts?: number;
  waiting?: number;
  notSent?: number;
  undeliverable?: number;
  uncertain?: number;
  lettersToPrint?: number;
  pastDue?: number;
  openThreads?: number;
  emailsProvided?: number;
  importsWithErrors?: number;
}
