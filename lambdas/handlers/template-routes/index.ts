import type { Route } from "../edge/route.ts";
import { MESSAGE_TEMPLATE_ROUTES } from "./message-templates.ts";
import { TRYOUT_ROUTES } from "./tryouts.ts";

/** What the function that carries the texts can be asked. */
export const TEMPLATE_ROUTES: Route[] = [...MESSAGE_TEMPLATE_ROUTES, ...TRYOUT_ROUTES];
