import { Drawer, Modal, type ModalProps } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './dialogs.module.css'

/** Overlays stand inside the page's landmarks, so their fixed frame must be told where the window begins. */
const FROM_EDGE = { inner: { left: 0 } }

interface DialogProps {
  opened: boolean
  onClose: () => void
  title: string
  size?: ModalProps['size']
  children: ReactNode
}

/** A dialog over the page. Escape closes it and the focus goes back to where it was. */
export function Dialog({ opened, onClose, title, size = 'lg', children }: DialogProps): ReactNode {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} styles={FROM_EDGE}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** A sheet at one side: for a look beside a list, or the menu of a narrow window. */
export function SideSheet(props: DialogProps & { side?: 'left' | 'right' }): ReactNode {
  const { opened, onClose, title, size = 'md', side = 'right', children } = props
  return (
    <Drawer.Root opened={opened} onClose={onClose} size={size} position={side} styles={FROM_EDGE}>
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content>
        <div className={classes.head}>
          <Drawer.Title className={classes.title ?? ''}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
