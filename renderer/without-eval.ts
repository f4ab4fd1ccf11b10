import { config } from 'zod'

// Imported before any schema is made: the page's policy forbids making code from text, and zod would try it once to find out.
config({ jitless: true })
