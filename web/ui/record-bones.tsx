import type { JSX } from "solid-js";
import { Bone, Bones } from "./loaded.tsx";

/** The page of one record that has not come yet: its head and a few lines. */
export function RecordBones(): JSX.Element {
  return (
    <>
      <div class="sheet-bar ruled" aria-hidden="true">
        <Bone width={160} />
        <Bone width={80} />
      </div>
      <Bones lines={8} />
    </>
  );
}
