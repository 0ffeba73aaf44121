import { city, zones } from '../times.ts'

interface ZoneSelectProps {
  id: string
  value: string
  besides?: readonly string[]
  onChange: (zone: string) => void
  described?: object
}

/** Every time zone the browser knows, by region; the native list finds a typed name. */
export function ZoneSelect({ id, value, besides = [], onChange, described }: ZoneSelectProps) {
  const regions = Map.groupBy(zones(value, ...besides), (zone) => zone.split('/')[0] ?? '')
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)} {...described}>
      {[...regions].map(([region, names]) => (
        <optgroup label={region} key={region}>
          {names.map((zone) => (
            <option value={zone} key={zone}>
              {zone.split('/').length > 2 ? `${city(zone)} (${zone.split('/')[1]?.replaceAll('_', ' ')})` : city(zone)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
