import type { JSX } from "solid-js";

const shapes = {
  alert: () => (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.8v3.8M8 11v.1" />
    </>
  ),
  bell: () => (
    <path d="M3.5 11.5h9c-1-1-1.2-2-1.2-4.4a3.3 3.3 0 0 0-6.6 0c0 2.4-.2 3.4-1.2 4.4ZM6.7 13.5h2.6" />
  ),
  calendar: () => <path d="M2.5 3.5h11v10h-11ZM2.5 6.5h11M5.5 2v3M10.5 2v3" />,
  car: () => (
    <>
      <path d="M2 11.5V9l1.4-3.6c.2-.5.6-.9 1.2-.9h6.8c.6 0 1 .4 1.2.9L14 9v2.5M2 9h12M2.5 11.5h11" />
      <circle cx="4.6" cy="11.6" r="1.3" />
      <circle cx="11.4" cy="11.6" r="1.3" />
    </>
  ),
  cloud: () => (
    <>
      <path d="M4.5 12.5a3 3 0 0 1-.3-6 4 4 0 0 1 7.7.8 2.6 2.6 0 0 1-.4 5.2Z" />
      <path d="m6.2 9.3 1.4 1.4 2.4-2.7" />
    </>
  ),
  columns: () => <path d="M2.5 3h11v10h-11ZM6.2 3v10M9.9 3v10" />,
  copy: () => <path d="M5.5 5.5h8v8h-8ZM10.5 5.5V2.5h-8v8h3" />,
  cross: () => <path d="m4 4 8 8M12 4l-8 8" />,
  document: () => (
    <>
      <path d="M4 2h5l3.5 3.5V14H4Z" />
      <path d="M9 2v3.5h3.5" />
    </>
  ),
  down: () => <path d="m4 6 4 4 4-4" />,
  download: () => (
    <path d="M8 2.6v7.7M4.8 7.3 8 10.5l3.2-3.2M2.6 10.8v1.7c0 .5.4.9.9.9h9c.5 0 .9-.4.9-.9v-1.7" />
  ),
  gift: () => (
    <path d="M2.5 6h11v2.5h-11ZM3.5 8.5h9v5h-9ZM8 6v7.5M8 6C6 6 5 5 5.2 3.9 5.5 2.5 7.6 2.9 8 6Zm0 0c2 0 3-1 2.8-2.1C10.5 2.5 8.4 2.9 8 6Z" />
  ),
  info: () => (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.3v3.6M8 5.1v.1" />
    </>
  ),
  left: () => <path d="m10 3.5-4.5 4.5L10 12.5" />,
  link: () => (
    <path d="M6.5 9.5 9.5 6.5M7.5 4.5l1-1a2.8 2.8 0 0 1 4 4l-1 1M8.5 11.5l-1 1a2.8 2.8 0 0 1-4-4l1-1" />
  ),
  mark: () => (
    <>
      <path d="M13.3 4.2A6.4 6.4 0 1 0 14.4 8.5" />
      <path d="m5.3 8 2.2 2.2L14.1 3.5" />
    </>
  ),
  message: () => <path d="M2.5 3.5h11v8h-6l-3 2.4v-2.4h-2Z" />,
  more: () => (
    <>
      <circle class="solid" cx="3.5" cy="8" r="1.2" />
      <circle class="solid" cx="8" cy="8" r="1.2" />
      <circle class="solid" cx="12.5" cy="8" r="1.2" />
    </>
  ),
  phone: () => (
    <path d="M3.2 2.5h2.6l1.2 3.2-1.6 1.1a8.4 8.4 0 0 0 3.8 3.8l1.1-1.6 3.2 1.2v2.6c0 .6-.5 1-1.1 1A11.2 11.2 0 0 1 2.2 3.6c0-.6.4-1.1 1-1.1Z" />
  ),
  pin: () => (
    <>
      <path d="M8 14s4.5-4 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 10 8 14 8 14Z" />
      <circle cx="8" cy="6.5" r="1.6" />
    </>
  ),
  plus: () => <path d="M8 3v10M3 8h10" />,
  print: () => <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7Z" />,
  right: () => <path d="m6 3.5 4.5 4.5L6 12.5" />,
  saved: () => <path d="M4 2.5h8v11L8 10.7 4 13.5Z" />,
  search: () => (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.3 3.3" />
    </>
  ),
  tick: () => <path d="m3 8.5 3.4 3.4L13 4.8" />,
  undo: () => <path d="M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8h-3" />,
  upload: () => (
    <path d="M8 10.5V2.8M4.8 5.8 8 2.6l3.2 3.2M2.6 10.8v1.7c0 .5.4.9.9.9h9c.5 0 .9-.4.9-.9v-1.7" />
  ),
  wrench: () => (
    <path d="M13.4 4.6 11 7 9 5l2.4-2.4a3.4 3.4 0 0 0-4.3 4.3L2.6 11.4a1.4 1.4 0 0 0 2 2l4.5-4.5a3.4 3.4 0 0 0 4.3-4.3Z" />
  ),
} satisfies Record<string, () => JSX.Element>;

export type IconName = keyof typeof shapes;
export type IconSize = "tiny" | "small" | "normal" | "large" | "huge";

/** A line drawing of 16 px (tiny 12, small 14, large 20, huge 36). With `label` it is an image, else decoration. */
export function Icon(props: {
  name: IconName;
  size?: IconSize | undefined;
  label?: string | undefined;
  class?: string | undefined;
}): JSX.Element {
  return (
    <svg
      viewBox="0 0 16 16"
      classList={{
        icon: true,
        [`icon-${props.size}`]: props.size !== undefined && props.size !== "normal",
        [props.class ?? ""]: props.class !== undefined,
      }}
      role={props.label ? "img" : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : "true"}
    >
      {shapes[props.name]()}
    </svg>
  );
}
