import { createMemo, type JSX } from "solid-js";
import { encode } from "uqr";

/** A QR code of 76 px for `text`, such as `tel:13800001234`; `label` says what scanning it does. */
export function QrCode(props: { text: string; label: string }): JSX.Element {
  const code = createMemo(() => {
    const { data, size } = encode(props.text, { border: 0, ecc: "M" });
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
    return { path, size };
  });
  return (
    <svg class="qr" viewBox={`0 0 ${code().size} ${code().size}`} role="img" aria-label={props.label}>
      <path d={code().path} shape-rendering="crispEdges" />
    </svg>
  );
}
