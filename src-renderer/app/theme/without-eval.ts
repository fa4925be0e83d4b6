import { z } from 'zod'

// The page's content security policy forbids eval; zod must not even try. This has to run before any schema is made.
z.config({ jitless: true })
