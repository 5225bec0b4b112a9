import type { RenewalReportRow } from '#persistence';

export class RenewalFiguresResponse {
  open!: number;
  submitted!: number;
  returned!: number;
  feeDue!: number;
  renewed!: number;
  lapsed!: number;
  /** Of those that are decided, the share that is renewed, from 0 to 1; null while none is. */
  renewedShare!: number | null;
  audited!: number;
  auditsPassed!: number;
  auditsFailed!: number;

  static of(rows: readonly RenewalReportRow[]): RenewalFiguresResponse {
    const sum = (of: (row: RenewalReportRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
    const [renewed, lapsed] = [sum((row) => row.renewed), sum((row) => row.lapsed)];
    return {
      open: sum((row) => row.open),
      submitted: sum((row) => row.submitted),
      returned: sum((row) => row.returned),
      feeDue: sum((row) => row.fee_due),
      renewed,
      lapsed,
      renewedShare: renewed + lapsed === 0 ? null : Math.round((renewed / (renewed + lapsed)) * 1000) / 1000,
      audited: sum((row) => row.audited),
      auditsPassed: sum((row) => row.auditsPassed),
      auditsFailed: sum((row) => row.auditsFailed),
    };
  }
}

export class RenewalReportRowResponse extends RenewalFiguresResponse {
  /** In which the terms end, `YYYY-MM`. */
  month!: string;
  /** Null where the program has one. */
  credential!: string | null;

  static ofRow(row: RenewalReportRow): RenewalReportRowResponse {
    const { month, kind: credential } = row;
    return Object.assign(new RenewalReportRowResponse(), RenewalFiguresResponse.of([row]), { month, credential });
  }
}

export class RenewalReportResponse {
  from!: string;
  to!: string;
  rows!: RenewalReportRowResponse[];
  totals!: RenewalFiguresResponse;
}
