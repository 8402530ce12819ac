import { paths } from "../paths.ts";
import type { CompanyShape } from "./shapes/company.ts";
import { useThing } from "./use-thing.ts";

/** The company of whoever is signed in. */
export const useCompany = () => useThing<CompanyShape>("company", paths.company);
