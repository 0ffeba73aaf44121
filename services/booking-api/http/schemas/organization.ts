import Type, { type Static } from 'typebox'
import { STANDINGS } from '../../store/organizations.ts'
import { ALLOWED } from './availability.ts'
import { Choice, Id } from './text.ts'

const POLICY = {
  minors: Choice(['not-allowed', 'with-consent'], 'Whether somebody under 18 may ask'),
  ...ALLOWED,
  standing: Choice([...STANDINGS], 'Of which meetings, kept and missed, an insider reads when somebody asks'),
  referrals: Type.Boolean({ description: 'Whether insiders may pass people on to colleagues' }),
}

export const EditPolicy = Type.Object(POLICY, { title: 'EditPolicy', additionalProperties: false })
export type EditPolicy = Static<typeof EditPolicy>

/** An organization and what it allows its insiders. */
export const Organization = Type.Object(
  {
    id: Id('org'),
    name: Type.String(),
    policy: Type.Object(POLICY),
    version: Type.String({ description: 'As in the ETag, for If-Match' }),
  },
  { title: 'Organization' },
)
