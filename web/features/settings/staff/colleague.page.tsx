import { useNavigate, useParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { chosenStore } from "../../../platform/chosen-store.ts";
import { phoneText } from "../../../platform/formats.ts";
import { createShortcuts } from "../../../platform/keys.ts";
import { may, useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { Button } from "../../../ui/button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Bones, Loaded } from "../../../ui/loaded.tsx";
import { Section, SheetHeader, SheetScroll, ThumbBar } from "../../../ui/sheet.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { toast } from "../../../ui/toast.ts";
import { HistoryBlock } from "../../history/history-panel.tsx";
import { t as shared } from "../settings.words.ts";
import { InvitationSection } from "./invitation-section.tsx";
import { LeaveSection } from "./leave-section.tsx";
import { restDayText } from "./rest-days.ts";
import { createRoleName } from "./role-name.ts";
import { StaffPage } from "./staff.page.tsx";
import { colleagueQuery, rolesQuery } from "./staff.queries.ts";
import { t } from "./staff.words.ts";
import { StaffDrawer } from "./staff-drawer.tsx";
import { type Colleague, staffValues } from "./staff-values.ts";

/** One colleague: what is on file, how they join, their leave. */
export function ColleaguePage(): JSX.Element {
  const params = useParams();
  const query = useQuery(() => colleagueQuery(params.id ?? ""));
  const back = { href: paths.settingsPage("staff"), label: t().title };
  return (
    <Show
      when={dataOf(query)}
      fallback={
        <>
          <SheetHeader title={t().title} back={back} ruled />
          <Loaded query={query} bones={<Bones lines={6} />}>
            {() => null}
          </Loaded>
        </>
      }
    >
      {(known) => <Person person={known().data} etag={known().etag ?? ""} back={back} />}
    </Show>
  );
}

function Person(props: {
  person: Colleague;
  etag: string;
  back: { href: string; label: string };
}): JSX.Element {
  const me = useMe();
  const [editing, setEditing] = createSignal(false);
  const roles = useQuery(rolesQuery);
  const mayManage = () => may(me(), "staff:manage");
  createShortcuts(() => ({
    title: props.person.name,
    shortcuts: [
      { code: "KeyE", cap: "E", label: t().edit, active: mayManage(), run: () => setEditing(true) },
    ],
  }));
  return (
    <>
      <SheetHeader
        title={props.person.name}
        back={props.back}
        note={
          <Show when={props.person.state === "left"}>
            <Tag>{t().left}</Tag>
          </Show>
        }
        acts={
          <Show when={mayManage()}>
            <Button cap="E" class="max-desk:hidden" onClick={() => setEditing(true)}>
              {shared().edit}
            </Button>
          </Show>
        }
        ruled
      />
      <SheetScroll padded>
        <Section title={t().facts}>
          <PersonFacts person={props.person} />
        </Section>
        <Show when={mayManage() && props.person.state === "active"}>
          <InvitationSection person={props.person} />
        </Show>
        <LeaveSection person={props.person} />
        <HistoryBlock of="staff" id={props.person.id} />
      </SheetScroll>
      <Show when={mayManage()}>
        <ThumbBar>
          <Button onClick={() => setEditing(true)}>{shared().edit}</Button>
        </ThumbBar>
      </Show>
      <Show when={editing() && dataOf(roles)}>
        {(known) => (
          <StaffDrawer
            opened={{
              id: props.person.id,
              snapshot: { values: staffValues(props.person), etag: props.etag },
            }}
            roles={known()}
            storeId=""
            onClose={() => setEditing(false)}
          />
        )}
      </Show>
    </>
  );
}

function PersonFacts(props: { person: Colleague }): JSX.Element {
  const me = useMe();
  const roleName = createRoleName();
  const stores = () => me().stores.filter(({ id }) => props.person.storeIds.includes(id));
  const facts = () => [
    { name: t().role, value: roleName(props.person.role) },
    { name: t().sight, value: t().sights[props.person.sight] },
    {
      name: t().stores,
      value:
        stores()
          .map(({ name }) => name)
          .join("、") || t().group,
    },
    ...(props.person.phone
      ? [{ name: t().phone, value: <span class="num">{phoneText(props.person.phone)}</span> }]
      : []),
    ...(props.person.email ? [{ name: t().email, value: props.person.email }] : []),
    { name: t().restDays, value: restDayText(props.person.restDays) },
    { name: t().weight, value: <span class="num">{props.person.abilityWeight}</span> },
    { name: t().language, value: t().languages[props.person.language] },
    { name: t().columns.open, value: <span class="num">{props.person.openFollowUps}</span> },
  ];
  return <Facts facts={facts()} />;
}

/** Adds a colleague, over their list; the way leads on to their page, where the invitation is. */
export function NewColleaguePage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const roles = useQuery(rolesQuery);
  return (
    <>
      <StaffPage />
      <Show when={dataOf(roles)}>
        {(known) => (
          <StaffDrawer
            opened={null}
            roles={known()}
            storeId={chosenStore() ?? me().stores[0]?.id ?? ""}
            onClose={() => navigate(paths.settingsPage("staff"))}
            onAdded={({ id, name }) => {
              toast({ text: t().created(name) });
              navigate(paths.settingsRecord("staff", id), { replace: true });
            }}
          />
        )}
      </Show>
    </>
  );
}
