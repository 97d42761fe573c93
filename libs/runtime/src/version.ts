/** The product's version. Part of every ETag: a newer version may answer otherwise. */
export const PRODUCT_VERSION = '0.1.0';
