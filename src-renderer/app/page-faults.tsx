import { Component, type ReactNode } from 'react'
import { faultOf } from '../api'
import { FaultNotice } from '../components'
import classes from './page-faults.module.css'

interface State {
  failed: boolean
}

/** Where a page breaks, this stands in its place: what happened, what to do, and a way on. */
export class PageFaults extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <main className={classes.broken}>
        <h1>This page has stopped</h1>
        <FaultNotice fault={faultOf(null)} onAgain={() => this.setState({ failed: false })} />
      </main>
    )
  }
}
