import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { demonstrationBoroughs } from '../../../src-main/contract/desk'
import { Page } from '../../components'
import { stops, type Stop } from './stops'
import classes from './tour.module.css'

function Where({ stop }: { stop: Stop }): ReactNode {
  return (
    <p className={classes.as}>
      As <strong>{stop.as}</strong> at the invented desk of {demonstrationBoroughs[stop.at]}
    </p>
  )
}

/** The whole program in a few stops, each with a button that goes there. Only at an invented desk, where nothing can be spoilt. */
export function TourPage(): ReactNode {
  return (
    <Page
      title="Tour"
      lead="Everything here is invented, so nothing can be spoilt. To be somebody else, lock the desk: the sign-in page shows every passphrase, and turns from one desk to the other."
    >
      <ol className={classes.stops}>
        {stops.map((stop, place) => (
          <li key={stop.title} className={classes.stop}>
            <span className={classes.number} aria-hidden>
              {place + 1}
            </span>
            <div className={classes.body}>
              <h2 className={classes.title}>{stop.title}</h2>
              <p className={classes.why}>{stop.why}</p>
              <Where stop={stop} />
              <ul className={classes.doing}>
                {stop.doing.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
              <Button
                component={Link}
                href={stop.path}
                variant="default"
                rightSection={<IconArrowRight size={16} aria-hidden />}
              >
                {stop.go}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </Page>
  )
}
