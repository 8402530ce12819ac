import { useMemo, useRef, type ReactNode } from "react";
import { rowSelectionFeature, tableFeatures, useTable, type ColumnDef, type RowSelectionState, type Updater } from "@tanstack/react-table";
import { useWords } from "../words/language.tsx";
import { useListKeys } from "./list-keys.ts";

const features = tableFeatures({ rowSelectionFeature });

/** A column: how its head reads and what stands in its cells. `rank` 1 stays on the smallest screens, 3 goes first. */
export interface ListColumn<Row> {
  id: string;
  head: string;
  cell(row: Row): ReactNode;
  align?: "end";
  rank?: 1 | 2 | 3;
}

export interface ListTableProps<Row> {
  caption: string;
  columns: readonly ListColumn<Row>[];
  rows: Row[];
  rowId(row: Row): string;
  rowName(row: Row): string;
  marked?: RowSelectionState;
  onMark?(marked: RowSelectionState): void;
  /** Rows that can be marked; all where it is left out. */
  canMark?(row: Row): boolean;
}

/** A native table with a caption, markable rows and a keyboard. */
export function ListTable<Row extends object>({ caption, columns, rows, rowId, rowName, marked, onMark, canMark = () => true }: ListTableProps<Row>) {
  const { say } = useWords();
  const place = useRef<HTMLTableElement>(null);
  useListKeys(place);
  const definitions = useMemo(
    () => columns.map((column): ColumnDef<typeof features, Row> => ({ id: column.id, header: column.head, cell: ({ row }) => column.cell(row.original) })),
    [columns],
  );
  const table = useTable({
    features, columns: definitions, data: rows, getRowId: rowId, enableRowSelection: (row) => canMark(row.original),
    state: { rowSelection: marked ?? {} },
    onRowSelectionChange: (change: Updater<RowSelectionState>) => onMark?.(typeof change === "function" ? change(marked ?? {}) : change),
  });
  const looks = new Map(columns.map((column) => [column.id, `rank-${column.rank ?? 2}${column.align ? " is-end" : ""}`]));
  return (
    <table className="list" ref={place}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {onMark && <th className="mark"><MarkAll label={say("common.markAll")} table={table} /></th>}
            {group.headers.map((header) => <th key={header.id} scope="col" className={looks.get(header.id)}><table.FlexRender header={header} /></th>)}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id} data-row={row.id} className={row.getIsSelected() ? "is-marked" : undefined}>
            {onMark && (
              <td className="mark">
                <input type="checkbox" aria-label={say("common.mark", { name: rowName(row.original) })} checked={row.getIsSelected()} disabled={!row.getCanSelect()} onChange={row.getToggleSelectedHandler()} />
              </td>
            )}
            {row.getAllCells().map((cell) => <td key={cell.id} className={looks.get(cell.column.id)}><table.FlexRender cell={cell} /></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MarkAll({ label, table }: { label: string; table: { getIsAllRowsSelected(): boolean; toggleAllRowsSelected(to?: boolean): void } }) {
  const all = table.getIsAllRowsSelected();
  return <input type="checkbox" aria-label={label} checked={all} onChange={() => table.toggleAllRowsSelected(!all)} />;
}
