import type { Statement } from "../../domain/statement.ts";

/** A statement with its lines. */
export const statementView = ({ type: _type, version: _version, companyId: _companyId, statementId, requestHash: _request, ...facts }: Statement) => ({ id: statementId, ...facts });
