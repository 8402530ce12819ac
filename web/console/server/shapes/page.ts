/** One page of a list. `totalCount` is absent where counting would cost a walk. */
export interface Page<Row> {
  data: Row[];
  nextCursor: string | null;
  totalCount?: number;
}
