import type { Deps } from './deps.ts'
import type { Host } from './mail/content.ts'
import type { Insider } from './store/insiders.ts'

/** Who was asked, as mails and calendar files name them. */
export function hostOf({ site }: Pick<Deps, 'site'>, insider: Insider): Host {
  return {
    name: insider.profile.name,
    organization: insider.organizationName,
    timeZone: insider.timeZone,
    publicAddress: `${site.publicUrl}/${insider.slug}`,
    myRequest: `${site.publicUrl}/my-request`,
  }
}
