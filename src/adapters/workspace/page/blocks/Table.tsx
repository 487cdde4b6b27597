import type { VNode } from "preact";
import { useSurroundings } from "../context.ts";
import { RichText } from "./RichText.tsx";
import type { Block, TableCell } from "./types.ts";

function Cell({ cell }: { cell: TableCell }): VNode {
  return cell.type === "rich_text" ? (
    <RichText elements={cell.elements ?? []} />
  ) : (
    <>{cell.text ?? cell.value}</>
  );
}

/** A `table` block; Slack takes the first row as its head. */
export function Table({ block }: { block: Block }): VNode {
  const { texts } = useSurroundings();
  const [head, ...rows] = block.rows ?? [];
  const align = (column: number) => `align-${block.column_settings?.[column]?.align ?? "left"}`;
  return (
    <div class="table" tabIndex={0} role="group" aria-label={texts.table}>
      <table>
        <thead>
          <tr>
            {head?.map((cell, column) => (
              <th key={column} scope="col" class={align(column)}>
                <Cell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} class={align(column)}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
