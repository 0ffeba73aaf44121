import { buildPage } from '../prepare.mjs'

/** The page that the tests open is built first, and noted as `npm start` notes it: one of them starts that, and others read the page then. */
export default function setup() {
  return buildPage(process.env)
}
