import { useNavigate } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { createMemo, type JSX } from "solid-js";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { paths } from "../../../platform/paths.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { Empty } from "../../../ui/note.tsx";
import { PagedList } from "../../../ui/paged-list.tsx";
import { openPath } from "../../follow-ups/open-path.ts";
import { useVisitColumns } from "../../service-visits/components/visit-columns.tsx";
import {
  type CaseNumber,
  dialsQuery,
  type FollowUpNumber,
  type NumberRows,
  numberCasesQuery,
  numberFollowUpsQuery,
  numberVisitsQuery,
  type VisitNumber,
} from "../numbers.queries.ts";
import { t } from "../numbers.words.ts";
import { useCaseColumns } from "./case-columns.tsx";
import { dialColumns } from "./dial-columns.tsx";
import { useFollowUpColumns } from "./follow-up-columns.tsx";

type RowsProps<Number> = { rows: NumberRows<Number>; title: string };

const none = (): JSX.Element => <Empty>{t().noRows}</Empty>;

export function FollowUpRows(props: RowsProps<FollowUpNumber>): JSX.Element {
  const navigate = useNavigate();
  const nameOf = useColleagueName();
  const frame = createMemo(() => timeFrame(props.rows.zone));
  const query = useInfiniteQuery(() => numberFollowUpsQuery(props.rows));
  const rows = createMemo(() => (dataOf(query)?.pages ?? []).flatMap(({ data }) => data));
  const columns = useFollowUpColumns({
    frame,
    rows,
    nameOf,
    rated: () => props.rows.number === "dissatisfied" || props.rows.number === "satisfaction",
  });
  return (
    <PagedList
      label={props.title}
      query={query}
      columns={columns()}
      onOpen={(row) => navigate(openPath(row))}
      empty={none()}
    />
  );
}

export function CaseRows(props: RowsProps<CaseNumber>): JSX.Element {
  const navigate = useNavigate();
  const frame = createMemo(() => timeFrame(props.rows.zone));
  const query = useInfiniteQuery(() => numberCasesQuery(props.rows));
  const columns = useCaseColumns(frame);
  return (
    <PagedList
      label={props.title}
      query={query}
      columns={columns()}
      onOpen={({ id }) => navigate(paths.case(id))}
      empty={none()}
    />
  );
}

export function VisitRows(props: {
  rows: NumberRows<VisitNumber> & { on?: string | undefined };
  title: string;
}): JSX.Element {
  const navigate = useNavigate();
  const query = useInfiniteQuery(() => numberVisitsQuery(props.rows));
  const columns = useVisitColumns();
  return (
    <PagedList
      label={props.title}
      query={query}
      columns={columns()}
      onOpen={({ id }) => navigate(paths.visit(id))}
      empty={none()}
    />
  );
}

export function DialRows(props: RowsProps<"dials">): JSX.Element {
  const navigate = useNavigate();
  const frame = createMemo(() => timeFrame(props.rows.zone));
  const query = useInfiniteQuery(() => dialsQuery({ part: props.rows.part, zone: props.rows.zone }));
  return (
    <PagedList
      label={props.title}
      query={query}
      columns={dialColumns(frame)}
      onOpen={(row) => navigate(paths.call(row.followUpId))}
      empty={none()}
    />
  );
}
