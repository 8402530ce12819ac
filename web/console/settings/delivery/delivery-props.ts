import type { Fault } from "../../../shared/problem.ts";
import type { CompanyShape } from "../../server/shapes/company.ts";
import type { DeliveryText } from "./typed-delivery.ts";

/** What each group of fields gets. */
export interface DeliveryProps {
  company: CompanyShape;
  text: DeliveryText;
  faults: readonly Fault[];
  onChange(change: Partial<DeliveryText>): void;
}
