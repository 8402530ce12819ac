/** A change: as it is, or made from what stands at the moment of it (a part of a setting is merged with the rest). */
export type Wanted<Row, Change> = Change | ((before: Row) => Change);

/** The change of a row that stands so now. */
export const wanted = <Row, Change extends object>(change: Wanted<Row, Change>, before: Row): Change => (typeof change === "function" ? change(before) : change);
