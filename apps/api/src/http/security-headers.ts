import helmet from 'helmet';

/** Headers that keep the page to its own scripts, styles and data. */
export const securityHeaders = () =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'self'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Charts and their tooltips set style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
    },
    // Whether the address is served over TLS is for the proxy in front to say.
    strictTransportSecurity: false,
  });
