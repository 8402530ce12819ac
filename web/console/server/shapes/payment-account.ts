/** A provider of online payments and the company's account with it. */
export interface PaymentAccountShape {
  provider: "mollie" | "stripe" | "house";
  connected: boolean;
  enabled: boolean;
  mode: "live" | "test" | null;
  /** The last letters of the stored key. */
  keyEnd: string | null;
  webhookSecrets: number;
  /** When the books were compared with the provider last. */
  comparedAt: string | null;
  webhookUrl: string;
}
