/** What each page may load and run; a browser that is told so refuses everything else. */
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']>

const ours = ["'self'"]
const none = ["'none'"]

/** Nothing at all, and nobody may show it inside a page of theirs. */
const closed: Policy = {
  defaultSrc: none,
  objectSrc: none,
  baseUri: none,
  formAction: none,
  frameAncestors: none,
}

/** What is ours and nothing else; no string becomes markup but through the page's own rule. */
const application: Policy = {
  ...closed,
  formAction: ours,
  scriptSrc: ours,
  styleSrc: ours,
  // SurveyJS and the charts place things by style attributes.
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ours,
  connectSrc: ours,
  workerSrc: ours,
  manifestSrc: ours,
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['default'],
}

/** What no page of ours asks a device for. */
const unused = Object.fromEntries(
  (
    ['camera', 'displayCapture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb'] as const
  ).map(device => [device, false]),
)

const headers = (contentSecurityPolicy: Policy): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy,
    permissionsPolicy: unused,
    strictTransportSecurity: 'max-age=31536000; includeSubDomains',
    xFrameOptions: 'DENY',
  })

/** By the beginning of the path; the first that fits holds. */
const policies = [
  { path: '/api/', headers: headers(closed) },
  { path: '/office', headers: headers(application) },
  { path: '/', headers: headers(application) },
]

export const contentPolicy: MiddlewareHandler = async (c, next) => {
  const policy = policies.find(({ path }) => c.req.path.startsWith(path))
  return policy ? policy.headers(c, next) : next()
}
