/** Collects rows until there are enough of them for one event. */
export class RowBuffer<Row> {
  private rows: Row[] = [];

  constructor(private readonly size: number) {}

  /** The full lot that the row completed; empty while there is room. */
  add(row: Row): readonly Row[] {
    this.rows.push(row);
    return this.rows.length >= this.size ? this.drain() : [];
  }

  drain(): readonly Row[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }
}
