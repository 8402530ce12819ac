import type { Fault } from "../../../shared/problem.ts";
import type { CompanyText } from "./typed-company.ts";

/** What each group of fields gets. */
export interface FieldsProps {
  text: CompanyText;
  faults: readonly Fault[];
  onChange(change: Partial<CompanyText>): void;
}
