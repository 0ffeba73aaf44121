import { build } from '../prepare.mjs'

/** What the tests open and start is built first, and noted as `npm start` notes it: one of them starts that, and others read it then. */
export default function setup() {
  return build(process.env)
}
