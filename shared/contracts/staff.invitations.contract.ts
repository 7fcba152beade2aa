import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { instant, listQuery, pageOf } from "../kernel/wire.ts";

const tag = "organisation";

export const invitationView = once(() =>
  z
    .strictObject({
      id: idOf("invitation"),
      staffId: idOf("staff"),
      createdAt: instant(),
      expiresAt: instant(),
      usedAt: instant().nullable(),
      revokedAt: instant().nullable(),
    })
    .meta({ id: "Invitation" }),
);

export const createInvitation = defineEndpoint({
  name: "createInvitation",
  tag,
  summary: "A link, good for seven days, by which one colleague joins; shown once.",
  method: "POST",
  path: "/invitations",
  permission: "staff:manage",
  status: 201,
  body: () => z.strictObject({ staffId: idOf("staff") }),
  response: () =>
    z
      .strictObject({
        ...invitationView().shape,
        url: z
          .string()
          .nullable()
          .meta({ description: "The link; null where the same Idempotency-Key is answered again." }),
      })
      .meta({ id: "NewInvitation" }),
  errors: ["staff.beyond_own_rights"],
});
export const listInvitations = defineEndpoint({
  name: "listInvitations",
  tag,
  summary: "Invitations that are open or were used.",
  method: "GET",
  path: "/invitations",
  permission: "staff:manage",
  query: () => listQuery({}, ["-id"]),
  response: () => pageOf(invitationView()),
  errors: [],
});
export const revokeInvitation = defineEndpoint({
  name: "revokeInvitation",
  tag,
  summary: "Makes an invitation's link useless.",
  method: "POST",
  path: "/invitations/{id}/revoke",
  permission: "staff:manage",
  status: 204,
  params: () => z.strictObject({ id: idOf("invitation") }),
  errors: [],
});
