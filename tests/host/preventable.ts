/**
 * The event object Electron hands to listeners that may refuse: `preventDefault()` sets `defaultPrevented`.
 * `details` are copied onto the event itself, as Electron does.
 */
export class PreventableEvent {
  defaultPrevented = false

  constructor(details: object = {}) {
    Object.assign(this, details)
  }

  preventDefault(): void {
    this.defaultPrevented = true
  }
}
