import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { CustomerFormPage } from "./customers/customer-form-page.tsx";
import { CustomerPage } from "./customers/customer-page.tsx";
import { CustomersPage } from "./customers/customers-page.tsx";
import { ImportPage } from "./imports/import-page.tsx";
import { ImportsPage } from "./imports/imports-page.tsx";
import { InboxPage } from "./inbox/inbox-page.tsx";
import { EditInvoicePage } from "./invoices/form/edit-invoice-page.tsx";
import { NewInvoicePage } from "./invoices/form/new-invoice-page.tsx";
import { InvoicePage } from "./invoices/page/invoice-page.tsx";
import { InvoicesPage } from "./invoices/list/invoices-page.tsx";
import { readSearch, writeSearch, wishes } from "./search-words.ts";
import { CompanyPage } from "./settings/company/company-page.tsx";
import { InvoicingPage } from "./settings/invoicing-page.tsx";
import { SettingsFrame } from "./settings/settings-frame.tsx";
import { TemplatePage } from "./settings/templates/template-page.tsx";
import { TemplatesPage } from "./settings/templates/templates-page.tsx";
import { BrokenPage, LostPage } from "./shell/lost-page.tsx";
import { Shell } from "./shell/shell.tsx";
import { TodayPage } from "./today/today-page.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: LostPage, errorComponent: BrokenPage });
const under = () => root;

const today = createRoute({ getParentRoute: under, path: "/", component: TodayPage });
const customers = createRoute({ getParentRoute: under, path: "/customers", component: CustomersPage, validateSearch: wishes("q", "filter") });
const newCustomer = createRoute({ getParentRoute: under, path: "/customers/new", component: CustomerFormPage });
const customer = createRoute({ getParentRoute: under, path: "/customers/$customerId", component: CustomerPage });
const editCustomer = createRoute({ getParentRoute: under, path: "/customers/$customerId/edit", component: CustomerFormPage });
const invoices = createRoute({ getParentRoute: under, path: "/invoices", component: InvoicesPage, validateSearch: wishes("q", "status", "block") });
const newInvoice = createRoute({ getParentRoute: under, path: "/invoices/new", component: NewInvoicePage, validateSearch: wishes("customerId") });
const invoice = createRoute({ getParentRoute: under, path: "/invoices/$invoiceId", component: InvoicePage });
const editInvoice = createRoute({ getParentRoute: under, path: "/invoices/$invoiceId/edit", component: EditInvoicePage });
const inbox = createRoute({ getParentRoute: under, path: "/inbox", component: InboxPage, validateSearch: wishes("status", "thread") });
const imports = createRoute({ getParentRoute: under, path: "/imports", component: ImportsPage });
const importFile = createRoute({ getParentRoute: under, path: "/imports/$importId", component: ImportPage });
const settings = createRoute({ getParentRoute: under, path: "/settings", component: SettingsFrame });
const inSettings = () => settings;
const settingsStart = createRoute({ getParentRoute: inSettings, path: "/", beforeLoad: () => { throw redirect({ to: "/settings/company" }); } });
const company = createRoute({ getParentRoute: inSettings, path: "/company", component: CompanyPage });
const invoicing = createRoute({ getParentRoute: inSettings, path: "/invoicing", component: InvoicingPage });
const templates = createRoute({ getParentRoute: inSettings, path: "/emails", component: TemplatesPage });
const template = createRoute({ getParentRoute: inSettings, path: "/emails/$name", component: TemplatePage });

const routeTree = root.addChildren([
  today, customers, newCustomer, customer, editCustomer, invoices, newInvoice, invoice, editInvoice, inbox, imports, importFile,
  settings.addChildren([settingsStart, company, invoicing, templates, template]),
]);

/** All pages, behind the hash: the server knows one page only. */
export const router = createRouter({
  routeTree, history: createHashHistory(), parseSearch: readSearch, stringifySearch: writeSearch, defaultPreload: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
