import { type JSX, Show, splitProps } from "solid-js";
import { Icon, type IconName } from "./icon.tsx";
import { KeyCap } from "./key-cap.tsx";

type Look = {
  /** `go` is the one filled button of a screen; quiet is the default; bare has no border. */
  kind?: "go" | "quiet" | "bare" | "danger" | undefined;
  size?: "small" | "normal" | "tall" | undefined;
  wide?: boolean | undefined;
  icon?: IconName | undefined;
  /** A drawing after the words: `down` where a menu opens. */
  iconEnd?: IconName | undefined;
  /** The key that does the same, drawn beside the words. */
  cap?: string | undefined;
};

const LOOK = ["kind", "size", "wide", "icon", "iconEnd", "cap", "children"] as const;

function lookClass(look: Look): string {
  const names = ["button"];
  if (look.kind && look.kind !== "quiet") names.push(`button-${look.kind}`);
  if (look.size && look.size !== "normal") names.push(`button-${look.size}`);
  if (look.wide) names.push("button-wide");
  return names.join(" ");
}

function Face(props: Look & { children?: JSX.Element }): JSX.Element {
  return (
    <>
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      {props.children}
      <Show when={props.iconEnd}>{(name) => <Icon name={name()} size="tiny" />}</Show>
      <Show when={props.cap}>{(cap) => <KeyCap cap={cap()} />}</Show>
    </>
  );
}

export type ButtonProps = Look &
  Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, "onClick"> & {
    /** While true a press does nothing and the button says that it is busy. */
    busy?: boolean | undefined;
    onClick?: ((event: MouseEvent) => void) | undefined;
  };

/** A button. It says what happens: `保存并打下一个`. */
export function Button(props: ButtonProps): JSX.Element {
  const [look, own, rest] = splitProps(props, LOOK, ["busy", "onClick", "class"]);
  const press = (event: MouseEvent): void => {
    if (own.busy) event.preventDefault();
    else own.onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      class={`${lookClass(look)} ${own.class ?? ""}`}
      aria-busy={own.busy ? "true" : undefined}
      onClick={press}
    >
      <Face {...look} />
    </button>
  );
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink(
  props: Look & JSX.AnchorHTMLAttributes<HTMLAnchorElement> & { href: string },
): JSX.Element {
  const [look, own, rest] = splitProps(props, LOOK, ["class"]);
  return (
    <a {...rest} class={`${lookClass(look)} ${own.class ?? ""}`}>
      <Face {...look} />
    </a>
  );
}

/** A button that is only a drawing; `label` names it. */
export function IconButton(props: ButtonProps & { icon: IconName; label: string }): JSX.Element {
  const [own, rest] = splitProps(props, ["label", "class"]);
  return (
    <Button
      kind="bare"
      {...rest}
      class={`button-icon ${own.class ?? ""}`}
      aria-label={own.label}
      title={own.label}
    />
  );
}

/** A verb inside a sentence, looking like a link: `再试一次`. */
export function TextButton(props: Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, "class">): JSX.Element {
  return <button type="button" {...props} class="link" />;
}
