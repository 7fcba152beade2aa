import { useNavigate } from "@solidjs/router";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { paths } from "../../platform/paths.ts";
import { checkFile, type Import, importQuery } from "./imports.queries.ts";
import { rememberSent, type Sent } from "./imports.recent-upload.ts";

/** Checks a file that is still at hand another way, and shows what comes of it in place of the first try. */
export function useReadAgain() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation(() => ({
    mutationFn: ({ upload }: Sent) => checkFile(upload, new AbortController().signal),
    onSuccess: (taken: Import, sent: Sent) => {
      rememberSent(taken.id, sent);
      client.setQueryData(importQuery(taken.id).queryKey, taken);
      navigate(paths.import(taken.id), { replace: true });
    },
  }));
}
