/**
 * Runs of a simulation: few by default, so that `npm test` stays quick, and as many as the
 * published tables rest on with `SIMULATION_RUNS=4000` (script `test:simulations`).
 */
export const simulationRuns = (
  env: Readonly<Record<string, string | undefined>>,
  usual: number,
): number => Number(env['SIMULATION_RUNS'] ?? usual);
