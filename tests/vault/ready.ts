import type { Cost } from '../../src-main/vault/keys'

/** The least Argon2id can be asked for, so that tests spend their time elsewhere. */
export const CHEAP: Cost = { opsLimit: 1, memLimit: 8192 }
export const OFFICER = '01JD0000000000000000000001'
