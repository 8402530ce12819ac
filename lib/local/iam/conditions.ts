import { matches } from "./match.ts";

/** What a request says of a key; undefined when it does not carry it. */
type Operator = (wanted: string[], present: string[] | undefined) => boolean;

type Compare = (wanted: string, present: string) => boolean;

const equal: Compare = (wanted, present) => wanted === present;
const equalIgnoringCase: Compare = (wanted, present) => wanted.toLowerCase() === present.toLowerCase();
const like: Compare = (wanted, present) => matches(wanted, present);

const some = (compare: Compare): Operator => (wanted, present) =>
  present?.some((value) => wanted.some((want) => compare(want, value))) ?? false;
const none = (compare: Compare): Operator => (wanted, present) => !some(compare)(wanted, present);
/** True too of a key that is missing or empty, as IAM has it. */
const all = (compare: Compare): Operator => (wanted, present) =>
  (present ?? []).every((value) => wanted.some((want) => compare(want, value)));
const orMissing = (operator: Operator): Operator => (wanted, present) => present === undefined || operator(wanted, present);

const plain: Record<string, Operator> = {
  StringEquals: some(equal),
  StringNotEquals: none(equal),
  StringEqualsIgnoreCase: some(equalIgnoringCase),
  StringLike: some(like),
  StringNotLike: none(like),
  ArnEquals: some(like),
  ArnLike: some(like),
  ArnNotLike: none(like),
  Bool: some(equalIgnoringCase),
};

/** The condition operators that policies here may use. */
export const conditionOperators: Record<string, Operator> = {
  ...plain,
  ...Object.fromEntries(Object.entries(plain).map(([name, operator]) => [`${name}IfExists`, orMissing(operator)])),
  "ForAllValues:StringEquals": all(equal),
  "ForAllValues:StringLike": all(like),
  "ForAllValues:ArnLike": all(like),
  "ForAnyValue:StringEquals": some(equal),
  "ForAnyValue:StringLike": some(like),
  Null: (wanted, present) => wanted.includes(String(present === undefined)),
};
