import type { ComponentChildren } from 'preact'
import { useLoaded } from '../loaded.ts'
import { texts } from '../texts/texts.ts'
import type { AtDesk } from './desk.tsx'
import { DeskFrame } from './desk-frame.tsx'
import { DeskProblem } from './desk-problem.tsx'

interface SettingPageProps<T> extends AtDesk {
  path: string
  title: string
  lead: string
  read: () => Promise<T>
  /** The form that begins from what holds. */
  children: (value: T) => ComponentChildren
}

/** A page of the desk for one setting. */
export function SettingPage<T>({ read, children, ...frame }: SettingPageProps<T>) {
  const { value, problem } = useLoaded(read)
  return (
    <DeskFrame {...frame}>
      {value && children(value)}
      <DeskProblem problem={value ? undefined : problem} />
      {!value && !problem && <p>{texts.common.loading}</p>}
    </DeskFrame>
  )
}
