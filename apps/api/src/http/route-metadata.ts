/** Key under which a controller method carries the route of the contract that it answers. */
export const ROUTE = 'chokepoint:route';
