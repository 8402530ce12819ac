/**
 * A picture of a company, such as its logo, as a data address of at most 100 KB. It stands apart from the settings that name it,
 * since those are read with every document. Its id is made of its content, so it never changes.
 */
export interface Picture {
  type: "picture";
  version: number;
  companyId: string;
  pictureId: string;
  address: string;
}
