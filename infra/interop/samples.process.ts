import { writeSamples } from './samples.ts'

// Writes the samples in a process of its own, so that it can stand in another zone: TZ is read when a process starts.
console.log(JSON.stringify(writeSamples()))
