import { Page } from '../../components'
export const IntakePage = () => <Page title="Bring in a file">{null}</Page>
