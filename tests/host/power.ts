import { EventEmitter } from 'node:events'

/** Electron's `powerMonitor`. The host cannot see the machine sleep or lock; a test emits those events itself. */
class HostPower extends EventEmitter {
  /** Seconds without input, as a test wishes them. */
  idleSeconds = 0

  getSystemIdleTime(): number {
    return this.idleSeconds
  }

  getSystemIdleState(threshold: number): 'active' | 'idle' {
    return this.idleSeconds >= threshold ? 'idle' : 'active'
  }

  isOnBatteryPower(): boolean {
    return false
  }
}

export const powerMonitor = new HostPower()
