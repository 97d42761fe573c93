import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  SchemableIdentifierNode,
  type UnknownRow,
} from 'kysely';

const READ = 'read';

/** Puts the schema of a generation where a query names a table of the schema `read`. */
class GenerationTransformer extends OperationNodeTransformer {
  constructor(private readonly schemas: ReadonlyMap<string, string>) {
    super();
  }

  protected override transformSchemableIdentifier(
    node: SchemableIdentifierNode,
    queryId?: QueryId,
  ): SchemableIdentifierNode {
    const { schema, identifier } = node;
    if (schema?.name !== READ) return super.transformSchemableIdentifier(node, queryId);
    const place = this.schemas.get(identifier.name);
    if (place === undefined) {
      throw new RangeError(`No generation at hand holds the table ${READ}.${identifier.name}`);
    }
    return SchemableIdentifierNode.createWithSchema(place, identifier.name);
  }
}

/** Sends queries on `read.<table>` to the schemas given by table. */
export class GenerationPlugin implements KyselyPlugin {
  private readonly transformer: GenerationTransformer;

  /** @param schemas schema by table, `read_figures_3` by `release` */
  constructor(schemas: ReadonlyMap<string, string>) {
    this.transformer = new GenerationTransformer(schemas);
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.transformer.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}
