import type { SupportAct } from '../../../../src-main/contract/support-entries'
import type { Form } from './form-shape'
import { formsBeforeSupport } from './forms-before-support'
import { formsOfSupport } from './forms-of-support'

/** How each act is asked for. */
export const forms: Record<SupportAct, Form> = { ...formsBeforeSupport, ...formsOfSupport }
