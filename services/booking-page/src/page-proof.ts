// Some browsers keep no cookie: the view that opens inside a mail program, or a strict setting. There the six digits prove this page
// as it is open, and nothing stores the proof: loaded anew, it asks for new digits.

let shown: string | undefined

export function keepPageProof(proof: string): void {
  shown = proof
}

export function withPageProof(request: Request): Request {
  if (shown !== undefined) request.headers.set('vestibule-proof', shown)
  return request
}
