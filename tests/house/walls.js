/**
 * The walls of the house as lint rules: which names may stand in which folder. Imports between folders are held by no-restricted-imports in
 * .oxlintrc.json; here is what an import cannot show.
 */
const path = (context) => (context.filename ?? context.getFilename()).replaceAll('\\', '/')

/** Reports every use of `object.property`. */
function noMember(object, property, message) {
  return {
    create: (context) => ({
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name
        if (node.object.type === 'Identifier' && node.object.name === object && name === property)
          context.report({ node, message })
      }
    })
  }
}

/** The page reaches the program through api/ alone. */
const deskOnlyInApi = noMember('window', 'desk', 'window.desk is named in src-renderer/api/ alone: ask through it.')

/** Raw statements are prepared and run by the typed runner alone. */
const engineOnlyInSql = {
  create: (context) => ({
    CallExpression(node) {
      const called = node.callee.type === 'MemberExpression' && !node.callee.computed ? node.callee.property.name : null
      const on =
        node.callee.type === 'MemberExpression' && node.callee.object.type === 'Identifier'
          ? node.callee.object.name
          : ''
      if (called === 'prepare' || (called === 'exec' && /^(db|database|engine|sql)$/i.test(on))) {
        context.report({ node, message: 'Statements are prepared and run in src-main/vault/sql.ts alone.' })
      }
    }
  })
}

/** SQL text is written out or compiled; a template with a hole in it could carry input. */
const noSqlFromInput = {
  create: (context) => ({
    CallExpression(node) {
      const member = node.callee.type === 'MemberExpression' && !node.callee.computed ? node.callee : null
      if (!member || !['all', 'get', 'run', 'script', 'pragma'].includes(member.property.name)) return
      const on = member.object.type === 'MemberExpression' ? member.object.property.name : member.object.name
      if (!/sql$/i.test(on ?? '')) return
      const first = node.arguments[0]
      if (first?.type === 'TemplateLiteral' && first.expressions.some((each) => !isConstant(each))) {
        context.report({
          node: first,
          message: 'SQL text is never built from input: bind values, or use a constant in capitals.'
        })
      }
    }
  })
}

/** A name in capitals is a constant of the module; so is a call of a function whose name says that it only quotes. */
function isConstant(expression) {
  if (expression.type === 'CallExpression') return expression.callee.name === 'quoted'
  return expression.type === 'Identifier' && /^[A-Z][A-Z0-9_]*$/.test(expression.name)
}

/** Rules have no clock and no chance: time comes in as an argument. */
const pureRules = {
  create(context) {
    if (!/\/casework\/[^/]+\/(rules|stages|needs|clocks|decisions)\.ts$/.test(path(context))) return {}
    return {
      MemberExpression(node) {
        const text = `${node.object.name ?? ''}.${node.property.name ?? ''}`
        if (['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID'].includes(text)) {
          context.report({ node, message: `A rule is pure: ${text} comes in as an argument.` })
        }
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) {
          context.report({ node, message: 'A rule is pure: the moment comes in as an argument.' })
        }
      }
    }
  }
}

export default {
  meta: { name: 'walls' },
  rules: {
    'desk-only-in-api': deskOnlyInApi,
    'engine-only-in-sql': engineOnlyInSql,
    'no-sql-from-input': noSqlFromInput,
    'pure-rules': pureRules
  }
}
