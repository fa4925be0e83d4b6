import { Radio, Select, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { concerns, ethnicityFilters, sectors } from '../../../../src-main/contract/codes/referral'
import { stages } from '../../../../src-main/contract/codes/stages'
import type { ListFilter } from '../../../../src-main/contract/referral-list'
import { isReadDay, SeveralOf, TypedDate } from '../../../components'
import { useOfficers } from '../../staff/officers'
import { filterNames, type FilterName } from './filters'

interface Props {
  name: FilterName
  filter: ListFilter
  onFilter: (filter: ListFilter) => void
}

interface EitherProps extends Props {
  options: readonly (readonly [value: string, label: string])[]
  value: string
  /** The filter's value for what was chosen. */
  meaning: (value: string) => ListFilter[keyof ListFilter]
}

function Either({ name, filter, onFilter, options, value, meaning }: EitherProps): ReactNode {
  return (
    <Radio.Group
      label={filterNames.find((each) => each.name === name)?.label}
      value={value}
      onChange={(chosen) => onFilter({ ...filter, [name]: meaning(chosen) })}
    >
      <Stack gap={8} mt={6}>
        {options.map(([each, label]) => (
          <Radio key={each} value={each} label={label} size="sm" />
        ))}
      </Stack>
    </Radio.Group>
  )
}

const yesNo = (value: boolean | null): string => (value === null ? 'all' : value ? 'yes' : 'no')
const meant = (value: string): boolean | null => (value === 'all' ? null : value === 'yes')

function Owner({ filter, onFilter }: Props): ReactNode {
  const officers = useOfficers()
  return (
    <Select
      label="Owner"
      data={officers.options}
      value={filter.owner}
      onChange={(owner) => onFilter({ ...filter, owner })}
      placeholder="Anybody"
      clearable
      clearButtonProps={{ 'aria-label': 'Clear Owner' }}
      comboboxProps={{ withinPortal: false }}
    />
  )
}

function Received({ filter, onFilter }: Props): ReactNode {
  const day = (value: string | null): string | null => (isReadDay(value) ? value : null)
  return (
    <Stack gap={4}>
      <TypedDate
        label="Received from"
        value={filter.receivedFrom}
        onChange={(value) => onFilter({ ...filter, receivedFrom: day(value) })}
      />
      <TypedDate
        label="Received up to"
        value={filter.receivedTo}
        onChange={(value) => onFilter({ ...filter, receivedTo: day(value) })}
      />
    </Stack>
  )
}

/** Where one filter is changed, in place. What is chosen filters at once. */
export function FilterEditor(props: Props): ReactNode {
  const { name, filter, onFilter } = props
  const several = { label: filterNames.find((each) => each.name === name)?.label ?? '', columns: 1 as const }
  switch (name) {
    case 'stages':
      return (
        <SeveralOf
          {...several}
          list={stages}
          value={filter.stages}
          onChange={(to) => onFilter({ ...filter, stages: to })}
        />
      )
    case 'concerns':
      return (
        <SeveralOf
          {...several}
          list={concerns}
          value={filter.concerns}
          onChange={(to) => onFilter({ ...filter, concerns: to })}
        />
      )
    case 'sectors':
      return (
        <SeveralOf
          {...several}
          list={sectors}
          value={filter.sectors}
          onChange={(to) => onFilter({ ...filter, sectors: to })}
        />
      )
    case 'ethnicities':
      return (
        <SeveralOf
          {...several}
          list={ethnicityFilters}
          value={filter.ethnicities}
          onChange={(to) => onFilter({ ...filter, ethnicities: to })}
        />
      )
    case 'owner':
      return <Owner {...props} />
    case 'received':
      return <Received {...props} />
    case 'clock':
      return (
        <Either
          {...props}
          options={[
            ['all', 'Any'],
            ['late', 'Late'],
            ['due_soon', 'Due soon']
          ]}
          value={filter.clock ?? 'all'}
          meaning={(value) => (value === 'all' ? null : value)}
        />
      )
    case 'open':
      return (
        <Either
          {...props}
          options={[
            ['all', 'Both'],
            ['yes', 'Open, or a clock still runs'],
            ['no', 'Closed, and no clock runs']
          ]}
          value={yesNo(filter.open)}
          meaning={meant}
        />
      )
    case 'under18':
      return (
        <Either
          {...props}
          options={[
            ['all', 'Any age'],
            ['yes', 'Under 18 today'],
            ['no', '18 or over']
          ]}
          value={yesNo(filter.under18)}
          meaning={meant}
        />
      )
    case 'repeat':
      return (
        <Either
          {...props}
          options={[
            ['all', 'Either'],
            ['yes', 'Referred before'],
            ['no', 'Referred once']
          ]}
          value={yesNo(filter.repeat)}
          meaning={meant}
        />
      )
    case 'incomplete':
      return (
        <Either
          {...props}
          options={[
            ['all', 'Either'],
            ['yes', 'Something missing'],
            ['no', 'Complete']
          ]}
          value={yesNo(filter.incomplete)}
          meaning={meant}
        />
      )
  }
}
