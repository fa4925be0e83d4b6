import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchDesk, type RunningDesk } from '../journeys/fixture'
import { desksReadme, indexPage, pictureName } from './pages'
import { deskFolders } from '../../src-main/shell/folders'
import type { Stage } from './stage'
import { scenes } from './story'

/** Notices of what was just done are put away, so that none of an earlier scene stands in the picture of a later one. */
async function putNoticesAway(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const close of document.querySelectorAll<HTMLElement>('[aria-label="Close this notice"]')) close.click()
  })
}

/** Plays every scene and takes its picture. */
async function playScenes(desk: RunningDesk, pictures: string, files: string): Promise<void> {
  const { page } = desk
  const stage: Stage = { desk, page, files }
  page.setDefaultTimeout(90_000)
  for (const [place, scene] of scenes.entries()) {
    try {
      await scene.act(stage)
    } catch (fault) {
      await page.screenshot({ path: join(pictures, 'failed.png') }).catch(() => undefined)
      throw new Error(`The demonstration stopped at “${scene.name}”: ${(fault as Error).message}`, { cause: fault })
    }
    await putNoticesAway(page)
    // What moves comes to rest first.
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(pictures, pictureName(place, scene.name)) })
    console.log(`  ${pictureName(place, scene.name)}`)
  }
}

/**
 * Plays the demonstration in a window nobody sees and leaves pictures, a page that tells the story, and the desk it made.
 * @param options.userDataDir where the desk keeps its data; a folder that is removed afterwards when none is named
 * @param options.outDir what the demonstration leaves behind
 * @returns the exit code
 */
export async function play({ userDataDir, outDir }: { userDataDir?: string; outDir: string }): Promise<number> {
  const userData = userDataDir ?? mkdtempSync(join(tmpdir(), 'focus-desk-demo-'))
  const [pictures, files] = [join(outDir, 'pictures'), join(outDir, 'files')]
  rmSync(outDir, { recursive: true, force: true })
  for (const which of ['first', 'second'] as const) {
    rmSync(dirname(deskFolders(userData, which).desk), { recursive: true, force: true })
  }
  for (const folder of [pictures, files]) mkdirSync(folder, { recursive: true })
  const desk = await launchDesk({ userData })
  try {
    await playScenes(desk, pictures, files)
  } finally {
    await desk.close()
  }
  const desks = join(outDir, 'desks')
  cpSync(deskFolders(userData, 'first').desk, join(desks, 'camden'), { recursive: true })
  cpSync(deskFolders(userData, 'second').desk, join(desks, 'hackney'), { recursive: true })
  writeFileSync(join(desks, 'README.txt'), desksReadme())
  writeFileSync(
    join(outDir, 'index.html'),
    indexPage(scenes, desk.kind === 'electron' ? 'Electron' : 'the Chromium host')
  )
  if (userDataDir === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  console.log(`The demonstration is in ${join(outDir, 'index.html')}`)
  return 0
}
