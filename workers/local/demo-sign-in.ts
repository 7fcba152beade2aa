import * as z from "zod";

/** Who signs in to the demo group, and an API token of it. */
export const demoSignIn = z.object({
  email: z.string(),
  password: z.string(),
  groupId: z.string(),
  apiToken: z.string(),
  /** Some of the others, who sign in with the same password. */
  people: z.array(z.object({ name: z.string(), role: z.string(), login: z.string() })),
});

export type DemoSignIn = z.infer<typeof demoSignIn>;
