import { noteServerTime } from './server-time.ts'

const PAUSES_MS = [800, 2500]

/**
 * fetch, tried again twice where no answer came or the server was busy (503): safe, because reads change nothing and
 * writes either carry a key or are answered by what exists. Takes the server's time from every answer.
 *
 * @throws TypeError as fetch does, where no answer came at all
 */
export async function patientFetch(request: Request): Promise<Response> {
  for (let tries = 0; ; tries++) {
    const pause = PAUSES_MS[tries]
    try {
      // A request's body can be sent once; the clone leaves it for the next try.
      const answer = await fetch(request.clone(), { cache: 'no-store' })
      noteServerTime(answer.headers.get('date'))
      if (answer.status !== 503 || pause === undefined) return answer
    } catch (noAnswer) {
      if (pause === undefined || request.signal.aborted) throw noAnswer
    }
    await new Promise((resume) => setTimeout(resume, pause))
  }
}
