import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Content = NonNullable<Exclude<Operation['responses'][string], { $ref: string }>>['content'];

/**
 * Gives each response the media types that it really has: Nest documents all of an operation's
 * types on each of its responses, with one schema.
 */
export function withMediaTypes(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const get = item.get && { ...item.get, responses: responsesOf(item.get) };
    const post = item.post && { ...item.post, responses: responsesOf(item.post) };
    return [path, { ...item, ...(get && { get }), ...(post && { post }) }];
  });
  return { ...document, paths: Object.fromEntries(paths) as OpenAPIObject['paths'] };
}

function responsesOf({ responses }: Operation): Operation['responses'] {
  const mended = Object.entries(responses).map(([status, response]) => {
    if (response === undefined || '$ref' in response || !response.content)
      return [status, response];
    return [status, { ...response, content: contentOf(status, response.content) }];
  });
  return Object.fromEntries(mended) as Operation['responses'];
}

function contentOf(status: string, content: NonNullable<Content>): NonNullable<Content> {
  const { 'application/json': json, ...others } = content;
  if (json === undefined) return content;
  if (Number(status) >= 400) return { 'application/problem+json': json };
  // What is no JSON is text.
  const texts = Object.keys(others).map((type) => [type, { schema: { type: 'string' } }]);
  return { 'application/json': json, ...Object.fromEntries(texts) } as NonNullable<Content>;
}
