import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { CustomerFormPage } from "./customers/customer-form-page.tsx";
import { CustomerPage } from "./customers/customer-page.tsx";
import { CustomerSettingsPage } from "./customers/customer-settings-page.tsx";
import { CustomersPage } from "./customers/customers-page.tsx";
import { ImportPage } from "./imports/import-page.tsx";
import { ImportsPage } from "./imports/imports-page.tsx";
import { InboxPage } from "./inbox/inbox-page.tsx";
import { EditDocumentPage } from "./invoices/form/edit-document-page.tsx";
import { NewDocumentPage } from "./invoices/form/new-document-page.tsx";
import { DocumentPage } from "./invoices/page/document-page.tsx";
import { DocumentsPage } from "./invoices/list/documents-page.tsx";
import { LettersPage } from "./letters/letters-page.tsx";
import { OutboxPage } from "./outbox/outbox-page.tsx";
import { PaymentPage } from "./payments/payment-page.tsx";
import { PaymentsPage } from "./payments/payments-page.tsx";
import { readSearch, writeSearch, wishes } from "./search-words.ts";
import { CompanyPage } from "./settings/company/company-page.tsx";
import { DeliveryPage } from "./settings/delivery/delivery-page.tsx";
import { InvoicingPage } from "./settings/invoicing-page.tsx";
import { PaymentsSettingsPage } from "./settings/payments/payments-page.tsx";
import { SettingsFrame } from "./settings/settings-frame.tsx";
import { TemplatePage } from "./settings/templates/template-page.tsx";
import { TemplatesPage } from "./settings/templates/templates-page.tsx";
import { TriggersPage } from "./settings/triggers/triggers-page.tsx";
import { BrokenPage, LostPage } from "./shell/lost-page.tsx";
import { Shell } from "./shell/shell.tsx";
import { TodayPage } from "./today/today-page.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: LostPage, errorComponent: BrokenPage });
const under = () => root;

const today = createRoute({ getParentRoute: under, path: "/", component: TodayPage });
const customers = createRoute({ getParentRoute: under, path: "/customers", component: CustomersPage, validateSearch: wishes("q", "filter") });
const newCustomer = createRoute({ getParentRoute: under, path: "/customers/new", component: CustomerFormPage });
const customer = createRoute({ getParentRoute: under, path: "/customers/$customerId", component: CustomerPage });
const customerSettings = createRoute({ getParentRoute: under, path: "/customers/$customerId/settings", component: CustomerSettingsPage });
const editCustomer = createRoute({ getParentRoute: under, path: "/customers/$customerId/edit", component: CustomerFormPage });
const invoices = createRoute({ getParentRoute: under, path: "/invoices", component: () => <DocumentsPage kind="invoice" />, validateSearch: wishes("q", "status", "block", "filter") });
const newInvoice = createRoute({ getParentRoute: under, path: "/invoices/new", component: () => <NewDocumentPage kind="invoice" />, validateSearch: wishes("customerId") });
const invoice = createRoute({ getParentRoute: under, path: "/invoices/$invoiceId", component: DocumentPage });
const editInvoice = createRoute({ getParentRoute: under, path: "/invoices/$invoiceId/edit", component: EditDocumentPage });
const estimates = createRoute({ getParentRoute: under, path: "/estimates", component: () => <DocumentsPage kind="estimate" />, validateSearch: wishes("q", "status") });
const newEstimate = createRoute({ getParentRoute: under, path: "/estimates/new", component: () => <NewDocumentPage kind="estimate" />, validateSearch: wishes("customerId") });
const estimate = createRoute({ getParentRoute: under, path: "/estimates/$documentId", component: DocumentPage });
const editEstimate = createRoute({ getParentRoute: under, path: "/estimates/$documentId/edit", component: EditDocumentPage });
const creditNotes = createRoute({ getParentRoute: under, path: "/credit-notes", component: () => <DocumentsPage kind="credit-note" />, validateSearch: wishes("q", "status") });
const newCreditNote = createRoute({ getParentRoute: under, path: "/credit-notes/new", component: () => <NewDocumentPage kind="credit-note" />, validateSearch: wishes("customerId", "invoiceId") });
const creditNote = createRoute({ getParentRoute: under, path: "/credit-notes/$documentId", component: DocumentPage });
const editCreditNote = createRoute({ getParentRoute: under, path: "/credit-notes/$documentId/edit", component: EditDocumentPage });
const payments = createRoute({ getParentRoute: under, path: "/payments", component: PaymentsPage });
const payment = createRoute({ getParentRoute: under, path: "/payments/$paymentId", component: PaymentPage });
const inbox = createRoute({ getParentRoute: under, path: "/inbox", component: InboxPage, validateSearch: wishes("status", "thread", "filter", "q") });
const letters = createRoute({ getParentRoute: under, path: "/letters", component: LettersPage, validateSearch: wishes("state") });
const outbox = createRoute({ getParentRoute: under, path: "/outbox", component: OutboxPage, validateSearch: wishes("view", "show") });
const imports = createRoute({ getParentRoute: under, path: "/imports", component: ImportsPage });
const importFile = createRoute({ getParentRoute: under, path: "/imports/$importId", component: ImportPage });
const settings = createRoute({ getParentRoute: under, path: "/settings", component: SettingsFrame });
const inSettings = () => settings;
const settingsStart = createRoute({ getParentRoute: inSettings, path: "/", beforeLoad: () => { throw redirect({ to: "/settings/company" }); } });
const company = createRoute({ getParentRoute: inSettings, path: "/company", component: CompanyPage });
const invoicing = createRoute({ getParentRoute: inSettings, path: "/invoicing", component: InvoicingPage });
const delivery = createRoute({ getParentRoute: inSettings, path: "/delivery", component: DeliveryPage });
const templates = createRoute({ getParentRoute: inSettings, path: "/emails", component: TemplatesPage });
const triggers = createRoute({ getParentRoute: inSettings, path: "/triggers", component: TriggersPage });
const paymentSettings = createRoute({ getParentRoute: inSettings, path: "/payments", component: PaymentsSettingsPage });
// The editor needs the whole width, so it stands beside the frame of the settings.
const template = createRoute({ getParentRoute: under, path: "/settings/emails/$name", component: TemplatePage });

const routeTree = root.addChildren([
  today, customers, newCustomer, customer, editCustomer, customerSettings, invoices, newInvoice, invoice, editInvoice,
  estimates, newEstimate, estimate, editEstimate, creditNotes, newCreditNote, creditNote, editCreditNote, payments, payment, letters, outbox, inbox, imports, importFile,
  template,
  settings.addChildren([settingsStart, company, invoicing, delivery, paymentSettings, templates, triggers]),
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
