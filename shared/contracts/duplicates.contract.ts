import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";

const tag = "archives";

const elsewhere = once(() =>
  z
    .array(z.string())
    .meta({ description: "Names of stores outside the caller's sight that have the very same; ask there." }),
);

export const findCustomerDuplicates = defineEndpoint({
  name: "findCustomerDuplicates",
  tag,
  summary:
    "Who may be on file already: by name and phone as they are typed, or who may be the same as a customer on file, by phone, car or name. At most ten, the likeliest first.",
  method: "GET",
  path: "/customer-duplicates",
  permission: "customers:see",
  query: () =>
    z.strictObject({
      name: z.string().max(200).optional(),
      phone: z.string().max(40).optional(),
      customerId: idOf("customer").optional().meta({
        description: "Whose form it is: never among the answers; asked alone, whose like is sought.",
      }),
    }),
  response: () =>
    z
      .strictObject({
        data: z.array(
          z
            .strictObject({
              id: idOf("customer"),
              name: z.string(),
              storeName: z.string().nullable(),
              because: z
                .array(z.enum(["phone", "car", "name"]))
                .meta({ description: "What they share; phone and name together are the same person." }),
            })
            .meta({ id: "LikeCustomer" }),
        ),
        elsewhere: elsewhere(),
      })
      .meta({ id: "LikeCustomers" }),
  errors: [],
});

export const findVehicleDuplicates = defineEndpoint({
  name: "findVehicleDuplicates",
  tag,
  summary:
    "Which car may be on file already: by VIN and plate as they are typed, or which may be the same as a car on file, by a plate that both bore. At most ten.",
  method: "GET",
  path: "/vehicle-duplicates",
  permission: "customers:see",
  query: () =>
    z.strictObject({
      vin: z.string().max(40).optional(),
      plate: z.string().max(40).optional(),
      vehicleId: idOf("vehicle").optional(),
    }),
  response: () =>
    z
      .strictObject({
        data: z.array(
          z
            .strictObject({
              id: idOf("vehicle"),
              vin: z.string().nullable(),
              plate: z.string().nullable(),
              model: z.string().nullable(),
              because: z.array(z.enum(["vin", "plate"])),
            })
            .meta({ id: "LikeVehicle" }),
        ),
        elsewhere: elsewhere(),
      })
      .meta({ id: "LikeVehicles" }),
  errors: [],
});
