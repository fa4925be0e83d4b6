export { SupportAlerts } from './support-alerts'
export { SupportSection } from './support-section'
