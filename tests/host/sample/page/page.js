// Runs as the page's own script: notes what the world looked like when it started.
window.atStart = { sample: typeof window.sample, sum: window.sample?.add(2, 3) }
window.violations = []
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.effectiveDirective))
document.addEventListener('DOMContentLoaded', () => {
  document.getElementById('from-script').textContent = 'The script ran.'
})
