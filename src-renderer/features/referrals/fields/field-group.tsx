import type { ReactNode } from 'react'
import { FieldInput } from './field-input'
import type { FieldName, FieldShape } from './shapes'
import type { Values } from './values'
import classes from './fields.module.css'

interface Props {
  shapes: readonly FieldShape[]
  values: Values
  onValues: (values: Values) => void
  /** What is wrong, by field. */
  errors: Readonly<Partial<Record<FieldName, string>>>
}

/** Fields that belong together, two beside each other where there is room. */
export function FieldGroup({ shapes, values, onValues, errors }: Props): ReactNode {
  return (
    <div className={classes.group}>
      {shapes.map((shape) => (
        <FieldInput
          key={shape.name}
          shape={shape}
          value={values[shape.name]}
          onChange={(value) => onValues({ ...values, [shape.name]: value })}
          error={errors[shape.name]}
        />
      ))}
    </div>
  )
}
