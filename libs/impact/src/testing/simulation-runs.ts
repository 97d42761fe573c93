/**
 * Runs of a simulation: few by default, so that `npm test` stays quick, and as many as the
 * published tables rest on with `SIMULATION_RUNS=4000` (script `test:simulations`).
 */
export const simulationRuns = (usual: number): number =>
  Number(process.env['SIMULATION_RUNS'] ?? usual);
