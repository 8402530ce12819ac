/** The ways in which money comes. */
export type PaymentMethod = "bank-transfer" | "cash" | "card" | "direct-debit" | "cheque" | "other";
