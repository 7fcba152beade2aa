/** @jsxImportSource hono/jsx */
import { roles } from "../../../shared/kernel/permissions.ts";
import type { InvitationView } from "./sign-in.join.actions.ts";
import { Door, type Failure, Field, type Frame, Summary, words } from "./sign-in.parts.tsx";
import { shortestPassword } from "./sign-in.password.rules.ts";
import { home, type Texts } from "./sign-in.rules.ts";

interface FormView {
  frame: Frame;
  typed: Texts;
  failure: Failure | undefined;
}

const titled = (title: string, view: FormView) =>
  view.failure ? words[view.frame.language].errorTitle(title) : title;

const withNext = (path: string, next: string | undefined) =>
  next === undefined ? path : `${path}?${new URLSearchParams({ next })}`;

/** A new password and its rule; after a failure elsewhere it says that it must be typed again. */
function NewPassword({ frame, failure }: FormView) {
  const t = words[frame.language];
  const refused = failure?.fields.some(({ name }) => name === "password");
  const elsewhere = failure ? t.typePasswordAgain : t.passwordHint(shortestPassword);
  return (
    <Field
      name="password"
      type="password"
      label={t.password}
      autocomplete="new-password"
      hint={refused ? t.passwordTip : elsewhere}
      failure={failure}
    />
  );
}

/** The front door: what the product promises, and the form that founds a group. */
export function SignUpPage(view: FormView) {
  const { frame, typed, failure } = view;
  const t = words[frame.language];
  const labels = { groupName: t.groupName, name: t.yourName, login: t.login, password: t.password };
  return (
    <Door frame={frame} title={titled(t.signUpTitle, view)} link={{ href: "/auth/sign-in", text: t.signIn }}>
      <main class="front">
        <section class="pitch">
          <h1>
            {t.promise.map((line) => (
              <span>{line}</span>
            ))}
          </h1>
          <p>{t.pitch}</p>
        </section>
        <form class="sheet" method="post" action="/auth/sign-up" novalidate>
          <h2>{t.start}</h2>
          <Summary frame={frame} failure={failure} labels={labels} />
          <Field
            name="groupName"
            label={t.groupName}
            autocomplete="organization"
            value={typed.groupName}
            failure={failure}
          />
          <Field name="name" label={t.yourName} autocomplete="name" value={typed.name} failure={failure} />
          <Field
            name="login"
            label={t.login}
            autocomplete="username"
            inputmode="email"
            value={typed.login}
            failure={failure}
          />
          <NewPassword {...view} />
          <button type="submit">{t.signUpButton}</button>
          <p class="quiet">{t.noCard}</p>
          <p class="quiet">
            {t.haveAccount} <a href="/auth/sign-in">{t.signIn}</a>
          </p>
        </form>
        <ol class="proof">
          {t.proof.map(([when, what, figure]) => (
            <li>
              <span>{when}</span>
              <span>
                {what}
                {figure ? <b>{figure}</b> : null}
              </span>
            </li>
          ))}
        </ol>
      </main>
    </Door>
  );
}

/** Login and password; `next` is where the person was going. */
export function SignInPage(view: FormView & { next: string | undefined }) {
  const { frame, typed, failure, next } = view;
  const t = words[frame.language];
  return (
    <Door frame={frame} title={titled(t.signInTitle, view)} link={{ href: "/auth/sign-up", text: t.signUp }}>
      <main class="alone">
        <form class="sheet" method="post" action={withNext("/auth/sign-in", next)} novalidate>
          <h1>{t.signInTitle}</h1>
          <Summary frame={frame} failure={failure} labels={{ login: t.login, password: t.password }} />
          <Field
            name="login"
            label={t.login}
            autocomplete="username"
            inputmode="email"
            value={typed.login}
            failure={failure}
            autofocus
          />
          <Field
            name="password"
            type="password"
            label={t.password}
            autocomplete="current-password"
            failure={failure}
          />
          <button type="submit">{t.signInButton}</button>
          <p class="quiet">
            {t.noAccount} <a href="/auth/sign-up">{t.signUpGroup}</a>
          </p>
        </form>
      </main>
    </Door>
  );
}

/** An invitation: one button for someone signed in, else the form that makes their account. */
export function JoinPage(view: FormView & { invitation: InvitationView; otherAccount: boolean }) {
  const { frame, typed, failure, invitation } = view;
  const t = words[frame.language];
  const role = roles[invitation.role][frame.language];
  const visitor = view.otherAccount ? undefined : invitation.visitor;
  return (
    <Door
      frame={frame}
      title={titled(t.invites(invitation.group), view)}
      link={{ href: withNext("/auth/sign-in", frame.path), text: t.signIn }}
    >
      <main class="alone">
        <form class="sheet" method="post" action={frame.path} novalidate>
          <h1>{t.invites(invitation.group)}</h1>
          <p>{visitor ? t.asRoleSignedIn(invitation.name, role) : t.asRole(invitation.name, role)}</p>
          <Summary frame={frame} failure={failure} labels={{ login: t.login, password: t.password }} />
          {visitor ? (
            <>
              <p>{t.signedInAs(visitor.name)}</p>
              <button type="submit">{t.joinSignedIn}</button>
              <p class="quiet">
                <a href={`${frame.path}?account=other`}>{t.joinOther}</a>
              </p>
            </>
          ) : (
            <>
              <Field
                name="login"
                label={t.login}
                autocomplete="username"
                inputmode="email"
                value={typed.login}
                hint={t.joinLoginHint}
                failure={failure}
              />
              <NewPassword {...view} />
              <button type="submit">{t.joinButton}</button>
              <p class="quiet">
                {t.joinKnown} <a href={withNext("/auth/sign-in", frame.path)}>{t.joinSignIn}</a>
              </p>
            </>
          )}
          <p class="quiet">{t.notYou(invitation.name)}</p>
        </form>
      </main>
    </Door>
  );
}

/** One thing to know and one thing to do. */
export function NoticePage(props: {
  frame: Frame;
  title: string;
  detail: string;
  act: { href: string; text: string };
}) {
  const { frame, title, detail, act } = props;
  return (
    <Door frame={frame} title={title} link={{ href: "/auth/sign-in", text: words[frame.language].signIn }}>
      <main class="alone">
        <div class="sheet">
          <h1>{title}</h1>
          <p>{detail}</p>
          <a class="button" href={act.href}>
            {act.text}
          </a>
        </div>
      </main>
    </Door>
  );
}

export const toWorkbench = (frame: Frame) => ({ href: home, text: words[frame.language].toWorkbench });
