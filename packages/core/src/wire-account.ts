import { z } from 'zod';

// Answers about whoever asks, in the platform's form.

/** `GET /organizations/me`. */
export const organizationResource = z.looseObject({
  id: z.int(),
  name: z.string(),
  createdDate: z.string().optional(),
});
export type OrganizationResource = z.output<typeof organizationResource>;

/** `GET /authentication/secrets`. */
export const secretsResource = z.looseObject({ userSecret: z.string(), organizationSecret: z.string() });
export type SecretsResource = z.output<typeof secretsResource>;

/** `POST /authentication`. */
export const authenticationResource = z.looseObject({ token: z.string() });

/** How many instances there are. The platform did not document what its second field holds: here it is by element. */
export const instanceCountResource = z.looseObject({
  totalInstances: z.int(),
  elementInstances: z.array(z.unknown()).optional(),
});
export type InstanceCountResource = z.output<typeof instanceCountResource>;
