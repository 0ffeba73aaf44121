import type { ComponentChildren } from 'preact'
import { type Dossier, downloadFile, type Screening } from '../api.ts'
import { DownloadButton } from '../parts/download-button.tsx'
import { fileSize } from '../public-page/upload.tsx'
import { texts } from '../texts/texts.ts'
import { city, day, dayAndClock } from '../times.ts'

interface FiveLinesProps {
  screening: Screening
  dossier: Dossier
  proved: boolean
  /** What stands below how the two know each other. */
  children?: ComponentChildren
}

/** The five lines that suffice to decide. */
export function FiveLines({ screening, dossier, proved, children }: FiveLinesProps) {
  const t = texts.decide
  const zone = screening.insider.timeZone
  const answer = (id: string) => dossier.answers.find((one) => one.id === id)?.text ?? ''
  const knows = t.relationship[dossier.relationship] + (dossier.knownThrough ? t.through(dossier.knownThrough) : '')
  const lines: [string, string][] = [
    [t.who, `${dossier.name}. ${answer('now')}`],
    [t.wants, answer('wantsToLearn')],
    [t.why, answer('why')],
    [t.knows, [knows, ...record(screening, dossier.standing)].join(' · ')],
    [t.accepted, t.acceptedText(day(dossier.expectationsAcceptedAt, zone), dossier.files.length)],
    // Told to a proved browser alone: the mail may have been forwarded.
    ...(proved || dossier.nextFreeAt
      ? [[t.free, dossier.nextFreeAt ? dayAndClock(dossier.nextFreeAt, zone) : t.noFree] as [string, string]]
      : []),
  ]
  return (
    <section class="card five">
      <dl>
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <span class="written">{text}</span>
              {term === t.knows && children}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What is remembered of earlier meetings, where anything is. */
function record({ insider }: Screening, standing: Dossier['standing']): string[] {
  if (!standing) return []
  const who = standing.with === 'organization' ? insider.organization : insider.name
  return [texts.decide.record(who, standing.kept, standing.missed, standing.lateCancelled)]
}

interface WholeProps {
  /** Left out where the browser's proof stands for the caller: only a decide link itself opens files. */
  token?: string | undefined
  withFiles?: boolean
  screening: Screening
  dossier: Dossier
}

/** Everything the requester wrote, as text: what looks like a link stays words. */
export function Whole({ token, withFiles = true, screening, dossier }: WholeProps) {
  const t = texts.decide
  return (
    <section>
      <h2>{t.everything(dossier.name)}</h2>
      {withFiles && dossier.files.length > 0 && <Files token={token} screening={screening} files={dossier.files} />}
      <dl class="whole">
        <div>
          <dt>{t.contact}</dt>
          <dd class="written">
            {dossier.address} · {city(dossier.timeZone)}
          </dd>
          {screening.requester?.reachable === false && <dd class="note bad">{t.comesBack}</dd>}
        </div>
        {dossier.answers.map((answer) => (
          <div key={answer.id}>
            <dt>{answer.label}</dt>
            <dd class="written">{answer.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Files({ token, screening, files }: { token: string | undefined; screening: Screening; files: Dossier['files'] }) {
  const t = texts.decide
  const unscanned = files.filter(({ scannedAt }) => scannedAt === null)
  const said = unscanned.length === files.length ? [t.noneScanned] : unscanned.map(({ name }) => t.notScanned(name))
  return (
    <>
      <div class="buttons">
        {files.map((file) => (
          <DownloadButton
            key={file.id}
            label={t.download(file.name, fileSize(file.sizeBytes))}
            create={() => downloadFile(token, screening.id, file.id)}
          />
        ))}
      </div>
      {said.map((line) => (
        <p key={line} class="help written">
          {line}
        </p>
      ))}
    </>
  )
}
